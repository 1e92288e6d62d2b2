"""Subscribing, seeing, changing and stopping reminders, as a student does it."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select
from telegram import Bot

from bot.reminders.service import StoredSubscriptions
from bot.reminders.telegram import TelegramSender
from bot.reminders.tick import Reminders
from bot.reminders.wiring import renderer
from bot.storage.database import Database
from bot.storage.students import StoredStudents
from bot.storage.tables import reminder, subscription
from handlers.ports import Services
from tests.handlers.conftest import FixedClock
from tests.telegram import TOKEN, Telegram, Wire


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = await Database.open(f"sqlite:///{tmp_path / 'mobility.db'}")
    yield opened
    await opened.close()


@pytest.fixture
def services(services: Services, database: Database, clock: FixedClock) -> Services:
    return replace(
        services,
        clock=clock,
        students=StoredStudents(database, clock),
        subscriptions=StoredSubscriptions(database, services.knowledge, clock),
    )


async def test_a_card_leads_to_a_reminder(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.starts("unimi-erasmus-study")
    await ada.taps("Remind me")
    assert "I will remind you of Erasmus+ study (UNIMI, IMS)" in ada.last.text
    assert "Next reminder: 1 January 2027 at 09:00 (Rome time)" in ada.last.text
    assert "usually open in January–February" in ada.last.text
    assert "Source:" in ada.last.text


async def test_an_answer_on_a_deadline_offers_a_reminder(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("when is the call for the erasmus traineeship at ims")
    await ada.taps("Remind me")
    assert "Next reminder: 1 February 2027" in ada.last.text


@pytest.mark.parametrize(
    "said",
    [
        "/remind the thesis scholarship at ims",
        "remind me about the thesis scholarship at ims",
        "Please remind me of the ims thesis scholarship",
    ],
)
async def test_a_name_in_plain_words_is_enough(telegram: Telegram, said: str) -> None:
    ada = telegram.student()
    await ada.says(said)
    assert "I will remind you of Thesis abroad with scholarship" in ada.last.text


async def test_in_italian(telegram: Telegram) -> None:
    ada = telegram.student("it")
    await ada.says("ricordami la borsa per tesi all'estero ims")
    assert "Ti manderò i promemoria per" in ada.last.text
    assert "Prossimo promemoria" in ada.last.text


async def test_without_a_name_programmes_are_offered(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("/remind")
    await ada.taps("Erasmus+ study")
    assert "I will remind you of Erasmus+ study" in ada.last.text


async def test_an_unclear_name_is_asked_back_and_an_unknown_one_leads_on(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("/remind erasmus")
    assert "Which one do you mean?" in ada.last.text
    await ada.says("/remind the dentist")
    assert "I only remind of the calls of programmes abroad" in ada.last.text
    assert ada.last.button("All programmes")


async def test_a_call_without_dates_says_why_there_is_none(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("/remind polimi athens")
    assert "My sources state no call for it: I will write as soon as a date is published." in ada.last.text
    await ada.says("/remind unifi extra eu")
    assert "(2023/24) closed on 28 April 2023" in ada.last.text
    await ada.starts("unimi-exchange-extra-eu")
    await ada.taps("Remind me")
    assert "No date is known yet" in ada.last.text


async def test_a_rolling_deadline_asks_for_the_students_date(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("/remind free mover at ims")
    assert "when do" in ada.last.text
    await ada.says("31 march 2027")
    assert "Next reminder" in ada.last.text
    assert "For 31 March 2027 the last day to apply is" in ada.last.text
    assert "Erasmus" not in ada.last.text


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("30 february", "That date does not exist"),
        ("15/3/2026", "15 March 2026 is past"),
        ("3/4", "3 April 2027 or 4 March 2027?"),
        ("whenever", "I need the exact day"),
        ("15 march 2036", "more than three years ahead"),
    ],
)
async def test_a_date_that_is_none_is_asked_again(telegram: Telegram, said: str, answered: str) -> None:
    ada = telegram.student()
    await ada.says("/remind free mover at ims")
    await ada.says(said)
    assert answered in ada.last.text
    await ada.says("15 june 2027")
    assert "For 15 June 2027" in ada.last.text


async def test_a_date_too_near_says_so(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("/remind free mover at ims")
    await ada.says("tomorrow")
    assert "nothing left to remind you of" in ada.last.text
    assert "is 24 October" not in ada.last.text
    assert "I will remind you" not in ada.last.text
    await ada.says("15 june 2027")
    assert "For 15 June 2027 the last day to apply is 16 May 2027" in ada.last.text


async def test_a_date_that_has_become_too_near_is_asked_for_anew(
    telegram: Telegram, clock: FixedClock
) -> None:
    ada = telegram.student()
    await ada.says("/remind free mover at ims")
    await ada.says("15 january 2027")
    clock.time = datetime(2026, 12, 30, 12, tzinfo=UTC)
    await ada.says("/reminders")
    await ada.taps("Free mover")
    assert "was 16 December 2026" in ada.last.text
    await ada.says("15 june 2027")
    assert "For 15 June 2027 the last day to apply is" in ada.last.text


async def test_a_question_meanwhile_is_answered(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("/remind free mover at ims")
    await ada.says("how many points is a C1 in florence?")
    assert "C1" in ada.last.text
    await ada.says("15 june 2027")
    assert "For 15 June 2027" in ada.last.text


async def test_nobody_is_asked_for_a_date_for_ever(telegram: Telegram, clock: FixedClock) -> None:
    ada = telegram.student()
    await ada.says("/remind free mover at ims")
    clock.time = datetime(2026, 11, 22, 13, tzinfo=UTC)
    await ada.says("15 june 2027")
    assert "For 15 June 2027" not in ada.last.text


async def test_the_list_leads_to_changes_and_to_the_end(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("/reminders")
    assert "You have no reminders yet" in ada.last.text
    await ada.says("/remind erasmus study ims")
    await ada.says("/remind free mover at ims")
    await ada.says("15 june 2027")
    await ada.says("/reminders")
    assert "• Erasmus+ study (UNIMI, IMS): next on 1 January 2027 at 09:00" in ada.last.text
    assert len(ada.last.text.splitlines()) == 3
    await ada.taps("Free mover")
    assert "14 days, 7 days and 1 day" in ada.last.text
    await ada.taps("✓ 14 days")
    assert "Reminders before the deadline: 7 days and 1 day" in ada.last.text
    await ada.taps("30 days")
    assert "30 days, 7 days and 1 day" in ada.last.text
    await ada.taps("Stop this one")
    assert "Stopped" in ada.last.text
    await ada.taps("My reminders")
    assert "Free mover" not in ada.last.text


async def test_to_stop_all_is_asked_twice(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("/remind erasmus study ims")
    await ada.says("/remind erasmus traineeship ims")
    await ada.says("/reminders")
    await ada.taps("Stop all")
    assert "Stop all 2 reminders?" in ada.last.text
    await ada.taps("Yes, stop all")
    await ada.says("/reminders")
    assert "no reminders yet" in ada.last.text


async def test_another_students_button_changes_nothing(telegram: Telegram) -> None:
    ada, bob = telegram.student(), telegram.student()
    await ada.says("/remind erasmus study ims")
    data = ada.last.button("Stop this one")["callback_data"]
    await bob.says("/reminders")
    await bob.presses(data)
    await ada.says("/reminders")
    assert "Erasmus+ study" in ada.last.text


def reminding(telegram: Telegram, services: Services, database: Database, clock: FixedClock) -> Reminders:
    sender = TelegramSender(Bot(TOKEN, request=Wire(telegram)), per_second=1e6)
    return Reminders(database, services.knowledge, clock, sender, renderer(services.knowledge))


async def test_what_comes_can_be_put_off_and_done(
    telegram: Telegram, services: Services, database: Database, clock: FixedClock
) -> None:
    ada = telegram.student()
    await ada.says("/remind erasmus study ims")
    reminders = reminding(telegram, services, database, clock)
    clock.time = datetime(2027, 1, 1, 8, tzinfo=UTC)
    assert (await reminders.tick()).messages == 1
    assert "The call usually opens about now (January–February 2027)" in ada.last.text
    came = ada.last
    await ada.presses(came.button("Tomorrow")["callback_data"])
    assert "I will remind you again on 2 January 2027 at 09:00" in ada.last.text
    await ada.presses(came.button("How to apply")["callback_data"])
    assert "Erasmus+ study" in ada.last.text
    await ada.presses(came.button("Am I eligible?")["callback_data"])
    assert "Where do you study?" in ada.last.text
    await ada.presses(came.button("Done")["callback_data"])
    assert "nothing more about this call" in ada.last.text
    clock.time = datetime(2027, 1, 2, 9, tzinfo=UTC)
    assert (await reminders.tick()).messages == 0


async def test_to_block_the_bot_ends_reminders(
    telegram: Telegram, services: Services, database: Database
) -> None:
    ada, bob, group = telegram.student(), telegram.student(), -100
    for student in (ada, bob):
        await student.says("/remind erasmus study ims")
    await ada.says("/remind erasmus traineeship ims", chat=group)
    await ada.blocks()
    assert [len(await services.subscriptions.of(each)) for each in (ada.id, bob.id, group)] == [0, 1, 1]
    await bob.blocks(group)
    assert [len(await services.subscriptions.of(each)) for each in (ada.id, bob.id, group)] == [0, 1, 0]
    async with database.read() as connection:
        assert {*await connection.scalars(select(subscription.c.ended_why))} == {"blocked", None}
        assert {*await connection.scalars(select(reminder.c.student))} == {bob.id}


async def test_a_group_that_becomes_a_supergroup_keeps_its_reminders(telegram: Telegram) -> None:
    ada, old, new = telegram.student(), -100, -100_200
    await ada.says("/remind erasmus study ims", chat=old)
    assert not await ada.sends({"migrate_to_chat_id": new}, chat=old)
    (listed,) = await ada.says("/reminders", chat=new)
    assert "Erasmus+ study (UNIMI, IMS): next on 1 January 2027" in listed.text
    assert not await ada.sends({"migrate_from_chat_id": old}, chat=new)
    (listed,) = await ada.says("/reminders", chat=new)
    assert "Erasmus+ study" in listed.text
    (listed,) = await ada.says("/reminders", chat=old)
    assert "no reminders yet" in listed.text


async def test_the_new_groups_own_notice_is_enough(telegram: Telegram) -> None:
    ada, old, new = telegram.student(), -100, -100_200
    await ada.says("/remind erasmus study ims", chat=old)
    await ada.sends({"migrate_from_chat_id": old}, chat=new)
    (listed,) = await ada.says("/reminders", chat=new)
    assert "Erasmus+ study" in listed.text


async def test_to_be_forgotten_ends_reminders(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("/remind erasmus study ims")
    await ada.says("/forget")
    await ada.taps("Yes, delete everything")
    await ada.says("/reminders")
    assert "no reminders yet" in ada.last.text


async def test_an_old_message_cannot_silence_the_next_call(
    telegram: Telegram, services: Services, database: Database, clock: FixedClock
) -> None:
    ada = telegram.student()
    await ada.says("/remind erasmus study ims")
    reminders = reminding(telegram, services, database, clock)
    clock.time = datetime(2027, 2, 25, 8, tzinfo=UTC)
    await reminders.tick()
    came = ada.last
    clock.time = datetime(2027, 3, 2, 9, tzinfo=UTC)
    for label in ("Done", "Tomorrow"):
        await ada.taps(label, came)
        assert "about an earlier call of Erasmus+ study (UNIMI, IMS)" in ada.last.text
    await ada.says("/reminders")
    assert "done for this call" not in ada.last.text


async def test_a_button_of_before_calls_were_named_is_too_old(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("/remind erasmus study ims")
    for data in ("1.m.1", "1.z.1"):
        await ada.presses(data)
        assert "too old" in ada.last.text
