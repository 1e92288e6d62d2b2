"""A database that cannot be used says so in one line, with the mend, and loses nothing."""

import os
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import URL, text

from bot.storage import database as module
from bot.storage.database import Database, engine
from bot.storage.errors import StorageError
from bot.storage.students import StoredStudents
from tests.databases import new_postgres_database


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


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small disk of its own, where the machine lets tests have one."""
    where = tmp_path / "disk"
    where.mkdir()
    if not _mount("-t", "tmpfs", "-o", "size=256k", "tmpfs", str(where)):
        pytest.skip("needs the right to mount")
    yield where
    subprocess.run(["umount", "--lazy", str(where)], check=True)


def _mount(*options: str) -> bool:
    try:
        return subprocess.run(["mount", *options], check=False, capture_output=True).returncode == 0
    except FileNotFoundError:
        return False


def fill(disk: Path) -> None:
    with suppress(OSError), (disk / "filling").open("wb", buffering=0) as filling:
        while filling.write(b"x" * 4096):
            pass


async def test_a_disk_that_is_full_before_the_first_start(disk: Path) -> None:
    fill(disk)
    with pytest.raises(StorageError, match="free some space"):
        await opened(disk / "mobility.db")


async def test_a_disk_that_is_full_at_a_later_start(disk: Path) -> None:
    await (await opened(disk / "mobility.db")).close()
    fill(disk)
    with pytest.raises(StorageError, match="free some space"):
        await opened(disk / "mobility.db")
    (disk / "filling").unlink()
    await (await opened(disk / "mobility.db")).close()


async def test_a_disk_that_is_mounted_read_only(disk: Path) -> None:
    await (await opened(disk / "mobility.db")).close()
    assert _mount("-o", "remount,ro", str(disk))
    for name in ("mobility.db", "new.db"):
        with pytest.raises(StorageError, match="read-only: give the bot the right"):
            await opened(disk / name)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
async def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder").chmod(0o500)
    with pytest.raises(StorageError, match="read-only: give the bot the right"):
        await opened(tmp_path / "folder" / "mobility.db")


@pytest.mark.parametrize("table", ["student", "invoice"])
async def test_a_file_of_another_program(tmp_path: Path, table: str) -> None:
    path = tmp_path / "mobility.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute(f"CREATE TABLE {table} (number)")
    with pytest.raises(StorageError, match=rf"another program keeps its tables there \({table}\): name a"):
        await opened(path)
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("SELECT name FROM sqlite_master").fetchall() == [(table,)]


async def test_a_server_shared_with_another_program(postgres: URL) -> None:
    for table, clashes in (("invoice", False), ("student", True)):
        url = await new_postgres_database(postgres, f"shared_{table}")
        other = engine(url)
        async with other.begin() as connection:
            await connection.execute(text(f"CREATE TABLE {table} (number INTEGER)"))
        await other.dispose()
        if clashes:
            with pytest.raises(StorageError, match=r"another program .* \(student\)"):
                await Database.open(url)
        else:
            await (await Database.open(url)).close()


async def test_to_read_needs_no_lock(tmp_path: Path) -> None:
    path = tmp_path / "mobility.db"
    await (await opened(path)).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        database = await opened(path)
        assert await StoredStudents(database, FixedClock()).language(7) is None
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
