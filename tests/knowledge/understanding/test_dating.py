"""What a message dates: months since a graduation, the day of the departure, and nothing of anything else."""

from datetime import UTC, date, datetime

import pytest

from knowledge.understanding.engine import Engine

NOW = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("i graduated in july, can i do the erasmus traineeship at ims", 4),
        ("i graduated in july 2023, can i do the erasmus traineeship at ims", 40),
        ("laureata a ims 13 mesi fa: traineeship erasmus?", 13),
        ("laureato due mesi fa a ims, erasmus traineeship?", 2),
        ("graduated a year ago from ims, erasmus traineeship?", 12),
        ("i finished med school at IMS last month, erasmus traineeship possible?", 1),
        ("ho preso la laurea a ims un anno e mezzo fa, erasmus traineeship?", 18),
        ("laureato ims da 5 mesi, erasmus traineeship ok?", 5),
        ("it's been 14 months since i graduated from ims, erasmus traineeship?", 14),
        ("graduated from ims in july, can i start the erasmus traineeship in september?", 4),
        ("laureato a luglio dell'anno scorso a ims, posso partire a marzo col traineeship erasmus?", 16),
        ("mi sono laureata a ims il 15 luglio, traineeship erasmus?", 4),
        ("laurato 3 mesi fa a ims, erasmus traineeship?", 3),
    ],
)
def test_the_months_since_a_graduation(engine: Engine, text: str, months: int) -> None:
    assert engine.understand(text, now=NOW).found.profile.months_since_graduation == months


@pytest.mark.parametrize(
    "text",
    [
        "mi laureo a luglio a ims, traineeship erasmus dopo?",
        "i will graduate in july from ims, erasmus traineeship when i am graduated?",
        "sono laureato a ims, posso fare un tirocinio erasmus da 3 mesi?",
        "sono laureato a ims posso fare un tirocinio erasmus da 3 mesi",
        "i graduated from ims, can i start the erasmus traineeship in september?",
        "sono laureato a ims e vorrei partire a settembre con l'erasmus traineeship, posso?",
        "i am a graduate of ims, traineeship erasmus in july?",
        "i graduated from ims, erasmus traineeship for 3 months possible?",
        "i did an erasmus 5 months ago and i graduated from ims, can i do the erasmus traineeship?",
        "graduated from ims more than a year ago, erasmus traineeship?",
        "i graduated last year from ims, erasmus traineeship?",
        "last year i graduated in july from ims, erasmus traineeship?",
        "laureato a ims 5 o 6 mesi fa, erasmus traineeship?",
    ],
)
def test_what_dates_no_graduation_tells_no_months(engine: Engine, text: str) -> None:
    assert engine.understand(text, now=NOW).found.profile.months_since_graduation is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("free mover, i leave on 31/1", date(2027, 1, 31)),
        ("free mover, parto il 15/12", date(2026, 12, 15)),
        ("free mover from 15/3, when do i apply?", date(2027, 3, 15)),
        ("parto il 15 marzo come free mover, quando faccio domanda?", date(2027, 3, 15)),
        ("i leave on 1 june, elective, when do i apply?", date(2027, 6, 1)),
        ("i leave on 2027-03-15 as a free mover, when do i apply?", date(2027, 3, 15)),
        ("when do i apply for the free mover of 1 july?", date(2027, 7, 1)),
        ("elective from 10 march to 15 june, when do i apply?", date(2027, 3, 10)),
        ("parto il 15 marzo con 4/5 esami, free mover, quando la domanda?", date(2027, 3, 15)),
    ],
)
def test_the_day_of_the_departure(engine: Engine, text: str, day: date) -> None:
    assert engine.understand(text, now=NOW).found.day == day


@pytest.mark.parametrize(
    "text",
    [
        "free mover, i leave on 29/2",
        "free mover, i left on 15/3/2020",
        "free mover, i leave on 3/4",
        "elective for 5-6 weeks, how early do i apply?",
        "free mover per 1/2 mesi, quanto prima faccio domanda?",
        "sono al 4/5 anno di ims, free mover: quando faccio domanda?",
        "elective internship 24/7, when to apply?",
        "i'm in year 5 may i do the elective, when do i apply?",
        "the free mover call closes on 15 march?",
        "free mover: posso fare domanda il 15 marzo?",
        "elective, my exam is on 15 june, when to apply?",
        "elective, i come back on 30 june, when do i apply?",
        "parto tra il 4/5 e il 6/7, free mover, quando faccio domanda?",
        "i leave on 1 june or on 1 july, elective, when do i apply?",
    ],
)
def test_no_other_numbers_or_days_are_the_departure(engine: Engine, text: str) -> None:
    assert engine.understand(text, now=NOW).found.day is None
