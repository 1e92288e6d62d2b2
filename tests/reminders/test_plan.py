"""Which reminders a window gives: golden cases, and what must never happen."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reminders.hours import awake, sendable
from bot.reminders.plan import deadline, every, plan
from knowledge.calls import Window, window
from knowledge.models import Call, Dated, Offset, Rolling
from tests.reminders.world import ROLLING, ROME, UNANNOUNCED, dated, rome, usual


def dues(call: Call, now: str, own: str | None = None, leads: Sequence[int] = (14, 7, 1)) -> list[str]:
    own_date = date.fromisoformat(own) if own else None
    found = plan(window(call, rome(now), ROME), ROME, leads, rome(now), own_date)
    return [f"{each.kind} {each.lead} {each.due.astimezone(ROME):%Y-%m-%dT%H:%M%z}" for each in found]


def test_a_dated_call_reminds_at_its_opening_and_before_its_end() -> None:
    assert dues(dated("2027-04-28T13:00", "2027-04-01T10:00"), "2026-11-22T12:00") == [
        "opens 0 2027-04-01T10:00+0200",
        "closes 14 2027-04-14T09:00+0200",
        "closes 7 2027-04-21T09:00+0200",
        "closes 1 2027-04-27T09:00+0200",
    ]


def test_only_what_lies_ahead_is_planned() -> None:
    call = dated("2027-04-28T13:00", "2027-04-01T10:00")
    assert dues(call, "2027-04-14T09:00") == [
        "closes 7 2027-04-21T09:00+0200",
        "closes 1 2027-04-27T09:00+0200",
    ]
    assert dues(call, "2027-04-27T09:00") == []
    assert dues(call, "2027-04-28T13:00") == []


@pytest.mark.parametrize(
    ("closes", "expected"),
    [
        # Clocks go forward on 28 March 2027, and back on 31 October 2027.
        ("2027-03-28T13:00", ["closes 7 2027-03-21T09:00+0100", "closes 1 2027-03-27T09:00+0100"]),
        ("2027-03-29T13:00", ["closes 7 2027-03-22T09:00+0100", "closes 1 2027-03-28T09:00+0200"]),
        ("2027-10-31T13:00", ["closes 7 2027-10-24T09:00+0200", "closes 1 2027-10-30T09:00+0200"]),
        ("2027-11-01T13:00", ["closes 7 2027-10-25T09:00+0200", "closes 1 2027-10-31T09:00+0100"]),
        ("2028-03-01T13:00", ["closes 7 2028-02-23T09:00+0100", "closes 1 2028-02-29T09:00+0100"]),
        ("2028-01-01T13:00", ["closes 7 2027-12-25T09:00+0100", "closes 1 2027-12-31T09:00+0100"]),
    ],
)
def test_nine_in_the_morning_is_the_universitys(closes: str, expected: list[str]) -> None:
    assert dues(dated(closes), "2026-11-22T12:00", leads=(7, 1)) == expected


def test_of_midnight_the_days_count_from_the_day_that_ends_with_it() -> None:
    assert dues(dated("2027-02-20T00:00"), "2026-11-22T12:00", leads=(1, 0)) == [
        "closes 1 2027-02-18T09:00+0100",
        "closes 0 2027-02-19T09:00+0100",
    ]


def test_a_lead_on_the_last_day_comes_only_before_the_deadline() -> None:
    assert dues(dated("2027-04-28T13:00"), "2026-11-22T12:00", leads=(0,)) == [
        "closes 0 2027-04-28T09:00+0200"
    ]
    assert dues(dated("2027-04-28T09:00"), "2026-11-22T12:00", leads=(0,)) == []


def test_a_call_that_opens_at_night_is_told_in_the_morning() -> None:
    assert dues(dated("2027-04-28T13:00", "2027-04-01T00:00"), "2026-11-22T12:00", leads=()) == [
        "opens 0 2027-04-01T09:00+0200"
    ]
    assert dues(dated("2027-04-28T13:00", "2027-04-01T23:00"), "2026-11-22T12:00", leads=()) == [
        "opens 0 2027-04-02T09:00+0200"
    ]


def test_of_two_at_the_same_moment_the_one_that_counts_days_stays() -> None:
    assert dues(dated("2027-04-15T13:00", "2027-04-01T09:00"), "2026-11-22T12:00", leads=(14,)) == [
        "closes 14 2027-04-01T09:00+0200"
    ]


def test_a_usual_call_reminds_at_its_start_and_before_its_end_whatever_the_leads() -> None:
    assert dues(usual((1, 2)), "2026-11-22T12:00", leads=(30,)) == [
        "usual_opens 0 2027-01-01T09:00+0100",
        "usual_closes 14 2027-02-14T09:00+0100",
        "usual_closes 3 2027-02-25T09:00+0100",
    ]
    assert dues(usual((2, 2)), "2028-02-15T12:00") == ["usual_closes 3 2028-02-26T09:00+0100"]
    assert dues(usual((11, 1)), "2026-12-31T23:00") == [
        "usual_closes 14 2027-01-17T09:00+0100",
        "usual_closes 3 2027-01-28T09:00+0100",
    ]


def test_a_rolling_call_reminds_before_the_students_own_day_and_on_it() -> None:
    assert dues(ROLLING, "2026-11-22T12:00", own="2027-03-31") == [
        "rolling 14 2027-02-14T09:00+0100",
        "rolling 7 2027-02-21T09:00+0100",
        "rolling 1 2027-02-27T09:00+0100",
        "rolling 0 2027-02-28T09:00+0100",
    ]
    assert dues(ROLLING, "2026-11-22T12:00") == []


def test_where_nothing_is_announced_nothing_is_planned() -> None:
    assert dues(UNANNOUNCED, "2026-11-22T12:00") == []


def test_each_is_of_use_until_the_next_is_due() -> None:
    now = rome("2026-11-22T12:00")
    found = plan(window(dated("2027-04-28T13:00"), now, ROME), ROME, (14, 7, 1), now)
    assert [each.useful_until for each in found] == [
        *(each.due for each in found[1:]),
        rome("2027-04-28T13:00"),
    ]


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2027-03-27T21:00", "2027-03-28T09:00"),
        ("2027-03-28T08:59", "2027-03-28T09:00"),
        ("2027-03-28T09:00", "2027-03-28T09:00"),
        ("2027-03-28T20:59", "2027-03-28T20:59"),
        ("2027-10-31T02:30", "2027-10-31T09:00"),
    ],
)
def test_nobody_is_woken(moment: str, expected: str) -> None:
    assert awake(rome(moment), ROME) == rome(expected)


def test_somebody_is_woken_when_the_deadline_would_be_missed() -> None:
    late = rome("2027-04-27T23:00")
    assert sendable(late, ROME, rome("2027-04-28T08:00")) == late
    assert sendable(late, ROME, rome("2027-04-28T09:00")) == late
    assert sendable(late, ROME, rome("2027-04-28T13:00")) == rome("2027-04-28T09:00")


moments = st.datetimes(datetime(2024, 1, 1), datetime(2040, 1, 1)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001
zones = st.sampled_from(["Europe/Rome", "America/New_York", "Asia/Kolkata", "Pacific/Apia"]).map(ZoneInfo)
months = st.tuples(st.integers(1, 12), st.integers(1, 12))
calls = st.one_of(
    st.tuples(moments, st.integers(1, 200)).map(
        lambda both: Dated(
            pattern="dated",
            source="page",
            year="2027/28",
            opens=both[0] - timedelta(days=both[1]),
            closes=both[0],
        )
    ),
    st.lists(months, min_size=1, max_size=3).map(lambda runs: usual(*runs)),
    st.tuples(st.integers(0, 12), st.integers(0, 90)).map(
        lambda both: Rolling(
            pattern="rolling", source="page", before=Offset(months=both[0], days=both[1]), event="departure"
        )
    ),
)
leads = st.lists(st.integers(0, 60), max_size=5)


def ends_of(found: Window, zone: ZoneInfo, own: date | None) -> datetime:
    ends = deadline(found, zone, own)
    assert ends
    return ends


@given(calls, zones, leads, moments, st.dates(date(2024, 2, 1), date(2040, 1, 1)))
def test_no_reminder_in_the_past_after_its_deadline_or_twice(
    call: Call, zone: ZoneInfo, wanted: list[int], now: datetime, own: date
) -> None:
    found = window(call, now, zone)
    planned = plan(found, zone, wanted, now, own)
    for each in planned:
        assert now < each.due < each.useful_until <= ends_of(found, zone, own)
        assert awake(each.due, zone) == each.due
    assert len({(each.cycle, each.kind, each.lead) for each in planned}) == len(planned)
    assert len({each.due for each in planned}) == len(planned)
    assert set(planned) <= set(every(found, zone, wanted, own))
