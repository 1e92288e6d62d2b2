"""Who changes the reminders of a call holds it first, so that one waits for the other in one order only."""

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.tables import subscription


async def hold_call(connection: AsyncConnection, programme: str, call: str) -> None:
    """Let nobody else plan a call until this transaction ends: who waits sees what this one did.

    Without it a student might subscribe by dates that staff change at the same moment. SQLite has one writer
    at a time anyway.
    """
    if connection.dialect.name != "sqlite":
        key = func.hashtextextended(f"{programme}:{call}", 0)
        await connection.execute(select(func.pg_advisory_xact_lock(key)))


async def hold_calls_of(connection: AsyncConnection, *students: int) -> None:
    """Hold every call that `students` are reminded of, in the one order in which all hold them."""
    asked = select(subscription.c.programme, subscription.c.call).where(subscription.c.student.in_(students))
    for programme, call in sorted({(row.programme, row.call) for row in await connection.execute(asked)}):
        await hold_call(connection, programme, call)
