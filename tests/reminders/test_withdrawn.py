"""Dates that are taken back, by the data files or by staff: who was told hears what is known now."""

from datetime import date

import pytest

from knowledge.models import Call
from tests.reminders.world import (
    EVERY,
    ROLLING,
    UNANNOUNCED,
    Interrupted,
    World,
    confirmed,
    dated,
    knowledge,
    usual,
)


@pytest.mark.parametrize(
    ("call", "known"),
    [
        (UNANNOUNCED, "No date is known yet"),
        (usual((4, 4)), "The call is usually open in April 2027, not confirmed."),
        (dated("2027-04-10T13:00"), "The call for 2027/28 closed on 10 April 2027 at 13:00"),
        (ROLLING, "The deadline depends on your own date now"),
        (None, "No date is known yet"),
    ],
)
async def test_dates_that_the_data_files_withdraw_are_told(
    world: World, call: Call | None, known: str
) -> None:
    await world.subscribe(1, "dated")
    await world.subscribe(2, "dated")
    await world.subscriptions.stop(2)
    await world.at("2027-04-14T12:00")
    before = len(world.told(1))
    world.restart(knowledge(**{**EVERY, "dated": call}))
    assert (await world.at("2027-04-15T12:00")).messages == 1
    told = world.told(1)[before:]
    assert f"no longer stands: closing on 28 April 2027 at 13:00 (Rome time). {known}" in told[0]
    assert (await world.at("2027-04-15T12:30")).messages == 0
    assert world.told(2) == []


async def test_usual_months_that_are_withdrawn_are_told(world: World) -> None:
    await world.subscriptions.subscribe(1, "usual", "it")
    world.restart(knowledge(**{**EVERY, "usual": UNANNOUNCED}))
    await world.at("2026-11-22T13:00")
    assert (
        "Quello che ti avevo detto non vale più: di solito gennaio-febbraio 2027. Non c'è ancora una data"
        in world.told(1)[0]
    )
    world.restart(knowledge(**EVERY))
    assert (await world.at("2026-11-22T13:05")).messages == 0


async def test_who_is_done_hears_nothing_of_what_is_withdrawn(world: World) -> None:
    mine = await world.subscribe(1, "dated")
    await world.subscriptions.done(1, mine.id, "2027/28")
    world.restart(knowledge(**{**EVERY, "dated": UNANNOUNCED}))
    assert (await world.at("2026-11-22T13:00")).messages == 0


async def test_dates_that_staff_withdraw_are_told(world: World) -> None:
    await world.subscribe(1, "usual")
    mistaken = confirmed("2027-02-10T13:00", "2027-01-11T09:00")
    await world.confirm("usual", mistaken)
    await world.at("2026-11-22T13:00")
    await world.withdraw("usual", mistaken)
    assert (await world.at("2026-11-22T14:00")).messages == 1
    assert (
        "What I had told you no longer stands: closing on 10 February 2027 at 13:00 (Rome time). "
        "The call is usually open in January–February 2027, not confirmed." in world.told(1)[-1]
    )
    assert (await world.at("2027-01-11T09:00")).sent == 1
    assert "usually open about now" in world.told(1)[-1]
    assert "Late" in world.told(1)[-1]


async def test_what_is_withdrawn_before_anyone_was_told_is_not_told(world: World) -> None:
    await world.subscribe(1, "usual")
    await world.subscribe(1, "silent")
    mistaken = confirmed("2027-02-10T13:00")
    for name in ("usual", "silent"):
        await world.confirm(name, mistaken)
        await world.withdraw(name, mistaken)
    assert (await world.at("2026-11-22T13:00")).messages == 0


async def test_a_call_whose_dates_are_withdrawn_on_their_way_says_so(world: World) -> None:
    await world.subscribe(1, "silent")
    mistaken = confirmed("2027-02-10T13:00")
    await world.confirm("silent", mistaken)
    sender = Interrupted(lambda: world.withdraw("silent", mistaken))
    world.restart(sender=sender)
    for minute in (1, 2, 3):
        await world.at(f"2026-11-22T12:0{minute}")
    assert [told.splitlines()[1].partition(":")[0].partition(".")[0] for told in sender.told] == [
        "The dates are out",
        "What I had told you no longer stands",
    ]


@pytest.mark.parametrize(
    ("own", "known"),
    [
        (date(2027, 9, 1), "For your date the last day to apply is 1 August 2027."),
        (date(2027, 5, 1), "For your date the last day to apply was 1 April 2027."),
    ],
)
async def test_withdrawn_dates_leave_the_day_of_ones_own_date(world: World, own: date, known: str) -> None:
    await world.subscribe(1, "rolling", own)
    mistaken = confirmed("2027-05-28T13:00", "2027-05-01T10:00")
    await world.confirm("rolling", mistaken)
    await world.at("2026-11-23T12:00")
    world.clock.set("2027-04-15T12:00")
    await world.withdraw("rolling", mistaken)
    await world.at("2027-04-15T12:05")
    assert f"no longer stands: closing on 28 May 2027 at 13:00 (Rome time). {known}" in world.told(1)[-1]
