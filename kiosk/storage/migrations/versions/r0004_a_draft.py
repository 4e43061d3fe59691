"""The form that is being filled in survives a power cut."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make room for one."""
    op.create_table(
        "drafts",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("item", sa.String, nullable=False),
        sa.Column("edition", sa.String, nullable=False),
        sa.Column("page", sa.Integer, nullable=False),
        sa.Column("reached", sa.Integer, nullable=False),
        sa.Column("answers", sa.JSON, nullable=False),
        sa.Column("files", sa.JSON, nullable=False),
        sa.Column("kept_at", sa.String, nullable=False),
    )
