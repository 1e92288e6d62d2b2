"""`backup`: the database as one file, which is whole or not there at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.cli.opened import CommandError
from bot.settings import Settings, SettingsError
from bot.storage.backup import back_up
from bot.storage.errors import StorageError


def copied(settings: Settings, file: Path) -> str:
    """Copy the database to the new `file`, which only its owner may read, and say so.

    Raises:
        CommandError: `file` is there already, or cannot be made.
        SettingsError: the database cannot be copied.
    """
    with _whole(file) as part:
        try:
            back_up(settings.database_url, part)
        except StorageError as error:
            raise SettingsError(f"DATABASE_URL: {error}") from None
    return f"{file}: {file.stat().st_size} bytes"


@contextmanager
def _whole(file: Path) -> Iterator[Path]:
    """A file beside `file`, which takes its name when the block ends and is gone when it raises."""
    if file.exists():
        raise CommandError(f"FILE: {file} is there already: name a new one")
    try:
        handle, name = tempfile.mkstemp(prefix=f"{file.name}.", dir=file.parent)
    except OSError as error:
        raise CommandError(f"FILE: {file} cannot be made ({error.strerror}): name another place") from None
    os.close(handle)
    part = Path(name)
    try:
        yield part
        part.rename(file)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
