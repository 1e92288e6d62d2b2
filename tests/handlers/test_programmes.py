from handlers.ports import Services
from tests.shown import Message
from tests.student import Student
from tests.telegram import Telegram


async def test_browsing_edits_one_message_there_and_back(telegram: Telegram) -> None:
    ada = telegram.student()
    (message,) = await ada.says("/programmes")
    for tap, shows in (
        ("Milan (UNIMI)", "Choose a programme"),
        ("KA107", "Erasmus KA107 outgoing"),
        ("How long", "3 to 12 months"),
        ("‹ Back", "Erasmus KA107 outgoing"),
        ("‹ UNIMI", "Choose a programme"),
        ("‹ Universities", "Which university"),
    ):
        assert await ada.taps(tap) == [message]
        assert shows in message.text
    assert len(ada.messages) == 1


async def test_every_screen_of_browsing_has_a_way_on(telegram: Telegram, services: Services) -> None:
    ada = telegram.student("it")
    await ada.says("/programmes")
    seen, waiting = set[str](), [button["callback_data"] for row in ada.last.keyboard for button in row]
    while waiting:
        data = waiting.pop()
        if data in seen:
            continue
        seen.add(data)
        await ada.presses(data)
        # A file comes below the screen that led to it, which stays.
        assert ada.last.keyboard or ada.last.file, f"{data} is a dead end"
        waiting += [button["callback_data"] for row in ada.last.keyboard for button in row]
    cards = {f"1.c.{programme}" for programme in services.knowledge.programmes}
    assert cards <= seen


async def test_tapping_twice_changes_nothing(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("/programmes")
    data = ada.last.button("Florence")["callback_data"]
    await ada.presses(data)
    assert await ada.presses(data) == []
    assert not telegram.unanswered


async def test_a_question_after_a_card_is_about_its_programme(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.starts("unimi-ka107")
    (answer,) = await ada.says("how long does it last?")
    assert "3 to 12 months" in answer.text


async def test_a_message_that_cannot_be_edited_is_sent_anew(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("/programmes")
    gone = Message(ada.id, ada.last.id, ada.last.text, keyboard=ada.last.keyboard)
    telegram.shown.clear()
    (shown,) = await tapped(ada, gone)
    assert "Choose a programme" in shown.text


async def tapped(student: Student, message: Message) -> list[Message]:
    return await student.presses(message.button("Florence")["callback_data"], message)
