"""What is done, and what is put off until tomorrow: for which call, and what comes after."""

import pytest

from tests.reminders.world import World, confirmed, dated, knowledge, rome, usual


async def test_done_is_for_this_cycle_only(world: World) -> None:
    mine = await world.subscribe(1, "usual")
    done = await world.subscriptions.done(1, mine.id, "2027-01")
    assert done
    assert (done.done, done.next_due) == (True, None)
    assert (await world.at("2027-01-01T09:00")).sent == 0
    assert (await world.at("2027-03-01T09:00")).sent == 0
    assert (await world.at("2028-01-01T09:00")).sent == 1


@pytest.mark.parametrize(
    ("windows", "following"),
    [(((1, 2),), ("2028-01-01T09:00", "2028-02-15T09:00")), (((1, 2), (9, 10)), ("2027-09-01T09:00",))],
)
async def test_what_is_pressed_after_the_call_is_not_for_the_next(
    world: World, windows: tuple[tuple[int, int], ...], following: tuple[str, ...]
) -> None:
    world.restart(knowledge(one=usual(*windows)))
    mine = await world.subscribe(1, "one")
    await world.at("2027-02-25T09:00")
    await world.at("2027-03-02T10:00")
    done = await world.subscriptions.done(1, mine.id, "2027-01")
    assert done
    assert (done.done, done.next_due) == (False, rome(following[0]))
    assert await world.subscriptions.snooze(1, mine.id, "2027-01") is None
    assert (await world.at("2027-03-03T09:00")).sent == 0
    for moment in following:
        assert (await world.at(moment)).sent == 1


async def test_snooze_is_tomorrow_at_nine_and_never_past_the_deadline(world: World) -> None:
    mine = await world.subscribe(1, "dated")
    await world.at("2027-04-21T09:00")
    assert await world.subscriptions.snooze(1, mine.id, "2027/28") == rome("2027-04-22T09:00")
    assert await world.subscriptions.snooze(1, mine.id, "2027/28") == rome("2027-04-22T09:00")
    assert (await world.at("2027-04-22T09:00")).sent == 1
    assert "6 days left" in world.told(1)[-1]
    world.clock.set("2027-04-27T10:00")
    assert await world.subscriptions.snooze(1, mine.id, "2027/28") == rome("2027-04-28T09:00")
    world.clock.set("2027-04-28T09:30")
    assert await world.subscriptions.snooze(1, mine.id, "2027/28") is None
    assert await world.subscriptions.snooze(2, mine.id, "2027/28") is None


async def test_what_is_put_off_comes_though_as_many_days_were_left_before(world: World) -> None:
    mine = await world.subscribe(1, "dated")
    await world.at("2027-04-21T09:00")
    await world.subscriptions.snooze(1, mine.id, "2027/28")
    await world.at("2027-04-22T09:00")
    await world.confirm("dated", confirmed("2027-04-29T13:00", "2027-04-01T10:00"))
    await world.at("2027-04-22T09:01")
    assert await world.subscriptions.snooze(1, mine.id, "2027/28") == rome("2027-04-23T09:00")
    assert (await world.at("2027-04-23T09:00")).sent == 1


async def test_tomorrow_after_done_reminds_again(world: World) -> None:
    mine = await world.subscribe(1, "dated")
    await world.at("2027-04-21T09:00")
    await world.subscriptions.done(1, mine.id, "2027/28")
    await world.subscriptions.snooze(1, mine.id, "2027/28")
    (shown,) = await world.subscriptions.of(1)
    assert (shown.done, shown.next_due) == (False, rome("2027-04-22T09:00"))
    assert (await world.at("2027-04-22T09:00")).sent == 1
    assert (await world.at("2027-04-27T09:00")).sent == 1


async def test_done_after_tomorrow_ends_it(world: World) -> None:
    world.restart(knowledge(one=dated("2027-04-28T13:00")))
    mine = await world.subscribe(1, "one")
    await world.at("2027-04-21T09:00")
    await world.subscriptions.snooze(1, mine.id, "2027/28")
    await world.subscriptions.done(1, mine.id, "2027/28")
    assert (await world.at("2027-04-22T09:00")).sent == 0
