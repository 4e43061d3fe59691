"""The materials of an application, beside its answers."""

import sqlalchemy as sa
from alembic import op

from sync.central.columns import Words

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Applications from before name none."""
    op.add_column("applications", sa.Column("materials", Words(), nullable=False, server_default="[]"))


def downgrade() -> None:
    """Forget them."""
    op.drop_column("applications", "materials")
