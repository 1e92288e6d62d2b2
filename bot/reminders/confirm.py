"""Staff confirm dates, or take them back: windows, history and reminders change together."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.reminders.calls import zone_of
from bot.reminders.follow import follow_call
from bot.storage.database import Database
from bot.storage.holding import hold_call
from bot.storage.subscriptions import count_living
from bot.storage.windows import Change, confirmed_windows, keep_window, withdraw_window
from knowledge.calls import Confirmed, known_dates, matched
from knowledge.models import Dated, KnowledgeBase, Programme


@dataclass(frozen=True, slots=True)
class Confirmation:
    """What was changed, and how many students are reminded of it."""

    change: Change
    subscribers: int


async def confirm(
    database: Database,
    knowledge: KnowledgeBase,
    programme: str,
    new: Confirmed,
    *,
    at: datetime,
    by: str,
    why: str | None = None,
    another: bool = False,
) -> Confirmation:
    """Keep the dates of a cycle and move its reminders, in one transaction.

    `another`: they are one more call of their year, and move none that is known.

    Raises:
        KeyError: there is no such programme.
    """
    found = knowledge.programmes[programme]
    call = next((each for each in found.calls if each.id == new.id), None)
    zone = zone_of(knowledge, found)
    async with database.write() as connection:
        await hold_call(connection, programme, new.id)
        stored = (await confirmed_windows(connection, (programme,))).get(programme, ())
        moved, new = matched(call, new, known_dates(found, zone, stored), zone, at, another=another)
        old = _as_confirmed(knowledge, found, moved) if moved else None
        change = await keep_window(connection, programme, new, old=old, at=at, by=by, why=why)
        return await _followed(connection, knowledge, change)


def _as_confirmed(knowledge: KnowledgeBase, programme: Programme, dated: Dated) -> Confirmed:
    """Dates of the data files as the history keeps them; those that staff gave as they are."""
    if isinstance(dated, Confirmed):
        return dated
    page = knowledge.university_of(programme).sources[dated.source]
    return Confirmed(**dated.model_dump(), page=page)


async def withdraw(
    database: Database,
    knowledge: KnowledgeBase,
    programme: str,
    old: Confirmed,
    *,
    at: datetime,
    by: str,
    why: str,
) -> Confirmation:
    """Take back the dates of a cycle; its reminders go by what is known without them.

    Raises:
        KeyError: there are no such dates.
    """
    async with database.write() as connection:
        await hold_call(connection, programme, old.id)
        change = await withdraw_window(connection, programme, old, at=at, by=by, why=why)
        return await _followed(connection, knowledge, change)


async def _followed(connection: AsyncConnection, knowledge: KnowledgeBase, change: Change) -> Confirmation:
    programme, call = change.programme, change.about.id
    await follow_call(connection, knowledge, programme, call, change.at)
    return Confirmation(change, await count_living(connection, programme, call))
