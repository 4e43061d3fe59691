"""How long to leave the platform alone after a failure."""

from collections.abc import Callable
from dataclasses import dataclass

from sync.failures import Unreachable

FIRST_SECONDS = 0.5
CEILING_SECONDS = 60.0
LONGEST_ASKED_SECONDS = 600.0
"""A platform may ask for peace for so long; citizens' applications wait no longer than that on its word."""

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

    def after(self, failure: Exception) -> Pause:
        """Return the pause after one more failure in a row."""
        pause = self.after_setback()
        if isinstance(failure, Unreachable) and failure.retry_after is not None:
            return Pause(min(failure.retry_after, LONGEST_ASKED_SECONDS) + pause.seconds, firm=True)
        return pause

    def after_setback(self) -> Pause:
        """Return the pause before asking again where no request failed."""
        bound, self._bound = self._bound, min(self._bound * 2, CEILING_SECONDS)
        return Pause(self._uniform(0.0, bound))

    def reset(self) -> None:
        """Begin anew after a success."""
        self._bound = FIRST_SECONDS
