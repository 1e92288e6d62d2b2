"""Dates of the data files, and what staff confirm beside or in place of them."""

from datetime import date

import pytest

from bot.storage.windows import StoredWindows
from knowledge.models import Call, Dated, KnowledgeBase
from tests.reminders.world import UNANNOUNCED, World, confirmed, dated, knowledge, usual

FEBRUARY = dated("2027-02-20T13:00", "2027-01-20T10:00")
JULY = confirmed("2027-07-15T13:00")


def stating(call: Call, *dates: Dated) -> KnowledgeBase:
    """A programme `some` whose file has `dates` under `confirmed:`."""
    made = knowledge(some=call)
    some = made.programmes["some"].model_copy(update={"confirmed": dates})
    return KnowledgeBase(made.universities, {"some": some})


async def test_a_call_after_one_of_the_data_files_is_another(world: World) -> None:
    world.restart(stating(UNANNOUNCED, FEBRUARY))
    mine = await world.subscribe(1, "some")
    await world.at("2027-02-19T09:00")
    assert mine.cycle
    await world.subscriptions.done(1, mine.id, mine.cycle)
    world.clock.set("2027-03-01T12:00")
    await world.confirm("some", JULY)
    await world.at("2027-03-01T12:05")
    assert "The dates are out. The call for 2027/28 closes on 15 July 2027" in world.told(1)[-1]
    assert (await world.at("2027-07-14T09:00")).sent == 1


@pytest.mark.parametrize("kb", [stating(UNANNOUNCED, FEBRUARY), stating(FEBRUARY)])
async def test_one_more_call_leaves_that_of_the_data_files(world: World, kb: KnowledgeBase) -> None:
    world.restart(kb)
    await world.subscribe(1, "some")
    await world.confirm("some", JULY, another=True)
    assert (await world.at("2026-11-23T12:00")).messages == 0
    for day in ("2027-02-19T09:00", "2027-07-14T09:00"):
        assert (await world.at(day)).sent == 1


async def test_dates_of_the_data_files_that_staff_move_far_are_told(world: World) -> None:
    world.restart(stating(usual((1, 2)), FEBRUARY))
    await world.subscribe(1, "some")
    await world.confirm("some", JULY, move=date(2027, 2, 20))
    await world.at("2026-11-23T12:00")
    assert "have changed. The call for 2027/28 closes on 15 July 2027" in world.told(1)[0]
    assert "closing on 20 February 2027" in world.told(1)[0]
    assert (await world.at("2027-02-19T09:00")).messages == 0
    (change,) = await StoredWindows(world.database).history()
    assert change.old
    assert (change.old.closes, change.old.page.title) == (FEBRUARY.closes, "The page")
