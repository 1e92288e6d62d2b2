"""Reminders that stop at a word."""

import pytest

from tests.telegram import Telegram

ALL = (
    "stop reminders",
    "Stop all reminders!",
    "please stop sending me reminders",
    "cancel my reminders",
    "no more reminders",
    "turn off notifications",
    "how do I stop the reminders?",
    "stop reminding me",
    "don't remind me anymore",
    "unsubscribe",
    "ferma tutti i promemoria",
    "basta promemoria",
    "disattiva i promemoria",
    "cancella i miei promemoria",
    "non voglio più promemoria",
    "non mandarmi più promemoria",
    "come faccio a disattivare i promemoria?",
    "smettila di ricordarmi",
)


@pytest.mark.parametrize("said", ALL)
async def test_to_stop_all_is_asked_again_whatever_was_spoken_of(telegram: Telegram, said: str) -> None:
    ada = telegram.student()
    await ada.says("/remind leru")
    await ada.says("/remind erasmus study ims")
    await ada.says(said)
    assert ada.last.text in ("Stop all 2 reminders?", "Fermare tutti i 2 promemoria?")
    await ada.presses(ada.last.button("Yes" if "Stop" in ada.last.text else "Sì")["callback_data"])
    await ada.says("/reminders")
    assert len(ada.last.labels) == 1


async def test_with_one_or_none_it_says_so(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("stop reminders")
    assert "You have no reminders yet" in ada.last.text
    await ada.says("/remind leru")
    await ada.says("stop reminders")
    assert ada.last.text == "Stop your reminder?"


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("stop the leru reminder", "Stopped: no more reminders of LERU STREAM traineeships (UNIMI)."),
        ("stop reminding me about leru", "Stopped: no more reminders of LERU STREAM traineeships (UNIMI)."),
        ("disattiva il promemoria per il leru", "Fatto: niente più promemoria per Tirocini LERU"),
        ("stop the reminder for the thesis", "You have no reminder of that one. Yours are:"),
    ],
)
async def test_one_that_is_named_stops_alone(telegram: Telegram, said: str, answer: str) -> None:
    ada = telegram.student()
    await ada.says("/remind leru")
    await ada.says("/remind erasmus study ims")
    await ada.says(said)
    assert ada.last.text.startswith(answer)
    await ada.says("/reminders")
    assert "Erasmus+" in ada.last.text
    assert ("LERU" in ada.last.text) is answer.startswith("You have no")


async def test_a_kind_is_enough_where_one_reminder_is_of_it(telegram: Telegram) -> None:
    ada = telegram.student("it")
    await ada.says("/remind tesi con borsa")
    await ada.says("/remind erasmus study ims")
    await ada.says("cancella il promemoria della tesi")
    assert "niente più promemoria per Tesi all'estero con borsa" in ada.last.text
