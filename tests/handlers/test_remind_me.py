"""What is heard as a request for a reminder, and what is a question."""

import pytest

from handlers.remind_me import request_in
from tests.telegram import Telegram


@pytest.mark.parametrize(
    "asked",
    [
        "remind me about {}",
        "Please remind me of {}!",
        "hi, can you remind me about {}?",
        "could you please remind me of {}",
        "set a reminder for {}",
        "send me a reminder for {}",
        "notify me when {}",
        "ping me when {}",
        "I want a reminder for {}",
        "I'd like to be notified of {}",
        "i would like you to remind me of {}",
        "ricordami {}",
        "ricordamelo: {}",
        "puoi ricordarmi {}?",
        "Per favore, potresti avvisarmi per {}",
        "mi puoi ricordare {}",
        "mi ricordi {}?",
        "me lo ricordi? {}",
        "mi avvisi quando {}",
        "avvertimi quando {}",
        "vorrei un promemoria per {}",
        "mandami un promemoria per {}",
        "mi potresti mandare un promemoria per {}",
        "attiva un promemoria per {}",
        "voglio essere avvisata quando {}",
        "vorrei essere avvisat* quando {}",
    ],
)
def test_requests_are_heard(asked: str) -> None:
    heard = request_in(asked.format("free mover"))
    assert heard is not None
    assert heard.what.endswith("free mover")


@pytest.mark.parametrize(
    "said",
    [
        "do you remember the deadline of erasmus?",
        "does the office remind me to sign",
        "will the university notify me of the results?",
        "don't remind me about erasmus",
        "remind me what documents I need",
        "can you remind me how long it lasts?",
        "mi ricordi quali documenti servono?",
        "mi ricordi come si fa domanda",
        "ricordi la scadenza?",
        "l'ufficio mi avvisa?",
        "vorrei un tirocinio",
        "I need a visa",
    ],
)
def test_questions_are_none(said: str) -> None:
    assert request_in(said) is None


async def test_a_polite_request_subscribes(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("can you remind me about the thesis scholarship at ims?")
    assert "I will remind you of Thesis abroad with scholarship" in ada.last.text


async def test_a_request_in_a_group_may_begin_with_the_bots_name(telegram: Telegram) -> None:
    ada = telegram.student()
    said = await ada.says("@mobility_test_bot remind me of erasmus study ims", chat=-100)
    assert "I will remind you of Erasmus+ study" in said[-1].text


async def test_a_request_without_a_name_offers_programmes(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("can you remind me?")
    assert "What shall I remind you of?" in ada.last.text
