"""Whatever happens to a call's dates, nothing is planned in the past, past its deadline, or twice."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.reminders.plan import cycle_key, deadline
from bot.reminders.replan import Changes, reconcile
from bot.storage.subscriptions import Kept, Subscribed
from handlers.reminding import Kind
from knowledge.calls import window
from knowledge.models import Call, Dated
from tests.reminders.world import ROME, UNANNOUNCED, usual

START = datetime(2026, 11, 22, 12, tzinfo=UTC)
SUBSCRIBED = Subscribed(1, 7, "one", "call", "en", (14, 7, 1), None, None, None)

closings = st.integers(1, 500).map(
    lambda days: Dated(
        pattern="dated", source="page", year="2027/28", closes=START + timedelta(days=days, hours=3)
    )
)
months = st.tuples(st.integers(1, 12), st.integers(1, 12))
calls = st.one_of(
    closings, st.lists(months, min_size=1, max_size=2).map(lambda runs: usual(*runs)), st.just(UNANNOUNCED)
)
steps = st.lists(
    st.tuples(calls, st.integers(0, 60), st.sampled_from(["planned", "claimed", "sent", "expired"])),
    max_size=8,
)


def apply(rows: Sequence[Kept], changes: Changes) -> list[Kept]:
    """What the database makes of `changes`."""
    again = {each["key"]: each for each in changes.again}
    until = {each["key"]: each["until"] for each in changes.keep}
    kept = [
        Kept(
            row.id, 1, row.cycle, row.kind, row.lead, again[row.id]["when"], again[row.id]["until"], "planned"
        )
        if row.id in again
        else replace(row, useful_until=until.get(row.id, row.useful_until))
        for row in rows
        if row.id not in changes.drop
    ]
    first = max((row.id for row in rows), default=0) + 1
    new = [
        Kept(number, 1, row["cycle"], row["kind"], row["lead"], row["due"], row["useful_until"], "planned")
        for number, row in enumerate(changes.add, first)
    ]
    return kept + new


@given(steps)
def test_no_change_of_dates_plans_what_must_not_be(changing: list[tuple[Call, int, str]]) -> None:
    rows: list[Kept] = []
    now = START
    for call, days, becomes in changing:
        found, changes = window(call, now, ROME), Changes()
        reconcile(changes, SUBSCRIBED, rows, found, ROME, now)
        planned = [(each["kind"], each["due"], each["useful_until"]) for each in changes.add]
        kinds = {row.id: row.kind for row in rows}
        planned += [(kinds[each["key"]], each["when"], each["until"]) for each in changes.again]
        assert {row.state for row in rows if row.id in {each["key"] for each in changes.keep}} <= {"planned"}
        ends = deadline(found, ROME)
        for kind, due, until in planned:
            assert ends
            assert due < until <= ends
            assert due > now or kind == Kind.MOVED
        rows = apply(rows, changes)
        keys = [(row.cycle, row.kind, row.lead) for row in rows]
        assert len(set(keys)) == len(keys)
        assert {row.cycle for row in rows if row.state == "planned" and row.useful_until > now} <= {
            cycle_key(found)
        }
        now += timedelta(days=days)
        rows = [
            Kept(row.id, 1, row.cycle, row.kind, row.lead, row.due, row.useful_until, becomes)
            if row.state == "planned" and row.due <= now
            else row
            for row in rows
        ]


@given(st.one_of(closings, st.lists(months, min_size=1, max_size=2).map(lambda runs: usual(*runs))))
def test_to_replan_what_is_planned_changes_nothing(call: Call) -> None:
    found, first, second = window(call, START, ROME), Changes(), Changes()
    reconcile(first, SUBSCRIBED, (), found, ROME, START)
    reconcile(second, SUBSCRIBED, apply((), first), found, ROME, START)
    assert (second.add, second.again, second.drop) == ([], [], [])
