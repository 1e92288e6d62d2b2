"""Staff confirm the dates of a cycle: the window, its history and the reminders change together."""

from dataclasses import dataclass
from datetime import datetime

from bot.reminders.calls import zone_of
from bot.reminders.follow import follow_call
from bot.storage.database import Database
from bot.storage.reminders import hold_call
from bot.storage.subscriptions import count_living
from bot.storage.windows import Change, keep_window
from knowledge.calls import Confirmed, part_of
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
) -> Confirmation:
    """Keep the dates of a cycle and move its reminders, in one transaction.

    Raises:
        KeyError: there is no such programme.
    """
    found = knowledge.programmes[programme]
    call = next((each for each in found.calls if each.id == new.id), None)
    part = part_of(call, new, zone_of(knowledge, found))
    async with database.write() as connection:
        await hold_call(connection, programme, new.id)
        change = await keep_window(connection, programme, new, part=part, at=at, by=by, why=why)
        await follow_call(connection, knowledge, programme, new.id, at)
        return Confirmation(change, await count_living(connection, programme, new.id))
