"""`backup`: a copy that is whole, taken while the bot writes."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path
from shutil import copyfile

import pytest

from bot.settings import SettingsError
from bot.storage.database import Database
from tests.cli.command import DATES, PROGRAMME, WHO, run


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


async def test_a_copy_has_what_a_running_bot_has_just_written(url: str, tmp_path: Path) -> None:
    running = await Database.open(url)
    await asyncio.to_thread(run, "window", "set", PROGRAMME, *DATES, *WHO)
    assert (tmp_path / "mobility.db-wal").stat().st_size, "what is new is not in the file itself"
    async with running.read():
        said = await asyncio.to_thread(run, "backup", "copy.db")
    await running.close()
    copy = tmp_path / "copy.db"
    assert said == f"copy.db: {copy.stat().st_size} bytes"
    assert copy.stat().st_mode & 0o077 == 0
    assert names(tmp_path) == ["copy.db", "mobility.db"]


def test_a_copy_in_place_of_the_file_brings_back_all(url: str, tmp_path: Path) -> None:
    run("window", "set", PROGRAMME, *DATES, *WHO)
    run("backup", "copy.db")
    before = run("window", "list")
    run("window", "withdraw", PROGRAMME, "--year", "2057/58", "--by", "Ada", "--why", "mistaken")
    copyfile(tmp_path / "copy.db", tmp_path / "mobility.db")
    assert run("window", "list") == before
    assert PROGRAMME in before


def test_a_database_of_an_older_version_is_copied_as_it_is(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "mobility.db")) as old:
        old.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
    run("backup", "copy.db")
    with closing(sqlite3.connect(tmp_path / "copy.db")) as copy:
        assert copy.execute("SELECT name FROM sqlite_master").fetchall() == [("alembic_version",)]


@pytest.mark.parametrize(
    ("address", "file", "mend"),
    [
        ("sqlite:///mobility.db", "mobility.db", "FILE: mobility.db is there already: name a new one"),
        ("sqlite:///mobility.db", ".", "FILE: . is there already"),
        ("sqlite:///mobility.db", "nowhere/copy.db", "FILE: nowhere/copy.db cannot be made"),
        ("sqlite:///nothing.db", "copy.db", "DATABASE_URL: there is no database nothing.db yet"),
        ("sqlite:///letter.db", "copy.db", "DATABASE_URL: the file is no SQLite database"),
        ("sqlite://", "copy.db", "DATABASE_URL: a database in memory"),
        (
            "postgresql://me:hidden@localhost/db",
            "copy.db",
            "DATABASE_URL: .* use pg_dump --file FILE ADDRESS",
        ),
    ],
)
def test_what_cannot_be_copied_is_told_and_leaves_nothing(
    address: str, file: str, mend: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("letter.db").write_text("This is a letter, and a rather long one, not a database at all." * 20)
    Path("mobility.db").touch()
    monkeypatch.setenv("DATABASE_URL", address)
    with pytest.raises(SettingsError, match=mend) as caught:
        run("backup", file)
    assert "hidden" not in str(caught.value)
    assert names(tmp_path) == ["letter.db", "mobility.db"]
