"""Reminders that are long over are not kept for ever."""

from datetime import datetime, timedelta

from bot.storage import reminders as rows
from bot.storage.database import Database

KEPT_FOR = timedelta(days=365)
_PAGE = 5000


async def purge(database: Database, now: datetime) -> int:
    """Delete what was settled more than a year before `now`, page by page; gives how many reminders."""
    gone = 0
    while True:
        async with database.write() as connection:
            page = await rows.purge(connection, now - KEPT_FOR, _PAGE)
        gone += page
        if page < _PAGE:
            return gone
