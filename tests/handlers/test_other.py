from dataclasses import replace

import pytest
from telegram import Update

from bot.application import build_application
from bot.memory import MemoryStudents
from handlers.ports import Services
from knowledge.models import Lang
from tests.handlers.conftest import SETTINGS
from tests.shown import Json
from tests.telegram import Telegram, Wire

GROUP = -100


async def test_what_is_no_text_gets_a_short_reply(telegram: Telegram) -> None:
    ada = telegram.student()
    for sent, word in (
        (await ada.sends_photo(), "pictures"),
        (await ada.sends_sticker(), "text"),
        (await ada.sends_voice(), "voice"),
        (await ada.sends_location(), "country"),
        (await ada.sends({"dice": {"emoji": "🎲", "value": 3}}), "text"),
    ):
        (reply,) = sent
        assert word in reply.text
        assert reply.labels, "a dead end"
        assert len(reply.text) < 120


async def test_a_photo_with_a_question_below_it_is_answered(telegram: Telegram) -> None:
    (answer,) = await telegram.student().sends_photo("how long does ka107 last?")
    assert "3 to 12 months" in answer.text


async def test_an_album_is_answered_once(telegram: Telegram) -> None:
    ada = telegram.student()
    photo = {"file_id": "p", "file_unique_id": "p", "width": 9, "height": 9}
    for _ in range(3):
        await ada.sends({"photo": [photo], "media_group_id": "7"})
    assert len(ada.messages) == 1


async def test_an_unknown_command_leads_on(telegram: Telegram) -> None:
    (reply,) = await telegram.student().says("/deadlines_of_everything")
    assert "do not know that command" in reply.text
    assert reply.labels


@pytest.mark.parametrize(
    "data", ["topic:unimi", "0.c.unimi-ka107", "1.c.unimi-gone", "1.v.gone", "1.e.9", "x" * 64]
)
async def test_a_button_of_an_old_version_leads_on_and_leaves_its_message(
    telegram: Telegram, data: str
) -> None:
    ada = telegram.student()
    (before,) = await ada.starts()
    text = before.text
    (reply,) = await ada.presses(data)
    assert "older version" in reply.text
    assert reply.labels
    assert before.text == text
    assert not telegram.unanswered


async def test_edits_and_events_are_left_in_peace(telegram: Telegram) -> None:
    ada = telegram.student()
    assert await ada.edits("how long does ka107 last?") == []
    assert await ada.sends({"pinned_message": (await ada.starts())[0].wire()}) == []


async def test_a_message_of_4096_characters_is_answered(telegram: Telegram) -> None:
    ada = telegram.student()
    for text in ("a" * 4096, ("erasmus deadline " * 300)[:4096], "🦉" * 2048, "? " * 2048):
        assert await ada.says(text)


async def test_in_a_group_it_speaks_only_when_addressed(telegram: Telegram) -> None:
    ada = telegram.student()
    assert await ada.says("how long does ka107 last?", chat=GROUP) == []
    assert await ada.says("@someone how long does ka107 last?", chat=GROUP) == []
    assert await ada.sends_photo(chat=GROUP) == []
    assert await ada.says("/nonsense", chat=GROUP) == []
    (named,) = await ada.says("@mobility_test_bot how long does ka107 last?", chat=GROUP)
    assert "3 to 12 months" in named.text
    (replied,) = await ada.says("and where does it lead?", chat=GROUP, reply_to=named)
    assert "Tajikistan" in replied.text
    (commanded,) = await ada.says("/programmes@mobility_test_bot", chat=GROUP)
    assert "Which university" in commanded.text
    assert await ada.says("/programmes@other_bot", chat=GROUP) == []


async def test_a_name_alone_is_greeted(telegram: Telegram) -> None:
    (reply,) = await telegram.student().says("@mobility_test_bot", chat=GROUP)
    assert reply.labels


class BrokenWindows:
    async def confirmed(self, programmes: object) -> dict[str, tuple[()]]:
        raise RuntimeError("the disk is on fire")


class BrokenStudents(MemoryStudents):
    async def language(self, student: int) -> Lang | None:
        raise RuntimeError("the disk is on fire")


@pytest.mark.parametrize("broken", ["windows", "students"])
async def test_a_mishap_is_told_without_its_details(
    services: Services, caplog: pytest.LogCaptureFixture, broken: str
) -> None:
    double = Telegram()
    windows, students = (
        replace(services, windows=BrokenWindows()),
        replace(services, students=BrokenStudents()),
    )
    failing = windows if broken == "windows" else students
    application = build_application(SETTINGS, failing, request=Wire(double))

    async def deliver(update: Json) -> None:
        await application.process_update(Update.de_json(update, application.bot))

    double.deliver = deliver
    async with application:
        ada = double.student("it")
        replies = [*await ada.says("quanto dura ka107?"), *await ada.presses("1.s.unimi-ka107.duration")]
    assert len(replies) == 2
    assert not double.unanswered
    for reply in replies:
        assert "andato storto" in reply.text
        assert "fire" not in reply.text
        assert reply.labels
    assert "fire" in caplog.text
