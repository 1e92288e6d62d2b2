"""What opens and closes next: list, picture, calendar file."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import icalendar
import numpy as np
import pytest
from matplotlib.image import imread

from handlers.ahead import Ahead, year_ahead
from handlers.calendar_file import Entry, written
from handlers.context import Talk
from handlers.ports import Services
from handlers.wording import year
from handlers.wording.words import words_in
from handlers.year_picture import Bar, Drawing, Theme, draw
from knowledge.calls import Confirmed, ExactWindow, UsualWindow, programme_windows
from knowledge.models import Dated, Source
from tests.reminders.world import ROME, confirmed, dated, knowledge, rome
from tests.telegram import Telegram

CLOSES = datetime(2027, 2, 20, 12, tzinfo=UTC)
CONFIRMED = Confirmed(
    pattern="dated",
    year="2027/28",
    opens=datetime(2027, 1, 11, 8, tzinfo=UTC),
    closes=CLOSES,
    page=Source.model_validate({"title": "The call", "url": "https://example.org/call"}),
)


class OneConfirmed:
    """Staff confirmed one cycle."""

    def __init__(self) -> None:
        self.one = CONFIRMED

    async def confirmed(self, programmes: Sequence[str]) -> Mapping[str, tuple[Dated, ...]]:
        return {"unimi-erasmus-study": (self.one,)} if "unimi-erasmus-study" in programmes else {}


@pytest.fixture
def windows() -> OneConfirmed:
    return OneConfirmed()


@pytest.fixture
def services(services: Services, windows: OneConfirmed) -> Services:
    return replace(services, windows=windows)


async def test_exact_and_usual_are_told_apart_at_a_glance(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("/deadlines")
    lines = ada.last.text.splitlines()
    assert lines[1].startswith("📅 Erasmus+ study (UNIMI, IMS): opens 11 January 2027 at 09:00 (Rome time)")
    usual = [each for each in lines if each.startswith("≈")]
    assert usual[0] == "≈ Erasmus+ traineeship (UNIMI, IMS): usually February 2027"
    assert any(each.startswith("↔ Free mover") for each in lines)
    assert any("closed on 28 April 2023" in each for each in lines)
    assert not any("2023" in each for each in lines[: len(usual) + 2])


async def test_exact_moments_come_in_the_readers_own_time(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("/deadlines")
    times = [each["type"].get("unix_time") for each in ada.last.entities]
    assert int(CLOSES.timestamp()) in times


async def test_a_closing_at_midnight_keeps_its_words(telegram: Telegram, windows: OneConfirmed) -> None:
    midnight = datetime(2027, 2, 19, 23, tzinfo=UTC)
    windows.one = CONFIRMED.model_copy(update={"closes": midnight})
    ada = telegram.student()
    await ada.says("/deadlines")
    assert "closes 19 February 2027 at 24:00 (end of the day, Rome time)" in ada.last.text
    times = {each["type"].get("unix_time"): each["type"].get("formatting_type") for each in ada.last.entities}
    assert times[int(midnight.timestamp())] is None
    await ada.says("when does the erasmus study call at ims close?")
    assert "closes on 19 February 2027 at 24:00" in ada.last.text


async def test_a_filter_shows_one_university_or_ones_own(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("/deadlines")
    await ada.taps("UNIFI")
    assert "UNIMI" not in ada.last.text
    assert "UNIFI" in ada.last.text
    await ada.taps("Mine")
    assert "There are no dates" in ada.last.text
    await ada.says("/remind erasmus study ims")
    await ada.says("/deadlines mine")
    assert "Erasmus+ study" in ada.last.text
    assert "traineeship" not in ada.last.text
    await ada.says("/deadlines polimi")
    assert "UNIMI" not in ada.last.text


async def test_in_italian(telegram: Telegram) -> None:
    ada = telegram.student("it")
    await ada.says("/deadlines")
    assert "≈" in ada.last.text
    assert "di solito" in ada.last.text
    assert "prima della partenza" in ada.last.text


async def test_the_picture_comes_in_two_themes(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("/deadlines")
    await ada.taps("Picture")
    assert ada.last.file == "photo"
    assert "hatched ones are usual months" in ada.last.text
    await ada.taps("Dark")
    assert ada.last.button("Light")


async def test_the_calendar_file_comes_as_a_document(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("/deadlines")
    await ada.taps("Calendar file")
    assert ada.last.file == "document"
    await ada.says("/deadlines polimi")
    await ada.taps("Calendar file")
    assert "nothing with a date" in ada.last.text


async def test_the_year_holds_each_window_of_a_call_once(services: Services) -> None:
    talk = Talk(services, 1, 1, None, words_in("en"))
    found = await year_ahead(talk, "unimi")
    assert found
    spans = [
        (each.programme.id, str(each.window.first)) for each in found if isinstance(each.window, UsualWindow)
    ]
    assert ("unimi-erasmus-traineeship", "2027-02-01") in spans
    assert ("unimi-erasmus-traineeship", "2027-10-01") in spans
    assert not [each for each in spans if each[0] == "unimi-erasmus-study"]
    assert len(spans) == len(set(spans))


async def test_the_calendar_file_of_one_programme_is_offered_where_it_has_dates(telegram: Telegram) -> None:
    ada = telegram.student()
    await ada.says("when does the call for erasmus study at ims open?")
    await ada.taps("Calendar file")
    assert ada.last.file == "document"
    await ada.starts("unimi-erasmus-study_deadline")
    await ada.taps("Calendar file")
    assert ada.last.file == "document"
    for without in ("unifi-extra-eu", "unimi-free-mover"):
        await ada.starts(f"{without}_deadline")
        assert "📆 Calendar file" not in ada.last.labels


class Overlapping:
    """Two cycles of one call, the second of which opens before the first is over."""

    async def confirmed(self, programmes: Sequence[str]) -> Mapping[str, tuple[Dated, ...]]:
        opens, closes = datetime(2027, 2, 15, 8, tzinfo=UTC), datetime(2027, 10, 20, 11, tzinfo=UTC)
        second = CONFIRMED.model_copy(update={"year": "2028/29", "opens": opens, "closes": closes})
        return {"unimi-erasmus-traineeship": (CONFIRMED, second)}


async def test_the_calendar_has_the_opening_of_a_window_that_opens_during_another(services: Services) -> None:
    talk = Talk(replace(services, windows=Overlapping()), 1, 1, None, words_in("en"))
    found = await year_ahead(talk, "unimi-erasmus-traineeship")
    assert found
    given = year.entries(talk.words, services.knowledge, found)
    assert [str(each.when)[:10] for each in given if isinstance(each.when, datetime)] == [
        "2027-01-11",
        "2027-02-20",
        "2027-02-15",
        "2027-10-20",
    ]


async def test_today_is_the_universitys_day(services: Services) -> None:
    talk = Talk(services, 1, 1, None, words_in("en"))
    found = await year_ahead(talk, "unimi")
    assert found
    half_past_midnight = datetime(2026, 11, 30, 23, 30, tzinfo=UTC)
    drawing = year.drawing(talk.words, found, half_past_midnight, "light", services.knowledge)
    assert (drawing.today, drawing.months[0][0]) == (date(2026, 12, 1), date(2026, 12, 1))


class Within:
    """Two calls at once, the second wholly within the first."""

    async def confirmed(self, programmes: Sequence[str]) -> Mapping[str, tuple[Dated, ...]]:
        first = confirmed("2027-03-31T13:00", "2027-01-10T10:00")
        second = confirmed("2027-02-20T13:00", "2027-02-01T10:00").model_copy(update={"cycle": "another"})
        return {"unimi-erasmus-traineeship": (first, second)}


async def test_the_calendar_has_a_window_within_another(services: Services) -> None:
    talk = Talk(replace(services, windows=Within()), 1, 1, None, words_in("en"))
    found = await year_ahead(talk, "unimi-erasmus-traineeship")
    assert found
    exact = [each.window for each in found if isinstance(each.window, ExactWindow)]
    assert [str(each.closes.date()) for each in exact] == ["2027-03-31", "2027-02-20"]


def test_what_closes_at_midnight_ends_with_the_day_before() -> None:
    kb, words = knowledge(dated=dated("2027-02-21T00:00", "2027-01-20T10:00")), words_in("en")
    programme, now = kb.programmes["dated"], rome("2026-11-22T12:00")
    found = [Ahead(programme, each) for each in programme_windows(programme, now, ROME)]
    (bar,) = year.drawing(words, found, now, "light", kb).bars
    assert bar.last == date(2027, 2, 20)
    assert year.entries(words, kb, found)[-1].when == rome("2027-02-20T23:59")


async def test_an_unknown_filter_is_an_old_button(telegram: Telegram) -> None:
    ada = telegram.student()
    for data in ("1.j.nowhere", "1.i.nowhere.light", "1.i.all.pink", "1.b.nowhere"):
        await ada.says("/deadlines")
        await ada.presses(data)
        assert "older version" in ada.last.text


def test_exact_dates_are_events_with_alarms_and_usual_ones_all_day_notes() -> None:
    entries = (
        Entry("a", "Closes", "Source: The call", CLOSES, url="https://example.org/call"),
        Entry("b", "Usually open (not confirmed)", "note", date(2027, 1, 1), date(2027, 2, 28)),
    )
    calendar = icalendar.Calendar.from_ical(written(entries, "Going abroad", CLOSES))
    exact, usual = calendar.walk("VEVENT")
    assert exact.decoded("dtstart") == CLOSES
    assert [each.decoded("trigger") for each in exact.walk("VALARM")] == [
        timedelta(days=-7),
        timedelta(days=-1),
    ]
    assert usual.decoded("dtstart") == date(2027, 1, 1)
    assert usual.decoded("dtend") == date(2027, 3, 1)
    assert usual.walk("VALARM") == []
    assert "not confirmed" in str(usual["summary"])


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_picture_is_one_and_is_kept(theme: Theme) -> None:
    bars = (
        Bar(
            "A programme with a name that is far too long for a phone",
            date(2026, 10, 1),
            date(2026, 12, 5),
            True,
        ),
        Bar("Usual", date(2027, 1, 1), date(2027, 2, 28), False),
    )
    today = date(2026, 11, 22)
    drawing = Drawing(bars, today, ((today, "Nov"),), "Calls", ("exact", "usual", "today"), theme)
    assert draw(drawing).startswith(b"\x89PNG")
    assert draw(drawing) is draw(drawing)


def test_no_name_however_long_squeezes_the_year() -> None:
    today = date(2026, 11, 22)
    days = [today + timedelta(days=30 * ahead) for ahead in range(12)]
    bars = (
        Bar("Whole year", date(2026, 1, 1), date(2028, 1, 1), True),
        *(Bar(f"{n} {'W' * 90}", day, day, False) for n, day in enumerate(days)),
    )
    drawn = draw(Drawing(bars, today, ((today, "Nov"),), "Calls", ("exact", "usual", "today"), "light"))
    pixels = imread(io.BytesIO(drawn))
    blue = (pixels[:, :, 2] > 0.8) & (pixels[:, :, 0] < 0.25)
    columns = np.flatnonzero(np.any(blue, axis=0))
    assert columns[-1] - columns[0] > 0.9 * pixels.shape[1]


def test_a_picture_of_nothing_is_drawn_all_the_same() -> None:
    today = date(2026, 11, 22)
    assert draw(Drawing((), today, (), "Calls", ("exact", "usual", "today"), "light"))
