"""Brings the tables up to date at start, through Alembic."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, func, inspect, select

from bot.storage.errors import StorageError
from bot.storage.tables import metadata

_MIGRATIONS = Path(__file__).parent / "migrations"
# Any number that is always the same.
_LOCK = 20261126


def configuration(connection: Connection | None = None) -> Config:
    """Alembic's configuration, for `connection` if given."""
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def is_current(connection: Connection) -> bool:
    """Whether nothing is left to migrate."""
    return _heads(connection) == set(_scripts().get_heads())


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Migrate up to `revision`, within the transaction of `connection`.

    Raises:
        StorageError: a newer version of the bot, or another program, wrote the database.
    """
    _wait_for_others(connection)
    known = {script.revision for script in _scripts().walk_revisions()}
    current = _heads(connection)
    if not current:
        _refuse_another_programs(connection)
    if strangers := sorted(current - known):
        raise StorageError(
            f"a newer version of the bot wrote this database ({', '.join(strangers)}): update the bot, "
            "or restore a copy from before"
        )
    command.upgrade(configuration(connection), revision)


def _wait_for_others(connection: Connection) -> None:
    # Of several processes that start at once one migrates, and the others find it done. SQLite has one
    # writer at a time anyway.
    if connection.dialect.name != "sqlite":
        connection.execute(select(func.pg_advisory_xact_lock(_LOCK)))


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(configuration())


def _heads(connection: Connection) -> set[str]:
    return set(MigrationContext.configure(connection).get_current_heads())


def _refuse_another_programs(connection: Connection) -> None:
    # Programs may share a server's database; a file belongs to one.
    found = set(inspect(connection).get_table_names())
    taken = found if connection.dialect.name == "sqlite" else found & set(metadata.tables)
    if taken:
        raise StorageError(
            f"another program keeps its tables there ({', '.join(sorted(taken)[:3])}): "
            "name a database of the bot's own in DATABASE_URL"
        )
