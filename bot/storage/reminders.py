"""Due reminders in the database: claimed, settled, put back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.subscriptions import told_columns, told_in
from bot.storage.tables import planned_call, reminder, student, subscription
from handlers.reminding import Told

_PLANNED = reminder.c.state == "planned"
_OVER = ("sent", "expired", "failed")
# Whoever takes a claim away clears `claimed_at`. To ask for the state as well would lead PostgreSQL through
# the index of what is claimed, and through all that was before.
_SETTLED = (
    update(reminder)
    .where(
        reminder.c.id.in_(bindparam("keys", expanding=True)),
        reminder.c.claimed_at == bindparam("mine"),
    )
    .values(state="sent", settled_at=bindparam("now"))
)


@dataclass(frozen=True, slots=True)
class Due:
    """A reminder that is due, with what its subscription says; `claimed_at` tells one claim from another."""

    id: int
    subscription: int
    student: int
    programme: str
    call: str
    cycle: str
    kind: str
    lead: int
    due: datetime
    useful_until: datetime
    attempts: int
    claimed_at: datetime | None
    language: str
    own_date: date | None
    told: Told | None


def _due(now: datetime) -> ColumnElement[bool]:
    return and_(_PLANNED, reminder.c.next_try <= now)


async def expire(connection: AsyncConnection, now: datetime) -> int:
    """Mark what is due but past use, and give how many."""
    past = update(reminder).where(_due(now), reminder.c.useful_until <= now)
    return (await connection.execute(past.values(state="expired", settled_at=now))).rowcount


async def take_back(connection: AsyncConnection, claimed_before: datetime) -> int:
    """Plan again what was claimed so long ago that its process must have died, and give how many."""
    stale = (reminder.c.state == "claimed") & (reminder.c.claimed_at <= claimed_before)
    again = update(reminder).where(stale).values(state="planned", claimed_at=None)
    return (await connection.execute(again)).rowcount


async def undo_waits(connection: AsyncConnection, until: datetime) -> None:
    """Plan for when it is due whatever was put off, or claimed, beyond `until`: by a clock that was ahead."""
    put_off = _PLANNED & (reminder.c.next_try > until) & (reminder.c.next_try > reminder.c.due)
    claimed = (reminder.c.state == "claimed") & (reminder.c.claimed_at > until)
    again = update(reminder).where(put_off | claimed)
    await connection.execute(again.values(state="planned", claimed_at=None, next_try=reminder.c.due))


async def expired_early(connection: AsyncConnection, now: datetime) -> tuple[tuple[str, str], ...]:
    """The calls, by programme and call, with reminders that expired though they are due after `now`."""
    asked = (
        select(subscription.c.programme, subscription.c.call)
        .join(reminder, reminder.c.subscription == subscription.c.id)
        .where(reminder.c.state == "expired", reminder.c.due > now, subscription.c.ended_at.is_(None))
        .distinct()
    )
    return tuple((row.programme, row.call) for row in await connection.execute(asked))


async def claim(connection: AsyncConnection, now: datetime, most: int) -> tuple[Due, ...]:
    """Claim what is due for the next students: about `most` reminders, all of each student's together.

    Another process that claims at the same time gets other students.
    """
    page = (
        select(reminder.c.student).where(_due(now)).order_by(reminder.c.next_try, reminder.c.id).limit(most)
    )
    locked = select(student.c.id).where(student.c.id.in_(page)).with_for_update(skip_locked=True)
    students = (await connection.scalars(locked)).all()
    if not students:
        return ()
    # Those that are being planned anew are left alone, for who waits for them may be waited for.
    free = select(reminder.c.id).where(_due(now), reminder.c.student.in_(students))
    keys = (await connection.scalars(free.with_for_update(skip_locked=True))).all()
    claimed = {"state": "claimed", "claimed_at": now, "attempts": reminder.c.attempts + 1}
    await connection.execute(update(reminder).where(reminder.c.id.in_(keys)).values(claimed))
    return await _read(connection, reminder.c.id.in_(keys))


async def peek(
    connection: AsyncConnection, now: datetime, after: tuple[int, int], most: int
) -> tuple[Due, ...]:
    """What is due at `now`, by student, after the (student, reminder) `after`; nothing is claimed."""
    beyond = (reminder.c.student > after[0]) | ((reminder.c.student == after[0]) & (reminder.c.id > after[1]))
    return await _read(connection, _due(now), beyond, most=most)


async def settle(connection: AsyncConnection, sent: Sequence[tuple[Due, Told | None]], now: datetime) -> None:
    """Mark one message's reminders as sent, and keep what it told.

    That comes first: killed in between, the bot repeats a message, but never tells news twice. A reminder
    that was planned anew since it was claimed stays planned.
    """
    for due, told in sent:
        if told != due.told:
            news = update(subscription).where(subscription.c.id == due.subscription)
            await connection.execute(news.values(told_columns(told)))
    keys = [due.id for due, _ in sent]
    await connection.execute(_SETTLED, {"keys": keys, "mine": sent[0][0].claimed_at, "now": now})


async def put_back(connection: AsyncConnection, due: Sequence[Due], at: datetime, *, tried: bool) -> None:
    """Plan claimed reminders again for `at`; an attempt that was none is not counted."""
    attempts = reminder.c.attempts if tried else reminder.c.attempts - 1
    again = update(reminder).where(_still(due))
    await connection.execute(again.values(state="planned", claimed_at=None, next_try=at, attempts=attempts))


async def close(connection: AsyncConnection, due: Sequence[Due], state: str, now: datetime) -> None:
    """Settle claimed reminders that will not be sent: `expired` or `failed`."""
    await connection.execute(update(reminder).where(_still(due)).values(state=state, settled_at=now))


def _still(due: Sequence[Due]) -> ColumnElement[bool]:
    """Those of `due`, of one claim, that nobody planned anew or claimed since."""
    mine = reminder.c.claimed_at.in_({each.claimed_at for each in due})
    return and_(reminder.c.id.in_([each.id for each in due]), mine)


async def purge(connection: AsyncConnection, before: datetime, most: int) -> int:
    """Delete up to `most` reminders that were settled, and of no use, `before` that; gives how many.

    Of a cycle that is not over every row stays, for it keeps the same reminder from being planned again. The
    history of dates is in a table of its own.
    """
    old = (reminder.c.settled_at < before) & (reminder.c.useful_until < before)
    page = select(reminder.c.id).where(reminder.c.state.in_(_OVER), old).limit(most)
    return (await connection.execute(delete(reminder).where(reminder.c.id.in_(page)))).rowcount


async def planned_windows(connection: AsyncConnection) -> dict[tuple[str, str], Any]:
    """With which window each call was planned last."""
    rows = await connection.execute(select(planned_call))
    return {(row.programme, row.call): row.window for row in rows}


async def keep_planned_window(connection: AsyncConnection, programme: str, call: str, window: Any) -> None:
    """Keep with which window a call was planned."""
    same = (planned_call.c.programme == programme) & (planned_call.c.call == call)
    await connection.execute(delete(planned_call).where(same))
    row = {"programme": programme, "call": call, "window": window}
    await connection.execute(planned_call.insert().values(row))


async def _read(
    connection: AsyncConnection, *where: ColumnElement[bool], most: int | None = None
) -> tuple[Due, ...]:
    asked = (
        select(
            reminder,
            subscription.c.call,
            subscription.c.own_date,
            subscription.c.language,
            *(subscription.c[name] for name in told_columns(None)),
            student.c.language.label("chosen"),
        )
        .join(subscription, subscription.c.id == reminder.c.subscription)
        .join(student, student.c.id == reminder.c.student)
        .where(*where)
        .order_by(reminder.c.student, reminder.c.id)
        .limit(most)
    )
    return tuple(map(_row, await connection.execute(asked)))


def _row(row: Row[Any]) -> Due:
    return Due(
        id=row.id,
        subscription=row.subscription,
        student=row.student,
        programme=row.programme,
        call=row.call,
        cycle=row.cycle,
        kind=row.kind,
        lead=row.lead,
        due=row.due,
        useful_until=row.useful_until,
        attempts=row.attempts,
        claimed_at=row.claimed_at,
        language=row.chosen or row.language,
        own_date=row.own_date,
        told=told_in(row),
    )
