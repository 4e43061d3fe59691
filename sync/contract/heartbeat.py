"""How the terminal is."""

from typing import Annotated

from pydantic import AwareDatetime, Field

from sync.contract.feed import ScopeCheck
from sync.contract.message import SCOPES, STREAMS, Count, Cursor, Message, Name, Sha256, Stream


class StreamDepth(Message):
    """What waits in one stream of the outbox."""

    stream: Stream
    waiting: Count
    oldest_made_at: AwareDatetime | None


class HeartbeatRequest(Message):
    """`POST /heartbeat`, every few minutes: makes a terminal that falls behind visible to the platform."""

    clock: AwareDatetime
    boot: Name
    """A word that is another one after each start of the terminal."""
    uptime_seconds: Count
    streams: Annotated[tuple[StreamDepth, ...], Field(max_length=len(STREAMS))]
    set_aside: Count
    """Operations refused for good that nobody has looked at yet."""
    files_waiting: Count
    cursor: Cursor | None
    checks: Annotated[tuple[ScopeCheck, ...], Field(max_length=len(SCOPES))]
    software: Name
    edition: Name
    """Version of the catalogue that is shown."""
    edition_hash: Sha256 | None = None
    """Its content hash, which has to be the platform's."""
    printer: Name
    """`ready`, or the word of what stops it."""
    free_bytes: Count
    help_wanted_since: AwareDatetime | None = None
    """Since when somebody at the screen calls the staff, by the clock above; None: nobody does."""


class HeartbeatAnswer(Message):
    """What the platform says to it."""

    server_time: AwareDatetime
    help_answered: bool = False
    """Whether staff have said that they go to whoever calls; only ever with `help_wanted_since`."""
