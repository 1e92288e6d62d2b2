"""What the bot keeps of students."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, cast

from pydantic import ValidationError
from sqlalchemy import Select, delete, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.database import Database
from bot.storage.holding import hold_calls_of
from bot.storage.tables import metadata, reminder, subscription
from bot.storage.tables import student as table
from handlers.ports import Clock
from knowledge.models import LANGS, Lang, Profile


class StoredStudents:
    """Keeps the promises of `handlers.ports.Students` in a database."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def language(self, student: int) -> Lang | None:
        """The language that the student chose; `None` if none."""
        found = await self._one(student, table.c.language)
        return cast("Lang", found) if found in LANGS else None

    async def choose_language(self, student: int, lang: Lang) -> None:
        """Keep the student's choice."""
        await self._keep(student, language=lang)

    async def profile(self, student: int) -> Profile | None:
        """The profile that the student agreed to keep; `None` if none, or if no longer readable."""
        found = await self._one(student, table.c.profile)
        try:
            return Profile.model_validate(found) if found else None
        except ValidationError:
            return None

    async def keep_profile(self, student: int, profile: Profile) -> None:
        """Keep `profile` and the moment at which the student agreed."""
        kept = profile.model_dump(mode="json", exclude_defaults=True)
        await self._keep(student, profile=kept, consented_at=self._clock.now())

    async def forget(self, student: int) -> None:
        """Delete everything about the student, subscriptions and reminders included."""
        async with self._database.write() as connection:
            await hold_calls_of(connection, student)
            await connection.execute(delete(table).where(table.c.id == student))

    async def everything(self, student: int) -> dict[str, list[dict[str, Any]]]:
        """The rows of each table that are about the student, column by column; none of a stranger."""
        async with self._database.read() as connection:
            rows = {name: await connection.execute(asked) for name, asked in _all_of(student)}
        found = {name: [dict(row) for row in result.mappings()] for name, result in rows.items()}
        return found if found[table.name] else {}

    async def migrate(self, old: int, new: int) -> None:
        """Follow a group whose id Telegram changed: its subscriptions and reminders go with it."""
        async with self._database.write() as connection:
            await migrate_chat(connection, old, new)

    async def _one(self, student: int, column: Any) -> Any:
        async with self._database.read() as connection:
            return await connection.scalar(select(column).where(table.c.id == student))

    async def _keep(self, student: int, **values: Any) -> None:
        async with self._database.write() as connection:
            await ensure_student(connection, student, self._clock.now())
            await connection.execute(update(table).where(table.c.id == student).values(values))


def _all_of(student: int) -> Iterator[tuple[str, Select[Any]]]:
    """A query for each table that has rows of students: theirs, or those that go when they are forgotten."""
    yield table.name, select(table).where(table.c.id == student)
    for each in metadata.sorted_tables:
        for key in each.foreign_keys:
            if key.column is table.c.id:
                yield each.name, select(each).where(key.parent == student)


async def ensure_student(connection: AsyncConnection, student: int, now: datetime) -> None:
    """Make the student's row unless there is one."""
    insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    row = insert(table).values(id=student, created_at=now)
    await connection.execute(row.on_conflict_do_nothing(index_elements=[table.c.id]))


async def migrate_chat(connection: AsyncConnection, old: int, new: int) -> None:
    """Give what is kept under `old` to `new`; what lives under `new` already wins."""
    await hold_calls_of(connection, old, new)
    taken = await connection.scalar(select(table.c.id).where(table.c.id == new))
    if taken is None:
        await connection.execute(update(table).where(table.c.id == old).values(id=new))
        return
    await _keep_language(connection, old, new)
    await _move_subscriptions(connection, old, new)
    await connection.execute(delete(table).where(table.c.id == old))


async def _keep_language(connection: AsyncConnection, old: int, new: int) -> None:
    """The language of `old`, where `new` has chosen none."""
    spoken = select(table.c.language).where(table.c.id == old).scalar_subquery()
    silent = (table.c.id == new) & table.c.language.is_(None)
    await connection.execute(update(table).where(silent).values(language=spoken))


async def _move_subscriptions(connection: AsyncConnection, old: int, new: int) -> None:
    """Those of `old` to programmes of which none lives under `new`, with their reminders."""
    kept = subscription.c
    wanted = select(kept.programme).where(kept.student == old, kept.ended_at.is_(None))
    ended = (kept.student == new) & kept.ended_at.is_not(None)
    await connection.execute(delete(subscription).where(ended, kept.programme.in_(wanted)))
    mine = select(kept.programme).where(kept.student == new)
    theirs = (kept.student == old) & kept.programme.not_in(mine)
    await connection.execute(update(subscription).where(theirs).values(student=new))
    moved = select(kept.id).where(kept.student == new)
    await connection.execute(update(reminder).where(reminder.c.subscription.in_(moved)).values(student=new))
