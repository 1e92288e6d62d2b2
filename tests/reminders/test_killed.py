"""The process is killed (SIGKILL) at random points of a fan-out: none is lost, few are repeated."""

import asyncio
import os
import random
import sys
from itertools import pairwise
from pathlib import Path

from sqlalchemy import URL

from bot.storage.database import Database
from tests.process import ROOT, environment
from tests.reminders.loopback import Loopback, serving
from tests.reminders.seeding import seed
from tests.reminders.world import rome

# `KILLS=100 pytest tests/reminders/test_killed.py` is the whole of it; the suite is content with fewer.
KILLS = int(os.environ.get("KILLS", "2"))
STUDENTS = range(1, 2001 if KILLS > 10 else 121)
NOW = "2027-04-21T09:00"


async def started(url: URL, api: Loopback) -> asyncio.subprocess.Process:
    words = (sys.executable, "-m", "tests.reminders.worker", url.render_as_string(False), api.url, NOW)
    return await asyncio.create_subprocess_exec(*words, cwd=ROOT, env=environment({}))


async def killed_after(url: URL, api: Loopback, messages: int, chance: random.Random) -> int | None:
    """Run the worker, kill it a moment after so many messages, and give its status, or that of its end."""
    enough = asyncio.Event()
    until = sum(api.got.values()) + messages
    api.on_message = lambda: enough.set() if sum(api.got.values()) >= until else None
    process = await started(url, api)
    waiting = [asyncio.ensure_future(each) for each in (enough.wait(), process.wait())]
    await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    # Anywhere between the message that has just arrived and the next two.
    await asyncio.sleep(chance.random() * 0.006)
    if process.returncode is None:
        process.kill()
    for each in waiting:
        each.cancel()
    return await process.wait()


async def test_none_is_lost_and_at_most_one_repeated_a_kill(url: URL, tmp_path: Path) -> None:
    database = await Database.open(url)
    await seed(database, STUDENTS, "one", "call:2027/28", rome(NOW), rome("2027-04-27T09:00"))
    await database.close()
    chance, kills, repeated = random.Random(2027), 0, [0]
    async with serving(Loopback()) as api:
        for _ in range(KILLS):
            apart = len(STUDENTS) // KILLS
            kills += await killed_after(url, api, chance.randint(1, max(1, apart - 2)), chance) == -9
            repeated.append(repeats(api))
        last = await started(url, api)
        assert await last.wait() == 0
    repeated.append(repeats(api))
    print(f"{kills} kills, {len(STUDENTS)} reminders: none lost, {repeated[-1]} repeated")  # noqa: T201
    assert set(api.got) == set(STUDENTS)
    # One that is hit by two kills comes three times; but no run repeats more than the one that was in flight.
    assert max(after - before for before, after in pairwise(repeated)) <= 1
    assert kills >= KILLS * 0.9


def repeats(api: Loopback) -> int:
    """How many messages came that had come before."""
    return sum(api.got.values()) - len(api.got)
