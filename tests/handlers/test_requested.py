"""Requests for a reminder in plain words."""

from tests.telegram import Telegram


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
