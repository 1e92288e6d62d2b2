"""The dates that staff confirm, and every change of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.database import Database
from bot.storage.tables import window as table
from bot.storage.tables import window_change
from knowledge.calls import Confirmed
from knowledge.models import Dated, Source


@dataclass(frozen=True, slots=True)
class Change:
    """One change: `old` is `None` where the cycle had no dates before."""

    programme: str
    at: datetime
    by: str
    why: str | None
    old: Confirmed | None
    new: Confirmed


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
    part: int,
    at: datetime,
    by: str,
    why: str | None = None,
) -> Change:
    """Keep the dates of one cycle in place of those that it had, and the change beside them.

    Args:
        connection: a transaction, in which the reminders should move as well.
        programme: its id.
        new: the dates, with their call and year.
        part: which of the call's windows of a year they are, as `knowledge.calls.part_of` says.
        at: when it was changed.
        by: who changed it.
        why: in a few words, if told.
    """
    same = (
        (table.c.programme == programme)
        & (table.c.call == new.id)
        & (table.c.year == new.year)
        & (table.c.part == part)
    )
    row = (await connection.execute(select(table).where(same))).one_or_none()
    dates = {"opens": new.opens, "closes": new.closes, "page": new.page.model_dump(mode="json")}
    if row:
        await connection.execute(update(table).where(same).values(dates))
    else:
        key = {"programme": programme, "call": new.id, "year": new.year, "part": part}
        await connection.execute(insert(table).values(key | dates))
    change = Change(programme, at, by, why, _confirmed(row) if row else None, new)
    await connection.execute(insert(window_change).values(_kept(change)))
    return change


def _kept(change: Change) -> dict[str, Any]:
    return {
        "programme": change.programme,
        "call": change.new.id,
        "year": change.new.year,
        "at": change.at,
        "by": change.by,
        "why": change.why,
        "old": change.old.model_dump(mode="json") if change.old else None,
        "new": change.new.model_dump(mode="json"),
    }


def _confirmed(row: Row[Any]) -> Confirmed:
    return Confirmed(
        id=row.call,
        pattern="dated",
        year=row.year,
        opens=row.opens,
        closes=row.closes,
        page=Source.model_validate(row.page),
    )


def _change(row: Row[Any]) -> Change:
    old = Confirmed.model_validate(row.old) if row.old else None
    return Change(row.programme, row.at, row.by, row.why, old, Confirmed.model_validate(row.new))
