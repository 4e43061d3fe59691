"""An integrated application names the matters it settles."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Those that are there settle one matter each."""
    op.add_column("applications", sa.Column("parts", sa.JSON, nullable=False, server_default="[]"))
