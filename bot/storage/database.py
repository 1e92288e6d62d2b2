"""One database, SQLite or PostgreSQL, behind the same few doors."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from typing import Any

from sqlalchemy import URL, Connection, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.settings import async_url
from bot.storage.errors import StorageError, explained
from bot.storage.migrate import is_current, upgrade

_BUSY_MILLISECONDS = 5000
_CONNECT_SECONDS = 10


class Database:
    """An open database. `open` brings its tables up to date; `close` it when done."""

    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine
        self._writer = engine.execution_options(writes=True)
        by_itself: dict[str, Any] = {"isolation_level": "AUTOCOMMIT"} if self.locks_rows else {"alone": True}
        self._single = engine.execution_options(**by_itself)
        self._file = _file(engine.url)

    @classmethod
    async def open(cls, url: str | URL) -> "Database":
        """Open the database at `url`, as SQLAlchemy writes them, and migrate it.

        Raises:
            StorageError: it cannot be reached, written or read, or a newer version of the bot wrote it.
        """
        made = engine(url)
        file = _file(made.url)
        with explained(file):
            await asyncio.to_thread(_probe, file)
        database = cls(made)
        try:
            await database._migrate()
        except BaseException:
            await database.close()
            raise
        return database

    async def _migrate(self) -> None:
        # Who only reads need not wait for another's lock.
        async with self.read() as connection:
            current = await connection.run_sync(is_current)
        if not current:
            async with self.write() as connection:
                await connection.run_sync(upgrade)

    async def close(self) -> None:
        """Give every connection back."""
        await self.engine.dispose()

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """A connection to read with; only on SQLite are all its statements of one moment."""
        with explained(self._file):
            async with self.engine.begin() as connection:
                yield connection

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncConnection]:
        """A transaction: all of it is kept when the block ends, none of it when the block raises."""
        with explained(self._file):
            async with self._writer.begin() as connection:
                yield connection

    @asynccontextmanager
    async def single(self) -> AsyncIterator[AsyncConnection]:
        """A connection that keeps each statement at once, by itself: a third of the time of a transaction."""
        with explained(self._file):
            async with self._single.connect() as connection:
                yield connection

    @property
    def locks_rows(self) -> bool:
        """Whether single rows can be locked (PostgreSQL) or only the whole file (SQLite)."""
        return self.engine.dialect.name != "sqlite"


def file_of(url: str) -> str | None:
    """The file of the SQLite database at `url`; `None` for a server, or in memory.

    Raises:
        StorageError: `url` is no address of a database that the bot can use.
    """
    return _file(_driven(url))


def engine(url: str | URL) -> AsyncEngine:
    """An engine for `url` with the asynchronous driver that the program uses.

    Raises:
        StorageError: `url` is no address of a database that the bot can use.
    """
    parsed = _driven(url.render_as_string(hide_password=False) if isinstance(url, URL) else url)
    return _sqlite(parsed) if parsed.get_backend_name() == "sqlite" else _postgres(parsed)


def _driven(url: str) -> URL:
    try:
        driven = async_url(url)
    except ValueError as error:
        raise StorageError(str(error)) from None
    try:
        return make_url(driven)
    except (ValueError, ArgumentError):
        # What SQLAlchemy says of it may quote the password.
        raise StorageError("this is no address: write postgresql://USER:PASSWORD@HOST:PORT/NAME") from None


def _postgres(url: URL) -> AsyncEngine:
    return create_async_engine(
        url,
        pool_pre_ping=True,
        connect_args={"timeout": _CONNECT_SECONDS, "server_settings": {"timezone": "UTC"}},
    )


def _sqlite(url: URL) -> AsyncEngine:
    made = create_async_engine(url, connect_args={"timeout": _BUSY_MILLISECONDS / 1000})
    event.listen(made.sync_engine, "connect", _prepare)
    event.listen(made.sync_engine, "begin", _begin)
    return made


def _file(url: URL) -> str | None:
    """The file of the database; `None` for a server, or in memory."""
    is_file = url.get_backend_name() == "sqlite" and url.database not in (None, "", ":memory:")
    return url.database if is_file else None


def _probe(file: str | None) -> None:
    # The asynchronous driver leaves a thread behind, and its complaint, when a file cannot even be opened.
    if file:
        with closing(sqlite3.connect(file, timeout=_BUSY_MILLISECONDS / 1000)) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("SELECT name FROM sqlite_master").fetchall()


def _prepare(connection: Any, _record: object) -> None:
    # The driver's own transactions begin too late; `_begin` says when.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        f"busy_timeout = {_BUSY_MILLISECONDS}",
        "journal_mode = WAL",
        "synchronous = NORMAL",
        "foreign_keys = ON",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    # A transaction that reads first and writes later would be refused under another's lock, not wait.
    options = connection.get_execution_options()
    if not options.get("alone", False):
        connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("writes", False) else "BEGIN")
