"""What may go wrong with a database, in one line each, with the mend."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout


class StorageError(Exception):
    """The database cannot be used; the message is one line, for the person who runs the bot."""


_UNREACHABLE = "the database cannot be reached: start its server, or mend DATABASE_URL"
# The server starts, stops or is stopped, or the connection broke: PostgreSQL's classes 57P and 08.
_CUT_OFF = ("57P01", "57P02", "57P03", "08000", "08001", "08003", "08004", "08006")

_SQLITE = (
    ("database is locked", "the database is locked by another process: stop the other one, or wait for it"),
    (
        "readonly database",
        "the database is read-only: give the bot the right to write the file and its folder",
    ),
    ("disk is full", "the disk of the database is full: free some space; nothing of this change was kept"),
    ("unable to open", "the database cannot be opened: make its folder, or mend DATABASE_URL"),
    ("not a database", "the file is no SQLite database, or damaged: restore a copy, or mend DATABASE_URL"),
    ("malformed", "the database is damaged: stop the bot and restore a copy of the file"),
    ("disk I/O error", "the disk of the database fails: look at the disk, then restore a copy of the file"),
)

_POSTGRES = (
    ("25006", "the database is read-only: point DATABASE_URL to the server that accepts changes"),
    ("53100", "the disk of the database server is full: free some space; nothing of this change was kept"),
    ("53300", "the database server has no connection left: raise max_connections, or close other programs"),
    ("55P03", "the database is locked by another process: stop the other one, or wait for it"),
    ("28P01", "the database refuses the password: mend DATABASE_URL"),
    ("28000", "the database refuses the user: mend DATABASE_URL"),
    ("3D000", "the database does not exist on the server: create it, or mend DATABASE_URL"),
    ("42501", "the database forbids the change: grant the user of DATABASE_URL the rights on its tables"),
    ("XX001", "the database is damaged: stop the bot and restore a copy"),
    *dict.fromkeys(_CUT_OFF, _UNREACHABLE).items(),
)


def explain(error: BaseException) -> str | None:
    """One line with the mend for what people can mend; `None` for an error of the program's own."""
    cause = error.orig if isinstance(error, DBAPIError) and error.orig else error
    code = getattr(cause, "sqlstate", None) or getattr(cause.__cause__, "sqlstate", None)
    if code:
        return next((mend for known, mend in _POSTGRES if code == known), None)
    if isinstance(cause, sqlite3.Error) or isinstance(cause.__cause__, sqlite3.Error):
        return next((mend for known, mend in _SQLITE if known in str(cause)), None)
    if isinstance(cause, (OSError, PoolTimeout)):
        return _UNREACHABLE
    return None


@contextmanager
def explained() -> Iterator[None]:
    """Raise what people can mend as `StorageError`; let everything else through as it is."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        mend = explain(error)
        if mend is None:
            raise
        raise StorageError(mend) from error
