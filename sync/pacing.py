"""How long to leave the platform alone after a failure, and how long to stay parked at it while all is well."""

from collections.abc import Callable
from dataclasses import dataclass

from sync.contract import LONG_POLL_SECONDS
from sync.failures import Unreachable

FIRST_SECONDS = 0.5
CEILING_SECONDS = 20.0
"""A crowd comes back spread over this time, however long the platform was away: docs/performance.md."""
LONGEST_ASKED_SECONDS = 600.0
"""A platform may ask for peace for so long; citizens' applications wait no longer than that on its word."""

_SHORTEST_PARKED_SECONDS = 20.0
_TOO_EARLY_SECONDS = 1.0

Uniform = Callable[[float, float], float]
"""A random number between two, such as `random.uniform`."""


@dataclass(frozen=True)
class Pause:
    """Time until the next try."""

    seconds: float
    firm: bool = False
    """The platform asked for it: news of the terminal's own does not cut it short."""


AT_ONCE = Pause(0.0)


class Backoff:
    """Full jitter: a pause between nothing and a bound that doubles, so that terminals return one by one.

    After M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.
    """

    def __init__(self, uniform: Uniform) -> None:
        self._uniform = uniform
        self._bound = FIRST_SECONDS
        self._asked = False

    def after(self, failure: Exception) -> Pause:
        """Return the pause after one more failure in a row."""
        asked = failure.retry_after if isinstance(failure, Unreachable) else None
        if asked is None:
            return self.after_setback()
        if not self._asked:
            self.reset()  # it is there and says itself how long: what grew while it was away is not owed any more
            self._asked = True
        return Pause(min(asked, LONGEST_ASKED_SECONDS) + self.after_setback().seconds, firm=True)

    def after_setback(self) -> Pause:
        """Return the pause before asking again where no request failed."""
        bound, self._bound = self._bound, min(self._bound * 2, CEILING_SECONDS)
        return Pause(self._uniform(0.0, bound))

    def reset(self) -> None:
        """Begin anew after a success."""
        self._bound = FIRST_SECONDS
        self._asked = False


class Parking:
    """For how long each question for news stays parked at the platform."""

    def __init__(self, uniform: Uniform) -> None:
        self._uniform = uniform
        self._parked = self._next = 0.0

    def wait(self) -> float:
        """Return the seconds of the next question: none after a failure, to know at once that the line is back."""
        self._parked, self._next = self._next, 0.0
        return self._parked

    def answered(self, *, after: float, brought: bool) -> Pause:
        """Return the pause before the next question; `after` so many seconds the last one `brought` news or not."""
        self._next = self._uniform(_SHORTEST_PARKED_SECONDS, LONG_POLL_SECONDS)
        if self._parked and after < _TOO_EARLY_SECONDS and not brought:
            # A platform that is closing, or does not park, answers at once with nothing; do not spin.
            return Pause(self._uniform(_TOO_EARLY_SECONDS / 2, _TOO_EARLY_SECONDS))
        return AT_ONCE
