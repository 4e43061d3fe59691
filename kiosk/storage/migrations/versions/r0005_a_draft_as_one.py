"""What a draft holds is said in one place, and a new part of it needs no new column."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make room for one anew; nobody is in the middle of a form while the software is brought up to date."""
    op.drop_table("drafts")
    op.create_table(
        "drafts",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("content", sa.JSON, nullable=False),
    )
