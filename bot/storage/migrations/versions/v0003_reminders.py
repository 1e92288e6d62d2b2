"""Subscriptions and reminders."""

import sqlalchemy as sa
from alembic import op

from bot.storage.moments import Moment

revision = "0003"
down_revision = "0002"

_KEY = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Create the tables of subscriptions, of reminders, and of the windows they were planned with."""
    _create_subscription()
    _create_reminder()
    op.create_table(
        "planned_call",
        sa.Column("programme", sa.String(40), nullable=False),
        sa.Column("call", sa.String(40), nullable=False),
        sa.Column("window", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("programme", "call", name="pk_planned_call"),
    )


def _student(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["student"], ["student.id"], name=f"fk_{table}_student", ondelete="CASCADE", onupdate="CASCADE"
    )


def _create_subscription() -> None:
    op.create_table(
        "subscription",
        sa.Column("id", _KEY, nullable=False),
        sa.Column("student", sa.BigInteger, nullable=False),
        sa.Column("programme", sa.String(40), nullable=False),
        sa.Column("call", sa.String(40), nullable=False),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("leads", sa.JSON, nullable=False),
        sa.Column("own_date", sa.Date),
        sa.Column("done_cycle", sa.String(60)),
        sa.Column("created_at", Moment, nullable=False),
        sa.Column("ended_at", Moment),
        sa.Column("ended_why", sa.String(20)),
        sa.Column("told_cycle", sa.String(60)),
        sa.Column("told_exact", sa.Boolean),
        sa.Column("told_opens", Moment),
        sa.Column("told_closes", Moment),
        sa.PrimaryKeyConstraint("id", name="pk_subscription"),
        sa.UniqueConstraint("student", "programme", "call", name="uq_subscription_student_programme_call"),
        _student("subscription"),
    )
    op.create_index(
        "ix_subscription_living",
        "subscription",
        ["programme", "call", "id"],
        postgresql_where=sa.text("ended_at IS NULL"),
    )


def _create_reminder() -> None:
    op.create_table(
        "reminder",
        sa.Column("id", _KEY, nullable=False),
        sa.Column("subscription", _KEY, nullable=False),
        sa.Column("student", sa.BigInteger, nullable=False),
        sa.Column("programme", sa.String(40), nullable=False),
        sa.Column("cycle", sa.String(60), nullable=False),
        sa.Column("kind", sa.String(12), nullable=False),
        sa.Column("lead", sa.Integer, nullable=False),
        sa.Column("due", Moment, nullable=False),
        sa.Column("next_try", Moment, nullable=False),
        sa.Column("useful_until", Moment, nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False, server_default=sa.text("0")),
        sa.Column("claimed_at", Moment),
        sa.Column("settled_at", Moment),
        sa.PrimaryKeyConstraint("id", name="pk_reminder"),
        sa.UniqueConstraint(
            "student",
            "programme",
            "cycle",
            "kind",
            "lead",
            name="uq_reminder_student_programme_cycle_kind_lead",
        ),
        sa.ForeignKeyConstraint(
            ["subscription"], ["subscription.id"], name="fk_reminder_subscription", ondelete="CASCADE"
        ),
        _student("reminder"),
    )
    _index("ix_reminder_due", ["next_try", "id"], "state = 'planned'")
    _index("ix_reminder_claimed", ["claimed_at"], "state = 'claimed'")
    op.create_index("ix_reminder_subscription", "reminder", ["subscription"])


def _index(name: str, columns: list[str], where: str) -> None:
    condition = sa.text(where)
    op.create_index(name, "reminder", columns, postgresql_where=condition, sqlite_where=condition)
