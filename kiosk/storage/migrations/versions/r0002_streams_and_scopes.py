"""Streams of operations, rows by scope, sealed copies, the audit chain, and files."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Keep everything that is confirmed or handed out; what the platform said comes again by a snapshot."""
    _number_operations_by_stream()
    _take_the_feed_row_by_row()
    _keep_what_was_acknowledged()
    _keep_files_and_the_audit_chain()


def _operation_columns() -> list[sa.Column[object]]:
    return [
        sa.Column("aggregate", sa.String, nullable=False),
        sa.Column("base_version", sa.Integer, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("made_at", sa.String, nullable=False),
        sa.Column("body", sa.JSON, nullable=False),
        sa.Column("files", sa.JSON, nullable=False),
    ]


def _copy(old: str, new: str, common: str) -> None:
    """Copy the columns that both have; all names stand in this file."""
    op.execute(f"INSERT INTO {new} (stream, files, {common}) SELECT 'applications', '[]', {common} FROM {old}")  # noqa: S608


def _number_operations_by_stream() -> None:
    """Leave old operations in the stream in which a platform of protocol 1 has counted them all."""
    op.rename_table("outbox", "old_outbox")
    op.create_table(
        "outbox",
        sa.Column("stream", sa.String, primary_key=True),
        sa.Column("terminal_seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("op_id", sa.String, nullable=False, unique=True),
        *_operation_columns(),
    )
    common = "terminal_seq, op_id, aggregate, base_version, kind, made_at, body"
    _copy("old_outbox", "outbox", common)
    op.drop_table("old_outbox")
    op.create_table(
        "set_aside",
        sa.Column("stream", sa.String, nullable=False),
        sa.Column("terminal_seq", sa.Integer, nullable=False),
        sa.Column("op_id", sa.String, primary_key=True),
        *_operation_columns(),
        sa.Column("verdict", sa.String, nullable=False),
        sa.Column("code", sa.String, nullable=False),
        sa.Column("detail", sa.String, nullable=False),
        sa.Column("settled_at", sa.String, nullable=False),
    )
    common += ", verdict, code, detail, settled_at"
    _copy("rejected", "set_aside", common)
    op.drop_table("rejected")
    op.execute("UPDATE counters SET name = 'operation applications' WHERE name = 'operation'")


def _take_the_feed_row_by_row() -> None:
    op.create_table(
        "held",
        sa.Column("scope", sa.String, primary_key=True),
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("shadow", sa.Boolean, primary_key=True),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("mark", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_index("held_marks", "held", ["scope", "mark", "shadow"])
    op.execute(
        "INSERT INTO held (scope, key, shadow, version, mark, body) SELECT 'ticket', code, 0, 0, 0, "
        "json_object('code', code, 'url', url, 'expires_on', expires_on) FROM tickets "
        "WHERE reference IS NULL AND spent_at IS NULL"
    )
    op.execute("DELETE FROM tickets WHERE reference IS NULL")
    with op.batch_alter_table("tickets") as tickets:
        tickets.drop_column("stale")
        tickets.alter_column("reference", existing_type=sa.String, nullable=False)
    op.rename_table("progress", "old_progress")
    op.create_table(
        "progress",
        sa.Column("reference", sa.String, primary_key=True),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("stale", sa.Boolean, nullable=False),
    )
    op.execute(
        "INSERT INTO progress (reference, version, body, stale) "
        "SELECT reference, version, body, 0 FROM old_progress WHERE NOT shadow"
    )
    op.drop_table("old_progress")
    with op.batch_alter_table("feed") as feed:
        feed.drop_column("starting_over")
        feed.add_column(sa.Column("epoch", sa.String))
    op.execute("UPDATE feed SET cursor = NULL")


def _keep_what_was_acknowledged() -> None:
    op.create_table(
        "sealed",
        sa.Column("op_id", sa.String, primary_key=True),
        sa.Column("stream", sa.String, nullable=False),
        sa.Column("terminal_seq", sa.Integer, nullable=False),
        sa.Column("aggregate", sa.String, nullable=False),
        sa.Column("box", sa.String, nullable=False),
        sa.Column("settled_at", sa.String, nullable=False),
        sa.Column("offering", sa.Boolean, nullable=False),
    )
    op.create_index("sealed_in_order", "sealed", ["stream", "offering", "terminal_seq"])


def _keep_files_and_the_audit_chain() -> None:
    op.create_table(
        "audit",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("event", sa.String, nullable=False),
        sa.Column("at", sa.String, nullable=False),
        sa.Column("facts", sa.JSON, nullable=False),
        sa.Column("previous", sa.String, nullable=False),
        sa.Column("chained", sa.String, nullable=False),
    )
    op.create_table(
        "files",
        sa.Column("sha256", sa.String, primary_key=True),
        sa.Column("type", sa.String, nullable=False),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("kept_at", sa.String, nullable=False),
        sa.Column("named", sa.Boolean, nullable=False),
        sa.Column("arrived", sa.Boolean, nullable=False),
    )
