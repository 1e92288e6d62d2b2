"""Dates that change, and leads that are chosen, while reminders are on their way."""

from datetime import date

from bot.reminders.sender import Unreachable
from bot.storage import reminders as rows
from tests.reminders.world import Interrupted, Scripted, World, confirmed, dated, knowledge


async def test_news_that_change_on_their_way_are_told_again(world: World) -> None:
    await world.subscribe(1, "usual")
    await world.confirm("usual", confirmed("2027-02-20T13:00"))
    sender = Interrupted(lambda: world.confirm("usual", confirmed("2027-02-10T13:00")))
    world.restart(sender=sender)
    await world.at("2026-11-22T12:01")
    await world.at("2026-11-22T12:02")
    first, second = sender.told
    assert "The dates are confirmed. The call for 2027/28 closes on 20 February 2027" in first
    assert "have changed. The call for 2027/28 closes on 10 February 2027" in second
    assert "closing on 20 February 2027" in second


async def test_dates_that_go_back_while_they_are_told_are_told_again(world: World) -> None:
    await world.subscribe(1, "dated")
    await world.confirm("dated", confirmed("2027-05-13T13:00", "2027-04-01T10:00"))
    back = confirmed("2027-04-28T13:00", "2027-04-01T10:00")
    sender = Interrupted(lambda: world.confirm("dated", back))
    world.restart(sender=sender)
    for minute in (1, 2, 3):
        await world.at(f"2026-11-22T12:0{minute}")
    first, second = sender.told
    assert "closes on 13 May 2027" in first
    assert "have changed" in second
    assert "closes on 28 April 2027" in second


async def test_a_lead_on_its_way_comes_again_for_the_new_date(world: World) -> None:
    await world.subscribe(1, "dated")
    extended = confirmed("2027-05-13T13:00", "2027-04-01T10:00")
    sender = Interrupted(lambda: world.confirm("dated", extended))
    world.restart(sender=sender)
    for moment in ("2027-04-27T09:00", "2027-04-29T09:00", "2027-05-06T09:00", "2027-05-12T09:00"):
        await world.at(moment)
    assert [told.splitlines()[1].rpartition(": ")[2] for told in sender.told if "changed" not in told] == [
        "1 day left.",
        "14 days left.",
        "7 days left.",
        "1 day left.",
    ]


async def test_what_a_dead_process_claimed_follows_a_date_that_moves(world: World) -> None:
    await world.subscribe(1, "dated")
    world.clock.set("2027-04-01T10:00")
    async with world.database.write() as connection:
        assert len(await rows.claim(connection, world.clock.now(), 10)) == 1
    world.clock.set("2027-04-01T10:03")
    await world.confirm("dated", confirmed("2027-04-28T13:00", "2027-04-08T10:00"))
    await world.at("2027-04-01T10:10")
    (told,) = world.told(1)
    assert "opens on 8 April 2027" in told
    assert "is open" not in told
    await world.at("2027-04-08T10:00")
    assert "The call for 2027/28 is open" in world.told(1)[1]


async def test_the_data_files_move_an_opening_before_the_plans_follow(world: World) -> None:
    await world.subscribe(1, "dated")
    world.restart(knowledge(dated=dated("2027-04-28T13:00", "2027-04-08T10:00")))
    world.clock.set("2027-04-01T10:00")
    assert (await world.reminders.tick()).held == 1
    assert (await world.at("2027-04-08T10:00")).messages == 1


async def test_what_was_claimed_anew_is_settled_by_the_newer_claim_only(world: World) -> None:
    await world.subscribe(1, "dated")
    world.clock.set("2027-04-27T09:00")
    async with world.database.write() as connection:
        old = await rows.claim(connection, world.clock.now(), 10)
    world.clock.set("2027-04-27T09:10")
    async with world.database.write() as connection:
        await rows.take_back(connection, world.clock.now())
        await rows.claim(connection, world.clock.now(), 10)
        await rows.put_back(connection, old, world.clock.now(), tried=True)
        await rows.close(connection, old, "failed", world.clock.now())
        assert await rows.claim(connection, world.clock.now(), 10) == ()
        assert await rows.take_back(connection, world.clock.now()) == len(old)


async def test_to_choose_leads_keeps_the_one_that_waits_for_the_network(world: World) -> None:
    mine = await world.subscribe(1, "dated")
    world.restart(sender=Scripted(Unreachable()))
    await world.at("2027-04-21T09:00")
    await world.subscriptions.choose_leads(1, mine.id, [14, 7])
    assert (await world.at("2027-04-21T09:10")).sent == 1


async def test_one_message_says_one_thing_of_each_subscription(world: World) -> None:
    mine = await world.subscribe(1, "rolling", date(2027, 3, 31))
    await world.at("2027-02-27T09:00")
    await world.subscriptions.snooze(1, mine.id, "2027-03-31")
    assert (await world.at("2027-02-28T09:00")).sent == 1
    assert world.told(1)[-1].count("the last day to apply is 28 February 2027") == 1
    assert (await world.at("2027-02-28T09:01")).messages == 0


async def test_news_say_what_a_reminder_would_repeat(world: World) -> None:
    await world.subscribe(1, "dated")
    world.clock.set("2027-04-26T22:00")
    await world.confirm("dated", confirmed("2027-04-28T20:00", "2027-04-01T10:00"))
    await world.at("2027-04-26T22:01")
    tally = await world.at("2027-04-27T09:00")
    assert (tally.messages, tally.sent) == (1, 1)
    assert "have changed" in world.told(1)[-1]
    assert world.told(1)[-1].count("Dated (UNI)") == 1
