"""Protocol 2: streams, a feed that holds each key once, checks, files, audit, heartbeats.

The feed begins a new life: what it holds is looked up from the tables it tells of when the platform starts next.
"""

import secrets

import sqlalchemy as sa
from alembic import op
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from sync.central.columns import Instant, Words

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Build what is new, number the streams on from where each terminal stood, and seal with a key of our own."""
    _subjects()
    _streams()
    _operations()
    _feed()
    _files()
    _terminals_as_they_are()
    key = X25519PrivateKey.generate().private_bytes_raw().hex()
    op.bulk_insert(sa.table("seal_keys", sa.column("private_key")), [{"private_key": key}])


def downgrade() -> None:
    """There is no way back: the older feed numbered every change, and those numbers are gone."""
    raise NotImplementedError("restore the backup made before the upgrade")


def _subjects() -> None:
    op.add_column("outlets", sa.Column("version", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("terminals", sa.Column("horizon", sa.BigInteger(), nullable=False, server_default="0"))
    op.add_column("applications", sa.Column("retired_at", Instant(), nullable=True))


def _streams() -> None:
    op.create_table(
        "streams",
        sa.Column("enrolment", sa.Integer(), nullable=False),
        sa.Column("stream", Words(), nullable=False),
        sa.Column("next_seq", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["enrolment"], ["enrolments.number"], name=op.f("fk_streams_enrolment")),
        sa.PrimaryKeyConstraint("enrolment", "stream", name=op.f("pk_streams")),
    )
    op.execute("INSERT INTO streams SELECT number, 'applications', next_seq FROM enrolments")
    for stream in ("evaluations", "audit"):
        op.execute(f"INSERT INTO streams SELECT number, '{stream}', 1 FROM enrolments")  # noqa: S608 - fixed words
    op.drop_column("enrolments", "next_seq")


def _operations() -> None:
    with op.batch_alter_table("operations") as table:
        table.add_column(sa.Column("stream", Words(), nullable=False, server_default="applications"))
        table.drop_constraint("uq_operations_enrolment_terminal_seq", type_="unique")
        table.create_unique_constraint(
            op.f("uq_operations_enrolment_stream_terminal_seq"), ["enrolment", "stream", "terminal_seq"]
        )


def _feed() -> None:
    head = op.get_bind().execute(sa.text("SELECT COALESCE(MAX(seq), 0) FROM feed")).scalar_one()
    is_empty = op.get_bind().execute(sa.text("SELECT COUNT(*) FROM terminals")).scalar_one() == 0
    op.drop_table("feed")
    op.drop_table("feed_epoch")
    op.create_table(
        "feed",
        sa.Column("terminal", Words(), nullable=False),
        sa.Column("kind", Words(), nullable=False),
        sa.Column("key", Words(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("op", Words(), nullable=False),
        sa.Column("body", Words(), nullable=True),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("stored_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["terminal"], ["terminals.code"], name=op.f("fk_feed_terminal")),
        sa.PrimaryKeyConstraint("terminal", "kind", "key", name=op.f("pk_feed")),
        sa.UniqueConstraint("seq", name=op.f("uq_feed_seq")),
    )
    op.create_index("ix_feed_terminal_seq", "feed", ["terminal", "seq"])
    life = op.create_table(
        "feed_life",
        sa.Column("epoch", Words(), nullable=False),
        sa.Column("head", sa.BigInteger(), nullable=False),
        sa.Column("complete", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("epoch", name=op.f("pk_feed_life")),
    )
    op.bulk_insert(life, [{"epoch": secrets.token_hex(8), "head": head, "complete": is_empty}])
    op.create_table(
        "scope_checks",
        sa.Column("terminal", Words(), nullable=False),
        sa.Column("scope", Words(), nullable=False),
        sa.Column("count", sa.BigInteger(), nullable=False),
        sa.Column("checksum", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["terminal"], ["terminals.code"], name=op.f("fk_scope_checks_terminal")),
        sa.PrimaryKeyConstraint("terminal", "scope", name=op.f("pk_scope_checks")),
    )


def _files() -> None:
    op.create_table(
        "files",
        sa.Column("sha256", Words(), nullable=False),
        sa.Column("length", sa.BigInteger(), nullable=False),
        sa.Column("type", Words(), nullable=False),
        sa.Column("received_at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_files")),
    )
    op.create_table(
        "named_files",
        sa.Column("reference", Words(), nullable=False),
        sa.Column("sha256", Words(), nullable=False),
        sa.ForeignKeyConstraint(["reference"], ["applications.reference"], name=op.f("fk_named_files_reference")),
        sa.PrimaryKeyConstraint("reference", "sha256", name=op.f("pk_named_files")),
    )
    op.create_index("ix_named_files_sha256", "named_files", ["sha256"])
    op.create_table(
        "uploads",
        sa.Column("terminal", Words(), nullable=False),
        sa.Column("sha256", Words(), nullable=False),
        sa.Column("length", sa.BigInteger(), nullable=False),
        sa.Column("type", Words(), nullable=False),
        sa.Column("touched_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["terminal"], ["terminals.code"], name=op.f("fk_uploads_terminal")),
        sa.PrimaryKeyConstraint("terminal", "sha256", name=op.f("pk_uploads")),
    )


def _terminals_as_they_are() -> None:
    op.create_table(
        "seal_keys",
        sa.Column("private_key", Words(), nullable=False),
        sa.PrimaryKeyConstraint("private_key", name=op.f("pk_seal_keys")),
    )
    op.create_table(
        "audit_events",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("enrolment", sa.Integer(), nullable=False),
        sa.Column("event", Words(), nullable=False),
        sa.Column("at", Words(), nullable=False),
        sa.Column("facts", Words(), nullable=False),
        sa.Column("previous", Words(), nullable=False),
        sa.Column("chained", Words(), nullable=False),
        sa.Column("intact", sa.Boolean(), nullable=False),
        sa.Column("received_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["enrolment"], ["enrolments.number"], name=op.f("fk_audit_events_enrolment")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_audit_events")),
    )
    op.create_index(op.f("ix_audit_events_enrolment"), "audit_events", ["enrolment"])
    op.create_table(
        "heartbeats",
        sa.Column("terminal", Words(), nullable=False),
        sa.Column("heard_at", Instant(), nullable=False),
        sa.Column("agreement", Words(), nullable=False),
        sa.Column("content", Words(), nullable=False),
        sa.ForeignKeyConstraint(["terminal"], ["terminals.code"], name=op.f("fk_heartbeats_terminal")),
        sa.PrimaryKeyConstraint("terminal", name=op.f("pk_heartbeats")),
    )
    op.create_table(
        "incidents",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("terminal", Words(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("kind", Words(), nullable=False),
        sa.Column("detail", Words(), nullable=False),
        sa.ForeignKeyConstraint(["terminal"], ["terminals.code"], name=op.f("fk_incidents_terminal")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_incidents")),
    )
    op.create_index(op.f("ix_incidents_terminal"), "incidents", ["terminal"])
