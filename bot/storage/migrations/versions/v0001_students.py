"""Students: language and profile."""

import sqlalchemy as sa
from alembic import op

from bot.storage.moments import Moment

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create the table of students."""
    op.create_table(
        "student",
        sa.Column("id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("language", sa.String(2)),
        sa.Column("profile", sa.JSON),
        sa.Column("consented_at", Moment),
        sa.Column("created_at", Moment, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_student"),
    )
