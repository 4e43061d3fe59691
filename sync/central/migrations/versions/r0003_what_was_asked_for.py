"""What an applicant was asked for, by when, how often, and where the result can be collected."""

import sqlalchemy as sa
from alembic import op

from sync.central.columns import Words

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing was asked for as a list before; what the staff wrote stays in the history."""
    op.add_column("applications", sa.Column("asked", Words(), nullable=False, server_default="[]"))
    op.add_column("applications", sa.Column("asked_by", sa.Date(), nullable=True))
    op.add_column("applications", sa.Column("supplements", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("applications", sa.Column("collect", Words(), nullable=True))


def downgrade() -> None:
    """Forget it."""
    for column in ("collect", "supplements", "asked_by", "asked"):
        op.drop_column("applications", column)
