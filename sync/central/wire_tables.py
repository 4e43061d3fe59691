"""The tables of the line to the terminals: what came up, what goes down, and how the terminals are.

What somebody else wrote or asks for is `Words`; what only the platform writes is a plain `String`.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
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
    Column("stream", String, nullable=False),
    Column("next_seq", BigInteger, nullable=False),
    PrimaryKeyConstraint("enrolment", "stream"),
)

operations = Table(
    "operations",
    metadata,
    Column("terminal", String, ForeignKey("terminals.code"), primary_key=True),
    Column("op_id", Words, primary_key=True),
    Column("enrolment", Integer, ForeignKey("enrolments.number"), nullable=False),
    Column("stream", String, nullable=False, server_default="applications"),
    Column("terminal_seq", BigInteger, nullable=False),
    Column("kind", String, nullable=False),
    Column("payload_hash", String, nullable=False),
    Column("status", String, nullable=False),
    Column("code", String, nullable=False),
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
    Column("previous", String, nullable=False),
    Column("chained", String, nullable=False),
    Column("intact", Boolean, nullable=False),
    Column("received_at", Instant, nullable=False),
)

seal_keys = Table(
    "seal_keys",
    metadata,
    Column("private_key", String, primary_key=True),
)

# -- files ----------------------------------------------------------------------------------------------------

files = Table(
    "files",
    metadata,
    Column("sha256", String, primary_key=True),
    Column("length", BigInteger, nullable=False),
    Column("type", Words, nullable=False),
    Column("received_at", Instant, nullable=False),
)

named_files = Table(
    "named_files",
    metadata,
    Column("reference", Words, ForeignKey("applications.reference"), primary_key=True),
    Column("sha256", String, primary_key=True),
    Index("ix_named_files_sha256", "sha256"),
)

uploads = Table(
    "uploads",
    metadata,
    Column("terminal", String, ForeignKey("terminals.code"), primary_key=True),
    Column("sha256", String, primary_key=True),
    Column("length", BigInteger, nullable=False),
    Column("type", Words, nullable=False),
    Column("touched_at", Instant, nullable=False),
)

questions = Table(
    "questions",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("terminal", String, ForeignKey("terminals.code"), nullable=False, index=True),
    Column("kind", String, nullable=False),
    Column("asked_at", Instant, nullable=False),
)

slip_links = Table(
    "slip_links",
    metadata,
    Column("token_hash", String, primary_key=True),
    Column("terminal", String, ForeignKey("terminals.code"), nullable=False),
    Column("picture", LargeBinary, nullable=False),
    Column("expires_at", Instant, nullable=False, index=True),
    Column("openings_left", Integer, nullable=False),
)

kept_drafts = Table(
    "kept_drafts",
    metadata,
    Column("name_hash", String, primary_key=True),
    Column("box", LargeBinary, nullable=False),
    Column("last_day", Date, nullable=False, index=True),
)

draft_counts = Table(
    "draft_counts",
    metadata,
    Column("terminal", String, ForeignKey("terminals.code"), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("kept", Integer, nullable=False),
)

phone_places = Table(
    "phone_places",
    metadata,
    Column("name_hash", String, primary_key=True),
    Column("terminal", String, ForeignKey("terminals.code"), nullable=False, index=True),
    Column("title", Words, nullable=False),
    Column("expires_at", Instant, nullable=False, index=True),
    Column("asked_at", Instant, nullable=False),
    Column("phone", String),
    Column("seen", Boolean, nullable=False),
    Column("coming_at", Instant),
    Column("received", Integer, nullable=False),
)

phone_files = Table(
    "phone_files",
    metadata,
    Column("name_hash", String, ForeignKey("phone_places.name_hash"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("content", LargeBinary),
    Column("pages", Integer),
    Column("refusal", Words),
    Column("hints", String, nullable=False),
)

# -- down -----------------------------------------------------------------------------------------------------

feed = Table(
    "feed",
    metadata,
    Column("terminal", String, ForeignKey("terminals.code"), primary_key=True),
    Column("kind", String, primary_key=True),
    Column("key", Words, primary_key=True),
    Column("version", BigInteger, nullable=False),
    Column("op", String, nullable=False),
    Column("body", String),
    Column("seq", BigInteger, nullable=False, unique=True),
    Column("stored_at", Instant, nullable=False),
    Index("ix_feed_terminal_seq", "terminal", "seq"),
)

feed_life = Table(
    "feed_life",
    metadata,
    Column("epoch", String, primary_key=True),
    Column("head", BigInteger, nullable=False),
    Column("complete", Boolean, nullable=False),
)

scope_checks = Table(
    "scope_checks",
    metadata,
    Column("terminal", String, ForeignKey("terminals.code"), primary_key=True),
    Column("scope", String, primary_key=True),
    Column("count", BigInteger, nullable=False),
    Column("checksum", BigInteger, nullable=False),
)

# -- how they are ---------------------------------------------------------------------------------------------

heartbeats = Table(
    "heartbeats",
    metadata,
    Column("terminal", String, ForeignKey("terminals.code"), primary_key=True),
    Column("heard_at", Instant, nullable=False),
    Column("agreement", String, nullable=False),
    Column("content", String, nullable=False),
)

incidents = Table(
    "incidents",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("terminal", String, ForeignKey("terminals.code"), nullable=False, index=True),
    Column("at", Instant, nullable=False),
    Column("kind", String, nullable=False),
    Column("detail", Words, nullable=False),
)
