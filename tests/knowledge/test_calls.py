"""Golden tests: a call and a moment give the window that matters."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.calls import (
    Confirmed,
    ExactWindow,
    RollingWindow,
    UnannouncedWindow,
    UsualWindow,
    academic_year,
    cycle_of,
    is_academic_year,
    next_academic_year,
    programme_windows,
    rolling_day,
    window,
)
from knowledge.models import (
    Area,
    Call,
    Dated,
    Eligibility,
    Kind,
    Months,
    Offset,
    Programme,
    Rolling,
    Source,
    Text,
    Unannounced,
    Usual,
)

ROME = ZoneInfo("Europe/Rome")


def rome(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ROME)


def usual(*windows: tuple[int, int]) -> Usual:
    return Usual(
        pattern="usual",
        source="page",
        windows=tuple(Months(first=first, last=last) for first, last in windows),
    )


def dated(closes: str, opens: str | None = None, year: str = "2023/24", call: str = "call") -> Dated:
    return Dated(
        id=call,
        pattern="dated",
        source="page",
        year=year,
        opens=rome(opens) if opens else None,
        closes=rome(closes),
    )


def confirmed(closes: str, opens: str | None = None, year: str = "2027/28", call: str = "call") -> Confirmed:
    plain = dated(closes, opens, year, call)
    return Confirmed(**plain.model_dump(exclude={"source"}), page=Source(title="The call"))


def programme(*calls: Call) -> Programme:
    return Programme(
        id="somewhere",
        university="unimi",
        name=Text(en="Somewhere", it="Altrove"),
        kinds=(Kind.STUDY,),
        areas=(Area.EU,),
        calls=calls,
        eligibility=Eligibility(source="page"),
    )


APRIL = dated("2023-04-28T13:00", "2023-04-01T09:00")


@pytest.mark.parametrize(
    ("now", "state"),
    [
        ("2023-04-01T08:59:59", "coming"),
        ("2023-04-01T09:00", "open"),
        ("2023-04-28T12:59:59", "open"),
        ("2023-04-28T13:00", "closed"),
        ("2026-11-22T12:00", "closed"),
    ],
)
def test_a_dated_call_is_coming_then_open_then_closed(now: str, state: str) -> None:
    found = window(APRIL, rome(now), ROME)
    assert isinstance(found, ExactWindow)
    assert (found.state, found.cycle, found.year) == (state, "2023/24", "2023/24")


def test_a_dated_call_without_opening_is_never_said_to_be_open() -> None:
    found = window(dated("2023-04-28T13:00"), rome("2023-01-01T00:00"), ROME)
    assert isinstance(found, ExactWindow)
    assert (found.state, found.opens) == ("coming", None)


def test_exact_moments_are_told_in_the_universitys_zone() -> None:
    call = Dated(pattern="dated", source="page", year="2026/27", closes=datetime(2026, 7, 1, 11, tzinfo=UTC))
    found = window(call, datetime(2026, 6, 1, tzinfo=UTC), ROME)
    assert isinstance(found, ExactWindow)
    assert found.closes.isoformat() == "2026-07-01T13:00:00+02:00"


@pytest.mark.parametrize(
    ("windows", "now", "state", "first", "last"),
    [
        # January to February, through a year
        (((1, 2),), "2026-11-22T12:00", "coming", "2027-01-01", "2027-02-28"),
        (((1, 2),), "2026-12-31T23:59:59", "coming", "2027-01-01", "2027-02-28"),
        (((1, 2),), "2027-01-01T00:00", "open", "2027-01-01", "2027-02-28"),
        (((1, 2),), "2027-02-28T23:59:59", "open", "2027-01-01", "2027-02-28"),
        (((1, 2),), "2027-03-01T00:00", "coming", "2028-01-01", "2028-02-29"),
        (((1, 2),), "2028-02-29T12:00", "open", "2028-01-01", "2028-02-29"),
        # October, and February: the nearest
        (((10, 10), (2, 2)), "2026-11-01T00:00", "coming", "2027-02-01", "2027-02-28"),
        (((10, 10), (2, 2)), "2027-03-01T00:00", "coming", "2027-10-01", "2027-10-31"),
        (((10, 10), (2, 2)), "2027-10-31T23:00", "open", "2027-10-01", "2027-10-31"),
        # September-October and April-May: both daylight-saving changes
        (((9, 10), (4, 5)), "2026-03-29T01:59:59", "coming", "2026-04-01", "2026-05-31"),
        (((9, 10), (4, 5)), "2026-03-29T03:00", "coming", "2026-04-01", "2026-05-31"),
        (((9, 10), (4, 5)), "2026-10-25T02:30", "open", "2026-09-01", "2026-10-31"),
        # over the turn of the year
        (((11, 1),), "2026-10-31T23:59:59", "coming", "2026-11-01", "2027-01-31"),
        (((11, 1),), "2026-12-31T23:59:59", "open", "2026-11-01", "2027-01-31"),
        (((11, 1),), "2027-01-31T23:59:59", "open", "2026-11-01", "2027-01-31"),
        (((11, 1),), "2027-02-01T00:00", "coming", "2027-11-01", "2028-01-31"),
        # the whole year
        (((1, 12),), "2027-06-15T12:00", "open", "2027-01-01", "2027-12-31"),
    ],
)
def test_a_usual_call_gives_the_months_that_run_or_come(
    windows: tuple[tuple[int, int], ...], now: str, state: str, first: str, last: str
) -> None:
    found = window(usual(*windows), rome(now), ROME)
    assert isinstance(found, UsualWindow)
    assert (found.state, str(found.first), str(found.last)) == (state, first, last)
    assert found.cycle == first[:7]


def test_midnight_is_the_universitys() -> None:
    found = window(usual((1, 2)), datetime(2026, 12, 31, 23, tzinfo=UTC), ROME)
    assert isinstance(found, UsualWindow)
    assert found.state == "open"


@pytest.mark.parametrize(
    ("now", "kind", "state"),
    [
        ("2026-12-01T12:00", ExactWindow, "coming"),
        ("2027-01-05T12:00", ExactWindow, "coming"),
        ("2027-01-10T09:00", ExactWindow, "open"),
        ("2027-03-05T12:00", ExactWindow, "open"),
        ("2027-03-15T13:00", UsualWindow, "coming"),
    ],
)
def test_confirmed_dates_replace_the_usual_months_of_their_cycle(now: str, kind: type, state: str) -> None:
    real = confirmed("2027-03-15T13:00", "2027-01-10T09:00")
    found = window(usual((1, 2)), rome(now), ROME, [real])
    assert isinstance(found, kind)
    assert isinstance(found, (ExactWindow, UsualWindow))
    assert found.state == state
    assert found.cycle == ("2027-01" if kind is ExactWindow else "2028-01")


def test_a_cycle_that_closed_early_is_not_open_as_usual() -> None:
    found = window(
        usual((1, 2)), rome("2027-02-10T12:00"), ROME, [confirmed("2027-02-05T13:00", "2027-01-10T09:00")]
    )
    assert isinstance(found, UsualWindow)
    assert found.cycle == "2028-01"
    assert found.last_known
    assert found.last_known.closes == rome("2027-02-05T13:00")


def test_one_confirmed_window_leaves_the_other_of_the_year_usual() -> None:
    real = [confirmed("2026-11-04T13:00", "2026-10-05T09:00")]
    call = usual((10, 10), (2, 2))
    early = window(call, rome("2026-11-01T12:00"), ROME, real)
    late = window(call, rome("2026-11-05T12:00"), ROME, real)
    assert isinstance(early, ExactWindow)
    assert isinstance(late, UsualWindow)
    assert late.cycle == "2027-02"


def test_dates_far_from_the_usual_months_are_a_cycle_of_their_own() -> None:
    assert cycle_of(usual((1, 1)), dated("2027-07-20T12:00", year="2027/28"), ROME) == "2027/28"


def test_a_cycle_confirmed_and_closed_before_its_months_leaves_the_next_one() -> None:
    found = window(usual((1, 2)), rome("2027-11-20T12:00"), ROME, [confirmed("2027-11-10T12:00")])
    assert isinstance(found, UsualWindow)
    assert found.cycle == "2029-01"


def test_confirmed_dates_of_the_same_year_move_a_dated_call() -> None:
    moved = confirmed("2023-05-12T13:00", year="2023/24")
    found = window(APRIL, rome("2023-05-01T12:00"), ROME, [moved])
    assert isinstance(found, ExactWindow)
    assert (found.closes, found.state, found.confirmed) == (rome("2023-05-12T13:00"), "coming", True)
    assert found.page == Source(title="The call")


def test_confirmed_dates_of_another_call_change_nothing() -> None:
    found = window(APRIL, rome("2023-04-10T12:00"), ROME, [confirmed("2027-01-01T12:00", call="second")])
    assert isinstance(found, ExactWindow)
    assert not found.confirmed


def test_of_closed_calls_the_latest_is_told() -> None:
    found = window(APRIL, rome("2030-01-01T12:00"), ROME, [confirmed("2024-04-28T13:00", year="2024/25")])
    assert isinstance(found, ExactWindow)
    assert (found.state, found.year) == ("closed", "2024/25")


def test_unannounced_until_staff_publish_and_again_afterwards() -> None:
    call = Unannounced(pattern="unannounced", source="page", where=Text(en="The site", it="Il sito"))
    real = [confirmed("2027-03-15T13:00")]
    assert isinstance(window(call, rome("2026-11-22T12:00"), ROME), UnannouncedWindow)
    assert isinstance(window(call, rome("2026-11-22T12:00"), ROME, real), ExactWindow)
    after = window(call, rome("2027-03-15T13:00"), ROME, real)
    assert isinstance(after, UnannouncedWindow)
    assert after.last_known


@pytest.mark.parametrize(
    ("months", "days", "own", "day"),
    [
        (1, 0, "2027-03-31", "2027-02-28"),
        (1, 0, "2028-03-31", "2028-02-29"),
        (1, 0, "2028-03-29", "2028-02-29"),
        (1, 0, "2027-01-15", "2026-12-15"),
        (1, 0, "2027-12-31", "2027-11-30"),
        (12, 0, "2028-02-29", "2027-02-28"),
        (0, 30, "2027-03-15", "2027-02-13"),
        (0, 30, "2028-03-30", "2028-02-29"),
        (0, 30, "2026-04-10", "2026-03-11"),
        (1, 1, "2027-03-31", "2027-02-27"),
        (0, 0, "2027-03-15", "2027-03-14"),
    ],
)
def test_rolling_days_count_back_on_the_calendar(months: int, days: int, own: str, day: str) -> None:
    call = Rolling(
        pattern="rolling", source="page", before=Offset(months=months, days=days), event="departure"
    )
    assert str(rolling_day(call, date.fromisoformat(own))) == day
    assert window(call, rome("2026-11-22T12:00"), ROME) == RollingWindow(
        "call", "page", call.before, "departure"
    )


def test_windows_of_a_programme_come_nearest_first() -> None:
    rolling = Rolling(
        id="rolling", pattern="rolling", source="page", before=Offset(days=30), event="activities"
    )
    spring = usual((4, 5)).model_copy(update={"id": "spring"})
    winter = usual((1, 2)).model_copy(update={"id": "winter"})
    found = programme_windows(
        programme(APRIL, rolling, spring, winter),
        rome("2026-11-22T12:00"),
        ROME,
        [confirmed("2026-12-15T13:00", "2026-11-01T09:00", call="extra")],
    )
    assert [each.call for each in found] == ["extra", "winter", "spring", "rolling", "call"]


def test_dates_in_the_data_fix_their_cycle_until_staff_confirm_others() -> None:
    written = dated("2027-02-20T13:00", "2027-01-11T09:00", year="2027/28")
    known = programme(usual((1, 2))).model_copy(update={"confirmed": (written,)})
    (found,) = programme_windows(known, rome("2026-11-22T12:00"), ROME)
    assert isinstance(found, ExactWindow)
    assert (found.cycle, found.closes, found.source) == ("2027-01", rome("2027-02-20T13:00"), "page")
    (later,) = programme_windows(known, rome("2027-02-21T12:00"), ROME)
    assert isinstance(later, UsualWindow)
    assert (later.cycle, later.last_known and later.last_known.closes) == ("2028-01", found.closes)
    moved = confirmed("2027-02-10T13:00", "2027-01-11T09:00")
    (found,) = programme_windows(known, rome("2026-11-22T12:00"), ROME, [moved])
    assert isinstance(found, ExactWindow)
    assert (found.closes, found.page) == (moved.closes, moved.page)


def test_a_programme_without_calls_has_no_window() -> None:
    assert programme_windows(programme(), rome("2026-11-22T12:00"), ROME) == ()


@pytest.mark.parametrize(
    ("day", "year"), [("2026-08-31", "2025/26"), ("2026-09-01", "2026/27"), ("2099-12-31", "2099/00")]
)
def test_academic_years(day: str, year: str) -> None:
    assert academic_year(date.fromisoformat(day)) == year
    assert is_academic_year(year)


@pytest.mark.parametrize("text", ["2026/28", "2026-27", "2026", "26/27", "2026/27 "])
def test_what_is_no_academic_year(text: str) -> None:
    assert not is_academic_year(text)


def test_the_next_academic_year() -> None:
    assert next_academic_year("2026/27") == "2027/28"


moments = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001
months = st.tuples(st.integers(1, 12), st.integers(1, 12))


@given(st.lists(months, min_size=1, max_size=3), moments, moments)
def test_no_window_but_a_closed_one_lies_in_the_past(
    windows: list[tuple[int, int]], now: datetime, closes: datetime
) -> None:
    real = Confirmed(pattern="dated", year="2027/28", closes=closes, page=Source(title="The call"))
    found = window(usual(*windows), now, ROME, [real])
    if isinstance(found, UsualWindow):
        assert found.last >= now.astimezone(ROME).date()
        assert (found.state == "open") == (found.first <= now.astimezone(ROME).date())
        assert found.cycle != cycle_of(usual(*windows), real, ROME)
    else:
        assert isinstance(found, ExactWindow)
        assert found.state != "closed"
        assert found.closes > now
