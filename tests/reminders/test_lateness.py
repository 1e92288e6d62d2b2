"""Late, at night, past use, or by a clock that is wrong."""

from bot.reminders.sender import Outcome
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
