"""The talk about eligibility: by buttons, by plain words, left half-way, and in groups."""

from datetime import timedelta

import pytest

from handlers.ports import Services
from tests.handlers.conftest import NOW, FixedClock
from tests.telegram import Telegram

GROUP = -77


def later(services: Services, minutes: int) -> None:
    clock = services.clock
    assert isinstance(clock, FixedClock)
    clock.time = NOW + timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("lang", "taps", "yes", "no", "open_"),
    [
        (
            "en",
            ("UNIMI · IMS", "Single cycle", "Year 4"),
            "✅ You can take part in: Erasmus+ study (IMS), Free mover clinical practice (IMS).",
            "❌ You cannot take part in: Erasmus+ traineeship (IMS).",
            "❔ I cannot tell: ",
        ),
        (
            "it",
            ("UNIMI · IMS", "Ciclo unico", "4° anno"),
            "✅ Puoi partecipare a: Erasmus+ per studio (IMS), Tirocinio clinico come free mover (IMS).",
            "❌ Non puoi partecipare a: Erasmus+ traineeship (IMS).",
            "❔ Non posso dirlo: ",
        ),
    ],
)
async def test_at_most_four_taps_to_all_programmes_at_a_glance(
    telegram: Telegram, lang: str, taps: tuple[str, ...], yes: str, no: str, open_: str
) -> None:
    student = telegram.student(lang)
    await student.says("/eligibility")

    for tap in taps:
        await student.taps(tap)

    assert len(taps) <= 4
    assert yes in student.last.text
    assert no in student.last.text
    assert open_ in student.last.text
    assert len(student.messages) == 1, "the talk goes on in one message"


async def test_each_programme_opens_its_reasons_and_leads_back(telegram: Telegram) -> None:
    student = telegram.student()
    await student.says("/eligibility")
    for tap in ("UNIMI · IMS", "Single cycle", "Year 3"):
        await student.taps(tap)
    glance = student.last.text

    await student.taps("❔ Erasmus+ study")
    assert "you are in year 3" in student.last.text
    assert "Source: " in student.last.text
    assert student.last.labels[:2] == ["Year 3 (2026/27)", "Year 4 (2027/28)"]

    await student.taps("Year 4")
    assert student.last.text.startswith("✅")

    await student.taps("At a glance")
    assert student.last.text != glance
    assert "✅ You can take part in: Erasmus+ study (IMS)." in student.last.text


async def test_every_question_can_be_skipped_and_left_backwards(telegram: Telegram) -> None:
    student = telegram.student()
    await student.says("/eligibility")
    shown = [student.last.text]

    while "Skip" in student.last.labels:
        assert "« Back" in student.last.labels
        await student.taps("Skip")
        shown.append(student.last.text)
    assert "You told me nothing yet" in shown[-1]
    assert "✅" not in student.last.text

    for before in reversed(shown[:-1]):
        await student.taps("« Back")
        assert student.last.text == before


async def test_a_graduate_is_asked_when_and_nothing_of_years(telegram: Telegram) -> None:
    student = telegram.student()
    await student.says("/eligibility")
    await student.taps("UNIMI · IMS")
    await student.taps("I have graduated")

    assert student.last.labels[:2] == ["At most 12 months ago", "More than 12 months ago"]

    await student.taps("At most 12")
    assert "✅ You can take part in: Erasmus+ traineeship (IMS)." in student.last.text


@pytest.mark.parametrize(
    ("lang", "question", "answers", "after"),
    [
        (
            "en",
            "i'm in 6th year of ims, can i do the erasmus study?",
            ["Year 6 (2026/27)", "After year 6 (2027/28)"],
            "you will have finished year 6",
        ),
        (
            "it",
            "quest'anno sono al sesto, posso fare erasmus ims?",
            ["6° anno (2026/27)", "Dopo il 6° anno (2027/28)"],
            "avrai già finito il 6° anno",
        ),
    ],
)
async def test_in_the_last_year_it_depends_on_when_the_stay_is(
    telegram: Telegram, lang: str, question: str, answers: list[str], after: str
) -> None:
    student = telegram.student(lang)
    await student.says(question)
    assert student.last.text.startswith("❔")
    assert student.last.labels[:2] == answers

    await student.taps(answers[1])
    assert student.last.text.startswith("❌")
    assert after in student.last.text


async def test_a_number_alone_corrects_the_months_since_graduation(telegram: Telegram) -> None:
    student = telegram.student("it")
    await student.says("laureato due mesi fa a ims, erasmus traineeship?")
    assert student.last.text.startswith("✅")

    await student.says("scusa ho contato male, sono 14")
    assert student.last.text.startswith("❌")
    assert "la tua laurea è di 14 mesi fa" in student.last.text


async def test_when_one_graduated_is_asked_and_told_by_taps_or_in_words(telegram: Telegram) -> None:
    student = telegram.student("it")
    await student.says("sono laureato a ims, posso fare un tirocinio erasmus da 3 mesi?")
    assert "non hai detto da quando hai la laurea" in student.last.text

    await student.taps("Al massimo 12 mesi fa")
    assert student.last.text.startswith("✅")

    await student.says("anzi, sono 14")
    assert student.last.text.startswith("❌")


async def test_an_ordinal_alone_tells_the_year(telegram: Telegram) -> None:
    student = telegram.student()
    await student.says("i graduated from ims, can i start the erasmus traineeship in september?")
    assert "you did not say when you graduated" in student.last.text

    await student.says("hm im only in 4th. the study one then?")
    assert student.last.text.startswith("✅ Yes: according to the page, you can take part in Erasmus+ study")


