"""A copy of the database, as it is at one moment, while others read and write it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.storage.database import file_of
from bot.storage.errors import StorageError, explained


def back_up(url: str, target: Path) -> None:
    """Copy the SQLite database at `url` to the file `target`, tables as they are: nothing is migrated.

    Raises:
        StorageError: it is no SQLite file, or cannot be read.
    """
    source = _file(url)
    with explained(source), closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        # SQLite's own copying takes in what still stands in the write-ahead log beside the file.
        old.backup(new)


def _file(url: str) -> str:
    file = file_of(url)
    if file is None and url.startswith("sqlite"):
        raise StorageError("a database in memory leaves nothing to copy")
    if file is None:
        raise StorageError("PostgreSQL has a tool of its own for copies: use pg_dump --file FILE ADDRESS")
    if not Path(file).exists():
        raise StorageError(f"there is no database {file} yet")
    return file
