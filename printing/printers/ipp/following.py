"""One job at an IPP printer, looked at until it is over or until nobody can know any more."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from printing.printers.ipp.client import IppClient, Refused, Unreachable
from printing.printers.ipp.message import Attributes
from printing.printers.ipp.reading import state_of
from printing.printers.printer import Reason


@dataclass(frozen=True)
class Patience:
    """How long a terminal waits for a printer, in seconds."""

    look: float = 0.2
    """Between two questions about a job."""
    hold: float = 180.0
    """For a slip that the printer holds, e.g. for paper, while somebody waits for it."""
    silence: float = 10.0
    """For a printer that stopped answering in the middle of a slip."""
    withdrawal: float = 5.0
    """For a printer to say that a cancelled slip is over."""


class Lost(Exception):
    """What becomes of the job cannot be known any more."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


class FollowedJob:
    """A job by its number and its name: a printer that was restarted gives the same numbers again."""

    def __init__(self, client: IppClient, number: int, *, name: str, patience: Patience) -> None:
        self._client = client
        self._number = number
        self._name = name
        self._patience = patience
        self._heard = time.monotonic()

    def until_over(self, seconds: float, goes_on: Callable[[], bool]) -> Attributes | None:
        """Return the job once it is over; None after `seconds`, or as soon as `goes_on` says no. Raises `Lost`."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            job = self._look()
            state = state_of(job) if job else None
            if state is not None and state.over:
                return job
            if not goes_on():
                return None
            time.sleep(self._patience.look)
        return None

    def withdraw(self) -> Attributes | None:
        """Ask for no more of it to come out; returns the job once it is over, None when it does not get there."""
        try:
            self._client.cancel(self._number)
        except Unreachable as problem:
            raise Lost(Reason.UNREACHABLE) from problem
        return self.until_over(self._patience.withdrawal, lambda: True)

    def _look(self) -> Attributes | None:
        """Return how the job stands; None while the printer is silent."""
        try:
            job = self._client.job(self._number)
        except Refused as refusal:
            raise Lost(Reason.INTERRUPTED) from refusal
        except Unreachable as problem:
            if time.monotonic() - self._heard > self._patience.silence:
                raise Lost(Reason.UNREACHABLE) from problem
            return None
        if job.get("job-name", (self._name,)) != (self._name,):
            raise Lost(Reason.INTERRUPTED)
        self._heard = time.monotonic()
        return job
