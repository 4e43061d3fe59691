"""The tables of what the city tells all terminals: editions of the catalogue, notices, and the log of who told it.

What somebody else wrote or asks for is `Words`; what only the platform writes is a plain `String`.
"""

from sqlalchemy import Column, Date, Integer, LargeBinary, String, Table

from sync.central.columns import Instant, Words
from sync.central.tables import metadata

editions = Table(
    "editions",
    metadata,
    Column("content_hash", String, primary_key=True),
    Column("version", Words, nullable=False),
    Column("kind", String, nullable=False),
    Column("shown_from", Date, nullable=False),
    Column("changes", Words, nullable=False),
    Column("size", Integer, nullable=False),
    Column("bundle", LargeBinary, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("made_by", Words, nullable=False),
    Column("number", Integer, unique=True, comment="Its place among the published; empty for a draft."),
    Column("published_at", Instant),
    Column("taken_back_at", Instant),
)

IS_TOLD = editions.c.published_at.is_not(None) & editions.c.taken_back_at.is_(None)
"""Of an edition: that terminals are told of it."""

notices = Table(
    "notices",
    metadata,
    Column("id", String, primary_key=True),
    Column("title", Words, nullable=False),
    Column("text", Words, nullable=False),
    Column("shown_from", Date, nullable=False),
    Column("shown_until", Date, nullable=False),
    Column("outlets", Words, nullable=False, comment="Their codes as a JSON list; an empty one means all."),
    Column("version", Integer, nullable=False),
    Column("written_at", Instant, nullable=False),
    Column("withdrawn_at", Instant),
)

desk_log = Table(
    "desk_log",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("staff", Words, nullable=False),
    Column("deed", String, nullable=False),
    Column("subject", Words, nullable=False),
    Column("detail", Words, nullable=False),
)
