"""What happens to the same call at the same moment, on the real PostgreSQL."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import URL, text

from bot.storage.database import Database
from bot.storage.errors import StorageError
from bot.storage.students import StoredStudents
from tests.databases import new_postgres_database
from tests.reminders.world import World, confirmed

# Hold up whoever plans reminders of student 1, until the test lets go of lock 42.
_GATE = (
    """
    CREATE FUNCTION wait() RETURNS trigger AS
    $$ BEGIN PERFORM pg_advisory_xact_lock_shared(42); RETURN NEW; END $$ LANGUAGE plpgsql
    """,
    """
    CREATE TRIGGER gate BEFORE INSERT ON reminder
    FOR EACH ROW WHEN (NEW.student = 1) EXECUTE FUNCTION wait()
    """,
)


@pytest.fixture
async def url(postgres: URL, tmp_path: Path) -> URL:
    return await new_postgres_database(postgres, tmp_path.name)


@pytest.fixture
async def gated(world: World) -> World:
    async with world.database.write() as connection:
        for statement in _GATE:
            await connection.execute(text(statement))
    return world


async def waiting(database: Database) -> int:
    """How many wait for somebody else's lock."""
    async with database.read() as connection:
        return await connection.scalar(text("SELECT count(*) FROM pg_locks WHERE NOT granted")) or 0


async def test_who_subscribes_while_staff_confirm_hears_of_it(gated: World) -> None:
    await gated.subscribe(9, "usual")
    async with gated.database.write() as gate:
        await gate.execute(text("SELECT pg_advisory_xact_lock(42)"))
        subscribing = asyncio.create_task(gated.subscribe(1, "usual"))
        while await waiting(gated.database) < 1:
            pass
        confirming = asyncio.create_task(
            gated.confirm("usual", confirmed("2027-02-20T13:00", "2027-01-11T09:00"))
        )
        while not confirming.done() and await waiting(gated.database) < 2:
            pass
    await asyncio.gather(subscribing, confirming)
    await gated.at("2026-11-22T12:05")
    assert "The dates are confirmed" in gated.told(1)[0]
    assert (await gated.at("2027-01-11T09:00")).messages == 2


async def test_a_group_whose_members_press_at_once_is_subscribed_once(world: World) -> None:
    made = await asyncio.gather(*(world.subscribe(-5, "dated") for _ in range(4)))
    assert len({each.id for each in made}) == 1


async def test_students_may_stop_leave_and_move_while_staff_confirm(world: World) -> None:
    students = StoredStudents(world.database, world.clock)
    await world.confirm("unannounced", confirmed("2027-02-20T13:00", "2027-01-20T10:00"))
    for student in range(1, 121):
        await world.subscribe(student, "unannounced")

    async def confirm() -> None:
        for day in range(10, 18):
            opens = "2027-01-11T10:00" if day % 2 else None
            await world.confirm("unannounced", confirmed(f"2027-03-{day}T13:00", opens))

    # The last first: they meet the plans, which are made from the first on, in every order.
    async def leave() -> None:
        for student in range(120, 0, -3):
            await world.subscriptions.stop(student)
            await students.forget(student - 1)
            await students.migrate(student - 2, -student)

    await asyncio.gather(confirm(), leave())
    assert (await world.at("2027-03-16T09:00")).messages == 40


async def test_a_deadlock_is_said_in_words(world: World) -> None:
    async def lock(first: int, second: int) -> None:
        async with world.database.write() as connection:
            await connection.execute(text(f"SELECT pg_advisory_xact_lock({first})"))
            await both.wait()
            await connection.execute(text(f"SELECT pg_advisory_xact_lock({second})"))

    both = asyncio.Barrier(2)
    with pytest.raises(StorageError, match="do it again"):
        await asyncio.gather(lock(1, 2), lock(2, 1))
