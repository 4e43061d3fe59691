"""An integrated application has parts, each a row with a life of its own."""

import sqlalchemy as sa
from alembic import op

from sync.central.columns import Words

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Applications from before are of one piece."""
    # Columns are added one by one: a table that others refer to cannot be made anew on SQLite while it has rows.
    op.execute(
        "ALTER TABLE applications ADD COLUMN whole VARCHAR"
        " CONSTRAINT fk_applications_whole_applications REFERENCES applications (reference)"
    )
    op.add_column("applications", sa.Column("part", sa.Integer, nullable=False, server_default="0"))
    op.add_column("applications", sa.Column("parts", sa.Integer, nullable=False, server_default="0"))
    op.add_column("applications", sa.Column("waits_for", Words(), nullable=False, server_default="[]"))
    op.create_index("ix_applications_whole", "applications", ["whole"])


def downgrade() -> None:
    """Take the parts away; the wholes stay."""
    op.execute("DELETE FROM history WHERE reference IN (SELECT reference FROM applications WHERE whole IS NOT NULL)")
    op.execute("DELETE FROM applications WHERE whole IS NOT NULL")
    op.drop_index("ix_applications_whole", "applications")
    with op.batch_alter_table("applications") as table:
        table.drop_constraint("fk_applications_whole_applications", type_="foreignkey")
        for name in ("whole", "part", "parts", "waits_for"):
            table.drop_column(name)
