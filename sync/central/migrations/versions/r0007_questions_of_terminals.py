"""What a terminal asked in the last minute, so that all processes count together."""

import sqlalchemy as sa
from alembic import op

from sync.central.columns import Instant

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make room for them."""
    op.create_table(
        "questions",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("terminal", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("asked_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["terminal"], ["terminals.code"], name=op.f("fk_questions_terminal")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_questions")),
    )
    op.create_index(op.f("ix_questions_terminal"), "questions", ["terminal"])


def downgrade() -> None:
    """Forget them."""
    op.drop_table("questions")
