"""The services that handlers ask for, built from the settings."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from bot.clock import SystemClock
from bot.conversations import Conversations
from bot.data_files import unusable
from bot.memory import MemoryStudents, NoWindows
from bot.reminders.in_memory import MemorySubscriptions
from bot.settings import Settings, SettingsError
from handlers.ports import Services, Students, Windows
from knowledge.loader import KnowledgeError, bundled, load
from knowledge.models import KnowledgeBase
from knowledge.understanding.engine import Engine
from knowledge.understanding.requests import Requests, load_requests

if TYPE_CHECKING:
    from bot.storage.database import Database


@asynccontextmanager
async def open_database(settings: Settings) -> AsyncIterator["Database"]:
    """The database of `settings`, up to date, until the block ends.

    Raises:
        SettingsError: It cannot be used.
    """
    from bot.storage.database import Database
    from bot.storage.errors import StorageError

    try:
        database = await Database.open(settings.database_url)
    except StorageError as error:
        raise SettingsError(f"DATABASE_URL: {error}") from None
    try:
        yield database
    finally:
        await database.close()


def stored(settings: Settings, database: "Database") -> Services:
    """The services of a bot that keeps what it is told in `database`.

    Raises:
        SettingsError: The data files cannot be used.
    """
    from bot.reminders.service import StoredSubscriptions
    from bot.storage.students import StoredStudents
    from bot.storage.windows import StoredWindows

    clock = SystemClock()
    made = services_of(settings, StoredStudents(database, clock), StoredWindows(database))
    return replace(made, subscriptions=StoredSubscriptions(database, made.knowledge, clock))


@asynccontextmanager
async def open_in_terminal(settings: Settings) -> AsyncIterator[Services]:
    """What answers need: the windows that staff confirmed, and nothing that is kept of students.

    Who asks in a terminal has no chat on Telegram to be reminded in. A SQLite file that is not there yet
    stays away: a question is no reason to make one.

    Raises:
        SettingsError: The data files or the database cannot be used.
    """
    if _is_missing_file(settings.database_url):
        yield services_of(settings)
        return
    from bot.storage.windows import StoredWindows

    async with open_database(settings) as database:
        yield services_of(settings, windows=StoredWindows(database))


def _is_missing_file(url: str) -> bool:
    scheme, _, rest = url.partition("://")
    path = rest.partition("?")[0].removeprefix("/")
    return scheme.startswith("sqlite") and not Path(path).exists()


def services_of(
    settings: Settings, students: Students | None = None, windows: Windows | None = None
) -> Services:
    """The services over `students` and `windows`; without these nothing outlives the process.

    Raises:
        SettingsError: The data files cannot be used.
    """
    knowledge, engine, requests = _indexed(settings)
    clock, windows = SystemClock(), windows or NoWindows()
    subscriptions = MemorySubscriptions(knowledge, clock, windows)
    return Services(
        knowledge=knowledge,
        understander=engine,
        requests=requests,
        students=students or MemoryStudents(subscriptions),
        conversations=Conversations(),
        windows=windows,
        clock=clock,
        subscriptions=subscriptions,
    )


def _indexed(settings: Settings) -> tuple[KnowledgeBase, Engine, Requests]:
    directory = settings.knowledge_dir or bundled()
    try:
        knowledge = load(directory)
        return knowledge, Engine.build(knowledge, directory), load_requests(directory)
    except KnowledgeError as error:
        raise unusable(error, settings) from None
