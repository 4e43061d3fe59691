"""The tables of people, terminals and what they work on; those of the wire are in `wire_tables`.

What somebody else wrote or asks for is `Words`; what only the platform writes is a plain `String`.
`migrations` builds them, a test keeps both equal.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)

from sync.central.columns import Instant, Words

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

# -- who takes part -------------------------------------------------------------------------------------------

outlets = Table(
    "outlets",
    metadata,
    Column("code", Words, primary_key=True),
    Column("name", Words, nullable=False),
    Column("phone", Words, nullable=False),
    Column("sample", Boolean, nullable=False),
    Column("version", Integer, nullable=False, server_default="1"),
)

terminals = Table(
    "terminals",
    metadata,
    Column("code", Words, primary_key=True),
    Column("outlet", Words, ForeignKey("outlets.code"), nullable=False),
    Column("horizon", BigInteger, nullable=False, server_default="0"),
)

enrolment_codes = Table(
    "enrolment_codes",
    metadata,
    Column("code_hash", Words, primary_key=True),
    Column("terminal", Words, ForeignKey("terminals.code"), nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("used_by_key", Words),
)

enrolments = Table(
    "enrolments",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("terminal", Words, ForeignKey("terminals.code"), nullable=False),
    Column("series", Words, nullable=False),
    Column("public_key", Words, nullable=False),
    Column("enrolled_at", Instant, nullable=False),
    Column("revoked_at", Instant),
    UniqueConstraint("terminal", "series"),
    UniqueConstraint("terminal", "public_key"),
)

terminal_tokens = Table(
    "terminal_tokens",
    metadata,
    Column("token_hash", Words, primary_key=True),
    Column("enrolment", Integer, ForeignKey("enrolments.number"), nullable=False),
    Column("expires_at", Instant, nullable=False, index=True),
)

spent_assertions = Table(
    "spent_assertions",
    metadata,
    Column("assertion_hash", Words, primary_key=True),
    Column("expires_at", Instant, nullable=False, index=True),
)

staff = Table(
    "staff",
    metadata,
    Column("name", Words, primary_key=True),
    Column("display_name", Words, nullable=False),
    Column("password_hash", Words, nullable=False),
    Column("sample", Boolean, nullable=False),
    Column("wrong_tries", Integer, nullable=False),
    Column("locked_until", Instant),
)

staff_sessions = Table(
    "staff_sessions",
    metadata,
    Column("token_hash", Words, primary_key=True),
    Column("staff", Words, ForeignKey("staff.name"), nullable=False),
    Column("csrf", Words, nullable=False),
    Column("expires_at", Instant, nullable=False, index=True),
)

# -- what they work on ----------------------------------------------------------------------------------------

applications = Table(
    "applications",
    metadata,
    Column("reference", Words, primary_key=True),
    Column("terminal", String, ForeignKey("terminals.code"), nullable=False),
    Column("item", String, nullable=False),
    Column("item_name", Words, nullable=False),
    Column("edition", Words, nullable=False),
    Column("form", Words, nullable=False),
    Column("answers", Words, nullable=False),
    Column("materials", Words, nullable=False, server_default="[]"),
    Column("provenance", Words, nullable=False, server_default="{}"),
    Column("applicant", Words, nullable=False),
    Column("identity_check", String, nullable=False),
    Column("state", String, nullable=False),
    Column("version", Integer, nullable=False),
    Column("confirmed_at", Instant, nullable=False),
    Column("received_at", Instant, nullable=False, index=True),
    Column("due_kind", String),
    Column("due_on", Date),
    Column("workdays_left", Integer),
    Column("sample", Boolean, nullable=False),
    Column("retired_at", Instant),
    Column("asked", Words, nullable=False, server_default="[]"),
    Column("asked_by", Date),
    Column("supplements", Integer, nullable=False, server_default="0"),
    Column("collect", Words),
    Column("whole", Words, ForeignKey("applications.reference"), index=True),
    Column("part", Integer, nullable=False, server_default="0"),
    Column("parts", Integer, nullable=False, server_default="0"),
    Column("waits_for", Words, nullable=False, server_default="[]"),
    Column("commitment", String, nullable=False, server_default="none"),
)

commitments = Table(
    "commitments",
    metadata,
    Column("reference", Words, ForeignKey("applications.reference"), primary_key=True),
    Column("content", Words, nullable=False),
    Column("clauses", Words, nullable=False),
)

bad_credit = Table(
    "bad_credit",
    metadata,
    Column("number_hash", String, primary_key=True),
    Column("sample", Boolean, nullable=False),
)

history = Table(
    "history",
    metadata,
    Column("reference", Words, ForeignKey("applications.reference"), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("state", String, nullable=False),
    Column("event", String, nullable=False),
    Column("at", Instant, nullable=False),
    Column("note", Words, nullable=False),
    Column("staff", Words, ForeignKey("staff.name")),
)

tickets = Table(
    "tickets",
    metadata,
    Column("code", Words, primary_key=True),
    Column("token", Words, nullable=False, unique=True),
    Column("terminal", String, ForeignKey("terminals.code"), nullable=False),
    Column("expires_on", Date, nullable=False),
    Column("reference", Words, ForeignKey("applications.reference"), unique=True),
    Column("withdrawn_at", Instant),
    Column("spent_at", Instant),
    Index("ix_tickets_terminal", "terminal"),
)

evaluations = Table(
    "evaluations",
    metadata,
    Column("ticket", Words, ForeignKey("tickets.code"), primary_key=True),
    Column("level", Integer, nullable=False),
    Column("tags", Words, nullable=False),
    Column("comment", Words, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("received_at", Instant, nullable=False),
    Column("channel", Words, nullable=False),
)
