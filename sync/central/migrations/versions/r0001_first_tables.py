"""The first tables."""

import secrets

import sqlalchemy as sa
from alembic import op

from sync.central.columns import Instant, Words

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Build everything and give the feed its life's name."""
    _who_takes_part()
    _how_they_are_known()
    _applications()
    _evaluations()
    _the_wire()
    epoch = sa.table("feed_epoch", sa.column("epoch"))
    op.bulk_insert(epoch, [{"epoch": secrets.token_hex(8)}])


def downgrade() -> None:
    """Take everything away."""
    for table in reversed(_TABLES):
        op.drop_table(table)


_TABLES = (
    "outlets",
    "terminals",
    "staff",
    "enrolment_codes",
    "enrolments",
    "terminal_tokens",
    "spent_assertions",
    "staff_sessions",
    "applications",
    "history",
    "tickets",
    "evaluations",
    "operations",
    "feed",
    "feed_epoch",
)


def _who_takes_part() -> None:
    op.create_table(
        "outlets",
        sa.Column("code", Words(), nullable=False),
        sa.Column("name", Words(), nullable=False),
        sa.Column("phone", Words(), nullable=False),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_outlets")),
    )
    op.create_table(
        "terminals",
        sa.Column("code", Words(), nullable=False),
        sa.Column("outlet", Words(), nullable=False),
        sa.ForeignKeyConstraint(["outlet"], ["outlets.code"], name=op.f("fk_terminals_outlet")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_terminals")),
    )
    op.create_table(
        "staff",
        sa.Column("name", Words(), nullable=False),
        sa.Column("display_name", Words(), nullable=False),
        sa.Column("password_hash", Words(), nullable=False),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.Column("wrong_tries", sa.Integer(), nullable=False),
        sa.Column("locked_until", Instant(), nullable=True),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_staff")),
    )


def _how_they_are_known() -> None:
    op.create_table(
        "enrolment_codes",
        sa.Column("code_hash", Words(), nullable=False),
        sa.Column("terminal", Words(), nullable=False),
        sa.Column("expires_at", Instant(), nullable=False),
        sa.Column("used_by_key", Words(), nullable=True),
        sa.ForeignKeyConstraint(["terminal"], ["terminals.code"], name=op.f("fk_enrolment_codes_terminal")),
        sa.PrimaryKeyConstraint("code_hash", name=op.f("pk_enrolment_codes")),
    )
    op.create_table(
        "enrolments",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("terminal", Words(), nullable=False),
        sa.Column("series", Words(), nullable=False),
        sa.Column("public_key", Words(), nullable=False),
        sa.Column("enrolled_at", Instant(), nullable=False),
        sa.Column("revoked_at", Instant(), nullable=True),
        sa.Column("next_seq", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["terminal"], ["terminals.code"], name=op.f("fk_enrolments_terminal")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_enrolments")),
        sa.UniqueConstraint("terminal", "public_key", name=op.f("uq_enrolments_terminal_public_key")),
        sa.UniqueConstraint("terminal", "series", name=op.f("uq_enrolments_terminal_series")),
    )
    op.create_table(
        "terminal_tokens",
        sa.Column("token_hash", Words(), nullable=False),
        sa.Column("enrolment", sa.Integer(), nullable=False),
        sa.Column("expires_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["enrolment"], ["enrolments.number"], name=op.f("fk_terminal_tokens_enrolment")),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_terminal_tokens")),
    )
    op.create_index(op.f("ix_terminal_tokens_expires_at"), "terminal_tokens", ["expires_at"])
    op.create_table(
        "spent_assertions",
        sa.Column("assertion_hash", Words(), nullable=False),
        sa.Column("expires_at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("assertion_hash", name=op.f("pk_spent_assertions")),
    )
    op.create_index(op.f("ix_spent_assertions_expires_at"), "spent_assertions", ["expires_at"])
    op.create_table(
        "staff_sessions",
        sa.Column("token_hash", Words(), nullable=False),
        sa.Column("staff", Words(), nullable=False),
        sa.Column("csrf", Words(), nullable=False),
        sa.Column("expires_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["staff"], ["staff.name"], name=op.f("fk_staff_sessions_staff")),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_staff_sessions")),
    )
    op.create_index(op.f("ix_staff_sessions_expires_at"), "staff_sessions", ["expires_at"])


def _applications() -> None:
    op.create_table(
        "applications",
        sa.Column("reference", Words(), nullable=False),
        sa.Column("terminal", Words(), nullable=False),
        sa.Column("item", Words(), nullable=False),
        sa.Column("item_name", Words(), nullable=False),
        sa.Column("edition", Words(), nullable=False),
        sa.Column("form", Words(), nullable=False),
        sa.Column("answers", Words(), nullable=False),
        sa.Column("applicant", Words(), nullable=False),
        sa.Column("identity_check", Words(), nullable=False),
        sa.Column("state", Words(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("confirmed_at", Instant(), nullable=False),
        sa.Column("received_at", Instant(), nullable=False),
        sa.Column("due_kind", Words(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("workdays_left", sa.Integer(), nullable=True),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["terminal"], ["terminals.code"], name=op.f("fk_applications_terminal")),
        sa.PrimaryKeyConstraint("reference", name=op.f("pk_applications")),
    )
    op.create_index(op.f("ix_applications_received_at"), "applications", ["received_at"])
    op.create_table(
        "history",
        sa.Column("reference", Words(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", Words(), nullable=False),
        sa.Column("event", Words(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("note", Words(), nullable=False),
        sa.Column("staff", Words(), nullable=True),
        sa.ForeignKeyConstraint(["reference"], ["applications.reference"], name=op.f("fk_history_reference")),
        sa.ForeignKeyConstraint(["staff"], ["staff.name"], name=op.f("fk_history_staff")),
        sa.PrimaryKeyConstraint("reference", "version", name=op.f("pk_history")),
    )


def _evaluations() -> None:
    op.create_table(
        "tickets",
        sa.Column("code", Words(), nullable=False),
        sa.Column("token", Words(), nullable=False),
        sa.Column("terminal", Words(), nullable=False),
        sa.Column("expires_on", sa.Date(), nullable=False),
        sa.Column("reference", Words(), nullable=True),
        sa.Column("withdrawn_at", Instant(), nullable=True),
        sa.Column("spent_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["reference"], ["applications.reference"], name=op.f("fk_tickets_reference")),
        sa.ForeignKeyConstraint(["terminal"], ["terminals.code"], name=op.f("fk_tickets_terminal")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_tickets")),
        sa.UniqueConstraint("reference", name=op.f("uq_tickets_reference")),
        sa.UniqueConstraint("token", name=op.f("uq_tickets_token")),
    )
    op.create_index("ix_tickets_terminal", "tickets", ["terminal"])
    op.create_table(
        "evaluations",
        sa.Column("ticket", Words(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("tags", Words(), nullable=False),
        sa.Column("comment", Words(), nullable=False),
        sa.Column("made_at", Instant(), nullable=False),
        sa.Column("received_at", Instant(), nullable=False),
        sa.Column("channel", Words(), nullable=False),
        sa.ForeignKeyConstraint(["ticket"], ["tickets.code"], name=op.f("fk_evaluations_ticket")),
        sa.PrimaryKeyConstraint("ticket", name=op.f("pk_evaluations")),
    )


def _the_wire() -> None:
    op.create_table(
        "operations",
        sa.Column("terminal", Words(), nullable=False),
        sa.Column("op_id", Words(), nullable=False),
        sa.Column("enrolment", sa.Integer(), nullable=False),
        sa.Column("terminal_seq", sa.BigInteger(), nullable=False),
        sa.Column("kind", Words(), nullable=False),
        sa.Column("payload_hash", Words(), nullable=False),
        sa.Column("status", Words(), nullable=False),
        sa.Column("code", Words(), nullable=False),
        sa.Column("detail", Words(), nullable=False),
        sa.Column("reference", Words(), nullable=True),
        sa.Column("feed_seq", sa.BigInteger(), nullable=False),
        sa.Column("received_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["enrolment"], ["enrolments.number"], name=op.f("fk_operations_enrolment")),
        sa.ForeignKeyConstraint(["terminal"], ["terminals.code"], name=op.f("fk_operations_terminal")),
        sa.PrimaryKeyConstraint("terminal", "op_id", name=op.f("pk_operations")),
        sa.UniqueConstraint("enrolment", "terminal_seq", name=op.f("uq_operations_enrolment_terminal_seq")),
    )
    op.create_table(
        "feed",
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("terminal", Words(), nullable=False),
        sa.Column("kind", Words(), nullable=False),
        sa.Column("op", Words(), nullable=False),
        sa.Column("key", Words(), nullable=False),
        sa.ForeignKeyConstraint(["terminal"], ["terminals.code"], name=op.f("fk_feed_terminal")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_feed")),
    )
    op.create_index("ix_feed_terminal_seq", "feed", ["terminal", "seq"])
    op.create_table(
        "feed_epoch",
        sa.Column("epoch", Words(), nullable=False),
        sa.PrimaryKeyConstraint("epoch", name=op.f("pk_feed_epoch")),
    )
