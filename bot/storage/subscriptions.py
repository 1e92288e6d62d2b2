"""Subscriptions in the database, and the reminders planned for them."""

from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, String, bindparam, delete, func, insert, literal, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.holding import hold_calls_of
from bot.storage.tables import reminder, student
from bot.storage.tables import subscription as table
from handlers.reminding import Told


@dataclass(frozen=True, slots=True)
class Subscribed:
    """A subscription as it is kept; `language` is what the student chose, or spoke when subscribing."""

    id: int
    student: int
    programme: str
    call: str
    language: str
    leads: tuple[int, ...]
    own_date: date | None
    done_cycle: str | None
    told: Told | None


@dataclass(frozen=True, slots=True)
class Kept:
    """A reminder as it is kept."""

    id: int
    subscription: int
    cycle: str
    kind: str
    lead: int
    due: datetime
    useful_until: datetime
    state: str


_LIVING = table.c.ended_at.is_(None)
_PAGE = 500


async def living(connection: AsyncConnection, chat: int) -> tuple[Subscribed, ...]:
    """What the student is reminded of."""
    return await _read(connection, table.c.student == chat, _LIVING)


async def one(connection: AsyncConnection, chat: int, key: int) -> Subscribed | None:
    """One of the student's own, unless it was stopped."""
    found = await _read(connection, table.c.student == chat, table.c.id == key, _LIVING)
    return found[0] if found else None


async def pages(
    connection: AsyncConnection, programme: str, call: str
) -> AsyncIterator[tuple[Subscribed, ...]]:
    """Every living subscription to a call, page by page."""
    last = 0
    mine = (table.c.programme == programme, table.c.call == call, _LIVING)
    while page := await _read(connection, *mine, table.c.id > last, most=_PAGE):
        yield page
        last = page[-1].id


async def subscribed_calls(connection: AsyncConnection) -> tuple[tuple[str, str], ...]:
    """Each programme and call with a living subscription."""
    asked = select(table.c.programme, table.c.call).where(_LIVING).distinct()
    return tuple((row.programme, row.call) for row in await connection.execute(asked))


async def move(connection: AsyncConnection, programme: str, old: str, new: str) -> None:
    """Make the living subscriptions to the call `old` ones to `new`, unless the student has one already."""
    of = {call: (table.c.programme == programme) & (table.c.call == call) for call in (old, new)}
    both = select(table.c.student).where(of[new], _LIVING)
    await connection.execute(delete(table).where(of[old], _LIVING, table.c.student.in_(both)))
    moving = select(table.c.student).where(of[old], _LIVING)
    await connection.execute(delete(table).where(of[new], ~_LIVING, table.c.student.in_(moving)))
    keys = select(table.c.id).where(of[old], _LIVING)
    cycles = {"cycle": _renamed(reminder.c.cycle, old, new)}
    await connection.execute(update(reminder).where(reminder.c.subscription.in_(keys)).values(cycles))
    cycles = {name: _renamed(table.c[name], old, new) for name in ("done_cycle", "told_cycle")}
    await connection.execute(update(table).where(of[old], _LIVING).values({"call": new} | cycles))


def _renamed(cycle: ColumnElement[str], old: str, new: str) -> ColumnElement[str]:
    """The key of the same cycle under the new name of its call."""
    return literal(new, String) + func.substr(cycle, len(old) + 1)


async def count_living(connection: AsyncConnection, programme: str, call: str) -> int:
    """How many are reminded of a call."""
    mine = (table.c.programme == programme) & (table.c.call == call) & _LIVING
    return await connection.scalar(select(func.count()).select_from(table).where(mine)) or 0


async def add(
    connection: AsyncConnection,
    chat: int,
    programme: str,
    call: str,
    lang: str,
    leads: Sequence[int],
    now: datetime,
) -> None:
    """Subscribe, or begin again what was stopped; one that lives is left as it is."""
    same = (table.c.student == chat) & (table.c.programme == programme) & (table.c.call == call)
    row = (await connection.execute(select(table.c.id, table.c.ended_at).where(same))).one_or_none()
    fresh: dict[str, Any] = {"language": lang, "leads": list(leads), "created_at": now}
    if row is None:
        key = {"student": chat, "programme": programme, "call": call}
        await connection.execute(insert(table).values(key | fresh))
    elif row.ended_at is not None:
        await connection.execute(delete(reminder).where(reminder.c.subscription == row.id))
        again = fresh | {"ended_at": None, "ended_why": None, "done_cycle": None, "own_date": None}
        await connection.execute(update(table).where(table.c.id == row.id).values(again | told_columns(None)))


async def change(connection: AsyncConnection, key: int, **values: Any) -> None:
    """Change columns of one subscription."""
    await connection.execute(update(table).where(table.c.id == key).values(values))


