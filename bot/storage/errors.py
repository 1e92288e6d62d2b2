"""What may go wrong with a database, in one line each, with the mend."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout


class StorageError(Exception):
    """The database cannot be used; the message is one line, for the person who runs the bot."""


_UNREACHABLE = "the database cannot be reached: start its server, or mend DATABASE_URL"
# The server starts, stops or is stopped, or the connection broke: PostgreSQL's classes 57P and 08.
_CUT_OFF = ("57P01", "57P02", "57P03", "08000", "08001", "08003", "08004", "08006")

_READ_ONLY = "the database is read-only: give the bot the right to write the file and its folder"
_FULL = "the disk of the database is full: free some space; nothing of this change was kept"
_LOCKED = "the database is locked by another process: stop the other one, or wait for it"
_CROSSED = "two changes of the database came at once: do it again; nothing of this one was kept"
_DAMAGED = "the database is damaged: stop the bot and restore a copy of the file"

# By the beginning of SQLite's own names of its errors.
_SQLITE = {
    "SQLITE_BUSY": _LOCKED,
    "SQLITE_LOCKED": _LOCKED,
    "SQLITE_READONLY": _READ_ONLY,
    "SQLITE_FULL": _FULL,
    "SQLITE_CANTOPEN": "the database cannot be opened: make its folder, or mend DATABASE_URL",
    "SQLITE_NOTADB": "the file is no SQLite database, or damaged: restore a copy, or mend DATABASE_URL",
    "SQLITE_CORRUPT": _DAMAGED,
    "SQLITE_IOERR": "the disk of the database fails: look at the disk, then restore a copy of the file",
}
# SQLite writes whole pages, and at its start some of them at once.
_LEAST_FREE_BYTES = 100_000

_POSTGRES = (
    ("25006", "the database is read-only: point DATABASE_URL to the server that accepts changes"),
    ("53100", "the disk of the database server is full: free some space; nothing of this change was kept"),
    ("53300", "the database server has no connection left: raise max_connections, or close other programs"),
    ("55P03", _LOCKED),
    ("40P01", _CROSSED),
    ("40001", _CROSSED),
    ("28P01", "the database refuses the password: mend DATABASE_URL"),
    ("28000", "the database refuses the user: mend DATABASE_URL"),
    ("3D000", "the database does not exist on the server: create it, or mend DATABASE_URL"),
    ("42501", "the database forbids the change: grant the user of DATABASE_URL the rights on its tables"),
    ("XX001", "the database is damaged: stop the bot and restore a copy"),
    *dict.fromkeys(_CUT_OFF, _UNREACHABLE).items(),
)


def explain(error: BaseException, file: str | None = None) -> str | None:
    """One line with the mend for what people can mend; `None` for an error of the program's own.

    Args:
        error: what was raised.
        file: of the database, if it is one: what its disk says decides where SQLite tells too little.
    """
    cause = error.orig if isinstance(error, DBAPIError) and error.orig else error
    code = getattr(cause, "sqlstate", None) or getattr(cause.__cause__, "sqlstate", None)
    if code:
        return next((mend for known, mend in _POSTGRES if code == known), None)
    if name := getattr(cause, "sqlite_errorname", None) or getattr(cause.__cause__, "sqlite_errorname", None):
        return _of_sqlite(name, Path(file) if file else None)
    if isinstance(cause, (OSError, PoolTimeout)):
        return _UNREACHABLE
    return None


def _of_sqlite(name: str, file: Path | None) -> str | None:
    if file and name.startswith(("SQLITE_CANTOPEN", "SQLITE_IOERR")) and os.access(file.parent, os.F_OK):
        there = [each for each in (file.parent, file) if os.access(each, os.F_OK)]
        if not all(os.access(each, os.W_OK) for each in there):
            return _READ_ONLY
        if shutil.disk_usage(file.parent).free < _LEAST_FREE_BYTES:
            return _FULL
    return next((mend for known, mend in _SQLITE.items() if name.startswith(known)), None)


@contextmanager
def explained(file: str | None = None) -> Iterator[None]:
    """Raise what people can mend as `StorageError`; let everything else through as it is.

    `file` is that of the database, if it is one.
    """
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        mend = explain(error, file)
        if mend is None:
            raise
        raise StorageError(mend) from error
