"""What students say of the last answer: where it is from, whether it is sure, in which language."""

import pytest

from handlers.ports import Services
from tests.telegram import Telegram

KA107 = "https://www.unimi.it/en/international/study-abroad/erasmus-ka107-outgoing"


@pytest.mark.parametrize(
    "said",
    [
        "you sure?",
        "are you sure about that?",
        "where did you read that",
        "source?",
        "who told you that",
        "is this official?",
        "can i trust you?",
        "why?",
    ],
)
async def test_its_page_is_named_and_can_be_opened(telegram: Telegram, said: str) -> None:
    ada = telegram.student()
    await ada.says("how long is ka107?")
    for _ in range(2):
        await ada.says(said)
        assert ada.last.text.startswith(
            "My last answer comes from here:\nSource: Erasmus KA107 outgoing, undated\n"
        )
        assert ada.last.links == [KA107]
        assert ada.last.button("Erasmus KA107")["url"] == KA107
    await ada.says("and who can go?")
    assert ada.last.text.startswith("Erasmus KA107 outgoing (UNIMI)"), "the talk goes on"


@pytest.mark.parametrize(
    "said", ["fonte?", "da dove l'hai preso?", "ne sei sicura?", "chi lo dice?", "perché?", "mi dai il link"]
)
async def test_its_page_is_named_in_italian(telegram: Telegram, said: str) -> None:
    ada = telegram.student("it")
    await ada.says("quanto dura ka107?")
    await ada.says(said)
    assert ada.last.text.startswith(
        "La mia ultima risposta viene da qui:\nFonte: Erasmus KA107 outgoing, senza data\n"
    )


async def test_where_nothing_was_found_it_says_where_it_looked(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("ka107 deadline")
    await ada.says("are you sure?")
    assert ada.last.text.startswith("I looked here, and found no answer to your last question:\nSource: ")


@pytest.mark.parametrize("before", ["", "erasmus", "polimi"])
async def test_before_any_answer_it_says_that_each_names_its_page(telegram: Telegram, before: str) -> None:
    ada = telegram.student()
    await ada.says(before) if before else None
    await ada.says("source?")
    assert ada.last.text.startswith("Every answer of mine names, at its end, the page")


async def test_the_last_answer_is_said_again_in_the_language_that_is_asked_for(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("how long is ka107?")
    await ada.says("in italian please")
    assert "· Da 3 a 12 mesi." in ada.last.text
    assert ada.last.text.endswith("Per averne sempre una sola: /language.")
    await ada.says("leru?")
    assert "Fonte: " in ada.last.text, "what tells no language of its own goes on in that one"
    await ada.says("puoi rispondere in inglese?")
    assert "Source: " in ada.last.text


async def test_a_verdict_is_said_again_too(telegram: Telegram) -> None:
    ada = telegram.student("it")
    await ada.says("sono al quarto anno a ims: posso fare erasmus?")
    await ada.says("parla inglese per favore")
    assert ada.last.text.startswith("✅ Yes: according to the page")
    assert "you are in year 4" in ada.last.text


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("speak italian please", "Rispondo nella lingua in cui mi scrivi."),
        ("in english please", "I answer in the language you write in."),
        ("do you speak english?", "I answer in the language you write in."),
        ("parli italiano?", "Rispondo nella lingua in cui mi scrivi."),
    ],
)
async def test_with_nothing_to_say_again_the_setting_is_offered(
    telegram: Telegram, services: Services, said: str, answered: str
) -> None:
    ada = telegram.student()
    await ada.says(said)
    assert ada.last.text.startswith(answered)
    await ada.taps("🌐")
    await ada.taps("Italiano")
    assert await services.students.language(ada.id) == "it"


@pytest.mark.parametrize("said", ["nothing works", "it doesn't work", "non funziona niente"])
async def test_who_finds_that_nothing_works_is_helped_on(telegram: Telegram, said: str) -> None:
    ada = telegram.student()
    await ada.says(said)
    assert ada.last.text.startswith(("Sorry that I was no help.", "Mi dispiace di non averti aiutato."))
