"""One fan-out in a process of its own, so that its memory can be told: `URL DUE`."""

import asyncio
import json
import sys
import time
from pathlib import Path

from sqlalchemy import update

from bot.reminders.sender import Outcome, Sent
from bot.reminders.tick import Reminders
from bot.storage.database import Database
from bot.storage.tables import reminder
from handlers.render import Screen
from tests.bench.reminders import DUE_AT, LATER, PROGRAMMES
from tests.reminders.world import Clock, dated, knowledge

_SCREEN = Screen("A reminder")


class Swallowing:
    """A Telegram that takes no time."""

    async def send(self, student: int, screen: Screen) -> Outcome:
        """Nothing."""
        return Sent()


async def main(url: str, due: int) -> None:
    """Make so many reminders due, one a student, send them, and print what it took."""
    database = await Database.open(url)
    async with database.write() as connection:
        some = reminder.c.subscription <= due
        values = {"due": DUE_AT, "next_try": DUE_AT, "state": "planned", "useful_until": LATER}
        await connection.execute(update(reminder).where(some).values(values))
    clock = Clock("2027-04-21T09:00")
    kb = knowledge(**{f"p{number}": dated("2027-04-28T13:00") for number in range(PROGRAMMES)})
    reminders = Reminders(database, kb, clock, Swallowing(), lambda *_: _SCREEN)
    started = time.perf_counter()
    tally = await reminders.tick()
    seconds = time.perf_counter() - started
    assert tally.sent == due, tally
    started = time.perf_counter()
    await reminders.tick()
    idle = time.perf_counter() - started
    sys.stdout.write(json.dumps({"seconds": seconds, "megabytes": peak(), "idle": idle}) + "\n")
    await database.close()


def peak() -> float:
    """The most memory that this process ever had; what `getrusage` says begins with its parent's."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2])))
