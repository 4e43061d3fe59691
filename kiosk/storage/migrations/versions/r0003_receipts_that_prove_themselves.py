"""Receipts that prove themselves: what each proves, and the keys by which others are told."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make room; the keys come with the next session."""
    op.add_column("applications", sa.Column("proof", sa.String))
    op.create_table(
        "receipt_keys",
        sa.Column("public_key", sa.LargeBinary, primary_key=True),
        sa.Column("check_key", sa.LargeBinary, nullable=False),
        sa.Column("last_day", sa.Date),
    )
