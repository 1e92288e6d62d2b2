"""Confirmed windows as lines for the data files: a block a file, which can be pasted as it stands."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from textwrap import indent
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from bot.cli.opened import Opened, opened
from bot.settings import Settings
from bot.storage.windows import StoredWindows
from knowledge.calls import Confirmed
from knowledge.folders import UNIVERSITY, Folder, read_folders
from knowledge.loader import bundled
from knowledge.models import Source

# An id has 40 characters at most, and ends with the academic year and perhaps a number.
_STEM = 28
NOTHING = "# Nothing to add: the data files have all dates that are confirmed."
_INDENT = 2
_Windows = Mapping[str, tuple[Confirmed, ...]]
_Ids = Mapping[tuple[str, str, Source], str]


@dataclass(frozen=True, slots=True)
class _Block:
    """What is to be added under `key` of `file`, which is named `shown`."""

    file: Path
    shown: str
    key: str
    content: object

    def __str__(self) -> str:
        column = _column(self.file, self.key)
        lines = yaml.safe_dump(self.content, sort_keys=False, allow_unicode=True)
        if column is None:
            return f"# {self.shown}: add at the end\n{self.key}:\n{indent(lines, ' ' * _INDENT)}"
        return f"# {self.shown}: add under the existing `{self.key}:`\n{indent(lines, ' ' * column)}"


async def exported(settings: Settings) -> str:
    """The windows that the data files lack, as YAML; a comment above each block says where it belongs.

    Of those that are over only each call's last: it is told as the last known one.
    """
    directory = settings.knowledge_dir or bundled()
    async with opened(settings) as open_:
        every, now = await StoredWindows(open_.database).every(), open_.clock.now()
        told = {programme: _still_told(windows, now) for programme, windows in every.items()}
        found = {programme: _lacked(open_, programme, windows) for programme, windows in told.items()}
        folders, _ = read_folders(directory)
        blocks = [str(block) for folder in folders for block in _blocks(open_, folder, found)]
    unknown = (f"# {each}: no data file has this id\n" for each in sorted(_unknown(open_, found)))
    return "\n".join((*blocks, *unknown)) or NOTHING


def _still_told(windows: Iterable[Confirmed], now: datetime) -> tuple[Confirmed, ...]:
    over = [each for each in windows if each.closes <= now]
    last = {each.id: each for each in sorted(over, key=lambda each: each.closes)}
    return tuple(each for each in windows if each.closes > now or last[each.id] is each)


def _lacked(open_: Opened, programme: str, windows: Iterable[Confirmed]) -> tuple[Confirmed, ...]:
    known = open_.knowledge.programmes.get(programme)
    there = {(each.id, each.year, each.opens, each.closes) for each in known.confirmed} if known else set()
    return tuple(each for each in windows if (each.id, each.year, each.opens, each.closes) not in there)


def _unknown(open_: Opened, found: _Windows) -> set[str]:
    return {each for each, windows in found.items() if windows} - open_.knowledge.programmes.keys()


def _blocks(open_: Opened, folder: Folder, found: _Windows) -> Iterator[_Block]:
    files = {str(document.text("id")): document.file for document in folder.programmes}
    mine = {each: found[each] for each in files if found.get(each)}
    ids = _sources(mine, open_.knowledge.universities[folder.id].sources)
    if mine:
        pages = {name: _page(page) for (_, _, page), name in ids.items()}
        yield _block(folder.path / UNIVERSITY, "sources", pages)
    for programme, windows in mine.items():
        zone = open_.knowledge.zone_of(programme)
        calls = [_call(each, ids[programme, each.year, each.page], zone) for each in windows]
        yield _block(files[programme], "confirmed", calls)


def _sources(found: _Windows, known: Iterable[str]) -> _Ids:
    """A free id for each page, by the programme and the academic year for which it was named."""
    ids: dict[tuple[str, str, Source], str] = {}
    for programme, windows in found.items():
        for each in windows:
            key = (programme, each.year, each.page)
            if key not in ids:
                ids[key] = _free(programme, each.year, {*known, *ids.values()})
    return ids


def _free(programme: str, year: str, taken: set[str]) -> str:
    name = f"{programme.partition('-')[2][:_STEM].strip('-')}-{year.replace('/', '-')}"
    numbered = (f"{name}-{number}" for number in range(2, len(taken) + 2))
    return next(each for each in (name, *numbered) if each not in taken)


def _block(file: Path, key: str, content: object) -> _Block:
    inside = file.is_relative_to(bundled())
    # The bundled data may be installed anywhere; whoever changes them knows them by their place in the code.
    shown = Path("knowledge", "data", file.relative_to(bundled())) if inside else file
    return _Block(file, shown.as_posix(), key, content)


def _page(page: Source) -> dict[str, Any]:
    return page.model_dump(mode="json", exclude_none=True)


def _call(window: Confirmed, source: str, zone: ZoneInfo) -> dict[str, Any]:
    call: dict[str, Any] = {"id": window.id, "pattern": "dated", "source": source, "year": window.year}
    if window.opens:
        call["opens"] = window.opens.astimezone(zone)
    call["closes"] = window.closes.astimezone(zone)
    return call | ({"cycle": window.cycle} if window.cycle else {})


def _column(file: Path, key: str) -> int | None:
    """Where the entries under `key` begin, `None` where the file has no such key."""
    root = yaml.compose(file.read_text(encoding="utf-8-sig"), Loader=yaml.SafeLoader)
    entries = dict[str, yaml.Node]((name.value, value) for name, value in (root.value if root else ()))
    return entries[key].start_mark.column if key in entries else None
