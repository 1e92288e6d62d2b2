"""The dates that staff confirm, and every change of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.database import Database
from bot.storage.tables import window as table
from bot.storage.tables import window_change
from knowledge.calls import Confirmed
from knowledge.models import Dated, Source


@dataclass(frozen=True, slots=True)
class Change:
    """One change: `old` is `None` where the cycle had no dates before, `new` where they were withdrawn."""

    programme: str
    at: datetime
    by: str
    why: str | None
    old: Confirmed | None
    new: Confirmed | None

    @property
    def about(self) -> Confirmed:
        """The dates, with their call and year: the new ones, or those that were withdrawn."""
        about = self.new or self.old
        if about is None:
            raise ValueError("a change is of some dates")
        return about


class StoredWindows:
    """Keeps the promises of `handlers.ports.Windows` in a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def confirmed(self, programmes: Sequence[str]) -> Mapping[str, tuple[Dated, ...]]:
        """Confirmed windows by programme id; a programme without any is absent."""
        async with self._database.read() as connection:
            return await confirmed_windows(connection, programmes)

    async def every(self) -> Mapping[str, tuple[Confirmed, ...]]:
        """All confirmed windows by programme id."""
        async with self._database.read() as connection:
            return await confirmed_windows(connection)

    async def history(self, programme: str | None = None) -> tuple[Change, ...]:
        """The changes of `programme`, or all of them, the oldest first."""
        asked = select(window_change).order_by(window_change.c.id)
        if programme:
            asked = asked.where(window_change.c.programme == programme)
        async with self._database.read() as connection:
            return tuple(map(_change, await connection.execute(asked)))


async def confirmed_windows(
    connection: AsyncConnection, programmes: Sequence[str] | None = None
) -> dict[str, tuple[Confirmed, ...]]:
    """Confirmed windows by programme id, of `programmes` or of all."""
    asked = select(table).order_by(table.c.programme, table.c.call, table.c.closes)
    if programmes is not None:
        asked = asked.where(table.c.programme.in_(programmes))
    found: dict[str, tuple[Confirmed, ...]] = {}
    for row in await connection.execute(asked):
        found[row.programme] = (*found.get(row.programme, ()), _confirmed(row))
    return found


async def keep_window(
    connection: AsyncConnection,
    programme: str,
    new: Confirmed,
    *,
    old: Confirmed | None,
    at: datetime,
    by: str,
    why: str | None = None,
) -> Change:
    """Keep the dates of one cycle in place of those that it had, and the change beside them.

    Args:
        connection: a transaction, in which the reminders should move as well.
        programme: its id.
        new: the dates, with their call, year and cycle.
        old: those that they replace, as `knowledge.calls.matched` says; they need not be kept here.
        at: when it was changed.
        by: who changed it.
        why: in a few words, if told.
    """
    if old:
        await connection.execute(delete(table).where(_row_of(programme, old)))
    key = {"programme": programme, "call": new.id, "year": new.year}
    same = (table.c[name] == value for name, value in key.items())
    used = set(await connection.scalars(select(table.c.part).where(*same)))
    dates = {"opens": new.opens, "closes": new.closes, "cycle": new.cycle}
    part = next(number for number in count() if number not in used)
    page = new.page.model_dump(mode="json")
    await connection.execute(insert(table).values(key | dates | {"part": part, "page": page}))
    return await _keep(connection, Change(programme, at, by, why, old, new))


async def withdraw_window(
    connection: AsyncConnection, programme: str, old: Confirmed, *, at: datetime, by: str, why: str
) -> Change:
    """Take back confirmed dates, and keep the change.

    Raises:
        KeyError: they are not there any more.
    """
    if not (await connection.execute(delete(table).where(_row_of(programme, old)))).rowcount:
        raise KeyError(old.year)
    return await _keep(connection, Change(programme, at, by, why, old, None))


def _row_of(programme: str, dates: Confirmed) -> ColumnElement[bool]:
    key: dict[str, Any] = {"programme": programme, "call": dates.id, "year": dates.year}
    key |= {"opens": dates.opens, "closes": dates.closes, "cycle": dates.cycle}
    return and_(*(table.c[name] == value for name, value in key.items()))


async def _keep(connection: AsyncConnection, change: Change) -> Change:
    await connection.execute(insert(window_change).values(_kept(change)))
    return change


def _kept(change: Change) -> dict[str, Any]:
    return {
        "programme": change.programme,
        "call": change.about.id,
        "year": change.about.year,
        "at": change.at,
        "by": change.by,
        "why": change.why,
        "old": change.old.model_dump(mode="json") if change.old else None,
        "new": change.new.model_dump(mode="json") if change.new else None,
    }


def _confirmed(row: Row[Any]) -> Confirmed:
    return Confirmed(
        id=row.call,
        pattern="dated",
        year=row.year,
        opens=row.opens,
        closes=row.closes,
        cycle=row.cycle,
        page=Source.model_validate(row.page),
    )


def _change(row: Row[Any]) -> Change:
    old, new = (Confirmed.model_validate(each) if each else None for each in (row.old, row.new))
    return Change(row.programme, row.at, row.by, row.why, old, new)
