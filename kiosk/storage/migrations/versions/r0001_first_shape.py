"""The first shape of the database."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make all tables."""
    _what_citizens_confirmed()
    _what_waits_for_the_platform()
    _what_the_platform_said()
    _what_the_terminal_does()
    _who_the_terminal_is()


def _what_citizens_confirmed() -> None:
    op.create_table(
        "applications",
        sa.Column("reference", sa.String, primary_key=True),
        sa.Column("item", sa.String, nullable=False),
        sa.Column("item_name", sa.String, nullable=False),
        sa.Column("applicant", sa.String, nullable=False),
        sa.Column("identity_check", sa.String, nullable=False),
        sa.Column("edition", sa.String, nullable=False),
        sa.Column("confirmed_at", sa.String, nullable=False),
    )
    op.create_table(
        "counters",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("value", sa.Integer, nullable=False),
    )


def _what_waits_for_the_platform() -> None:
    op.create_table(
        "outbox",
        sa.Column("terminal_seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("op_id", sa.String, nullable=False, unique=True),
        sa.Column("aggregate", sa.String, nullable=False),
        sa.Column("base_version", sa.Integer, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("made_at", sa.String, nullable=False),
        sa.Column("body", sa.JSON, nullable=False),
    )
    op.create_table(
        "rejected",
        sa.Column("terminal_seq", sa.Integer, nullable=False),
        sa.Column("op_id", sa.String, primary_key=True),
        sa.Column("aggregate", sa.String, nullable=False),
        sa.Column("base_version", sa.Integer, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("made_at", sa.String, nullable=False),
        sa.Column("body", sa.JSON, nullable=False),
        sa.Column("verdict", sa.String, nullable=False),
        sa.Column("code", sa.String, nullable=False),
        sa.Column("detail", sa.String, nullable=False),
        sa.Column("settled_at", sa.String, nullable=False),
    )


def _what_the_platform_said() -> None:
    op.create_table(
        "progress",
        sa.Column("reference", sa.String, primary_key=True),
        sa.Column("shadow", sa.Boolean, primary_key=True),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("body", sa.JSON, nullable=False),
    )
    op.create_table(
        "tickets",
        sa.Column("code", sa.String, primary_key=True),
        sa.Column("url", sa.String, nullable=False),
        sa.Column("expires_on", sa.Date, nullable=False),
        sa.Column("reference", sa.String),
        sa.Column("spent_at", sa.String),
        sa.Column("stale", sa.Boolean, nullable=False),
    )
    op.create_index("tickets_by_reference", "tickets", ["reference"])
    feed = op.create_table(
        "feed",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("cursor", sa.String),
        sa.Column("starting_over", sa.Boolean, nullable=False),
        sa.Column("heard_at", sa.String),
    )
    op.bulk_insert(feed, [{"id": 1, "starting_over": False}])


def _what_the_terminal_does() -> None:
    op.create_table(
        "jobs",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("job", sa.String, nullable=False, unique=True),
        sa.Column("session", sa.String, nullable=False),
        sa.Column("reference", sa.String, nullable=False),
        sa.Column("slip_kind", sa.String, nullable=False),
        sa.Column("slip", sa.JSON, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("copy", sa.Integer, nullable=False),
        sa.Column("due", sa.Float, nullable=False),
    )
    op.create_index("jobs_by_session", "jobs", ["session"])
    op.create_table(
        "incidents",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("subject", sa.String, nullable=False),
        sa.Column("sentence", sa.String, nullable=False),
        sa.Column("first_at", sa.String, nullable=False),
        sa.Column("last_at", sa.String, nullable=False),
        sa.Column("times", sa.Integer, nullable=False),
        sa.UniqueConstraint("subject", "sentence"),
    )


def _who_the_terminal_is() -> None:
    op.create_table(
        "enrolment",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("device_key", sa.LargeBinary, nullable=False),
        sa.Column("terminal", sa.String),
        sa.Column("outlet_name", sa.String),
        sa.Column("outlet_phone", sa.String),
        sa.Column("series", sa.String),
        sa.Column("sample", sa.Boolean),
        sa.Column("enrolled_at", sa.String),
    )
