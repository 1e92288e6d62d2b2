import pytest

from bot.storage.database import Database
from tests.databases import database, postgres, url
from tests.reminders.world import World

__all__ = ["database", "postgres", "url"]


@pytest.fixture
def world(database: Database) -> World:
    return World(database)
