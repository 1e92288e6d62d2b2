import pytest

from handlers.ports import Services
from tests.telegram import Telegram


async def test_privacy_says_what_is_kept_and_leads_to_deletion(
    telegram: Telegram, services: Services
) -> None:
    ada = telegram.student("en")
    await ada.says("/language")
    await ada.taps("Italiano")
    await ada.says("/privacy")
    assert "Non conservo: i tuoi messaggi" in ada.last.text
    await ada.taps("Cancella")
    assert "?" in ada.last.text
    assert await services.students.language(ada.id) == "it"
    await ada.taps("Sì, cancella")
    assert await services.students.language(ada.id) is None


async def test_deleting_can_be_called_off(telegram: Telegram, services: Services) -> None:
    ada = telegram.student("en")
    await services.students.choose_language(ada.id, "en")
    await ada.says("/forget")
    await ada.taps("Cancel")
    assert ada.last.text == "Nothing was deleted."
    assert await services.students.language(ada.id) == "en"
    await ada.taps("What I keep")
    assert "Kept:" in ada.last.text


async def test_deletion_ends_what_is_under_way_in_every_chat(telegram: Telegram, services: Services) -> None:
    ada, group, now = telegram.student("en"), -100, services.clock.now()
    await ada.starts("unimi-ka107")
    await ada.says("@mobility_test_bot how long is ka107?", chat=group)
    services.awaited.ask(ada.id, ada.id, "unimi-thesis-scholarship", now)
    await ada.says("/forget")
    await ada.taps("Yes, delete")
    assert services.conversations.last(ada.id, ada.id, now) is None
    assert services.conversations.last(group, ada.id, now) is None
    assert services.awaited.programme(ada.id, ada.id, now) is None


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("can you delete my data", "Delete everything that I keep about you"),
        ("please forget everything you know about me", "Delete everything that I keep about you"),
        ("what data do you keep about me", "What I keep about you"),
        ("Does the bot store my data?", "What I keep about you"),
        ("are you storing this conversation?", "What I keep about you"),
        ("privacy?", "What I keep about you"),
        ("cancella tutto quello che sai su di me", "Cancello tutto quello che conservo di te"),
        ("vorrei cancellare i miei dati", "Cancello tutto quello che conservo di te"),
        ("che cosa sai di me?", "Che cosa conservo di te"),
        ("i miei messaggi sono al sicuro?", "Che cosa conservo di te"),
    ],
)
async def test_in_plain_words_too_whatever_was_spoken_of(telegram: Telegram, said: str, shown: str) -> None:
    ada = telegram.student("en")
    for before in ("", "how long is ka107?", "quanti punti con B2 a firenze?"):
        await ada.says(before) if before else None
        await ada.says(said)
        assert ada.last.text.startswith(shown)
    await ada.says("how long is ka107?")
    await ada.says("and who can go?")
    assert "KA107" in ada.last.text


async def test_what_was_asked_in_plain_words_is_deleted_by_the_same_button(
    telegram: Telegram, services: Services
) -> None:
    ada = telegram.student("en")
    await services.students.choose_language(ada.id, "en")
    await ada.says("what do you know about me?")
    await ada.taps("Delete my data")
    await ada.taps("Yes, delete")
    assert await services.students.language(ada.id) is None


@pytest.mark.parametrize(
    "said",
    [
        "which data does the host university need from me?",
        "can i delete my erasmus application data",
        "who enters my data in the partner's system",
        "serve il modulo privacy per la domanda?",
        "posso eliminare un esame dal mio learning agreement?",
    ],
)
async def test_other_data_than_the_bots_is_no_wish(telegram: Telegram, said: str) -> None:
    ada = telegram.student("en")
    await ada.says(said)
    assert "keep about you" not in ada.last.text
    assert "conservo di te" not in ada.last.text
