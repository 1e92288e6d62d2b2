"""Students who say where they study: what there is for them is shown, and later answers know it."""

from datetime import timedelta

import pytest

from handlers.ports import Services
from tests.handlers.conftest import NOW, FixedClock
from tests.telegram import Telegram

MILAN, IMS = "University of Milan (UNIMI)", "IMS (International Medical School)"
GROUP = -77


@pytest.mark.parametrize(
    ("said", "title", "programme"),
    [
        ("polimi", "Politecnico di Milano (POLIMI)", "ATHENS"),
        ("I'm at IMS.", f"{MILAN} · {IMS}", "Erasmus+ study (IMS)"),
        ("hi! i study at unimi", MILAN, "Free mover"),
        ("studio a firenze", "Università degli Studi di Firenze (UNIFI)", "Erasmus Studio"),
        (
            "sono di biomedica",
            "Politecnico di Milano (POLIMI) · BIO (Ingegneria Biomedica)",
            "Tesi all'estero",
        ),
        ("what does IMS stand for", f"{MILAN} · {IMS}", "Erasmus+ study (IMS)"),
        (
            "cos'è SEM?",
            "Università degli Studi di Firenze (UNIFI) · SEM (Scuola di Economia e Management)",
            "Mobilità per studio extra-UE",
        ),
    ],
)
async def test_a_place_alone_leads_to_what_there_is(
    telegram: Telegram, said: str, title: str, programme: str
) -> None:
    ada = telegram.student("it")
    await ada.says(said)
    first, second = ada.last.text.split("\n")
    assert first == title
    assert second.startswith(("What would you like to know?", "Che cosa vuoi sapere?"))
    assert any(programme in label for label in ada.last.labels)
    await ada.taps(programme)
    assert programme.removesuffix(" (IMS)") in ada.last.text


async def test_a_question_for_all_there_is_still_lists_it_with_reasons(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("what programmes are there at polimi?")
    assert ada.last.text.startswith("9 programmes fit:")
    assert "• ATHENS programme · Usually 1 week." in ada.last.text


async def test_a_place_after_a_question_still_chooses(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("when does the thesis abroad call open")
    await ada.says("I'm at polimi")
    assert ada.last.text.startswith("Thesis abroad (POLIMI, BIO)")


async def test_the_school_that_was_told_counts_in_later_verdicts(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("I'm at IMS.")
    await ada.says("can I do erasmus in 3rd year?")
    assert "tell me your university" not in ada.last.text
    assert "it depends on when you go (now you are in year 3)" in ada.last.text
    await ada.says("ok 4th year then")
    assert ada.last.text.startswith("✅ Yes: according to the page, you can take part in Erasmus+ study")
    await ada.says("how long is leru?")
    await ada.says("am i eligible for free mover?")
    assert ada.last.text.startswith("✅ Yes")
    assert "you are in year 4" in ada.last.text


async def test_the_university_that_was_told_chooses_among_programmes(telegram: Telegram) -> None:
    ada = telegram.student("it")
    await ada.says("studio a firenze")
    await ada.says("extra ue: scadenza?")
    assert ada.last.text.startswith("Mobilità per studio extra-UE (UNIFI, SEM) · L'ultimo bando noto")
    await ada.says("chi può?")
    assert "Puoi partecipare se sei tra gli iscritti a SEM" in ada.last.text


async def test_it_stands_against_the_university_of_the_programme_asked_about(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("I study at polimi")
    await ada.says("am i eligible for ka107 in my 4th year?")
    assert "✗ Only for students of UNIMI (University of Milan): you are at POLIMI" in ada.last.text
    await ada.says("sorry, i'm at unimi. am i eligible for ka107 in my 4th year?")
    assert "you are at POLIMI" not in ada.last.text


async def test_a_programme_that_is_named_does_not_tell_where_its_asker_studies(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("erasmus ims deadline")
    await ada.says("I'm in 3rd year")
    assert "you did not say your school or course" in ada.last.text


async def test_a_talk_on_who_may_go_goes_on_to_the_year_after_and_to_graduation(telegram: Telegram) -> None:
    ada = telegram.student("it")
    await ada.says("erasmus ims requisiti")
    await ada.says("sono al 3 anno")
    await ada.says("e l'anno prossimo?")
    assert ada.last.text.startswith("✅ Sì: secondo la pagina puoi partecipare a Erasmus+ per studio")
    assert "sarai al 4° anno" in ada.last.text
    await ada.says("e per il traineeship?")
    assert "✗ Riservato al 5° o 6° anno: sei al 3° anno." in ada.last.text
    await ada.says("e se mi sono già laureato?")
    assert "Dimmi da quanti mesi hai la laurea" in ada.last.text
    assert "la tua scuola" not in ada.last.text


async def test_what_is_said_of_others_is_forgotten_once_she_speaks_of_herself(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("can phd students do leru?")
    assert "you are in a PhD" in ada.last.text
    await ada.says("and ka107?")
    await ada.says("i'm in 4th year at ims, can i do erasmus?")
    assert ada.last.text.startswith("✅ Yes")


async def test_it_is_forgotten_after_half_an_hour_and_by_a_new_beginning(
    telegram: Telegram, services: Services
) -> None:
    ada = telegram.student()
    await ada.says("I'm at IMS, in 4th year: am i eligible for free mover?")
    assert ada.last.text.startswith("✅ Yes")
    await ada.taps("At a glance")
    await ada.taps("Skip")
    await ada.taps("Start again")
    await ada.says("am i eligible for the erasmus traineeship?")
    assert "you are in year 4" not in ada.last.text
    await ada.says("I'm at IMS, in 4th year: am i eligible for free mover?")
    clock = services.clock
    assert isinstance(clock, FixedClock)
    clock.time = NOW + timedelta(minutes=31)
    await ada.says("am i eligible for free mover?")
    assert "you are in year 4" not in ada.last.text
    assert await services.students.profile(ada.id) is None, "it is never stored"


async def test_each_student_of_a_group_tells_of_herself_alone(telegram: Telegram) -> None:
    ada, bob = telegram.student(name="Ada"), telegram.student(name="Bob")
    await ada.says("@mobility_test_bot I'm at IMS", chat=GROUP)
    for each, knows in ((bob, False), (ada, True)):
        (shown,) = await each.says(
            "@mobility_test_bot am i eligible for free mover in my 4th year?", chat=GROUP
        )
        assert ("you are at IMS" in shown.text) is knows
