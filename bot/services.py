"""The services that handlers ask for, built from the settings."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.clock import SystemClock
from bot.conversations import Conversations
from bot.memory import MemoryStudents, NoWindows
from bot.settings import Settings, SettingsError
from handlers.ports import Services, Students, Windows
from knowledge.loader import KnowledgeError, bundled, load
from knowledge.models import KnowledgeBase
from knowledge.understanding.engine import Engine


@asynccontextmanager
async def open_services(settings: Settings) -> AsyncIterator[Services]:
    """Everything that the running bot needs, its database open and up to date until the block ends.

    Raises:
        SettingsError: The data files or the database cannot be used.
    """
    from bot.storage.database import Database
    from bot.storage.errors import StorageError
    from bot.storage.students import StoredStudents
    from bot.storage.windows import StoredWindows

    try:
        database = await Database.open(settings.database_url)
    except StorageError as error:
        raise SettingsError(f"DATABASE_URL: {error}") from None
    try:
        students, windows = StoredStudents(database, SystemClock()), StoredWindows(database)
        yield await asyncio.to_thread(services_of, settings, students, windows)
    finally:
        await database.close()


def services_of(
    settings: Settings, students: Students | None = None, windows: Windows | None = None
) -> Services:
    """The services over `students` and `windows`; without these nothing outlives the process.

    Raises:
        SettingsError: The data files cannot be used.
    """
    knowledge, engine = _indexed(settings.knowledge_dir or bundled())
    return Services(
        knowledge=knowledge,
        understander=engine,
        students=students or MemoryStudents(),
        conversations=Conversations(),
        windows=windows or NoWindows(),
        clock=SystemClock(),
    )


def _indexed(directory: Path) -> tuple[KnowledgeBase, Engine]:
    try:
        knowledge = load(directory)
        return knowledge, Engine.build(knowledge, directory)
    except KnowledgeError as error:
        first, count = error.problems[0], len(error.problems)
        raise SettingsError(
            f"KNOWLEDGE_DIR: {first} ({count} in all: see `python -m knowledge check {directory}`)"
        ) from None
