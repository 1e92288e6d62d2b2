"""What a subscription says of itself: the next reminder, how long is left, how certain it is."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from handlers.callbacks import Lead
from handlers.ports import Services
from handlers.reminding import DEFAULT_LEADS, Subscription
from handlers.wording.subscriptions import every, next_line, one
from handlers.wording.words import words_in
from knowledge.calls import ExactWindow, RollingWindow, UsualWindow, Window
from knowledge.models import Lang, Months, Offset
from tests.reminders.world import ROME, rome

EXACT = ExactWindow(
    "call", "ims", "2027", "2027/28", None, rome("2027-02-20T13:00").astimezone(ROME), "coming"
)
USUAL = UsualWindow(
    "call", "ims", "2027", Months(first=1, last=2), date(2027, 1, 1), date(2027, 2, 28), "open"
)
ROLLING = RollingWindow("call", "ims", Offset(days=30), "departure")
WITHOUT = Subscription(1, "unimi-erasmus-study", "call", DEFAULT_LEADS, None, None)


def said(services: Services, subscription: Subscription, now: datetime, lang: Lang = "en") -> str:
    return next_line(words_in(lang), services.knowledge, subscription, now)


def test_an_exact_deadline_says_how_long_is_left(services: Services) -> None:
    due = datetime(2027, 2, 19, 8, tzinfo=UTC)
    ahead, now = replace(WITHOUT, window=EXACT, next_due=due), rome("2027-02-15T12:00")
    text = said(services, ahead, now)
    assert text.startswith("Next reminder: 19 February 2027 at 09:00")
    assert text.endswith("The last day to apply is in 5 days.")
    assert said(services, ahead, now, "it").endswith("L'ultimo giorno per candidarsi è tra 5 giorni.")


@pytest.mark.parametrize(
    ("now", "left"), [("2027-02-19T12:00", "is tomorrow"), ("2027-02-20T12:00", "is today")]
)
def test_without_a_reminder_left_it_says_how_long_is_left(services: Services, now: str, left: str) -> None:
    text = said(services, replace(WITHOUT, window=EXACT), rome(now))
    assert text == f"No reminder is left before the deadline. The last day to apply {left}."


def test_a_call_that_closes_at_midnight_ends_the_day_before(services: Services) -> None:
    night = replace(EXACT, closes=rome("2027-02-20T00:00").astimezone(ROME))
    text = said(services, replace(WITHOUT, window=night), rome("2027-02-19T12:00"))
    assert text.endswith("The last day to apply is today.")


def test_an_own_date_says_how_long_is_left(services: Services) -> None:
    mine = replace(WITHOUT, window=ROLLING, own_date=date(2027, 3, 31), day=date(2027, 3, 1))
    due = datetime(2027, 2, 22, 8, tzinfo=UTC)
    text = said(services, replace(mine, next_due=due), rome("2027-02-20T12:00"))
    assert text.endswith("The last day to apply is in 9 days.")
    assert said(services, mine, rome("2027-02-28T12:00")).endswith("The last day to apply is tomorrow.")


def test_a_rolling_deadline_waits_for_the_students_date(services: Services) -> None:
    page = every(words_in("en"), services.knowledge, [replace(WITHOUT, window=ROLLING)])
    assert page.lines[1][-1].text == "Erasmus+ study (UNIMI, IMS): waits for your date"


@pytest.mark.parametrize(("window", "offered"), [(EXACT, True), (ROLLING, True), (USUAL, False)])
def test_leads_are_offered_where_they_count(services: Services, window: Window, offered: bool) -> None:
    mine = replace(WITHOUT, window=window)
    page = one(words_in("en"), services.knowledge, mine, rome("2027-02-15T12:00"), "title")
    assert any(isinstance(each.does, Lead) for row in page.buttons for each in row) is offered


@pytest.mark.parametrize("lang", ["en", "it"])
def test_usual_months_are_never_said_with_a_day(services: Services, lang: Lang) -> None:
    text = said(services, replace(WITHOUT, window=USUAL), rome("2027-02-26T12:00"), lang)
    assert not {*"0123456789"} & {*text.replace("2027", "")}
    assert ("not confirmed" if lang == "en" else "Non è confermato") in text
