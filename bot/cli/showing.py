"""Confirmed windows as text: a list, their history, lines for the data files."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from bot.cli.confirming import span
from bot.cli.opened import Opened, opened
from bot.reminders.calls import zone_of
from bot.settings import Settings
from bot.storage.windows import Change, StoredWindows
from knowledge.calls import Confirmed
from knowledge.models import Source

# An id has 40 characters at most, and ends with the academic year.
_STEM = 28


async def listed(settings: Settings) -> str:
    """Every confirmed window, a line each."""
    async with opened(settings) as open_:
        found = await StoredWindows(open_.database).every()
        lines = [
            f"{programme}, {each.id}, {each.year}: {span(each, _zone(open_, programme))}; {_page(each)}"
            for programme, windows in found.items()
            for each in windows
        ]
    return "\n".join(lines) or "No window is confirmed."


async def changes(settings: Settings, programme: str | None) -> str:
    """Every change, the oldest first."""
    async with opened(settings) as open_:
        if programme:
            open_.programme(programme)
        found = await StoredWindows(open_.database).history(programme)
        lines = [_changed(each, _zone(open_, each.programme)) for each in found]
    return "\n".join(lines) or "No window was ever changed."


async def exported(settings: Settings) -> str:
    """The windows as YAML: `sources` for the university's file, `confirmed` for each programme's.

    Of those that are over only each call's last: it is told as the last known one.
    """
    async with opened(settings) as open_:
        found, now = await StoredWindows(open_.database).every(), open_.clock.now()
        return "\n".join(
            block
            for programme, windows in found.items()
            for block in _blocks(open_, programme, _still_told(windows, now))
        )


def _still_told(windows: Iterable[Confirmed], now: datetime) -> tuple[Confirmed, ...]:
    over = [each for each in windows if each.closes <= now]
    last = {each.id: each for each in sorted(over, key=lambda each: each.closes)}
    return tuple(each for each in windows if each.closes > now or last[each.id] is each)


def _blocks(open_: Opened, programme: str, windows: tuple[Confirmed, ...]) -> Iterator[str]:
    zone = _zone(open_, programme)
    known = open_.knowledge.programmes.get(programme)
    sources = _sources(programme, windows)
    yield f"# {known.university if known else 'unknown'}/university.yaml"
    pages = {name: page.model_dump(mode="json", exclude_none=True) for (_, page), name in sources.items()}
    yield _yaml({"sources": pages})
    yield f"# the file of {programme}"
    yield _yaml({"confirmed": [_call(each, sources[each.year, each.page], zone) for each in windows]})


def _call(window: Confirmed, source: str, zone: ZoneInfo) -> dict[str, Any]:
    call: dict[str, Any] = {"id": window.id, "pattern": "dated", "source": source, "year": window.year}
    if window.opens:
        call["opens"] = window.opens.astimezone(zone)
    return call | {"closes": window.closes.astimezone(zone)}


def _sources(programme: str, windows: tuple[Confirmed, ...]) -> dict[tuple[str, Source], str]:
    """An id for each page, by the academic year for which it was named; the second of a year is numbered."""
    stem = programme.partition("-")[2][:_STEM].strip("-")
    ids: dict[tuple[str, Source], str] = {}
    for each in windows:
        number = 1 + sum(year == each.year for year, _ in ids)
        name = f"{stem}-{each.year.replace('/', '-')}" + (f"-{number}" if number > 1 else "")
        ids.setdefault((each.year, each.page), name)
    return ids


def _yaml(content: dict[str, Any]) -> str:
    return yaml.safe_dump(content, sort_keys=False, allow_unicode=True)


def _changed(change: Change, zone: ZoneInfo) -> str:
    was = f", was: {span(change.old, zone)}" if change.old else ""
    why = f", because {change.why}" if change.why else ""
    when = f"{change.at.astimezone(zone):%Y-%m-%d %H:%M}"
    new = f"{span(change.new, zone)}{was}; {_page(change.new)}" if change.new else f"withdrawn{was}"
    return f"{when} {change.by}: {change.programme}, {change.about.id}, {change.about.year}: {new}{why}"


def _page(window: Confirmed) -> str:
    return f"{window.page.title} {window.page.url}" if window.page.url else window.page.title


def _zone(open_: Opened, programme: str) -> ZoneInfo:
    known = open_.knowledge.programmes.get(programme)
    return zone_of(open_.knowledge, known) if known else ZoneInfo("UTC")
