"""A database that cannot be used says so in one line, with the mend, and loses nothing."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import URL, text

from bot.storage import database as module
from bot.storage.database import Database
from bot.storage.errors import StorageError
from bot.storage.students import StoredStudents


class FixedClock:
    def now(self) -> datetime:
        return datetime(2026, 11, 22, 12, tzinfo=UTC)


async def opened(path: Path) -> Database:
    return await Database.open(f"sqlite:///{path}")


async def run(database: Database, *statements: str) -> None:
    async with database.write() as connection:
        for statement in statements:
            await connection.execute(text(statement))


async def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="make its folder"):
        await opened(tmp_path / "nowhere" / "mobility.db")


@pytest.mark.parametrize(
    ("url", "mend"),
    [
        ("postgresql://me:hidden@localhost:none/db", "write postgresql://USER"),
        ("postgresql://me:hidden@[::1/db", "write postgresql://USER"),
        ("mysql://me:hidden@localhost/db", "write sqlite:///FILE or postgresql://"),
    ],
)
async def test_an_address_that_is_none(url: str, mend: str) -> None:
    with pytest.raises(StorageError, match=mend) as caught:
        await Database.open(url)
    assert "hidden" not in str(caught.value)


@pytest.mark.parametrize("scheme", ["postgres", "postgresql+psycopg2"])
async def test_an_address_with_another_driver_is_understood(scheme: str) -> None:
    with pytest.raises(StorageError, match="cannot be reached"):
        await Database.open(f"{scheme}://me@127.0.0.1:1/db")


async def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "mobility.db"
    path.write_text("This is a letter, and a rather long one, not a database at all." * 20)
    with pytest.raises(StorageError, match="restore a copy"):
        await opened(path)
    assert path.read_text().startswith("This is a letter")


async def test_a_damaged_file(tmp_path: Path) -> None:
    path = tmp_path / "mobility.db"
    await (await opened(path)).close()
    content = path.read_bytes()
    path.write_bytes(content[:100] + b"\xff" * (len(content) - 100))
    with pytest.raises(StorageError, match="damaged"):
        await opened(path)


async def test_a_locked_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mobility.db"
    monkeypatch.setattr(module, "_BUSY_MILLISECONDS", 50)
    database = await opened(path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    students = StoredStudents(database, FixedClock())
    with pytest.raises(StorageError, match="locked by another process"):
        await students.choose_language(7, "it")
    other.execute("ROLLBACK")
    other.close()
    await students.choose_language(7, "it")
    assert await students.language(7) == "it"
    await database.close()


async def test_a_read_only_database(database: Database) -> None:
    students = StoredStudents(database, FixedClock())
    await students.choose_language(7, "it")
    forbid = "SET TRANSACTION READ ONLY" if database.locks_rows else "PRAGMA query_only = ON"
    with pytest.raises(StorageError, match="read-only"):
        await run(database, forbid, "UPDATE student SET language = 'en'")
    assert await students.language(7) == "it"


async def test_a_full_disk(tmp_path: Path) -> None:
    database = await opened(tmp_path / "mobility.db")
    students = StoredStudents(database, FixedClock())
    add = "INSERT INTO student (id, profile, created_at) VALUES ({}, '\"{}\"', '2026-01-01')"
    with pytest.raises(StorageError, match="free some space"):
        await run(
            database, "PRAGMA max_page_count = 1", *(add.format(each, "x" * 5000) for each in range(100))
        )
    assert await students.language(0) is None
    await database.close()


async def test_a_server_that_is_not_there() -> None:
    with pytest.raises(StorageError, match="start its server"):
        await Database.open("postgresql://127.0.0.1:1/mobility")


async def test_a_server_without_the_database(postgres: URL) -> None:
    with pytest.raises(StorageError, match="create it"):
        await Database.open(postgres.set(database="nowhere"))


async def test_a_server_that_cuts_the_connection_off(postgres: URL) -> None:
    database = await Database.open(postgres)
    with pytest.raises(StorageError, match="start its server"):
        await run(database, "SELECT pg_terminate_backend(pg_backend_pid())")
    await run(database, "SELECT 1")
    await database.close()


async def test_naive_moments_are_refused(database: Database) -> None:
    class NaiveClock:
        def now(self) -> datetime:
            return datetime(2026, 11, 22, 12)  # noqa: DTZ001

    with pytest.raises(Exception, match="no time zone"):
        await StoredStudents(database, NaiveClock()).choose_language(7, "it")
