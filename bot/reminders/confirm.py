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
from knowledge.calls import Confirmed, matched
from knowledge.models import KnowledgeBase


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
        known = (await confirmed_windows(connection, (programme,))).get(programme, ())
        old, new = matched(call, new, known, zone, at, another=another)
        change = await keep_window(connection, programme, new, old=old, at=at, by=by, why=why)
        return await _followed(connection, knowledge, change)


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
