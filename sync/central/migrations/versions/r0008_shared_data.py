"""What is asked of data sources, and where each answer of an application comes from."""

import sqlalchemy as sa
from alembic import op

from sync.central.columns import Instant, Words

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make room for them."""
    op.create_table(
        "inquiries",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("terminal", sa.String(), nullable=False),
        sa.Column("source", Words(), nullable=False),
        sa.Column("item", Words(), nullable=False),
        sa.Column("edition", Words(), nullable=False),
        sa.Column("fields", Words(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False, comment="Keyed digest of what the source was asked by."),
        sa.Column("consent_version", Words(), nullable=False),
        sa.Column("consent_text", Words(), nullable=False),
        sa.Column("consented_at", Instant(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["terminal"], ["terminals.code"], name=op.f("fk_inquiries_terminal")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_inquiries")),
    )
    op.create_index(op.f("ix_inquiries_at"), "inquiries", ["at"])
    op.create_table(
        "closed_sources",
        sa.Column("source", Words(), nullable=False),
        sa.Column("closed_at", Instant(), nullable=False),
        sa.Column("closed_by", Words(), nullable=False),
        sa.PrimaryKeyConstraint("source", name=op.f("pk_closed_sources")),
    )
    op.add_column("applications", sa.Column("provenance", Words(), nullable=False, server_default="{}"))


def downgrade() -> None:
    """Forget them."""
    op.drop_column("applications", "provenance")
    op.drop_table("closed_sources")
    op.drop_table("inquiries")