async def test_languages_are_told_on_top(telegram: Telegram) -> None:
    student = telegram.student()
    await student.says("/eligibility")
    for tap in ("UNIFI · SEM", "Master's", "Year 1", "Languages", "English", "C1"):
        await student.taps(tap)

    assert "English C1" in student.last.text
    await student.taps("Mobility for studies outside")
    assert "English (C1) gives 9 points" in student.last.text


async def test_a_certificate_may_be_written_instead_of_a_level(telegram: Telegram) -> None:
    student = telegram.student()
    await student.says("/eligibility")
    for tap in ("UNIFI · SEM", "Master's", "Year 1", "Languages", "English"):
        await student.taps(tap)

    await student.says("IELTS 7")

    assert "IELTS counts as about C1 in English (IELTS and the CEFR" in student.last.text
    assert "English C1" in student.last.text


async def test_a_card_asks_only_what_its_rule_needs(telegram: Telegram) -> None:
    student = telegram.student()
    await student.starts("unimi-free-mover")
    taps = ("Can I go?", "UNIMI · IMS", "Year 4")

    for tap in taps:
        await student.taps(tap)

    assert student.last.text.startswith("✅ Yes")


@pytest.mark.parametrize("programme", ["unimi-ka107", "unifi-extra-eu", "unimi-erasmus-traineeship"])
async def test_another_university_ends_it_at_once(telegram: Telegram, programme: str) -> None:
    student = telegram.student()
    await student.starts(f"can-i-go_{programme}")

    await student.taps("Another university")

    assert student.last.text.startswith("❌")
    assert "you are at another university" in student.last.text


async def test_plain_words_need_no_tap_and_carry_on(telegram: Telegram) -> None:
    student = telegram.student()

    await student.says("i'm in 4th year at ims with b2 english, can i do a traineeship?")
    assert (
        "❌ Erasmus+ traineeship (UNIMI, IMS): Reserved to years 5 or 6: you are in year 4"
        in student.last.text
    )
    assert "❔ LERU STREAM traineeships (UNIMI): tell me your degree" in student.last.text

    await student.says("and free mover?")
    assert student.last.text.startswith("✅ Yes")
    assert "you are in year 4" in student.last.text


async def test_plain_words_in_italian(telegram: Telegram) -> None:
    student = telegram.student("it")

    await student.says("sono al 4° anno a IMS con inglese B2, posso fare il tirocinio erasmus?")
    assert student.last.text.startswith("❌ No")

    await student.says("e il free mover?")
    assert student.last.text.startswith("✅ Sì")


async def test_a_certificate_stands_for_about_a_level(telegram: Telegram) -> None:
    student = telegram.student()

    await student.says("i'm in 5th year at ims with ielts 6.5, can i do the erasmus traineeship?")

    assert student.last.text.startswith("✅")
    assert "IELTS counts as about B2 in English (IELTS and the CEFR" in student.last.text


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("i'm at ims in year 9, can i do free mover?", "There is no year 9: years go from 1 to 6."),
        ("i'm in year 5 at ims with english B3, can i do free mover?", "There is no level B3"),
    ],
)
async def test_what_cannot_be_is_asked_again_in_one_line(
    telegram: Telegram, said: str, answered: str
) -> None:
    student = telegram.student()

    await student.says(said)

    assert answered in student.last.text


async def test_a_talk_left_half_way_expires_quietly(telegram: Telegram, services: Services) -> None:
    student = telegram.student()
    await student.says("/eligibility")
    left = student.last
    later(services, 31)
    assert len(student.messages) == 1

    shown = await student.taps("UNIMI · IMS", left)

    assert left.edits == 0
    assert "its talk is over" in shown[-1].text


async def test_a_button_of_an_older_talk_says_so(telegram: Telegram) -> None:
    student = telegram.student()
    await student.says("/eligibility")
    older = student.last
    await student.says("/eligibility")

    await student.taps("UNIMI · IMS", older)

    assert older.edits == 0
    assert len(student.messages) == 3


async def test_another_persons_button_changes_nothing(telegram: Telegram) -> None:
    ada, bob = telegram.student(name="Ada"), telegram.student(name="Bob")
    await ada.says("/eligibility")
    await ada.taps("UNIMI · IMS")
    before = ada.last.text

    await bob.taps("Single cycle", ada.last)

    assert [each.text for each in ada.messages if each.id == ada.messages[0].id] == [before]
    await ada.taps("Single cycle", ada.messages[0])
    assert ada.messages[0].labels[0] == "Year 1"


@pytest.mark.parametrize(
    "data", ["1.A.5.year.9", "1.A.5.degree.king", "1.A.x.year.1", "1.R.5.nothing", "1.B.7"]
)
async def test_odd_button_data_is_told_stale(telegram: Telegram, data: str) -> None:
    student = telegram.student()
    await student.says("/eligibility")

    await student.presses(data)

    assert len(student.messages) == 2


async def test_an_impossible_answer_to_the_own_talk_is_told_stale(telegram: Telegram) -> None:
    student = telegram.student()
    await student.says("/eligibility")
    data = student.last.button("UNIMI · IMS")["callback_data"]

    for odd in (
        data.replace("unimi/ims", "nowhere/ims"),
        data.replace("place", "year"),
        data.replace("place", "level"),
    ):
        await student.presses(odd, student.messages[0])

    assert student.messages[0].edits == 0


async def test_in_a_group_it_asks_to_go_private(telegram: Telegram) -> None:
    student = telegram.student()

    shown = await student.says("/eligibility", GROUP)

    assert "ask me in private" in shown[-1].text
    url = shown[-1].keyboard[0][0]["url"]
    assert url == "https://t.me/mobility_test_bot?start=can-i-go"
    await student.starts("can-i-go")
    assert "Where do you study?" in student.last.text
