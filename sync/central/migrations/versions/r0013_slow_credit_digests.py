"""Digests of the credit record that cost time to try out; those that cost none are forgotten, and noted once more."""

from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forget the quick ones: nobody can tell whose they are, to make slow ones of them."""
    op.execute("DELETE FROM bad_credit")


def downgrade() -> None:
    """Forget the slow ones."""
    op.execute("DELETE FROM bad_credit")
