"""The spooler's door: which slip is next, and what became of it."""

from kiosk.slips import PrintJob, PrintState


class Spool:
    """Used by the print thread; only jobs of the present session are ever handed out."""

    def recover(self) -> None:
        """Call once at start: what an earlier run was sending becomes UNKNOWN, what waited EXPIRED, with incidents."""
        raise NotImplementedError

    def claim(self) -> PrintJob | None:
        """Return the oldest job that is due, committed as SENDING before this returns; None: nothing is due."""
        raise NotImplementedError

    def settle(self, job: str, state: PrintState, reason: str = "") -> None:
        """Record what became of a claimed job: PRINTED, FAILED or UNKNOWN."""
        raise NotImplementedError

    def postpone(self, job: str, reason: str) -> None:
        """Put a claimed job back before anything was sent; due again in one second, or EXPIRED with its session."""
        raise NotImplementedError

    def seconds_until_due(self) -> float | None:
        """Return how long until `claim` has something; 0 when it has now, None when nothing waits."""
        raise NotImplementedError

    def note_printer(self, ready: bool, reasons: tuple[str, ...]) -> None:  # noqa: FBT001 - the printer's own words
        """Note the printer's state for the staff corner."""
        raise NotImplementedError

    def request_copy(self, job: str) -> str:
        """Queue the same slip of this session once more and return the new job.

        After a failure it is the same copy again; after PRINTED or UNKNOWN the paper is marked as a copy.
        """
        raise NotImplementedError
