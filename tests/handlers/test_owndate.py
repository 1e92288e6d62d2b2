"""A date of the student's own: asked for, waited for, given at once, or not now."""

import pytest

from tests.telegram import Telegram

ASKED = "/remind free mover at ims"
EXACT = "I need the exact day"


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("I leave at the end of march", EXACT),
        ("maybe some time in september", EXACT),
        ("whenever", EXACT),
        ("I leave next friday", "27 November 2026 or 4 December 2026?"),
        ("10-15 march", "10 March 2027 or 15 March 2027?"),
        ("no", "whenever you know it"),
        ("I don't know yet, sorry", "whenever you know it"),
        ("thanks", "You are welcome"),
        ("erasmus study", "Erasmus+ study (UNIMI, IMS)"),
        ("what is KA107", "KA107"),
        ("is there any bus from the airport to the city", "I only know about"),
    ],
)
async def test_what_is_no_date_is_answered_and_the_date_still_heard(
    telegram: Telegram, said: str, answered: str
) -> None:
    ada = telegram.student()
    await ada.says(ASKED)
    await ada.says(said)
    assert answered in ada.last.text
    await ada.says("15 june 2027")
    assert "For 15 June 2027 the last day to apply is 16 May 2027" in ada.last.text


@pytest.mark.parametrize("said", ["tra un paio di mesi", "parto a metà del mese prossimo", "fine marzo"])
async def test_in_italian(telegram: Telegram, said: str) -> None:
    ada = telegram.student("it")
    await ada.says("/remind free mover ims")
    await ada.says(said)
    assert "Mi serve il giorno esatto" in ada.last.text
    assert ada.last.button("Non ora")
    await ada.says("15 giugno 2027")
    assert "Per il 15 giugno 2027" in ada.last.text


async def test_a_question_with_a_date_is_a_question(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says(ASKED)
    await ada.says("is the ims erasmus study deadline 15 march 2027?")
    assert "Erasmus+ study" in ada.last.text
    await ada.says("15 march 2027?")
    assert "For 15 March 2027" in ada.last.text


async def test_not_now_ends_the_waiting(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says(ASKED)
    await ada.taps("Not now")
    assert "whenever you know it" in ada.last.text
    await ada.says("whenever")
    assert EXACT not in ada.last.text
    await ada.says("/reminders")
    await ada.taps("Free mover")
    await ada.says("15 june 2027")
    assert "For 15 June 2027" in ada.last.text


@pytest.mark.parametrize(
    "said",
    [
        "/remind free mover at ims, I start on 15 march",
        "/remind free mover at ims leaving on 2027-03-15",
        "remind me about the ims free mover, my activities start on 15 march 2027",
    ],
)
async def test_a_date_in_the_request_is_taken(telegram: Telegram, said: str) -> None:
    ada = telegram.student()
    await ada.says(said)
    assert "For 15 March 2027 the last day to apply is 13 February 2027" in ada.last.text


async def test_a_date_in_the_request_that_is_none_is_asked_back(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("/remind free mover at ims 15 march 2026")
    assert "15 March 2026 is past. Which date is it?" in ada.last.text
    await ada.says("15 march 2027")
    assert "For 15 March 2027" in ada.last.text


async def test_when_to_remind_is_not_when_to_leave(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("remind me tomorrow about the ims free mover")
    assert "when do your activities start?" in ada.last.text


async def test_a_group_is_told_to_reply(telegram: Telegram) -> None:
    ada, group = telegram.student(), -100
    asked = (await ada.says(ASKED, chat=group))[-1]
    assert "Answer with a reply to this message." in asked.text
    await ada.says("15 june 2027", chat=group)
    assert telegram.shown[-1] == asked
    again = (await ada.says("whenever", chat=group, reply_to=asked))[-1]
    assert "Answer with a reply to this message." in again.text
    given = (await ada.says("15 june 2027", chat=group, reply_to=asked))[-1]
    assert "For 15 June 2027" in given.text
    assert "reply" not in given.text
