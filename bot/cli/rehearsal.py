"""What would be sent at a moment: counted and worded, never sent, nothing claimed."""

import json
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cli.moments import local, moment
from bot.cli.opened import Opened, opened
from bot.reminders.calls import Calls
from bot.reminders.message import Hold, PastUse, Ready, judge, spoken
from bot.reminders.tick import messages_of
from bot.reminders.wiring import renderer
from bot.settings import Settings
from bot.storage.reminders import Due, peek
from bot.storage.windows import confirmed_windows
from handlers.render import plain

_PAGE = 1000
_Key = tuple[str, str, str, int, str]


@dataclass(slots=True)
class Rehearsal:
    """How much would go out, and in which words, by programme, cycle, kind, lead and language.

    `zone` is the universities', or UTC where they differ in it.
    """

    at: datetime
    zone: ZoneInfo
    students: int = 0
    messages: int = 0
    held: int = 0
    past_use: int = 0
    counts: Counter[_Key] = field(default_factory=Counter)
    texts: dict[_Key, str] = field(default_factory=dict)


async def rehearse(settings: Settings, due_at: str) -> Rehearsal:
    """What is due at `due_at`, counted page by page.

    Raises:
        CommandError: `due_at` is no moment.
    """
    async with opened(settings) as open_, open_.database.read() as connection:
        zone = _shared_zone(open_)
        at = moment("--due-at", due_at, zone).astimezone(UTC)
        found = Rehearsal(at, zone or ZoneInfo("UTC"))
        calls = Calls(open_.knowledge, await confirmed_windows(connection))
        async for mine in _students(connection, found.at):
            judged = [judge(row, calls, found.at) for row in mine]
            found.held += sum(isinstance(each, Hold) for each in judged)
            found.past_use += sum(isinstance(each, PastUse) for each in judged)
            messages = list(messages_of([each for each in judged if isinstance(each, Ready)]))
            found.students += bool(messages)
            found.messages += len(messages)
            for each in (ready for message in messages for ready in spoken(message)):
                _count(found, open_, each)
    return found


def _shared_zone(open_: Opened) -> ZoneInfo | None:
    zones = {each.zone for each in open_.knowledge.universities.values()}
    return ZoneInfo(zones.pop()) if len(zones) == 1 else None


async def _students(connection: AsyncConnection, at: datetime) -> AsyncIterator[tuple[Due, ...]]:
    """What is due at `at`, student by student."""
    after, mine = (-(2**62), 0), list[Due]()
    while page := await peek(connection, at, after, _PAGE):
        for row in page:
            if mine and mine[0].student != row.student:
                yield tuple(mine)
                mine = []
            mine.append(row)
        after = (page[-1].student, page[-1].id)
    if mine:
        yield tuple(mine)


def _count(found: Rehearsal, open_: Opened, ready: Ready) -> None:
    row = ready.row
    key = (row.programme, row.cycle, row.kind, row.lead, row.language)
    found.counts[key] += 1
    if key not in found.texts:
        screen = renderer(open_.knowledge)("it" if row.language == "it" else "en", (ready.reminder,))
        found.texts[key] = plain(screen).text


def as_json(found: Rehearsal) -> str:
    """One JSON object."""
    names = ("programme", "cycle", "kind", "lead", "lang")
    reminders = [
        dict(zip(names, key, strict=True)) | {"students": count, "text": found.texts[key]}
        for key, count in sorted(found.counts.items())
    ]
    whole = {
        "due_at": found.at.isoformat(),
        "students": found.students,
        "messages": found.messages,
        "held_until_morning": found.held,
        "past_use": found.past_use,
        "reminders": reminders,
    }
    return json.dumps(whole, ensure_ascii=False)


def as_text(found: Rehearsal) -> str:
    """For people: the counts, then each text with how many it goes to."""
    out = f"{_counted(found.messages, 'message')} to {_counted(found.students, 'student')}"
    held = f"{found.held} {'waits' if found.held == 1 else 'wait'} for the morning"
    kept = f"{held}, {found.past_use} {'is' if found.past_use == 1 else 'are'} past use"
    lines = [f"At {local(found.at, found.zone)}: {out}; {kept}."]
    for key, count in sorted(found.counts.items()):
        programme, cycle, kind, lead, lang = key
        lines += ["", f"{count} x {programme} {cycle} {kind} {lead} ({lang})", found.texts[key]]
    return "\n".join(lines)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
