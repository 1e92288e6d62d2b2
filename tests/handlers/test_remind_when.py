"""When a reminder is wanted: days before the deadline, or a day, which cannot be."""

import pytest

from handlers.remind_when import leads_in
from tests.telegram import Telegram


@pytest.mark.parametrize(
    ("said", "leads"),
    [
        ("3 days before erasmus closes", (3,)),
        ("the day before leru closes", (1,)),
        ("leru, two weeks and a day before", (14, 1)),
        ("leru a week in advance", (7,)),
        ("la tesi con borsa una settimana prima", (7,)),
        ("20 e 5 giorni prima", (20, 5)),
        ("14, 7 and 1 days before", (14, 7, 1)),
        ("il giorno prima", (1,)),
        ("un mese prima", (30,)),
        ("leru", ()),
        ("in 3 days", ()),
        ("before the deadline", ()),
    ],
)
def test_leads_are_read(said: str, leads: tuple[int, ...]) -> None:
    assert leads_in(said) == leads


async def test_days_before_hold_where_the_deadline_has_a_day(telegram: Telegram) -> None:
    ada = telegram.student("it")
    await ada.says("ricordami il free mover ims del 15 giugno 2027 tre giorni prima")
    assert "Prossimo promemoria: 13 maggio 2027" in ada.last.text
    assert "Promemoria prima della scadenza: 3 giorni, alle 9:00" in ada.last.text


async def test_a_lead_of_ones_own_can_be_switched_off(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("remind me of free mover ims 5 days before")
    await ada.taps("✓ 5 days")
    assert "Reminders before the deadline: none" in ada.last.text


async def test_more_than_sixty_days_are_too_many(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("remind me of free mover ims three months before")
    assert "60 days before the deadline is the earliest that I can write." in ada.last.text
    assert "Reminders before the deadline: 60 days" in ada.last.text


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("ricordami la tesi con borsa una settimana prima", "7 giorni prima della scadenza: vale appena"),
        ("remind me 3 days before erasmus traineeship ims closes", "3 days before the deadline: that counts"),
    ],
)
async def test_with_usual_months_days_before_must_wait(telegram: Telegram, said: str, answer: str) -> None:
    ada = telegram.student()
    await ada.says(said)
    assert answer in ada.last.text
    assert "14" in ada.last.text


@pytest.mark.parametrize(
    "said",
    [
        "remind me to apply for leru on 3 may",
        "/remind erasmus study ims on 3/5",
        "remind me tomorrow of free mover ims",
        "remind me next monday of leru",
    ],
)
async def test_a_day_for_the_reminder_is_refused_plainly(telegram: Telegram, said: str) -> None:
    ada = telegram.student()
    await ada.says(said)
    assert "I cannot write on a day that you choose" in ada.last.text


async def test_a_date_of_ones_own_is_not_refused(telegram: Telegram) -> None:
    ada = telegram.student()
    for when in (", 15 june 2027", ", 30 february", ""):
        await ada.says(f"/remind free mover ims{when}")
        assert "I cannot write" not in ada.last.text


async def test_a_time_is_not_lost_in_silence_where_a_programme_must_be_chosen(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("remind me 3 days before the thesis closes")
    assert "Choose the programme first" in ada.last.text
    await ada.says("remind me of the thesis")
    assert "Choose the programme first" not in ada.last.text
