"""Every earlier version of the tables becomes the present one, and keeps what it holds."""

import asyncio
from datetime import UTC, datetime

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, text

from bot.storage.database import Database, engine
from bot.storage.errors import StorageError
from bot.storage.migrate import configuration, upgrade
from bot.storage.students import StoredStudents
from bot.storage.tables import metadata

REVISIONS = [each.revision for each in ScriptDirectory.from_config(configuration()).walk_revisions()][::-1]


class FixedClock:
    def now(self) -> datetime:
        return datetime(2026, 11, 22, 12, tzinfo=UTC)


def differences(connection: Connection) -> list[object]:
    return list(compare_metadata(MigrationContext.configure(connection), metadata))


async def test_a_migrated_database_has_the_tables_of_the_code(database: Database) -> None:
    async with database.read() as connection:
        assert await connection.run_sync(differences) == []


@pytest.mark.parametrize("revision", REVISIONS)
async def test_every_earlier_version_is_brought_up_to_date(url: URL, revision: str) -> None:
    old = engine(url)
    async with old.execution_options(writes=True).begin() as connection:
        await connection.run_sync(upgrade, revision)
        await connection.execute(
            text("INSERT INTO student (id, language, created_at) VALUES (7, 'it', '2026-01-01 00:00:00')")
        )
    await old.dispose()
    database = await Database.open(url)
    assert await StoredStudents(database, FixedClock()).language(7) == "it"
    async with database.read() as connection:
        assert await connection.run_sync(differences) == []
    await database.close()


async def test_to_open_twice_changes_nothing(url: URL) -> None:
    for _ in range(2):
        await (await Database.open(url)).close()


async def test_several_processes_start_at_once(url: URL) -> None:
    for opened in await asyncio.gather(*(Database.open(url) for _ in range(3))):
        await opened.close()


async def test_a_database_of_a_newer_version_is_refused(url: URL) -> None:
    database = await Database.open(url)
    async with database.write() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    await database.close()
    with pytest.raises(StorageError, match=r"newer version .*9999.* update the bot"):
        await Database.open(url)
