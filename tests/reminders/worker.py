"""A process that sends what is due and ends; made to be killed."""

import asyncio
import sys
from datetime import timedelta

from telegram.request import HTTPXRequest

from bot.reminders.telegram import TelegramSender
from bot.storage.database import Database
from tests.reminders.loopback import LoopbackBot
from tests.reminders.world import FAST, Clock, World, dated, knowledge


async def main(url: str, api: str, now: str) -> None:
    """Send what is due at `now`; nobody else runs, so whatever is claimed was claimed by the dead."""
    database = await Database.open(url)
    world = World(database, knowledge(one=dated("2027-04-28T13:00")), Clock(now))
    async with LoopbackBot(api, HTTPXRequest()) as bot:
        world.restart(sender=TelegramSender(bot, per_second=FAST), lease=timedelta(0))
        await world.reminders.tick()
    await database.close()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