async def end(connection: AsyncConnection, chat: int, why: str, now: datetime, key: int | None = None) -> int:
    """End the student's subscription `key`, or all; what was planned goes, what was sent is kept."""
    await hold_calls_of(connection, chat)
    mine = (table.c.student == chat) & _LIVING
    if key is not None:
        mine &= table.c.id == key
    keys = (await connection.scalars(select(table.c.id).where(mine))).all()
    await connection.execute(
        delete(reminder).where(
            reminder.c.subscription.in_(keys), reminder.c.state.in_(("planned", "claimed"))
        )
    )
    await connection.execute(update(table).where(table.c.id.in_(keys)).values(ended_at=now, ended_why=why))
    return len(keys)


async def reminders_of(connection: AsyncConnection, keys: Iterable[int]) -> dict[int, list[Kept]]:
    """The rows of each subscription, in whatever state; nobody else changes them until all are written."""
    columns = [reminder.c[name] for name in Kept.__dataclass_fields__]
    found: dict[int, list[Kept]] = {key: [] for key in keys}
    asked = select(*columns).where(reminder.c.subscription.in_(list(found))).order_by(reminder.c.id)
    for row in await connection.execute(asked.with_for_update()):
        found[row.subscription].append(Kept(*row))
    return found


async def next_dues(connection: AsyncConnection, keys: Iterable[int]) -> dict[int, datetime]:
    """When the next reminder of each subscription comes; those without any are absent."""
    asked = (
        select(reminder.c.subscription, func.min(reminder.c.next_try).label("due"))
        .where(reminder.c.subscription.in_(list(keys)), reminder.c.state.in_(("planned", "claimed")))
        .group_by(reminder.c.subscription)
    )
    return {row.subscription: row.due for row in await connection.execute(asked)}


async def add_reminders(connection: AsyncConnection, rows: Sequence[dict[str, Any]]) -> None:
    """Insert planned reminders."""
    if rows:
        await connection.execute(insert(reminder), rows)


async def replan_reminders(connection: AsyncConnection, rows: Sequence[dict[str, Any]]) -> None:
    """Plan rows anew: dicts of `key`, `when` and `until`."""
    if rows:
        again = update(reminder).where(reminder.c.id == bindparam("key"))
        values: dict[str, Any] = {
            "due": bindparam("when"),
            "next_try": bindparam("when"),
            "useful_until": bindparam("until"),
        }
        fresh = {"state": "planned", "attempts": 0, "claimed_at": None, "settled_at": None}
        await connection.execute(again.values(values | fresh), rows)


async def keep_reminders(connection: AsyncConnection, rows: Sequence[dict[str, Any]]) -> None:
    """Change how long planned rows are of use: dicts of `key` and `until`."""
    if rows:
        mine = (reminder.c.id == bindparam("key")) & (reminder.c.state == "planned")
        await connection.execute(update(reminder).where(mine).values(useful_until=bindparam("until")), rows)


async def drop_reminders(connection: AsyncConnection, keys: Sequence[int]) -> None:
    """Delete planned rows."""
    if keys:
        await connection.execute(
            delete(reminder).where(reminder.c.id.in_(keys), reminder.c.state == "planned")
        )


async def drop_planned(connection: AsyncConnection, programme: str, call: str) -> None:
    """Delete the planned rows of a call that is no more."""
    mine = select(table.c.id).where(table.c.programme == programme, table.c.call == call)
    await connection.execute(
        delete(reminder).where(reminder.c.subscription.in_(mine), reminder.c.state == "planned")
    )


def told_columns(told: Told | None) -> dict[str, Any]:
    """The columns that keep what a student was told."""
    return {
        "told_cycle": told.cycle if told else None,
        "told_exact": told.exact if told else None,
        "told_opens": told.opens if told else None,
        "told_closes": told.closes if told else None,
    }


def told_in(row: Row[Any]) -> Told | None:
    """What the columns of `row` say that the student was told."""
    if row.told_cycle is None:
        return None
    return Told(row.told_cycle, row.told_exact, row.told_opens, row.told_closes)


async def _read(
    connection: AsyncConnection, *where: ColumnElement[bool], most: int | None = None
) -> tuple[Subscribed, ...]:
    asked = (
        select(table, student.c.language.label("chosen"))
        .join(student, student.c.id == table.c.student)
        .where(*where)
        .order_by(table.c.id)
        .limit(most)
    )
    return tuple(map(_subscribed, await connection.execute(asked)))


def _subscribed(row: Row[Any]) -> Subscribed:
    return Subscribed(
        row.id,
        row.student,
        row.programme,
        row.call,
        row.chosen or row.language,
        tuple(row.leads),
        row.own_date,
        row.done_cycle,
        told_in(row),
    )
