"""The cycle of confirmed dates, where their closing does not tell it."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the column."""
    op.add_column("window", sa.Column("cycle", sa.String(20)))
