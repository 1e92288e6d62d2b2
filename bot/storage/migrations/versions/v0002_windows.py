"""The dates that staff confirm, and who changed them."""

import sqlalchemy as sa
from alembic import op

from bot.storage.moments import Moment

revision = "0002"
down_revision = "0001"

_KEY = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Create the tables of windows and of their changes."""
    op.create_table(
        "window",
        sa.Column("id", _KEY, nullable=False),
        sa.Column("programme", sa.String(40), nullable=False),
        sa.Column("call", sa.String(40), nullable=False),
        sa.Column("year", sa.String(7), nullable=False),
        sa.Column("part", sa.Integer, nullable=False),
        sa.Column("opens", Moment),
        sa.Column("closes", Moment, nullable=False),
        sa.Column("page", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_window"),
        sa.UniqueConstraint("programme", "call", "year", "part", name="uq_window_programme_call_year_part"),
    )
    op.create_table(
        "window_change",
        sa.Column("id", _KEY, nullable=False),
        sa.Column("programme", sa.String(40), nullable=False),
        sa.Column("call", sa.String(40), nullable=False),
        sa.Column("year", sa.String(7), nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("by", sa.String(100), nullable=False),
        sa.Column("why", sa.String(500)),
        sa.Column("old", sa.JSON),
        sa.Column("new", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_window_change"),
    )
    op.create_index("ix_window_change_programme_at", "window_change", ["programme", "at"])
