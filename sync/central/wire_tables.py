"""The tables of the line to the terminals: what came up, what goes down, and how the terminals are."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
    UniqueConstraint,
)

from sync.central.columns import Instant, Words
from sync.central.tables import metadata

# -- up -------------------------------------------------------------------------------------------------------

streams = Table(
    "streams",
    metadata,
    Column("enrolment", Integer, ForeignKey("enrolments.number"), nullable=False),
    Column("stream", Words, nullable=False),
    Column("next_seq", BigInteger, nullable=False),
    PrimaryKeyConstraint("enrolment", "stream"),
)

operations = Table(
    "operations",
    metadata,
    Column("terminal", Words, ForeignKey("terminals.code"), primary_key=True),
    Column("op_id", Words, primary_key=True),
    Column("enrolment", Integer, ForeignKey("enrolments.number"), nullable=False),
    Column("stream", Words, nullable=False, server_default="applications"),
    Column("terminal_seq", BigInteger, nullable=False),
    Column("kind", Words, nullable=False),
    Column("payload_hash", Words, nullable=False),
    Column("status", Words, nullable=False),
    Column("code", Words, nullable=False),
    Column("detail", Words, nullable=False),
    Column("reference", Words),
    Column("feed_seq", BigInteger, nullable=False),
    Column("received_at", Instant, nullable=False),
    UniqueConstraint("enrolment", "stream", "terminal_seq"),
)

audit_events = Table(
    "audit_events",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("enrolment", Integer, ForeignKey("enrolments.number"), nullable=False, index=True),
    Column("event", Words, nullable=False),
    Column("at", Words, nullable=False),
    Column("facts", Words, nullable=False),
    Column("previous", Words, nullable=False),
    Column("chained", Words, nullable=False),
    Column("intact", Boolean, nullable=False),
    Column("received_at", Instant, nullable=False),
)

seal_keys = Table(
    "seal_keys",
    metadata,
    Column("private_key", Words, primary_key=True),
)

# -- files ----------------------------------------------------------------------------------------------------

files = Table(
    "files",
    metadata,
    Column("sha256", Words, primary_key=True),
    Column("length", BigInteger, nullable=False),
    Column("type", Words, nullable=False),
    Column("received_at", Instant, nullable=False),
)

named_files = Table(
    "named_files",
    metadata,
    Column("reference", Words, ForeignKey("applications.reference"), primary_key=True),
    Column("sha256", Words, primary_key=True),
    Index("ix_named_files_sha256", "sha256"),
)

uploads = Table(
    "uploads",
    metadata,
    Column("terminal", Words, ForeignKey("terminals.code"), primary_key=True),
    Column("sha256", Words, primary_key=True),
    Column("length", BigInteger, nullable=False),
    Column("type", Words, nullable=False),
    Column("touched_at", Instant, nullable=False),
)

# -- down -----------------------------------------------------------------------------------------------------

feed = Table(
    "feed",
    metadata,
    Column("terminal", Words, ForeignKey("terminals.code"), primary_key=True),
    Column("kind", Words, primary_key=True),
    Column("key", Words, primary_key=True),
    Column("version", BigInteger, nullable=False),
    Column("op", Words, nullable=False),
    Column("body", Words),
    Column("seq", BigInteger, nullable=False, unique=True),
    Column("stored_at", Instant, nullable=False),
    Index("ix_feed_terminal_seq", "terminal", "seq"),
)

feed_life = Table(
    "feed_life",
    metadata,
    Column("epoch", Words, primary_key=True),
    Column("head", BigInteger, nullable=False),
    Column("complete", Boolean, nullable=False),
)

scope_checks = Table(
    "scope_checks",
    metadata,
    Column("terminal", Words, ForeignKey("terminals.code"), primary_key=True),
    Column("scope", Words, primary_key=True),
    Column("count", BigInteger, nullable=False),
    Column("checksum", BigInteger, nullable=False),
)

# -- how they are ---------------------------------------------------------------------------------------------

heartbeats = Table(
    "heartbeats",
    metadata,
    Column("terminal", Words, ForeignKey("terminals.code"), primary_key=True),
    Column("heard_at", Instant, nullable=False),
    Column("agreement", Words, nullable=False),
    Column("content", Words, nullable=False),
)

incidents = Table(
    "incidents",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("terminal", Words, ForeignKey("terminals.code"), nullable=False, index=True),
    Column("at", Instant, nullable=False),
    Column("kind", Words, nullable=False),
    Column("detail", Words, nullable=False),
)
