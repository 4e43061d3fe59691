"""Commitments in place of materials, and who may make none."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make room for them."""
    op.add_column("applications", sa.Column("commitment", sa.String(), nullable=False, server_default="none"))
    op.create_table(
        "commitments",
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("clauses", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["reference"], ["applications.reference"], name=op.f("fk_commitments_reference")),
        sa.PrimaryKeyConstraint("reference", name=op.f("pk_commitments")),
    )
    op.create_table(
        "bad_credit",
        sa.Column("number_hash", sa.String(), nullable=False),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("number_hash", name=op.f("pk_bad_credit")),
    )


def downgrade() -> None:
    """Forget them."""
    op.drop_table("bad_credit")
    op.drop_table("commitments")
    op.drop_column("applications", "commitment")
