"""What the sync engine needs of the terminal; `kiosk` provides it, tests provide a smaller one."""

from collections.abc import Sequence
from typing import Protocol

from kiosk import Link, Operation, Page, Settled


class Exchange(Protocol):
    """The terminal's side of the line: its outbox, its place in the feed, and what it knows of the link."""

    def waiting(self, limit: int) -> Sequence[Operation]:
        """Return the oldest unsettled operations, at most `limit`, in their own order."""

    def settle(self, settled: Sequence[Settled]) -> None:
        """Record what the platform did with some operations, in one transaction."""

    def cursor(self) -> str | None:
        """Return the place in the feed up to which everything has been applied."""

    def apply(self, page: Page) -> None:
        """Store the changes of a page and its cursor, in one transaction."""

    def forget_cursor(self) -> None:
        """Start reading the feed from the beginning; the outbox is not touched."""

    def note_link(self, link: Link, skew_seconds: float | None = None) -> None:
        """Keep what is known of the link; a positive skew means the terminal's clock is behind."""

    def record_incident(self, subject: str, sentence: str) -> None:
        """Keep something that needs an outlet admin's eyes."""
