"""The sync engine's door: what waits for the platform, and what the platform said."""

from collections.abc import Sequence

from kiosk.exchange import Link, Operation, Page, Settled


class Exchange:
    """Used by the sync threads; every method is one transaction at most."""

    def waiting(self, limit: int) -> tuple[Operation, ...]:
        """Return the oldest operations the platform has not settled yet, in the terminal's own order."""
        raise NotImplementedError

    def settle(self, answers: Sequence[Settled]) -> None:
        """Record the platform's answers in one transaction; an unknown `op_id` is ignored.

        Applied or duplicate: the progress is kept and the personal data go with the outbox row.
        Rejected or conflict: the row moves to the rejected list and an incident is recorded.
        """
        raise NotImplementedError

    def cursor(self) -> str | None:
        """Return where the feed was left off; None: from the beginning."""
        raise NotImplementedError

    def apply(self, page: Page) -> None:
        """Keep a page of the feed and its cursor in one transaction."""
        raise NotImplementedError

    def forget_cursor(self) -> None:
        """Start over: what the coming pages up to the first with `more` False do not name is dropped after them."""
        raise NotImplementedError

    def note_link(self, link: Link, skew_seconds: float | None = None) -> None:
        """Note how the line to the platform is; ONLINE also notes the time of contact."""
        raise NotImplementedError

    def record_incident(self, subject: str, sentence: str) -> None:
        """Tell the outlet admin; the same incident again only counts up. No personal data in either argument."""
        raise NotImplementedError
