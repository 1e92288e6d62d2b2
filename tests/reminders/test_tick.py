"""From a subscription to the message, over real databases and Telegram's double."""

from datetime import date

from bot.storage.students import StoredStudents
from tests.reminders.world import World, dated, knowledge, rome, usual


async def test_the_reply_says_when_the_next_reminder_comes(world: World) -> None:
    assert (await world.subscribe(1, "usual")).next_due == rome("2027-01-01T09:00")
    assert (await world.subscribe(1, "dated")).next_due == rome("2027-04-01T10:00")
    assert (await world.subscribe(1, "rolling")).next_due is None
    assert (await world.subscribe(1, "rolling", date(2027, 3, 31))).next_due == rome("2027-02-14T09:00")
    assert (await world.subscribe(1, "unannounced")).next_due is None
    assert (await world.subscribe(1, "silent")).window is None
    assert [each.programme for each in await world.subscriptions.of(1)][:3] == ["usual", "rolling", "dated"]


async def test_a_dated_reminder_comes_once(world: World) -> None:
    await world.subscribe(1, "dated")
    assert (await world.at("2027-04-21T08:59")).messages == 0
    assert (await world.at("2027-04-21T09:00")).messages == 1
    assert (await world.at("2027-04-21T09:01")).messages == 0
    (told,) = world.told(1)
    assert "closes on 28 April 2027 at 13:00 (Rome time): 7 days left" in told
    assert "The page" in told


async def test_a_usual_reminder_says_usually_and_never_a_day(world: World) -> None:
    await world.subscribe(1, "usual")
    for day in ("2027-01-01T09:00", "2027-02-14T09:00", "2027-02-25T09:00"):
        await world.at(day)
    first, second, third = world.told(1)
    assert "usually opens about now (January–February 2027). This is not confirmed" in first
    assert "usually closes by the end of February 2027. This is not confirmed" in second
    assert third.splitlines()[1] == second.splitlines()[1]
    assert "28 February" not in first + second + third


async def test_after_a_cycle_the_next_is_planned(world: World) -> None:
    await world.subscribe(1, "usual")
    await world.at("2027-02-25T09:00")
    assert (await world.at("2027-03-01T09:00")).messages == 0
    (mine,) = await world.subscriptions.of(1)
    assert mine.next_due == rome("2028-01-01T09:00")


async def test_several_due_together_are_one_message(world: World) -> None:
    world.restart(
        knowledge(one=dated("2027-04-28T13:00"), two=dated("2027-04-28T18:00"), three=usual((4, 4)))
    )
    for name in ("one", "two", "three"):
        await world.subscribe(1, name)
        await world.subscribe(2, name)
    tally = await world.at("2027-04-27T09:00")
    assert (tally.messages, tally.sent) == (2, 6)
    (told,) = world.told(1)
    assert "1. One (UNI)" in told
    assert "3. Three (UNI)" in told
    assert len(world.telegram.shown[-1].keyboard) == 6


async def test_very_many_are_several_messages_and_none_is_cut(world: World) -> None:
    world.restart(knowledge(**{f"p{number}": dated("2027-04-28T13:00") for number in range(12)}))
    for number in range(12):
        await world.subscribe(1, f"p{number}")
    assert (await world.at("2027-04-27T09:00")).messages == 3
    told = "".join(world.told(1))
    assert all(f"P{number} (UNI)" in told for number in range(12))


async def test_leads_can_be_chosen(world: World) -> None:
    mine = await world.subscribe(1, "dated")
    changed = await world.subscriptions.choose_leads(1, mine.id, [3, 30, 3, 99, -1])
    assert changed
    assert changed.leads == (30, 3)
    assert changed.next_due == rome("2027-03-29T09:00")
    assert (await world.at("2027-04-21T09:00")).sent == 1
    assert (await world.at("2027-04-25T09:00")).sent == 1
    assert await world.subscriptions.choose_leads(2, mine.id, [1]) is None


async def test_to_stop_and_to_begin_again(world: World) -> None:
    mine = await world.subscribe(1, "dated")
    await world.subscribe(1, "usual")
    assert await world.subscriptions.stop(1, mine.id) == 1
    assert await world.subscriptions.one(1, mine.id) is None
    assert await world.subscriptions.stop(1) == 1
    assert await world.subscriptions.stop(1) == 0
    assert (await world.at("2027-01-01T09:00")).sent == 0
    again = await world.subscribe(1, "dated")
    assert again.next_due == rome("2027-04-01T10:00")
    assert (await world.at("2027-04-27T09:00")).sent == 1


async def test_to_subscribe_twice_reminds_once(world: World) -> None:
    assert await world.subscribe(1, "dated") == await world.subscribe(1, "dated")
    assert (await world.at("2027-04-27T09:00")).sent == 1


async def test_another_own_date_moves_the_day(world: World) -> None:
    await world.subscribe(1, "rolling", date(2027, 3, 31))
    moved = await world.subscribe(1, "rolling", date(2027, 5, 31))
    assert moved.day == date(2027, 4, 30)
    assert (await world.at("2027-02-28T09:00")).sent == 0
    assert (await world.at("2027-04-30T09:00")).sent == 1
    assert "the last day to apply is 30 April 2027: today is the last day" in world.told(1)[0]


async def test_the_language_is_the_one_chosen_later(world: World) -> None:
    await world.subscriptions.subscribe(1, "dated", "en")
    await world.subscriptions.subscribe(2, "dated", "it")
    await StoredStudents(world.database, world.clock).choose_language(1, "it")
    await world.at("2027-04-27T09:00")
    assert "manca 1 giorno" in world.told(1)[0]
    assert "manca 1 giorno" in world.told(2)[0]
