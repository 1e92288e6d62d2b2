"""Keeps the planned reminders in step with the data files and with what staff confirm."""

from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.reminders.calls import Calls, main_call
from bot.reminders.replan import replan_call
from bot.storage.database import Database
from bot.storage.holding import hold_call
from bot.storage.reminders import keep_planned_window, planned_windows
from bot.storage.subscriptions import drop_planned, move, subscribed_calls
from bot.storage.windows import confirmed_windows
from knowledge.calls import ExactWindow, RollingWindow, UsualWindow, Window
from knowledge.models import KnowledgeBase, Programme


async def follow_windows(database: Database, knowledge: KnowledgeBase, now: datetime) -> int:
    """Plan anew every call whose window is another than last time; gives how many calls.

    Data files that changed, a cycle that ended, dates that staff confirmed: all are seen here. Each call is
    a transaction of its own.
    """
    await _move_calls(database, knowledge, now)
    async with database.read() as connection:
        calls = Calls(knowledge, await confirmed_windows(connection))
        planned = await planned_windows(connection)
        wanted = await subscribed_calls(connection)
    changed = [
        (programme, call)
        for programme, call in wanted
        if planned.get((programme, call)) != signature(calls.window(programme, call, now))
    ]
    for programme, call in changed:
        async with database.write() as connection:
            await follow_call(connection, knowledge, programme, call, now)
    return len(changed)


async def _move_calls(database: Database, knowledge: KnowledgeBase, now: datetime) -> None:
    """Move who waits for a call that the data files name no more to the programme's main one."""
    async with database.read() as connection:
        calls = Calls(knowledge, await confirmed_windows(connection))
        wanted = await subscribed_calls(connection)
    for programme, call in wanted:
        found = knowledge.programmes.get(programme)
        if found and call != (main := main_call(found)) and _is_gone(found, call, calls, now):
            async with database.write() as connection:
                for each in sorted((call, main)):
                    await hold_call(connection, programme, each)
                await move(connection, programme, call, main)
                await follow_call(connection, knowledge, programme, main, now)


def _is_gone(programme: Programme, call: str, calls: Calls, now: datetime) -> bool:
    """Whether nobody names the call: neither the data files, nor staff by dates that lie ahead."""
    window = calls.window(programme.id, call, now)
    over = window is None or (isinstance(window, ExactWindow) and window.state == "closed")
    return over and all(each.id != call for each in programme.calls)


async def follow_call(
    connection: AsyncConnection, knowledge: KnowledgeBase, programme: str, call: str, now: datetime
) -> None:
    """Plan anew one call, within the transaction of `connection`, which holds it from here on."""
    await hold_call(connection, programme, call)
    calls = Calls(knowledge, await confirmed_windows(connection, (programme,)))
    window = calls.window(programme, call, now)
    if programme in knowledge.programmes:
        zone, known = knowledge.zone_of(programme), calls.told_ahead(programme, call, now)
        await replan_call(connection, programme, call, window, zone, now, known)
    else:
        await drop_planned(connection, programme, call)
    await keep_planned_window(connection, programme, call, signature(window))


def signature(window: Window | None) -> dict[str, Any]:
    """What of a window decides its reminders, as JSON."""
    match window:
        case ExactWindow():
            opens = window.opens.isoformat() if window.opens else None
            shut = window.state == "closed"
            return {"cycle": window.cycle, "opens": opens, "closes": window.closes.isoformat(), "shut": shut}
        case UsualWindow():
            return {"cycle": window.cycle, "first": str(window.first), "last": str(window.last)}
        case RollingWindow():
            return {"months": window.before.months, "days": window.before.days}
        case _:
            return {}
