"""`window export`: what staff confirmed, as data that are pasted into the files and mean the same."""

import asyncio
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from shutil import copytree
from zoneinfo import ZoneInfo

import pytest

from bot.cli.exporting import NOTHING
from bot.clock import SystemClock
from bot.storage.database import Database
from bot.storage.windows import StoredWindows
from knowledge.calls import (
    Confirmed,
    ExactWindow,
    UnannouncedWindow,
    UsualWindow,
    Window,
    programme_windows,
)
from knowledge.loader import bundled, load
from knowledge.models import KnowledgeBase
from tests.cli.command import PROGRAMME, WHO, run


def pasted(exported: str, directory: Path) -> KnowledgeBase:
    """The bundled data, copied to `directory`, with what was exported pasted in as its comments say."""
    if not directory.exists():
        copytree(bundled(), directory)
    _, *parts = re.split(r"^(# .+)\n", exported, flags=re.MULTILINE)
    for comment, block in zip(parts[::2], parts[1::2], strict=True):
        paste(comment, block.rstrip("\n") + "\n", directory)
    return load(directory)


def paste(comment: str, block: str, directory: Path) -> None:
    where = re.fullmatch(r"# (\S+): add (?:at the end|under the existing `(\w+):`)", comment)
    assert where, comment
    name, key = where.groups()
    file = directory / name.removeprefix("knowledge/data/")
    written = file.read_text(encoding="utf-8")
    assert key is None or written.count(f"\n{key}:\n") == 1
    pasted = written.replace(f"\n{key}:\n", f"\n{key}:\n{block}") if key else written + block
    file.write_text(pasted, encoding="utf-8")


def windows(kb: KnowledgeBase, programme: str, at: datetime, given: Iterable[Confirmed] = ()) -> list[object]:
    """What is told at a moment, apart from where it is written."""
    found = programme_windows(kb.programmes[programme], at, ZoneInfo("Europe/Rome"), tuple(given))
    return [_unsourced(each) for each in found]


def _unsourced(window: Window) -> Window:
    if isinstance(window, ExactWindow):
        return replace(window, source="", page=None)
    if isinstance(window, UsualWindow | UnannouncedWindow) and window.last_known:
        return replace(window, last_known=replace(window.last_known, source="", page=None))
    return window


async def kept(url: str) -> Mapping[str, tuple[Confirmed, ...]]:
    database = await Database.open(url)
    found = await StoredWindows(database).every()
    await database.close()
    return found


def test_the_export_is_data_that_mean_the_same(tmp_path: Path, url: str) -> None:
    known = load(bundled())
    for programme, closes, year, page in (
        (PROGRAMME, "2057-02-20T13:00", "2057/58", "The call"),
        ("unimi-erasmus-traineeship", "2057-02-20", "2056/57", "The first call"),
        ("unimi-erasmus-traineeship", "2057-10-20", "2057/58", "The second call"),
        ("polimi-athens", "2057-03-10", "2057/58", "The call of March"),
        ("unimi-thesis-scholarship", "2057-05-20", "2057/58", "The call of May"),
        ("unimi-thesis-scholarship", "2057-07-20", "2057/58", "The call of May, moved far"),
        ("unimi-exchange-extra-eu", "2057-02-20", "2057/58", "The call of China"),
        ("unimi-exchange-extra-eu --another", "2057-06-20", "2057/58", "The call of Japan"),
    ):
        given = ("--closes", closes, "--year", year, "--source", page, "--by", "Ada")
        run("window", "set", *programme.split(), *given)
    database = asyncio.run(kept(url))
    loaded = pasted(run("window", "export"), tmp_path / "data")
    for programme, confirmed in database.items():
        for month in range(24):
            at = datetime(2056 + month // 12, month % 12 + 1, 25, tzinfo=UTC)
            assert windows(loaded, programme, at) == windows(known, programme, at, confirmed)
            assert windows(loaded, programme, at, confirmed) == windows(known, programme, at, confirmed)
    sources = loaded.universities["unimi"].sources
    assert {"The call", "The first call", "The second call"} <= {each.title for each in sources.values()}


def test_the_export_leaves_out_what_nobody_is_told_any_more(
    tmp_path: Path, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for year in (2055, 2056, 2057):
        given = ("--closes", f"{year}-02-20", "--year", f"{year}/{year - 1999}", *WHO)
        run("window", "set", PROGRAMME, *given)
    monkeypatch.setattr(SystemClock, "now", lambda _: datetime(2056, 2, 25, tzinfo=UTC))
    loaded = pasted(run("window", "export"), tmp_path / "data")
    assert [each.year for each in loaded.programmes[PROGRAMME].confirmed] == ["2056/57", "2057/58"]
    at = datetime(2056, 2, 26, tzinfo=UTC)
    assert windows(loaded, PROGRAMME, at) == windows(
        load(bundled()), PROGRAMME, at, asyncio.run(kept(url))[PROGRAMME]
    )


def test_the_export_keeps_every_page_of_a_year(tmp_path: Path) -> None:
    for closes, page, more in (
        ("2057-02-20", "The first call", ()),
        ("2057-07-10", "The second call", ("--another",)),
    ):
        given = ("--closes", closes, "--year", "2057/58", "--source", page, "--by", "Ada", *more)
        run("window", "set", "unimi-erasmus-traineeship", *given)
    loaded = pasted(run("window", "export"), tmp_path / "data")
    confirmed = loaded.programmes["unimi-erasmus-traineeship"].confirmed
    titles = [loaded.universities["unimi"].sources[each.source].title for each in confirmed]
    assert titles == ["The first call", "The second call"]


def test_the_export_is_a_block_a_file_and_what_was_pasted_is_not_exported_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def confirm(programme: str, year: int) -> None:
        dates = ("--closes", f"{year}-02-20", "--year", f"{year}/{year - 1999}")
        run("window", "set", programme, *dates, *WHO)

    confirm(PROGRAMME, 2056)
    confirm("unimi-erasmus-traineeship", 2056)
    first = run("window", "export")
    assert re.findall("^# .+", first, re.MULTILINE) == [
        "# knowledge/data/unimi/university.yaml: add under the existing `sources:`",
        "# knowledge/data/unimi/erasmus-study.yaml: add at the end",
        "# knowledge/data/unimi/erasmus-traineeship.yaml: add at the end",
    ]
    pasted(first, tmp_path / "data")
    monkeypatch.setenv("KNOWLEDGE_DIR", str(tmp_path / "data"))
    assert run("window", "export") == NOTHING
    confirm(PROGRAMME, 2057)
    second = run("window", "export")
    assert f"# {tmp_path}/data/unimi/erasmus-study.yaml: add under the existing `confirmed:`" in second
    known = pasted(second, tmp_path / "data").programmes[PROGRAMME].confirmed
    assert sorted(each.year for each in known) == ["2056/57", "2057/58"]
