"""Dates that are confirmed, moved or gone: the reminders move, and who was told hears of it."""

from bot.reminders.tally import Tally
from tests.reminders.world import EVERY, World, confirmed, dated, knowledge, usual


async def test_confirmed_dates_move_the_reminders_and_are_told(world: World) -> None:
    await world.subscribe(1, "usual")
    await world.at("2027-01-01T09:00")
    await world.confirm("usual", confirmed("2027-02-20T13:00", "2027-01-11T09:00"))
    await world.at("2027-01-02T10:00")
    await world.at("2027-01-02T10:01")
    assert len(world.told(1)) == 2
    assert (
        "The dates are confirmed. The call for 2027/28 opens on 11 January 2027 at 09:00" in world.told(1)[1]
    )
    assert "usually January–February 2027" in world.told(1)[1]
    assert "The official call" in world.told(1)[1]
    assert (await world.at("2027-01-11T09:00")).sent == 1
    for day in ("2027-02-06T09:00", "2027-02-13T09:00", "2027-02-19T09:00"):
        assert (await world.at(day)).sent == 1
    assert (await world.at("2027-02-25T09:00")).sent == 0


async def test_dates_that_move_again_are_told_again_and_reminded_of_again(world: World) -> None:
    await world.subscribe(1, "dated")
    await world.at("2027-04-14T09:00")
    await world.at("2027-04-21T09:00")
    await world.at("2027-04-27T09:00")
    await world.confirm("dated", confirmed("2027-05-13T13:00", "2027-04-01T10:00"))
    await world.at("2027-04-27T10:00")
    assert "have changed" in world.told(1)[-1]
    assert "closing on 28 April 2027 at 13:00" in world.told(1)[-1]
    await world.confirm("dated", confirmed("2027-05-14T13:00", "2027-04-01T10:00"))
    await world.at("2027-04-27T11:00")
    assert "closing on 13 May 2027 at 13:00" in world.told(1)[-1]
    before = len(world.told(1))
    for day in ("2027-04-30T09:00", "2027-05-07T09:00", "2027-05-13T09:00"):
        await world.at(day)
    assert len(world.told(1)) == before + 3


async def test_dates_that_go_back_before_anyone_was_told_are_not_told(world: World) -> None:
    await world.subscribe(1, "dated")
    await world.confirm("dated", confirmed("2027-05-13T13:00", "2027-04-01T10:00"))
    await world.confirm("dated", confirmed("2027-04-28T13:00", "2027-04-01T10:00"))
    assert (await world.at("2026-11-22T13:00")).messages == 0


async def test_who_waits_for_an_announcement_hears_it(world: World) -> None:
    await world.subscribe(1, "unannounced")
    await world.subscribe(2, "silent")
    for name in ("unannounced", "silent"):
        await world.confirm(name, confirmed("2027-03-15T13:00"))
    assert (await world.at("2026-11-22T13:00")).messages == 2
    assert "The dates are out. The call for 2027/28 closes on 15 March 2027" in world.told(1)[0]
    assert len(world.told(2)) == 1
    assert (await world.at("2027-03-01T09:00")).messages == 2


async def test_news_of_dates_wait_for_the_morning(world: World) -> None:
    await world.subscribe(1, "usual")
    world.clock.set("2026-12-01T22:00")
    await world.confirm("usual", confirmed("2027-02-20T13:00"))
    assert (await world.at("2026-12-01T22:01")).messages == 0
    assert (await world.at("2026-12-02T09:00")).messages == 1
    assert "Late" not in world.told(1)[0]


async def test_a_change_of_the_data_files_does_the_same(world: World) -> None:
    await world.subscribe(1, "usual")
    await world.at("2026-12-01T10:00")
    world.restart(knowledge(**{**EVERY, "usual": dated("2027-02-20T13:00")}))
    assert (await world.at("2026-12-01T11:00")).messages == 1
    assert "confirmed" in world.told(1)[0]
    world.restart(knowledge(**{**EVERY, "usual": usual((3, 4))}))
    assert (await world.at("2026-12-01T12:00")).messages == 1
    assert "March–April 2027" in world.told(1)[1]
    assert (await world.at("2027-03-01T09:00")).messages == 1


async def test_a_programme_that_is_gone_reminds_of_nothing(world: World) -> None:
    await world.subscribe(1, "dated")
    world.restart(knowledge(usual=usual((1, 2))))
    assert await world.at("2027-04-21T09:00") == Tally(expired=3)
    assert [each.window for each in await world.subscriptions.of(1)] == [None]
