"""What is long over is deleted; whatever keeps a reminder from coming twice stays."""

import pytest
from sqlalchemy import select

from bot.reminders import purge as purging
from bot.reminders.purge import purge
from bot.reminders.wiring import Turn
from bot.storage.database import Database
from bot.storage.tables import reminder, subscription, window_change
from tests.reminders.world import World, confirmed, dated, knowledge, usual


async def cycles(world: World) -> list[tuple[str, str]]:
    asked = select(reminder.c.cycle, reminder.c.state).order_by(reminder.c.due)
    async with world.database.read() as connection:
        return [(row.cycle, row.state) for row in await connection.execute(asked)]


async def test_settled_reminders_go_after_a_year(database: Database) -> None:
    world = World(database, knowledge(one=usual((1, 2))))
    await world.subscribe(1, "one")
    for moment in ("2027-01-01T09:00", "2027-02-14T09:00", "2027-02-25T09:00", "2027-04-01T09:00"):
        await world.at(moment)
    over, ahead = [("call:2027-01", "sent")] * 3, [("call:2028-01", "planned")] * 3
    assert await cycles(world) == over + ahead
    world.clock.set("2028-02-20T12:00")
    assert await purge(database, world.clock.now()) == 1
    world.clock.set("2028-04-01T12:00")
    assert await purge(database, world.clock.now()) == 2
    assert await cycles(world) == ahead
    assert len(world.told(1)) == 3


async def test_nothing_goes_of_a_cycle_that_is_not_over(database: Database) -> None:
    world = World(database, knowledge(one=dated("2029-04-28T13:00", "2027-01-11T09:00", year="2029/30")))
    await world.subscribe(1, "one")
    await world.at("2027-01-11T09:00")
    world.clock.set("2028-06-01T12:00")
    assert await purge(database, world.clock.now()) == 0
    assert ("call:2029/30", "sent") in await cycles(world)


async def test_subscriptions_and_the_history_of_dates_stay(database: Database) -> None:
    world = World(database, knowledge(one=usual((1, 2))))
    await world.subscribe(1, "one")
    await world.confirm("one", confirmed("2027-03-05T13:00"))
    await world.at("2026-11-22T12:30")
    world.clock.set("2028-12-01T12:00")
    assert await purge(database, world.clock.now()) > 0
    async with database.read() as connection:
        assert len((await connection.scalars(select(subscription.c.id))).all()) == 1
        assert len((await connection.scalars(select(window_change.c.id))).all()) == 1


async def test_the_first_turn_of_a_run_deletes_page_by_page(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(purging, "_PAGE", 2)
    world = World(database, knowledge(one=usual((1, 2))))
    await world.subscribe(1, "one")
    for moment in ("2027-01-01T09:00", "2027-02-14T09:00", "2027-02-25T09:00", "2028-04-01T12:00"):
        world.clock.set(moment)
        await Turn(database, world.knowledge, world.clock, world.reminders)()
    assert "call:2027-01" not in {cycle for cycle, _ in await cycles(world)}
    assert len(world.told(1)) == 3
