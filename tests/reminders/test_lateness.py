"""Late, at night, past use, or by a clock that is wrong."""

from bot.reminders.sender import Outcome, Unreachable, Wait
from bot.reminders.wiring import Turn
from bot.storage import reminders as rows
from handlers.render import Screen
from tests.reminders.world import Scripted, World, dated, knowledge


async def test_a_late_reminder_says_so_and_one_past_use_is_counted_not_sent(world: World) -> None:
    await world.subscribe(1, "dated")
    tally = await world.at("2027-04-22T10:00")
    # The opening and 14 days are past use: the reminder of 7 days was due after them.
    assert (tally.sent, tally.late, tally.expired) == (1, 1, 2)
    assert "Late, sorry: this was meant to come on 21 April 2027" in world.told(1)[0]
    assert "6 days left" in world.told(1)[0]
    tally = await world.at("2027-04-28T13:00")
    assert (tally.sent, tally.expired) == (0, 1)


async def test_nothing_comes_at_night_unless_the_deadline_would_be_missed(world: World) -> None:
    world.restart(knowledge(late=dated("2027-04-28T13:00"), early=dated("2027-04-28T08:00")))
    await world.subscribe(1, "late")
    await world.subscribe(2, "early")
    tally = await world.at("2027-04-27T22:00")
    assert (tally.messages, tally.held) == (1, 1)
    assert len(world.told(2)) == 1
    assert (await world.at("2027-04-28T08:59")).messages == 0
    assert (await world.at("2027-04-28T09:00")).messages == 1


async def test_what_passes_its_use_during_a_long_turn_is_not_sent(world: World) -> None:
    for student in (1, 2, 3):
        await world.subscribe(student, "dated")

    class Slow(Scripted):
        async def send(self, student: int, screen: Screen) -> Outcome:
            world.clock.set("2027-04-27T09:30")
            return await super().send(student, screen)

    world.restart(sender=Slow())
    # One hears that 7 days are left; by then it is the last day, of which all hear.
    tally = await world.at("2027-04-21T09:00")
    assert (tally.messages, tally.sent, tally.expired) == (4, 4, 6 + 2)


async def test_a_clock_set_back_repeats_nothing(world: World) -> None:
    await world.subscribe(1, "dated")
    await world.at("2027-04-21T09:00")
    assert (await world.at("2027-04-20T09:00")).messages == 0
    assert (await world.at("2027-04-21T09:00")).messages == 0
    assert (await world.at("2027-04-27T09:00")).messages == 1


async def test_a_clock_that_was_ahead_loses_nothing_of_what_is_to_come(world: World) -> None:
    await world.subscribe(1, "dated")
    await world.subscribe(1, "usual")
    assert (await world.at("2036-04-21T09:00")).expired == 7
    await world.at("2026-12-01T09:00")
    for moment in ("2027-01-01T09:00", "2027-02-25T09:00", "2027-04-21T09:00", "2027-04-27T09:00"):
        assert (await world.at(moment)).sent == 1


async def test_a_clock_that_was_some_days_ahead_loses_nothing(world: World) -> None:
    await world.subscribe(1, "dated")
    turn = Turn(world.database, world.knowledge, world.clock, world.reminders)
    told = []
    for moment in ("2027-04-20T09:00", "2027-04-27T09:00", "2027-04-13T09:00", "2027-04-21T09:00"):
        world.clock.set(moment)
        await turn()
        told.append(len(world.told(1)))
    assert told == [1, 2, 2, 3]
    assert "7 days left" in world.told(1)[-1]


async def test_what_a_clock_ahead_put_off_comes_in_time(world: World) -> None:
    await world.subscribe(1, "usual")
    sender = Scripted(Unreachable())
    world.restart(sender=sender)
    turn = Turn(world.database, world.knowledge, world.clock, world.reminders)
    for moment in ("2027-02-27T09:00", "2027-02-25T09:00"):
        world.clock.set(moment)
        await turn()
    assert sender.sent == [1, 1]


async def test_a_pause_of_a_clock_that_was_ahead_is_forgotten(world: World) -> None:
    await world.subscribe(1, "dated")
    await world.subscribe(2, "usual")
    world.restart(sender=Scripted(Wait(60)))
    await world.at("2027-04-27T09:00")
    await world.at("2027-02-01T09:00")
    assert (await world.at("2027-02-14T09:00")).sent == 1


async def test_a_claim_of_a_clock_that_was_ahead_is_taken_back(world: World) -> None:
    await world.subscribe(1, "dated")
    world.clock.set("2027-04-27T09:00")
    async with world.database.write() as connection:
        assert await rows.expire(connection, world.clock.now()) == 3
        assert len(await rows.claim(connection, world.clock.now(), 10)) == 1
    turn = Turn(world.database, world.knowledge, world.clock, world.reminders)
    for moment, told in (("2027-04-20T09:00", 0), ("2027-04-21T09:00", 1), ("2027-04-27T09:00", 2)):
        world.clock.set(moment)
        await turn()
        assert len(world.told(1)) == told
