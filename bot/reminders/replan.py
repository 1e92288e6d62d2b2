"""Reminders follow the windows: what a change of dates makes of the rows that are there."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.reminders.news import is_further, is_news, standing
from bot.reminders.plan import Planned, cycle_key, deadline, every, told_of
from bot.storage import subscriptions as kept
from bot.storage.subscriptions import Kept, Subscribed
from handlers.reminding import Kind, Told
from knowledge.calls import Window


@dataclass(slots=True)
class Changes:
    """What is to be written: rows to add, to plan anew, to keep for another while, to drop."""

    add: list[dict[str, Any]] = field(default_factory=list)
    again: list[dict[str, Any]] = field(default_factory=list)
    keep: list[dict[str, Any]] = field(default_factory=list)
    drop: list[int] = field(default_factory=list)


async def replan_call(
    connection: AsyncConnection,
    programme: str,
    call: str,
    window: Window | None,
    zone: ZoneInfo,
    now: datetime,
    known: Collection[Told | None],
) -> None:
    """Plan anew every subscription to a call, page by page, within the transaction of `connection`."""
    async for page in kept.pages(connection, programme, call):
        await replan(connection, page, window, zone, now, known, changed=True)


async def replan(
    connection: AsyncConnection,
    subscriptions: Iterable[Subscribed],
    window: Window | None,
    zone: ZoneInfo,
    now: datetime,
    known: Collection[Told | None] = (),
    *,
    changed: bool = False,
) -> None:
    """Plan anew some subscriptions to the same call, whose window may have `changed`.

    `known`: every window of the call that stands, as who was told it knows it.
    """
    mine = tuple(subscriptions)
    rows = await kept.reminders_of(connection, (each.id for each in mine))
    changes = Changes()
    fresh = told_of(window, zone)
    for each in mine:
        subscribed, again = each, told_again(each, rows[each.id], fresh, now, known)
        if again:
            await kept.change(connection, each.id, **kept.told_columns(again))
            subscribed = replace(each, told=again)
        reconcile(changes, subscribed, rows[each.id], window, zone, now, changed=changed)
    await kept.drop_reminders(connection, changes.drop)
    await kept.replan_reminders(connection, changes.again)
    await kept.keep_reminders(connection, changes.keep)
    await kept.add_reminders(connection, changes.add)


async def plan_snooze(connection: AsyncConnection, subscribed: Subscribed, snoozed: Planned) -> None:
    """Plan a reminder that a student put off; one that went before is planned again."""
    rows = (await kept.reminders_of(connection, (subscribed.id,)))[subscribed.id]
    same = [row for row in rows if _key(row) == (snoozed.cycle, snoozed.kind, snoozed.lead)]
    await kept.replan_reminders(connection, [_again(row, snoozed) for row in same])
    await kept.add_reminders(connection, () if same else (_new(subscribed, snoozed),))


def told_again(
    subscribed: Subscribed,
    rows: Iterable[Kept],
    fresh: Told | None,
    now: datetime,
    known: Collection[Told | None],
) -> Told | None:
    """`fresh`, if its news went out before those of a further call that came first; else `None`."""
    told = standing(subscribed.told, now)
    if fresh is None or fresh == told or not (told is None or is_further(told, fresh, known)):
        return None
    news = (fresh.cycle, Kind.MOVED, fresh.closes, "sent")
    return fresh if any((row.cycle, row.kind, row.useful_until, row.state) == news for row in rows) else None


def reconcile(
    changes: Changes,
    subscribed: Subscribed,
    rows: Sequence[Kept],
    window: Window | None,
    zone: ZoneInfo,
    now: datetime,
    *,
    changed: bool = False,
) -> None:
    """Compare the rows of one subscription with what `window` gives, and note in `changes` what differs.

    A row that was sent, or is on its way, for a date that has moved is planned again; what is late already
    stays late, but nothing is ever planned in the past. Rows that are past use are left to be counted as
    expired.
    """
    every_one = _wanted(subscribed, rows, window, zone, now, changed=changed)
    wanted = {(each.cycle, each.kind, each.lead): each for each in every_one}
    for row in rows:
        planned = wanted.pop(_key(row), None)
        if planned is not None:
            _follow(changes, row, planned, now)
        elif _is_waiting(row, now) and not _snoozed(row, subscribed, window, zone):
            changes.drop.append(row.id)
    changes.add += [_new(subscribed, each) for each in wanted.values() if _ahead(each, now)]


def _follow(changes: Changes, row: Kept, planned: Planned, now: datetime) -> None:
    """Note what makes of `row` what is `planned` instead, if that is anything else."""
    if not _differs(row, planned, now):
        return
    if _ahead(planned, now):
        changes.again.append(_again(row, planned))
    elif row.state == "planned" and row.due <= now < planned.useful_until:
        changes.keep.append({"key": row.id, "until": planned.useful_until})
    elif row.state == "planned":
        changes.drop.append(row.id)


def _key(row: Kept) -> tuple[str, Kind, int]:
    return row.cycle, Kind(row.kind), row.lead


def _is_waiting(row: Kept, now: datetime) -> bool:
    return row.state == "planned" and row.useful_until > now


def _ahead(planned: Planned, now: datetime) -> bool:
    return planned.due > now or planned.kind is Kind.MOVED


def _wanted(
    subscribed: Subscribed,
    rows: Iterable[Kept],
    window: Window | None,
    zone: ZoneInfo,
    now: datetime,
    *,
    changed: bool,
) -> tuple[Planned, ...]:
    if _is_done(subscribed, window):
        return ()
    news = _news(subscribed, rows, told_of(window, zone), now, changed=changed)
    return (*every(window, zone, subscribed.leads, subscribed.own_date), *news)


def _is_done(subscribed: Subscribed, window: Window | None) -> bool:
    """Whether the student wants to hear no more of this cycle, or of the one that no longer stands."""
    told = subscribed.told.cycle if subscribed.told else None
    cycle = cycle_key(window, subscribed.own_date) or told
    return subscribed.done_cycle is not None and subscribed.done_cycle == cycle


def _news(
    subscribed: Subscribed, rows: Iterable[Kept], fresh: Told | None, now: datetime, *, changed: bool
) -> tuple[Planned, ...]:
    """The reminder that tells of other dates than were told, or that those no longer stand.

    What is on its way while the window changes may tell the dates of before, and is known to have been told
    only afterwards: then the news are planned, and it is judged when they are due whether they are any.
    """
    about = fresh or subscribed.told
    if about and is_news(subscribed.told, fresh, now):
        return (Planned(about.cycle, Kind.MOVED, 0, now, about.closes),)
    flying = next((row for row in rows if row.state == "claimed"), None) if changed else None
    if flying is None:
        return ()
    cycle, until = (fresh.cycle, fresh.closes) if fresh else (flying.cycle, flying.useful_until)
    return (Planned(cycle, Kind.MOVED, 0, now, until),) if until > now else ()


def _differs(row: Kept, planned: Planned, now: datetime) -> bool:
    if row.kind == Kind.MOVED:
        # One that waits tells whatever is true when it goes; one that went has told something else, and so
        # may one that is on its way.
        return row.state != "planned" or row.useful_until != planned.useful_until
    if row.state == "expired" and planned.due > now:
        # The clock was ahead.
        return True
    return (row.due, row.useful_until) != (planned.due, planned.useful_until)


def _snoozed(row: Kept, subscribed: Subscribed, window: Window | None, zone: ZoneInfo) -> bool:
    ends = deadline(window, zone, subscribed.own_date)
    same = row.kind == Kind.SNOOZED and row.cycle == cycle_key(window, subscribed.own_date)
    return same and ends is not None and row.due < ends and row.cycle != subscribed.done_cycle


def _again(row: Kept, planned: Planned) -> dict[str, Any]:
    return {"key": row.id, "when": planned.due, "until": planned.useful_until}


def _new(subscribed: Subscribed, planned: Planned) -> dict[str, Any]:
    return {
        "subscription": subscribed.id,
        "student": subscribed.student,
        "programme": subscribed.programme,
        "cycle": planned.cycle,
        "kind": planned.kind.value,
        "lead": planned.lead,
        "due": planned.due,
        "next_try": planned.due,
        "useful_until": planned.useful_until,
        "state": "planned",
    }
