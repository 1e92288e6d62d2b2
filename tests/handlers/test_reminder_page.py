"""How a reminder that is due reads."""

from dataclasses import replace
from datetime import date

from handlers.ports import Services
from handlers.reminding import DueReminder, Kind, Told
from handlers.wording.reminders import page
from handlers.wording.words import words_in
from knowledge.calls import ExactWindow, UsualWindow
from knowledge.models import Months
from tests.reminders.world import ROME, rome

EXACT = ExactWindow(
    "call",
    "ims",
    "2027",
    "2027/28",
    rome("2027-04-08T10:00").astimezone(ROME),
    rome("2027-04-28T13:00").astimezone(ROME),
    "coming",
)
USUAL = UsualWindow(
    "call", "ims", "2027", Months(first=1, last=2), date(2027, 1, 1), date(2027, 2, 28), "open"
)
NOW = rome("2027-02-10T10:00")
DUE = DueReminder(1, 1, "unimi-erasmus-study", None, Kind.MOVED, 0, NOW, NOW, False, EXACT)


def said(services: Services, reminder: DueReminder) -> str:
    shown = page(words_in("en"), services.knowledge, (reminder,))
    return "\n".join("".join(span.text for span in line) for line in shown.lines)


def test_only_the_opening_moved(services: Services) -> None:
    told = Told("call:2027", True, rome("2027-04-01T10:00"), EXACT.closes)
    text = said(services, replace(DUE, told=told))
    assert "opens on 8 April 2027 at 10:00" in text
    assert "(I had told you: opening on 1 April 2027 at 10:00 (Rome time).)" in text
    assert text.count("28 April 2027") == 1


def test_the_closing_moved(services: Services) -> None:
    told = Told("call:2027", True, rome("2027-04-01T10:00"), rome("2027-04-20T13:00"))
    assert "(I had told you: closing on 20 April 2027 at 13:00" in said(services, replace(DUE, told=told))


def test_a_late_word_of_usual_months_does_not_say_that_they_begin(services: Services) -> None:
    due = replace(DUE, kind=Kind.USUAL_OPENS, window=USUAL, due=rome("2027-01-01T09:00"))
    assert "The call usually opens about now (January–February 2027)" in said(services, due)
    text = said(services, replace(due, late=True))
    assert "The call is usually open about now (January–February 2027)" in text


def test_a_call_that_closes_at_midnight_counts_from_the_day_that_ends(services: Services) -> None:
    night = replace(EXACT, closes=rome("2027-02-20T00:00").astimezone(ROME), state="open")
    closes = replace(DUE, kind=Kind.CLOSES, window=night, now=rome("2027-02-19T09:00"))
    text = said(services, closes)
    assert "closes on 19 February 2027 at 24:00 (end of the day, Rome time): today is the last day" in text


def test_a_midnight_that_is_over_is_the_end_of_the_day_before(services: Services) -> None:
    shut = replace(EXACT, closes=rome("2027-02-10T00:00").astimezone(ROME), state="closed")
    told = Told("call:2027", True, None, rome("2027-02-20T13:00"))
    text = said(services, replace(DUE, window=shut, told=told))
    assert "The call for 2027/28 closed on 9 February 2027 at 24:00 (end of the day, Rome time)." in text
