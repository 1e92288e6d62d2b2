"""From a subscription to the message, over real databases and Telegram's double."""

import asyncio
from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from bot.reminders.sender import Gone, Migrated, Outcome, Refused, Sent, Unreachable, Wait
from bot.reminders.tally import Tally
from bot.storage import reminders as rows
from bot.storage.database import Database
from bot.storage.tables import reminder, subscription
from handlers.render import Screen
from tests.reminders.world import EVERY, World, confirmed, dated, knowledge, rome, usual


@pytest.fixture
def world(database: Database) -> World:
    return World(database)


class Scripted:
    """A sender whose answers are given beforehand; afterwards it sends."""

    def __init__(self, *outcomes: Outcome) -> None:
        self.outcomes = list(outcomes)
        self.sent: list[int] = []

    async def send(self, student: int, screen: Screen) -> Outcome:
        self.sent.append(student)
        return self.outcomes.pop(0) if self.outcomes else Sent()


async def states(world: World) -> list[str]:
    async with world.database.read() as connection:
        return list(await connection.scalars(select(reminder.c.state).order_by(reminder.c.id)))


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


async def test_leads_can_be_chosen(world: World) -> None:
    mine = await world.subscribe(1, "dated")
    changed = await world.subscriptions.choose_leads(1, mine.id, [3, 30, 3, 99, -1])
    assert changed
    assert changed.leads == (30, 3)
    assert changed.next_due == rome("2027-03-29T09:00")
    assert (await world.at("2027-04-21T09:00")).sent == 1
    assert (await world.at("2027-04-25T09:00")).sent == 1
    assert await world.subscriptions.choose_leads(2, mine.id, [1]) is None


async def test_done_is_for_this_cycle_only(world: World) -> None:
    mine = await world.subscribe(1, "usual")
    done = await world.subscriptions.done(1, mine.id)
    assert done
    assert (done.done, done.next_due) == (True, None)
    assert (await world.at("2027-01-01T09:00")).sent == 0
    assert (await world.at("2027-03-01T09:00")).sent == 0
    assert (await world.at("2028-01-01T09:00")).sent == 1


async def test_snooze_is_tomorrow_at_nine_and_never_past_the_deadline(world: World) -> None:
    mine = await world.subscribe(1, "dated")
    await world.at("2027-04-21T09:00")
    assert await world.subscriptions.snooze(1, mine.id) == rome("2027-04-22T09:00")
    assert await world.subscriptions.snooze(1, mine.id) == rome("2027-04-22T09:00")
    assert (await world.at("2027-04-22T09:00")).sent == 1
    assert "6 days left" in world.told(1)[-1]
    world.clock.set("2027-04-27T10:00")
    assert await world.subscriptions.snooze(1, mine.id) == rome("2027-04-28T09:00")
    world.clock.set("2027-04-28T09:30")
    assert await world.subscriptions.snooze(1, mine.id) is None
    assert await world.subscriptions.snooze(2, mine.id) is None


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


async def test_who_blocked_the_bot_is_unsubscribed(world: World) -> None:
    await world.subscribe(1, "dated")
    await world.subscribe(1, "usual")
    world.restart(sender=Scripted(Gone()))
    assert (await world.at("2027-04-27T09:00")).unsubscribed == 1
    assert await world.subscriptions.of(1) == ()
    async with world.database.read() as connection:
        assert set(await connection.scalars(select(subscription.c.ended_why))) == {"blocked"}


async def test_telegram_is_given_the_time_it_asks_for(world: World) -> None:
    for student in (1, 2, 3):
        await world.subscribe(student, "dated")
    sender = Scripted(Sent(), Wait(90))
    world.restart(sender=sender)
    assert (await world.at("2027-04-27T09:00")).messages == 1
    assert (await world.at("2027-04-27T09:01")).messages == 0
    assert len(sender.sent) == 2
    assert (await world.at("2027-04-27T09:02")).messages == 2


async def test_a_failure_is_tried_again_with_growing_pauses(world: World) -> None:
    await world.subscribe(1, "dated")
    sender = Scripted(Unreachable(), Unreachable(), Unreachable())
    world.restart(sender=sender)
    tries = []
    for minute in range(12):
        before = len(sender.sent)
        await world.at(f"2027-04-27T09:{minute:02}")
        tries += [minute] if len(sender.sent) > before else []
    assert tries == [0, 1, 2, 4]
    assert await states(world) == ["expired", "expired", "expired", "sent"]


async def test_a_dead_network_stops_the_turn_and_loses_nothing(world: World) -> None:
    for student in range(10):
        await world.subscribe(student, "dated")
    sender = Scripted(*[Unreachable()] * 3)
    world.restart(sender=sender)
    await world.at("2027-04-27T09:00")
    assert len(sender.sent) == 3
    assert (await world.at("2027-04-27T09:10")).messages == 10


async def test_a_message_that_telegram_refuses_is_not_sent_for_ever(world: World) -> None:
    await world.subscribe(1, "dated")
    world.restart(sender=Scripted(Refused("can't parse entities")))
    assert (await world.at("2027-04-27T09:00")).failed == 1
    assert (await world.at("2027-04-27T10:00")).messages == 0


async def test_a_migrated_group_gets_its_reminder(world: World) -> None:
    await world.subscribe(-5, "dated")
    sender = Scripted(Migrated(-1005))
    world.restart(sender=sender)
    assert (await world.at("2027-04-27T09:00")).messages == 1
    assert sender.sent == [-5, -1005]


async def test_what_a_dead_process_claimed_is_sent_after_the_lease(world: World) -> None:
    await world.subscribe(1, "dated")
    world.clock.set("2027-04-27T09:00")
    async with world.database.write() as connection:
        assert len(await rows.claim(connection, world.clock.now(), 10)) == 4
    world.restart(lease=timedelta(minutes=5))
    assert (await world.at("2027-04-27T09:04")).messages == 0
    tally = await world.at("2027-04-27T09:05")
    assert (tally.taken_back, tally.messages) == (4, 1)


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


async def test_two_ticks_at_once_send_once(world: World) -> None:
    for student in range(20):
        await world.subscribe(student, "dated")
    world.clock.set("2027-04-27T09:00")
    other = World(world.database, world.knowledge, world.clock)
    tallies: Sequence[Tally] = await asyncio.gather(
        world.reminders.tick(), other.reminders.tick(), world.reminders.tick()
    )
    assert sum(each.messages for each in tallies) == 20
    assert len(world.telegram.shown) + len(other.telegram.shown) == 20


async def test_a_clock_set_back_repeats_nothing(world: World) -> None:
    await world.subscribe(1, "dated")
    await world.at("2027-04-21T09:00")
    assert (await world.at("2027-04-20T09:00")).messages == 0
    assert (await world.at("2027-04-21T09:00")).messages == 0
    assert (await world.at("2027-04-27T09:00")).messages == 1


async def test_the_language_is_the_one_chosen_later(world: World) -> None:
    await world.subscriptions.subscribe(1, "dated", "it")
    await world.at("2027-04-27T09:00")
    assert "manca 1 giorno" in world.told(1)[0]
