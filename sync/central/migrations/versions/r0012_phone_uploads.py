"""Places where phones hand pages over, and what lies there, sealed."""

import sqlalchemy as sa
from alembic import op

from sync.central.columns import Instant, Words

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make room for them."""
    op.create_table(
        "phone_places",
        sa.Column("name_hash", sa.String(), nullable=False),
        sa.Column("terminal", sa.String(), nullable=False),
        sa.Column("title", Words(), nullable=False),
        sa.Column("expires_at", Instant(), nullable=False),
        sa.Column("asked_at", Instant(), nullable=False),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("seen", sa.Boolean(), nullable=False),
        sa.Column("coming_at", Instant(), nullable=True),
        sa.Column("received", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["terminal"], ["terminals.code"], name=op.f("fk_phone_places_terminal")),
        sa.PrimaryKeyConstraint("name_hash", name=op.f("pk_phone_places")),
    )
    op.create_index(op.f("ix_phone_places_expires_at"), "phone_places", ["expires_at"])
    op.create_index(op.f("ix_phone_places_terminal"), "phone_places", ["terminal"])
    op.create_table(
        "phone_files",
        sa.Column("name_hash", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("pages", sa.Integer(), nullable=True),
        sa.Column("refusal", Words(), nullable=True),
        sa.Column("hints", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["name_hash"], ["phone_places.name_hash"], name=op.f("fk_phone_files_name_hash")),
        sa.PrimaryKeyConstraint("name_hash", "number", name=op.f("pk_phone_files")),
    )


def downgrade() -> None:
    """Forget them."""
    op.drop_table("phone_files")
    op.drop_table("phone_places")
