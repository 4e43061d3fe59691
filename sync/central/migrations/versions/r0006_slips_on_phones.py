"""Slips in place of paper, kept for a few minutes."""

import sqlalchemy as sa
from alembic import op

from sync.central.columns import Instant

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make room for them."""
    op.create_table(
        "slip_links",
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("terminal", sa.String(), nullable=False),
        sa.Column("picture", sa.LargeBinary(), nullable=False),
        sa.Column("expires_at", Instant(), nullable=False),
        sa.Column("openings_left", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["terminal"], ["terminals.code"], name=op.f("fk_slip_links_terminal")),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_slip_links")),
    )
    op.create_index(op.f("ix_slip_links_expires_at"), "slip_links", ["expires_at"])


def downgrade() -> None:
    """Forget them."""
    op.drop_table("slip_links")
