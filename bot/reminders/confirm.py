"""Staff confirm dates, or take them back: windows, history and reminders change together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.reminders.follow import follow_call
from bot.reminders.moving import NEAR, Closing, moved
from bot.storage.database import Database
from bot.storage.holding import hold_call
from bot.storage.subscriptions import count_living
from bot.storage.windows import Change, confirmed_windows, keep_window, withdraw_window
from knowledge.calls import Confirmed, known_dates
from knowledge.models import Dated, KnowledgeBase, Programme


@dataclass(frozen=True, slots=True)
class Confirmation:
    """What was changed, and how many students are reminded of it.

    `opening_kept`: the opening was not told, and is that of the dates which were moved.
    """

    change: Change
    subscribers: int
    opening_kept: bool = False


async def confirm(
    database: Database,
    knowledge: KnowledgeBase,
    programme: str,
    new: Confirmed,
    *,
    at: datetime,
    by: str,
    why: str | None = None,
    another: bool = False,
    move: Closing | None = None,
    drops_opening: bool = False,
) -> Confirmation:
    """Keep the dates of a cycle and move its reminders, in one transaction.

    `another`: they are one more call of their year, and move none that is known. `move`: they move those
    that close then. Where they have no opening, that of the dates which they move by two months at most
    stays, unless `drops_opening`.

    Raises:
        KeyError: there is no such programme.
        DoubtError: which dates they move is doubtful, and was not said.
        ValueError: they close before the opening that stays.
    """
    found = knowledge.programmes[programme]
    async with database.write() as connection:
        await hold_call(connection, programme, new.id)
        stored = (await confirmed_windows(connection, (programme,))).get(programme, ())
        old, new = _moved(knowledge, found, stored, new, at, another=another, move=move)
        kept = _opening_kept(old, new) if old and not drops_opening else None
        if kept:
            new = Confirmed.model_validate(new.model_dump() | {"opens": kept})
        change = await keep_window(connection, programme, new, old=old, at=at, by=by, why=why)
        return replace(await _followed(connection, knowledge, change), opening_kept=kept is not None)


def _moved(
    knowledge: KnowledgeBase,
    programme: Programme,
    stored: Sequence[Dated],
    new: Confirmed,
    at: datetime,
    *,
    another: bool,
    move: Closing | None,
) -> tuple[Confirmed | None, Confirmed]:
    """The dates that `new` moves, if any, and `new` with its cycle."""
    call = next((each for each in programme.calls if each.id == new.id), None)
    zone = knowledge.zone_of(programme.id)
    known = known_dates(programme, zone, stored)
    old, new = moved(call, new, known, zone, at, another=another, move=move)
    return _as_confirmed(knowledge, programme, old) if old else None, new


def _opening_kept(old: Dated, new: Confirmed) -> datetime | None:
    """The opening that still stands where only the closing is told; a call that moves far opens anew."""
    extended = abs(new.closes - old.closes) <= NEAR
    return old.opens if extended and not new.opens else None


def _as_confirmed(knowledge: KnowledgeBase, programme: Programme, dated: Dated) -> Confirmed:
    """Dates of the data files as the history keeps them; those that staff gave as they are."""
    if isinstance(dated, Confirmed):
        return dated
    page = knowledge.university_of(programme).sources[dated.source]
    return Confirmed(**dated.model_dump(), page=page)


async def withdraw(
    database: Database,
    knowledge: KnowledgeBase,
    programme: str,
    old: Confirmed,
    *,
    at: datetime,
    by: str,
    why: str,
) -> Confirmation:
    """Take back the dates of a cycle; its reminders go by what is known without them.

    Raises:
        KeyError: there are no such dates.
    """
    async with database.write() as connection:
        await hold_call(connection, programme, old.id)
        change = await withdraw_window(connection, programme, old, at=at, by=by, why=why)
        return await _followed(connection, knowledge, change)


async def _followed(connection: AsyncConnection, knowledge: KnowledgeBase, change: Change) -> Confirmation:
    programme, call = change.programme, change.about.id
    await follow_call(connection, knowledge, programme, call, change.at)
    return Confirmation(change, await count_living(connection, programme, call))
