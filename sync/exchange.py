"""What the sync engine needs of the terminal; `kiosk` provides it, tests provide a smaller one."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from kiosk import KeptFile, Link, Page, ReceiptKey, Scope, Settled, Stream, Told, Vitals, Waiting


class Exchange(Protocol):
    """The terminal's side of the line: its outbox, what it holds of the platform's, and what it knows of the link."""

    def waiting(self, stream: Stream, limit: int, *, beyond: int = 0) -> Sequence[Waiting]:
        """Return the lowest operations of a stream that have to be sent, at most `limit`, in their own order.

        With `beyond` only those with higher numbers: what comes before is on its way.
        """

    def settle(self, settled: Sequence[Settled]) -> None:
        """Record what the platform did with some operations, in one transaction."""

    def set_aside(self, op_id: str, code: str, detail: str) -> None:
        """Take an operation out of the way that the platform cannot take."""

    def offer_from(self, stream: Stream, number: int) -> bool:
        """Offer sealed copies of a stream again from a number on; tells whether there were any to add."""

    def enter_epoch(self, epoch: str) -> None:
        """Note the life of the platform's data; in another one than before, sealed copies are offered again."""

    def keep_receipt_keys(self, keys: Sequence[ReceiptKey]) -> None:
        """Keep the keys by which the platform's receipts are told from others."""

    def cursor(self) -> str | None:
        """Return the place in the feed up to which everything has been applied; None: fetch everything."""

    def begin_snapshot(self, scopes: Collection[Scope]) -> None:
        """Make room for a snapshot of some scopes; of all of them, forget the cursor as well."""

    def keep_snapshot(self, rows: Sequence[Told]) -> None:
        """Keep a page of a snapshot aside."""

    def apply(self, page: Page, *, fetched: Collection[Scope] = ()) -> frozenset[Scope]:
        """Store a page and its cursor in one transaction, with the snapshots that are whole.

        Returns the scopes in which the terminal does not hold what the platform counts.
        """

    def next_file(self, passing_over: Collection[str]) -> KeptFile | None:
        """Return the oldest file that the platform does not hold yet, but for those to be passed over."""

    def read_file(self, sha256: str, offset: int, size: int) -> bytes:
        """Return at most `size` bytes of a file."""

    def file_arrived(self, sha256: str) -> None:
        """Note that the platform holds a file."""

    def vitals(self) -> Vitals:
        """Return how the terminal is."""

    def forget_sealed(self, older_than_seconds: float) -> None:
        """Forget the sealed copies that no restore of the platform can need any more."""

    def note_link(self, link: Link, skew_seconds: float | None = None) -> None:
        """Keep what is known of the link; a positive skew means the terminal's clock is behind."""

    def note_call_heard(self, since: datetime, *, answered: bool) -> None:
        """Note that the platform knows of a call for staff, and whether somebody there has answered it."""

    def record_incident(self, subject: str, sentence: str) -> None:
        """Keep something that needs an outlet admin's eyes."""
