"""The tables, as `migrations` makes them; a test holds the two against each other.

Personal data stand in three places only, `outbox.body`, `set_aside.body` and `drafts.content`; everything else knows
references, items, states and masked names. `sealed.box` opens with the platform's key alone.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    Dialect,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

from kiosk.clock import BEIJING


class Moment(TypeDecorator[datetime]):
    """An aware time, kept as ISO 8601 text in Beijing time so that it sorts and reads as it is shown."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Turn any aware time into Beijing text."""
        return None if value is None else value.astimezone(BEIJING).isoformat(timespec="microseconds")

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Read it back as an aware time in Beijing."""
        return None if value is None else datetime.fromisoformat(value).astimezone(BEIJING)


metadata = MetaData()

applications = Table(
    "applications",
    metadata,
    Column("reference", String, primary_key=True),
    Column("item", String, nullable=False),
    Column("item_name", String, nullable=False),
    Column("applicant", String, nullable=False),
    Column("identity_check", String, nullable=False),
    Column("edition", String, nullable=False),
    Column("confirmed_at", Moment, nullable=False),
    Column("proof", String, comment="What the receipt proves; null until the platform has signed it."),
    Column("parts", JSON, nullable=False, server_default="[]", comment="What an integrated application settles."),
    comment="What citizens confirmed on this terminal; the platform's word on it is in progress.",
)

held = Table(
    "held",
    metadata,
    Column("scope", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("shadow", Boolean, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("mark", Integer, nullable=False, comment="The row's part of the scope's checksum, as a signed number."),
    Column("body", Text, nullable=False),
    Index("held_marks", "scope", "mark", "shadow"),
    comment="What the platform's feed says, row by row; shadow rows belong to a snapshot that is being fetched.",
)

progress = Table(
    "progress",
    metadata,
    Column("reference", String, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Column("stale", Boolean, nullable=False, default=False),
    comment="The platform's word in answer to an operation, until the feed says as much; stale when a snapshot began.",
)

outbox = Table(
    "outbox",
    metadata,
    Column("stream", String, primary_key=True),
    Column("terminal_seq", Integer, primary_key=True, autoincrement=False),
    Column("op_id", String, nullable=False, unique=True),
    Column("aggregate", String, nullable=False),
    Column("base_version", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("body", JSON, nullable=False),
    Column("files", JSON, nullable=False),
    comment="What the platform has not settled yet; rows are immutable and never expire.",
)

set_aside = Table(
    "set_aside",
    metadata,
    Column("stream", String, nullable=False),
    Column("terminal_seq", Integer, nullable=False),
    Column("op_id", String, primary_key=True),
    Column("aggregate", String, nullable=False),
    Column("base_version", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("body", JSON, nullable=False),
    Column("files", JSON, nullable=False),
    Column("verdict", String, nullable=False),
    Column("code", String, nullable=False),
    Column("detail", String, nullable=False),
    Column("settled_at", Moment, nullable=False),
    comment="What the platform refused to record, until an admin has acted.",
)

sealed = Table(
    "sealed",
    metadata,
    Column("op_id", String, primary_key=True),
    Column("stream", String, nullable=False),
    Column("terminal_seq", Integer, nullable=False),
    Column("aggregate", String, nullable=False),
    Column("box", String, nullable=False),
    Column("settled_at", Moment, nullable=False),
    Column("offering", Boolean, nullable=False),
    Index("sealed_in_order", "stream", "offering", "terminal_seq"),
    comment="Acknowledged operations, for the platform's eyes only, as long as a restore may make it forget them.",
)

audit = Table(
    "audit",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("event", String, nullable=False),
    Column("at", String, nullable=False),
    Column("facts", JSON, nullable=False),
    Column("previous", String, nullable=False),
    Column("chained", String, nullable=False),
    comment="What happened to the terminal, each entry chained to the one before.",
)

files = Table(
    "files",
    metadata,
    Column("sha256", String, primary_key=True),
    Column("type", String, nullable=False),
    Column("size", Integer, nullable=False, comment="Bytes of the content."),
    Column("kept_at", Moment, nullable=False),
    Column("named", Boolean, nullable=False, comment="By an operation; only then it is sent."),
    Column("arrived", Boolean, nullable=False, comment="The platform holds it."),
    comment="Files of citizens; their contents lie sealed in the folder beside the database.",
)

tickets = Table(
    "tickets",
    metadata,
    Column("code", String, primary_key=True),
    Column("url", String, nullable=False),
    Column("expires_on", Date, nullable=False),
    Column("reference", String, nullable=False, comment="The application that owns it."),
    Column("spent_at", Moment),
    Index("tickets_by_reference", "reference"),
    comment="Evaluation tickets that were handed out here; the pool of free ones is in held.",
)

drafts = Table(
    "drafts",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("content", JSON, nullable=False, comment="`kiosk.drafts.Draft`."),
    comment="One row at most: the form that is being filled in, until its session ends.",
)

jobs = Table(
    "jobs",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("job", String, nullable=False, unique=True),
    Column("session", String, nullable=False),
    Column("reference", String, nullable=False),
    Column("slip_kind", String, nullable=False),
    Column("slip", JSON, nullable=False),
    Column("state", String, nullable=False),
    Column("reason", String, nullable=False),
    Column("copy", Integer, nullable=False),
    Column("due", Float, nullable=False, comment="Monotonic seconds; means something in its own run only."),
    Index("jobs_by_session", "session"),
)

incidents = Table(
    "incidents",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("subject", String, nullable=False),
    Column("sentence", String, nullable=False),
    Column("first_at", Moment, nullable=False),
    Column("last_at", Moment, nullable=False),
    Column("times", Integer, nullable=False),
    UniqueConstraint("subject", "sentence"),
)

counters = Table(
    "counters",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", Integer, nullable=False),
)

feed = Table(
    "feed",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("cursor", String),
    Column("epoch", String, comment="The life of the platform's data, as its latest session named it."),
    Column("heard_at", Moment, comment="When the platform was last heard."),
    comment="One row: where the platform's feed was left off.",
)

receipt_keys = Table(
    "receipt_keys",
    metadata,
    Column("public_key", LargeBinary, primary_key=True),
    Column("check_key", LargeBinary, nullable=False),
    Column("last_day", Date),
    comment="By which the platform's receipts are told from others, as its latest session named them.",
)

enrolment = Table(
    "enrolment",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("device_key", LargeBinary, nullable=False, comment="Ed25519 seed, sealed with the wrapping key."),
    Column("terminal", String, comment="Null until the platform has answered."),
    Column("outlet_name", String),
    Column("outlet_phone", String),
    Column("series", String),
    Column("sample", Boolean),
    Column("enrolled_at", Moment),
    comment="One row: who this terminal is.",
)
