"""The tables, as `migrations` makes them; a test holds the two against each other.

Personal data stand in two places only, `outbox.body` and `rejected.body`; everything else knows references, items,
states and masked names.
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
    comment="What citizens confirmed on this terminal; the platform's word on it is in progress.",
)

progress = Table(
    "progress",
    metadata,
    Column("reference", String, primary_key=True),
    Column("shadow", Boolean, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("body", JSON, nullable=False),
    comment="The platform's word; shadow rows belong to a feed that is being read from its beginning.",
)

outbox = Table(
    "outbox",
    metadata,
    Column("terminal_seq", Integer, primary_key=True, autoincrement=False),
    Column("op_id", String, nullable=False, unique=True),
    Column("aggregate", String, nullable=False),
    Column("base_version", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("body", JSON, nullable=False),
    comment="What the platform has not settled yet; rows are immutable and never expire.",
)

rejected = Table(
    "rejected",
    metadata,
    Column("terminal_seq", Integer, nullable=False),
    Column("op_id", String, primary_key=True),
    Column("aggregate", String, nullable=False),
    Column("base_version", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("body", JSON, nullable=False),
    Column("verdict", String, nullable=False),
    Column("code", String, nullable=False),
    Column("detail", String, nullable=False),
    Column("settled_at", Moment, nullable=False),
    comment="What the platform refused to record, until an admin has acted.",
)

tickets = Table(
    "tickets",
    metadata,
    Column("code", String, primary_key=True),
    Column("url", String, nullable=False),
    Column("expires_on", Date, nullable=False),
    Column("reference", String, comment="The application that owns it; null while it is pooled."),
    Column("spent_at", Moment),
    Column("stale", Boolean, nullable=False, default=False),
    Index("tickets_by_reference", "reference"),
    comment="Evaluation tickets; stale ones have not been named since the feed is read from its beginning.",
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
    Column("starting_over", Boolean, nullable=False),
    Column("heard_at", Moment, comment="When the platform was last heard."),
    comment="One row: where the platform's feed was left off.",
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
