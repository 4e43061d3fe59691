"""Drafts that citizens take along, sealed."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make room for them."""
    op.create_table(
        "kept_drafts",
        sa.Column("name_hash", sa.String(), nullable=False),
        sa.Column("box", sa.LargeBinary(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("name_hash", name=op.f("pk_kept_drafts")),
    )
    op.create_index(op.f("ix_kept_drafts_last_day"), "kept_drafts", ["last_day"])
    op.create_table(
        "draft_counts",
        sa.Column("terminal", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kept", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["terminal"], ["terminals.code"], name=op.f("fk_draft_counts_terminal")),
        sa.PrimaryKeyConstraint("terminal", "day", name=op.f("pk_draft_counts")),
    )


def downgrade() -> None:
    """Forget them."""
    op.drop_table("draft_counts")
    op.drop_table("kept_drafts")
