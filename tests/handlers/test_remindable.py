"""Which programme a reminder is asked for, after what was said before."""

import pytest

from tests.telegram import Telegram

EXTRA_EU = "when is the deadline of extra-eu at florence?"


@pytest.mark.parametrize(
    "said", ["remind me on 3 january about thesis abroad", "/remind thesis", "/remind the thesis abroad"]
)
async def test_a_kind_asks_which_whatever_was_spoken_of(telegram: Telegram, said: str) -> None:
    ada = telegram.student()
    await ada.says(EXTRA_EU)
    await ada.says(said)
    assert ada.last.text.startswith("Which one do you mean?")
    assert [each.split(" (")[0] for each in ada.last.labels[:-1]] == [
        "Thesis abroad",
        "Thesis abroad without scholarship",
        "Thesis abroad with scholarship",
    ]


async def test_a_school_that_the_programme_spoken_of_is_not_of_asks_which(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("when is the deadline of leru?")
    await ada.says("remind me of the ims one")
    assert "Which one do you mean?" in ada.last.text
    assert not any("LERU" in each for each in ada.last.labels)


async def test_of_those_offered_a_university_is_enough(telegram: Telegram) -> None:
    ada = telegram.student("it")
    await ada.says("quando scade il leru?")
    await ada.says("/remind tesi")
    await ada.says("ricordami quella del polimi")
    assert "i promemoria per Tesi all'estero (POLIMI" in ada.last.text


async def test_a_brand_of_two_programmes_asks_which(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("remind me of erasmus florence")
    assert [each.split(" (")[0] for each in ada.last.labels[:2]] == ["Erasmus Study", "Erasmus Traineeship"]


@pytest.mark.parametrize("said", ["/remind it", "remind me when it opens", "ricordami di candidarmi"])
async def test_what_names_nothing_means_the_programme_spoken_of(telegram: Telegram, said: str) -> None:
    ada = telegram.student()
    await ada.says(EXTRA_EU)
    await ada.says(said)
    assert "(UNIFI, SEM)" in ada.last.text
    assert ada.last.button("Stop" if "candidarmi" not in said else "Ferma")


@pytest.mark.parametrize(
    "said", ["ricordami domani", "ricordami di comprare il latte", "ricordami di chiamare mia mamma"]
)
async def test_other_things_are_not_remembered(telegram: Telegram, said: str) -> None:
    ada = telegram.student("it")
    await ada.says("quando scade il leru?")
    await ada.says(said)
    assert "Ricordo solo i bandi" in ada.last.text
    assert ada.last.button("LERU")
    await ada.says("/reminders")
    assert "Non hai ancora promemoria" in ada.last.text


async def test_a_reminder_is_what_is_spoken_of_next(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says(EXTRA_EU)
    await ada.says("remind me of leru")
    await ada.says("where can I go?")
    assert "LERU" in ada.last.text


@pytest.mark.parametrize(
    ("before", "said", "answer", "way_on"),
    [
        ("quando scade il leru?", "remind me to apply for leru", "I will remind you", "All about it"),
        ("when does leru close?", "ricordami leru", "Ti manderò", "Scheda completa"),
        ("quando scade il leru?", "remind me of thesis abroad", "Which one", "All programmes"),
        ("when does leru close?", "ricordami la tesi", "Quale intendi", "Tutti i programmi"),
    ],
)
async def test_the_request_decides_the_language(
    telegram: Telegram, before: str, said: str, answer: str, way_on: str
) -> None:
    ada = telegram.student()
    await ada.says(before)
    await ada.says(said)
    assert answer in ada.last.text
    await ada.taps(way_on)
    italian = ada.last.text.startswith(("Tirocini", "In quale"))
    assert italian is said.startswith("ricordami")


async def test_a_chosen_language_holds_for_reminders_too(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("/language")
    await ada.taps("Italiano")
    await ada.says("remind me to apply for leru")
    assert "Ti manderò" in ada.last.text


async def test_an_unclear_message_keeps_the_language_of_the_talk(telegram: Telegram) -> None:
    ada = telegram.student("en")
    await ada.says("quanto dura ka107?")
    await ada.says("leru")
    assert "Tirocini LERU" in ada.last.text
