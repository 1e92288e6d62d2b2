"""Brings the tables up to date at start, through Alembic."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from bot.storage.errors import StorageError

_MIGRATIONS = Path(__file__).parent / "migrations"


def configuration(connection: Connection | None = None) -> Config:
    """Alembic's configuration, for `connection` if given."""
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Migrate up to `revision`, within the transaction of `connection`.

    Raises:
        StorageError: a newer version of the bot wrote the database.
    """
    config = configuration(connection)
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    current = MigrationContext.configure(connection).get_current_heads()
    if strangers := sorted(set(current) - known):
        raise StorageError(
            f"a newer version of the bot wrote this database ({', '.join(strangers)}): update the bot, "
            "or restore a copy from before"
        )
    command.upgrade(config, revision)
