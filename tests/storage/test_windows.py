"""Confirmed dates and their history, on both databases."""

from datetime import UTC, datetime

import pytest

from bot.storage.database import Database
from bot.storage.windows import StoredWindows, keep_window, withdraw_window
from knowledge.calls import Confirmed
from knowledge.models import Source

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
FIRST = Confirmed(
    pattern="dated",
    year="2027/28",
    opens=datetime(2027, 1, 10, 8, tzinfo=UTC),
    closes=datetime(2027, 2, 20, 12, tzinfo=UTC),
    page=Source.model_validate({"title": "The call", "url": "https://example.org/call"}),
)
MOVED = FIRST.model_copy(update={"closes": datetime(2027, 3, 7, 12, tzinfo=UTC)})


async def keep(
    database: Database,
    new: Confirmed,
    programme: str = "unimi-ka107",
    old: Confirmed | None = None,
    why: str | None = None,
) -> None:
    async with database.write() as connection:
        await keep_window(connection, programme, new, old=old, at=NOW, by="Ada", why=why)


async def keep_and_fail(database: Database) -> None:
    async with database.write() as connection:
        await keep_window(connection, "unimi-ka107", MOVED, old=FIRST, at=NOW, by="Ada")
        raise RuntimeError("halfway")


async def test_dates_are_kept_and_moved(database: Database) -> None:
    windows = StoredWindows(database)
    assert await windows.confirmed(["unimi-ka107"]) == {}
    await keep(database, FIRST)
    await keep(database, MOVED, old=FIRST)
    assert await windows.confirmed(["unimi-ka107", "unimi-4euplus"]) == {"unimi-ka107": (MOVED,)}
    assert await windows.confirmed(["unimi-4euplus"]) == {}


async def test_two_windows_of_a_year_stand_side_by_side(database: Database) -> None:
    await keep(database, FIRST)
    await keep(database, MOVED)
    assert await StoredWindows(database).every() == {"unimi-ka107": (FIRST, MOVED)}


async def test_each_change_is_kept_with_who_when_and_why(database: Database) -> None:
    await keep(database, FIRST)
    await keep(database, MOVED, old=FIRST, why="the portal was down")
    await keep(database, FIRST, programme="unimi-4euplus")
    windows = StoredWindows(database)
    first, second = await windows.history("unimi-ka107")
    assert (first.old, first.new, first.by, first.at, first.why) == (None, FIRST, "Ada", NOW, None)
    assert (second.old, second.new, second.why) == (FIRST, MOVED, "the portal was down")
    assert len(await windows.history()) == 3


async def test_a_change_that_fails_halfway_is_no_change(database: Database) -> None:
    await keep(database, FIRST)
    with pytest.raises(RuntimeError, match="halfway"):
        await keep_and_fail(database)
    windows = StoredWindows(database)
    assert await windows.every() == {"unimi-ka107": (FIRST,)}
    assert len(await windows.history()) == 1


async def test_withdrawn_dates_are_gone_but_remembered(database: Database) -> None:
    await keep(database, FIRST)
    async with database.write() as connection:
        await withdraw_window(connection, "unimi-ka107", FIRST, at=NOW, by="Bob", why="the wrong year")
    windows = StoredWindows(database)
    assert await windows.every() == {}
    _, last = await windows.history("unimi-ka107")
    assert (last.old, last.new, last.by, last.why) == (FIRST, None, "Bob", "the wrong year")
    with pytest.raises(KeyError):
        async with database.write() as connection:
            await withdraw_window(connection, "unimi-ka107", FIRST, at=NOW, by="Bob", why="again")


async def test_the_cycle_that_was_named_is_kept(database: Database) -> None:
    await keep(database, FIRST.model_copy(update={"cycle": "2027-01-2"}))
    ((kept,),) = (await StoredWindows(database).every()).values()
    assert kept.cycle == "2027-01-2"


async def test_of_two_windows_with_one_closing_one_is_withdrawn(database: Database) -> None:
    later = FIRST.model_copy(update={"opens": datetime(2027, 1, 20, 8, tzinfo=UTC)})
    second = FIRST.model_copy(update={"cycle": "2027/28-2"})
    for each in (FIRST, later, second):
        await keep(database, each)
    async with database.write() as connection:
        await withdraw_window(connection, "unimi-ka107", FIRST, at=NOW, by="Bob", why="mistaken")
    ((*left,),) = (await StoredWindows(database).every()).values()
    assert left == [later, second]
