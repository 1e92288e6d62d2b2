"""What is open, asked of no programme: the screen of all calls."""

import pytest

from tests.telegram import Telegram

TITLES = ("What opens and closes next", "Prossime aperture e scadenze")


@pytest.mark.parametrize(
    "said",
    [
        "what calls are open right now",
        "what's open now",
        "What is open?",
        "hi, what's open now?",
        "upcoming deadlines",
        "what are the next deadlines?",
        "show me the open calls",
        "are there any calls open now?",
        "which calls close soon?",
        "which deadlines are coming up",
        "che cosa c'è aperto adesso?",
        "cosa c è aperto adesso",
        "cosa c’è di aperto ora",
        "prossime scadenze",
        "quali sono le prossime scadenze?",
        "quali bandi scadono presto",
        "ci sono bandi aperti",
        "quali bandi sono aperti?",
        "bandi in scadenza",
        "che cosa scade a breve?",
    ],
)
async def test_all_calls_are_shown_whatever_was_spoken_of(telegram: Telegram, said: str) -> None:
    ada = telegram.student("en")
    for before in ("", "when does leru close?"):
        await ada.says(before) if before else None
        await ada.says(said)
        assert ada.last.text.startswith(TITLES)
        assert ada.last.button("Mine" if ada.last.text.startswith("What") else "I miei")
        assert "UNIFI" in ada.last.text


async def test_of_one_university_only_its_calls(telegram: Telegram) -> None:
    ada = telegram.student("it")
    for said in ("bandi aperti alla statale", "quali bandi sono aperti all'università di milano?"):
        await ada.says(said)
        assert ada.last.text.startswith(TITLES[1])
        assert "UNIMI" in ada.last.text
        assert "UNIFI" not in ada.last.text
        assert ada.last.labels[:4] == ["Tutti", "I miei", "POLIMI", "UNIFI"]


@pytest.mark.parametrize(
    "said",
    [
        "bandi aperti per la tesi",
        "what opens for erasmus",
        "what's the next deadline?",
        "is it open now?",
        "when do applications open?",
        "are there open calls for graduates?",
    ],
)
async def test_a_finer_question_is_none(telegram: Telegram, said: str) -> None:
    ada = telegram.student()
    await ada.says(said)
    assert not ada.last.text.startswith(TITLES)


async def test_its_buttons_keep_the_language_of_the_question(telegram: Telegram) -> None:
    ada = telegram.student("en")
    await ada.says("prossime scadenze")
    await ada.taps("UNIFI")
    assert ada.last.text.startswith(TITLES[1])
    await ada.says("e per la tesi a milano?")
    assert "UNIMI" in ada.last.text
