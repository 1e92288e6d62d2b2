"""The profile: kept only on consent, shown, used, deleted."""

import pytest

from handlers.ports import Services
from knowledge.models import Degree, Profile
from tests.telegram import Telegram

TAPS = ("UNIMI · IMS", "Single cycle", "Year 3")
TOLD = Profile(university="unimi", school="ims", degree=Degree.SINGLE_CYCLE, year=3)


async def test_nothing_is_kept_without_the_button(telegram: Telegram, services: Services) -> None:
    student = telegram.student()
    await student.says("/eligibility")
    for tap in TAPS:
        await student.taps(tap)
    assert await services.students.profile(student.id) is None

    await student.taps("Keep this profile")
    assert await services.students.profile(student.id) == TOLD


async def test_a_kept_profile_is_shown_and_changed(telegram: Telegram, services: Services) -> None:
    student = telegram.student()
    await services.students.keep_profile(student.id, TOLD)

    await student.says("/profile")
    assert "UNIMI · IMS · Single cycle · year 3" in student.last.text

    for tap in ("Change", "UNIFI · SEM", "Bachelor's", "Year 2", "Keep this profile"):
        await student.taps(tap)
    changed = await services.students.profile(student.id)
    assert changed == Profile(university="unifi", school="sem", degree=Degree.BACHELOR, year=2)


async def test_with_a_kept_profile_no_question_is_asked(telegram: Telegram, services: Services) -> None:
    student = telegram.student()
    await services.students.keep_profile(student.id, TOLD)

    await student.says("/eligibility")

    assert "❌ You cannot take part in: " in student.last.text
    assert "Keep" not in " ".join(student.last.labels)


async def test_answers_say_what_concerns_the_student(telegram: Telegram, services: Services) -> None:
    student = telegram.student()
    await services.students.keep_profile(student.id, TOLD)

    await student.says("when is the deadline of the free mover programme?")

    assert "For you: according to the page, you cannot take part." in student.last.text
    assert "Reserved to years 4, 5 or 6: you are in year 3." in student.last.text


@pytest.mark.parametrize(
    "question",
    ["when is the deadline of the free mover programme?", "i have a B2, can I do the free mover programme?"],
)
async def test_in_a_group_nothing_of_it_is_told(
    telegram: Telegram, services: Services, question: str
) -> None:
    student, group = telegram.student(), -200
    await services.students.keep_profile(student.id, TOLD)

    (answer,) = await student.says(f"@mobility_test_bot {question}", chat=group)
    (more,) = await student.presses("1.t.unimi-free-mover.deadline", answer)

    assert "For you" not in answer.text + more.text
    assert "year 3" not in answer.text + more.text


async def test_forget_takes_the_profile_and_the_talk(telegram: Telegram, services: Services) -> None:
    student = telegram.student()
    await student.says("/eligibility")
    for tap in (*TAPS, "Keep this profile"):
        await student.taps(tap)
    talk = student.messages[0]

    await student.says("/forget")
    await student.taps("Yes")
    assert await services.students.profile(student.id) is None
    await student.taps("Erasmus+ study", talk)
    assert talk.edits == len(TAPS)

    await student.says("/profile")
    assert "I keep nothing about your studies." in student.last.text
