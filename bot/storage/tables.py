"""The tables. What a deployed version has once had is changed by a migration only."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    text,
)

from bot.storage.moments import Moment

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite counts rows up by itself only for a key that is an INTEGER.
_Key = BigInteger().with_variant(Integer, "sqlite")


def _student_key() -> ForeignKey:
    return ForeignKey("student.id", ondelete="CASCADE", onupdate="CASCADE")


student = Table(
    "student",
    metadata,
    # Telegram's id of the user, or of the group that subscribed; a group's id changes when it is migrated.
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("language", String(2)),
    Column("profile", JSON),
    Column("consented_at", Moment),
    Column("created_at", Moment, nullable=False),
)

window = Table(
    "window",
    metadata,
    Column("id", _Key, primary_key=True),
    Column("programme", String(40), nullable=False),
    Column("call", String(40), nullable=False),
    Column("year", String(7), nullable=False),
    # Tells the calls of a year apart, from 0.
    Column("part", Integer, nullable=False),
    # The cycle that these dates fix, where their closing does not tell it.
    Column("cycle", String(20)),
    Column("opens", Moment),
    Column("closes", Moment, nullable=False),
    Column("page", JSON, nullable=False),
    UniqueConstraint("programme", "call", "year", "part"),
)

window_change = Table(
    "window_change",
    metadata,
    Column("id", _Key, primary_key=True),
    Column("programme", String(40), nullable=False),
    Column("call", String(40), nullable=False),
    Column("year", String(7), nullable=False),
    Column("at", Moment, nullable=False),
    Column("by", String(100), nullable=False),
    Column("why", String(500)),
    # JSON's null where there were no dates before, or where they were withdrawn.
    Column("old", JSON),
    Column("new", JSON, nullable=False),
    Index(None, "programme", "at"),
)

subscription = Table(
    "subscription",
    metadata,
    Column("id", _Key, primary_key=True),
    Column("student", BigInteger, _student_key(), nullable=False),
    Column("programme", String(40), nullable=False),
    Column("call", String(40), nullable=False),
    # The language at the time of subscribing, for those who never chose one.
    Column("language", String(2), nullable=False),
    Column("leads", JSON, nullable=False),
    Column("own_date", Date),
    Column("done_cycle", String(60)),
    Column("created_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("ended_why", String(20)),
    # The window that the student was last told, to tell the new one when it moves.
    Column("told_cycle", String(60)),
    Column("told_exact", Boolean),
    Column("told_opens", Moment),
    Column("told_closes", Moment),
    UniqueConstraint("student", "programme", "call"),
    Index("ix_subscription_living", "programme", "call", "id", postgresql_where=text("ended_at IS NULL")),
)

_WAITING = text("state = 'planned'")
_IN_FLIGHT = text("state = 'claimed'")

reminder = Table(
    "reminder",
    metadata,
    Column("id", _Key, primary_key=True),
    Column(
        "subscription",
        _Key,
        ForeignKey("subscription.id", ondelete="CASCADE"),
        nullable=False,
    ),
    Column("student", BigInteger, _student_key(), nullable=False),
    Column("programme", String(40), nullable=False),
    # The call and its cycle, such as `call:2027-01`.
    Column("cycle", String(60), nullable=False),
    Column("kind", String(12), nullable=False),
    Column("lead", Integer, nullable=False),
    # When it ought to come; when it is tried next; when it is of no use any more.
    Column("due", Moment, nullable=False),
    Column("next_try", Moment, nullable=False),
    Column("useful_until", Moment, nullable=False),
    Column("state", String(10), nullable=False),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    Column("claimed_at", Moment),
    Column("settled_at", Moment),
    UniqueConstraint("student", "programme", "cycle", "kind", "lead"),
    Index("ix_reminder_due", "next_try", "id", postgresql_where=_WAITING, sqlite_where=_WAITING),
    Index("ix_reminder_claimed", "claimed_at", postgresql_where=_IN_FLIGHT, sqlite_where=_IN_FLIGHT),
    Index("ix_reminder_subscription", "subscription"),
)

planned_call = Table(
    "planned_call",
    metadata,
    # The window with which the reminders of a call were planned last: only calls that differ are replanned.
    Column("programme", String(40), primary_key=True),
    Column("call", String(40), primary_key=True),
    Column("window", JSON, nullable=False),
)
