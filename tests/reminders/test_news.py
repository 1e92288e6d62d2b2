"""Dates that are confirmed or move: the reminders move, and who was told hears of it."""

from bot.reminders.tally import Tally
from handlers.delivery import screen_of
from handlers.render import plain
from handlers.wording import subscriptions as wording
from handlers.wording.words import words_in
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


async def test_an_opening_that_moves_alone_names_the_old_one(world: World) -> None:
    await world.subscribe(1, "dated")
    await world.confirm("dated", confirmed("2027-04-28T13:00", "2027-04-08T10:00"))
    await world.at("2026-11-22T13:00")
    assert "(I had told you: opening on 1 April 2027 at 10:00 (Rome time).)" in world.told(1)[0]


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
    mine = await world.subscribe(1, "dated")
    world.restart(knowledge(usual=usual((1, 2))))
    words = words_in("en")
    assert await world.at("2027-04-21T09:00") == Tally()
    (gone,) = await world.subscriptions.of(1)
    assert (gone.window, gone.next_due) == (None, None)
    assert await world.subscriptions.choose_leads(1, mine.id, [7, 1])
    one = wording.one(words, world.knowledge, gone, world.clock.now(), "Dated")
    assert "no longer in my sources" in plain(screen_of(words, one)).text
    every = wording.every(words, world.knowledge, (gone,))
    assert "dated: no longer in my sources" in plain(screen_of(words, every)).text
    world.restart(knowledge(**EVERY))
    for moment, sent in (("2027-04-22T09:00", 0), ("2027-04-27T09:00", 1)):
        assert (await world.at(moment)).sent == sent


async def test_the_next_call_is_announced_to_who_knew_the_last(world: World) -> None:
    for name in ("dated", "usual"):
        await world.subscribe(1, name)
    await world.subscribe(2, "unannounced")
    await world.confirm("unannounced", confirmed("2027-03-15T13:00"))
    for moment in ("2026-11-22T13:00", "2027-02-25T09:00", "2027-04-27T09:00", "2027-12-01T10:00"):
        await world.at(moment)
    before = len(world.told(1)), len(world.told(2))
    for name in ("dated", "usual", "unannounced"):
        await world.confirm(name, confirmed("2028-02-20T13:00", "2028-01-11T09:00", "2028/29"))
    await world.at("2027-12-01T10:05")
    news = world.told(1)[before[0] :] + world.told(2)[before[1] :]
    assert len(news) == 2
    assert "".join(news).count("The dates are out. The call for 2028/29 opens on 11 January 2028") == 3
    assert "I had told you" not in "".join(news)


async def test_what_follows_a_cycle_by_itself_is_no_news(world: World) -> None:
    await world.subscribe(1, "usual")
    await world.confirm("usual", confirmed("2027-02-20T13:00", "2027-01-11T09:00"))
    await world.at("2026-11-22T13:00")
    await world.at("2027-02-19T09:00")
    assert (await world.at("2027-03-01T09:00")).messages == 0


async def test_a_year_that_was_mistaken_is_mended_by_the_right_one(world: World) -> None:
    await world.subscribe(1, "usual")
    await world.confirm("usual", confirmed("2027-02-10T13:00", year="2026/27"))
    await world.at("2026-11-22T13:00")
    await world.confirm("usual", confirmed("2027-02-20T13:00", year="2027/28"))
    await world.at("2026-11-22T13:05")
    assert "have changed. The call for 2027/28 closes on 20 February 2027" in world.told(1)[-1]
    await world.at("2027-02-06T09:00")
    assert "closes on 20 February 2027 at 13:00 (Rome time): 14 days left" in world.told(1)[-1]
    assert (await world.at("2027-02-09T09:00")).sent == 0


async def test_a_date_that_moves_far_takes_its_reminders_along(world: World) -> None:
    world.restart(knowledge(one=usual((9, 10), (4, 5))))
    await world.subscribe(1, "one")
    await world.confirm("one", confirmed("2027-05-31T13:00", "2027-05-01T10:00"))
    await world.at("2026-11-22T13:00")
    await world.confirm("one", confirmed("2027-07-20T13:00", "2027-05-01T10:00"))
    await world.at("2026-11-22T13:05")
    assert "opens on 1 May 2027 at 10:00 (Rome time) and closes on 20 July 2027" in world.told(1)[-1]
    assert (await world.at("2027-05-30T09:00")).sent == 1
    assert "is open. It closes on 20 July 2027" in world.told(1)[-1]
    assert (await world.at("2027-07-19T09:00")).sent == 1
    assert (await world.at("2027-07-20T13:00")).messages == 0
    assert (await world.at("2027-09-01T09:00")).sent == 1
    assert "usually opens about now (September–October 2027)" in world.told(1)[-1]
