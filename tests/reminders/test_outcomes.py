"""What Telegram answers, and what becomes of the reminders."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import select

from bot.reminders.sender import Gone, Migrated, Refused, Sent, Unreachable, Wait
from bot.reminders.tally import Tally
from bot.storage import reminders as rows
from bot.storage.tables import reminder, subscription
from tests.reminders.world import Scripted, World


async def states(world: World) -> list[str]:
    async with world.database.read() as connection:
        return list(await connection.scalars(select(reminder.c.state).order_by(reminder.c.id)))


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
