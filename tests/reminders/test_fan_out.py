"""Many reminders over HTTP while one call in five fails."""

import random
from datetime import timedelta

import pytest
from sqlalchemy import func, select
from telegram.request import HTTPXRequest

from bot.reminders.telegram import TelegramSender
from bot.storage.database import Database
from bot.storage.tables import reminder, subscription
from tests.reminders.loopback import Behaviour, Loopback, LoopbackBot, serving
from tests.reminders.seeding import seed
from tests.reminders.world import FAST, World, dated, knowledge, rome

STUDENTS = range(1, 301)
BLOCKED = frozenset(range(1, 301, 20))
FAILURES: tuple[Behaviour, ...] = ("429", "500", "drop", "time-out", "lost")


@pytest.fixture
def world(database: Database) -> World:
    return World(database, knowledge(one=dated("2027-04-28T13:00")))


def one_in_five(seed_: int) -> Loopback:
    chance = random.Random(seed_)

    def behave(student: int) -> Behaviour:
        if student in BLOCKED:
            return "403"
        return chance.choice(FAILURES) if chance.random() < 0.2 else "sent"

    return Loopback(behave)


@pytest.mark.parametrize("seed_", [1])
async def test_everyone_who_can_be_reached_is_reached_once(
    world: World, seed_: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The library's next way of telling how long to wait; it warns of the old one.
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    due = rome("2027-04-21T09:00")
    await seed(world.database, STUDENTS, "one", "call:2027/28", due, rome("2027-04-27T09:00"))
    world.clock.time = due
    request = HTTPXRequest(read_timeout=0.15, connect_timeout=5)
    async with serving(one_in_five(seed_)) as api, LoopbackBot(api.url, request) as bot:
        world.restart(sender=TelegramSender(bot, per_second=FAST))
        for _ in range(200):
            await world.reminders.tick()
            world.clock.time += timedelta(seconds=30)
    assert set(api.did) == {"sent", "403", *FAILURES}
    assert {who: api.got[who] - api.lost[who] for who in STUDENTS} == {
        who: 0 if who in BLOCKED else 1 for who in STUDENTS
    }
    async with world.database.read() as connection:
        ended = select(subscription.c.student).where(subscription.c.ended_why == "blocked")
        assert set(await connection.scalars(ended)) == BLOCKED
        states = select(reminder.c.state, func.count()).group_by(reminder.c.state)
        assert (await connection.execute(states)).all() == [("sent", len(STUDENTS) - len(BLOCKED))]
