"""One more call of a year, and calls that get another name: each is told and reminded of as what it is."""

from knowledge.models import Dated
from tests.reminders.world import EVERY, World, confirmed, dated, knowledge


async def test_the_second_call_of_a_year_is_another(world: World) -> None:
    mine = await world.subscribe(1, "unannounced")
    await world.confirm("unannounced", confirmed("2026-12-15T13:00", year="2026/27"))
    await world.at("2026-11-22T13:00")
    await world.subscriptions.done(1, mine.id, "2026/27")
    world.clock.set("2027-01-15T10:00")
    await world.confirm("unannounced", confirmed("2027-06-15T13:00", year="2026/27"))
    await world.at("2027-01-15T10:05")
    assert "The dates are out. The call for 2026/27 closes on 15 June 2027" in world.told(1)[-1]
    assert (await world.at("2027-06-14T09:00")).sent == 1


async def test_one_more_call_changes_nothing_of_the_first(world: World) -> None:
    await world.subscribe(1, "unannounced")
    await world.confirm("unannounced", confirmed("2027-06-20T13:00", "2027-05-20T10:00"))
    await world.at("2026-11-23T12:00")
    await world.confirm("unannounced", confirmed("2027-02-20T13:00"), another=True)
    await world.at("2026-11-24T12:00")
    assert (
        "There is another call: the one for 2027/28 closes on 20 February 2027 at 13:00 (Rome time). "
        "(What I had told you still stands: closing on 20 June 2027 at 13:00 (Rome time).)"
    ) in world.told(1)[-1]
    assert (await world.at("2027-02-19T09:00")).sent == 1
    # The first comes to matter again, and was told.
    assert (await world.at("2027-02-20T14:00")).messages == 0
    assert (await world.at("2027-05-20T10:00")).sent == 1
    await world.confirm("unannounced", confirmed("2027-06-25T13:00", "2027-05-20T10:00"))
    await world.at("2027-05-21T12:00")
    assert "have changed" in world.told(1)[-1]


async def test_a_call_within_another_is_told_as_one_more(world: World) -> None:
    await world.confirm("unannounced", confirmed("2027-03-31T13:00", "2027-01-10T10:00"))
    await world.confirm("unannounced", confirmed("2027-02-20T13:00", "2027-02-01T10:00"), another=True)
    await world.subscribe(1, "unannounced")
    await world.at("2027-01-10T10:00")
    await world.at("2027-02-01T11:00")
    assert "There is another call: the one for 2027/28 is open and closes on 20 February" in world.told(1)[-1]


def named(call: Dated, name: str) -> Dated:
    return call.model_copy(update={"id": name})


async def test_who_waits_for_a_call_hears_of_it_whatever_its_name(world: World) -> None:
    await world.subscribe(1, "silent")
    world.restart(knowledge(**{**EVERY, "silent": named(dated("2027-02-20T13:00"), "autumn")}))
    assert (await world.at("2026-11-22T13:00")).messages == 1
    assert "The dates are out" in world.told(1)[0]
    assert (await world.at("2027-02-19T09:00")).sent == 1
    again = await world.subscribe(1, "silent")
    assert [each.id for each in await world.subscriptions.of(1)] == [again.id]


async def test_a_call_that_gets_another_name_repeats_nothing(world: World) -> None:
    mine = await world.subscribe(1, "dated")
    await world.subscribe(2, "dated")
    await world.at("2027-04-21T09:00")
    await world.subscriptions.done(1, mine.id, "2027/28")
    renamed = named(dated("2027-04-28T13:00", "2027-04-01T10:00"), "spring")
    world.restart(knowledge(**{**EVERY, "dated": renamed}))
    await world.subscribe(3, "dated")
    assert (await world.at("2027-04-21T09:05")).messages == 0
    assert (await world.at("2027-04-27T09:00")).messages == 2
    assert (len(world.told(1)), len(world.told(2)), len(world.told(3))) == (1, 2, 1)


async def test_who_is_subscribed_to_the_new_name_already_is_reminded_once(world: World) -> None:
    call = dated("2027-04-28T13:00", "2027-04-01T10:00")
    await world.subscribe(1, "dated")
    await world.subscribe(2, "dated")
    world.restart(knowledge(**{**EVERY, "dated": named(call, "spring")}))
    await world.subscribe(1, "dated")
    await world.subscribe(2, "dated")
    (_, second) = await world.subscriptions.of(2)
    await world.subscriptions.stop(2, second.id)
    await world.at("2026-11-22T13:00")
    assert [len(await world.subscriptions.of(who)) for who in (1, 2)] == [1, 1]
    assert (await world.at("2027-04-27T09:00")).sent == 2


async def test_dates_that_staff_confirmed_under_the_old_name_stand_until_they_are_over(world: World) -> None:
    await world.subscribe(1, "silent")
    await world.confirm("silent", confirmed("2027-02-20T13:00"))
    world.restart(
        knowledge(**{**EVERY, "silent": named(dated("2028-02-20T13:00", year="2028/29"), "autumn")})
    )
    await world.at("2026-11-22T13:00")
    assert (await world.at("2027-02-19T09:00")).sent == 1
    await world.at("2027-02-21T09:00")
    assert "The dates are out. The call for 2028/29" in world.told(1)[-1]
