"""What a staff command works with: the data files and the database, opened for one block."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.clock import SystemClock
from bot.data_files import unusable
from bot.settings import Settings, SettingsError
from bot.storage.database import Database
from bot.storage.errors import StorageError
from handlers.ports import Clock
from knowledge.loader import KnowledgeError, bundled, load
from knowledge.mends import nearest
from knowledge.models import KnowledgeBase, Programme


class CommandError(SettingsError):
    """A command was given something that it cannot use; the message is one line, with the mend."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The data files, the database and the clock."""

    knowledge: KnowledgeBase
    database: Database
    clock: Clock

    def programme(self, name: str) -> Programme:
        """The programme `name`.

        Raises:
            CommandError: there is none.
        """
        found = self.knowledge.programmes.get(name)
        if found is None:
            meant = nearest(name, self.knowledge.programmes)
            known = ", ".join(sorted({*self.knowledge.programmes} - {meant}))
            near = f"write {meant}, or " if meant else ""
            raise CommandError(f"no programme {name!r}: {near}choose one of {known}")
        return found


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Opened]:
    """Open what `settings` name.

    Raises:
        SettingsError: the data files or the database cannot be used.
    """
    try:
        knowledge = load(settings.knowledge_dir or bundled())
        database = await Database.open(settings.database_url)
    except KnowledgeError as error:
        raise unusable(error, settings) from None
    except StorageError as error:
        raise SettingsError(f"DATABASE_URL: {error}") from None
    try:
        yield Opened(knowledge, database, SystemClock())
    except StorageError as error:
        raise SettingsError(f"DATABASE_URL: {error}") from None
    finally:
        await database.close()
