"""A clock that was ahead and was set back: what it made pass too early comes after all."""

from datetime import datetime, timedelta

from bot.reminders.follow import follow_call
from bot.storage import reminders as rows
from bot.storage.database import Database
from knowledge.models import KnowledgeBase

# No reminder is put off, and none is on its way, for so long.
_TOO_LONG = timedelta(days=1)


async def undo_clock_ahead(database: Database, knowledge: KnowledgeBase, now: datetime) -> None:
    """Plan again what expired though its day is still to come, and what waits for a moment far ahead.

    What was sent stays sent: nothing is told twice.
    """
    async with database.write() as connection:
        await rows.undo_waits(connection, now + _TOO_LONG)
        early = await rows.expired_early(connection, now)
    for programme, call in early:
        async with database.write() as connection:
            await follow_call(connection, knowledge, programme, call, now)
