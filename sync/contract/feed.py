"""Down: the feed of a terminal's scope, its snapshot and its checks."""

from typing import Annotated, Literal

from pydantic import Field

from sync.contract.applications import ApplicationBody, TicketBody
from sync.contract.editions import EditionBody, NoticeBody
from sync.contract.identity import OutletInfo
from sync.contract.limits import MAX_PAGE
from sync.contract.message import SCOPES, Count, Cursor, Message, Name, Scope


class ChangeBody(Message):
    """One row of the feed in this terminal's scope; a terminal passes over a kind it does not know."""

    seq: Count
    kind: Name
    """A `Scope`; the body of a `put` is in the field of that name."""
    op: Literal["put", "delete"]
    key: Name
    """Reference, ticket code, outlet code, content hash or id of a notice."""
    version: Count
    """Of the row; never goes back. A ticket has only one."""
    application: ApplicationBody | None = None
    ticket: TicketBody | None = None
    outlet: OutletInfo | None = None
    edition: EditionBody | None = None
    notice: NoticeBody | None = None


class ScopeCheck(Message):
    """How many rows of a scope a terminal holds, and their sum: equal on both sides or something was lost.

    `checksum` is the sum modulo 2^64, over the rows, of the first eight bytes (big-endian) of the SHA-256 of
    `<kind>:<key>:<version>`, as 16 hex digits. Adding and taking away a row therefore needs that row alone.
    """

    scope: Scope
    count: Count
    checksum: Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]


class ChangesAnswer(Message):
    """`GET /changes?cursor=&limit=&wait=`: what came after the cursor, at once or after waiting for it.

    Each key is told once, as it is now. A cursor that is missing, of another epoch, beyond the feed, or older than the
    deletions the platform remembers, is answered with 410 and code `resnapshot`; the terminal then fetches a snapshot.
    """

    changes: Annotated[tuple[ChangeBody, ...], Field(max_length=MAX_PAGE)]
    cursor: Cursor
    """Opaque `<epoch>.<seq>`; kept in the same transaction as the page."""
    more: bool
    """The feed already holds what comes after this page."""
    head: Count
    token_expires_in: Count
    checks: Annotated[tuple[ScopeCheck, ...], Field(max_length=len(SCOPES))] | None = None
    """Only without `more`: what the terminal holds of each scope once it has stored this page."""


class SnapshotAnswer(Message):
    """`GET /snapshot?scope=&page=&limit=`: all rows of one scope as they are, a page at a time.

    The first page has no `page`; each answer names the `next` one, none after the last. Every page carries the cursor
    the first one was given: what changed while the pages were read follows from there in the feed.
    """

    rows: Annotated[tuple[ChangeBody, ...], Field(max_length=MAX_PAGE)]
    cursor: Cursor
    next: Annotated[str, Field(max_length=400)] | None
