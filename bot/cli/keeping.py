"""What is kept of one student, handed out or deleted."""

import json
from datetime import date

from bot.cli.opened import CommandError, Opened, opened
from bot.settings import Settings
from bot.storage.students import StoredStudents


async def exported(settings: Settings, number: int) -> str:
    """All that is kept of the student, as JSON: rows by table.

    Raises:
        CommandError: nothing is kept.
    """
    async with opened(settings) as open_:
        found = await _students(open_).everything(number)
    if not found:
        raise CommandError(_nothing(number))
    return json.dumps(found, ensure_ascii=False, indent=2, default=_written)


async def forgotten(settings: Settings, number: int) -> str:
    """Delete all that is kept of the student, and say so.

    Raises:
        CommandError: nothing was kept.
    """
    async with opened(settings) as open_:
        students = _students(open_)
        found = await students.everything(number)
        await students.forget(number)
    if not found:
        raise CommandError(_nothing(number))
    return f"Deleted of {number}: " + ", ".join(f"{len(rows)} {name}" for name, rows in found.items())


def _students(open_: Opened) -> StoredStudents:
    return StoredStudents(open_.database, open_.clock)


def _nothing(number: int) -> str:
    return f"NUMBER: nothing is kept of {number}"


def _written(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value))
