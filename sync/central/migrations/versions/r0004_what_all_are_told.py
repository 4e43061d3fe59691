"""What all terminals are told: editions of the catalogue, notices, and the log of who told it."""

import sqlalchemy as sa
from alembic import op

from sync.central.columns import Instant, Words

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Build the tables; nothing has been told yet."""
    op.create_table(
        "editions",
        sa.Column("content_hash", sa.String(), nullable=False),
        sa.Column("version", Words(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("shown_from", sa.Date(), nullable=False),
        sa.Column("changes", Words(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("bundle", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", Instant(), nullable=False),
        sa.Column("made_by", Words(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True, comment="Its place among the published; empty for a draft."),
        sa.Column("published_at", Instant(), nullable=True),
        sa.Column("taken_back_at", Instant(), nullable=True),
        sa.PrimaryKeyConstraint("content_hash", name=op.f("pk_editions")),
        sa.UniqueConstraint("number", name=op.f("uq_editions_number")),
    )
    op.create_table(
        "notices",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("title", Words(), nullable=False),
        sa.Column("text", Words(), nullable=False),
        sa.Column("shown_from", sa.Date(), nullable=False),
        sa.Column("shown_until", sa.Date(), nullable=False),
        sa.Column("outlets", Words(), nullable=False, comment="Their codes as a JSON list; an empty one means all."),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("written_at", Instant(), nullable=False),
        sa.Column("withdrawn_at", Instant(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notices")),
    )
    op.create_table(
        "desk_log",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("staff", Words(), nullable=False),
        sa.Column("deed", sa.String(), nullable=False),
        sa.Column("subject", Words(), nullable=False),
        sa.Column("detail", Words(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_desk_log")),
    )


def downgrade() -> None:
    """Take them away."""
    for table in ("desk_log", "notices", "editions"):
        op.drop_table(table)
