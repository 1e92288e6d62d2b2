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
