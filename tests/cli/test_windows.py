"""`window` and `reminders` on the real command line, over the bundled data."""

import asyncio
import json
import re
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copytree
from zoneinfo import ZoneInfo

import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from bot.clock import SystemClock
from bot.reminders.service import StoredSubscriptions
from bot.settings import SettingsError
from bot.storage.database import Database
from bot.storage.windows import StoredWindows
from handlers.ports import Clock
from knowledge.calls import (
    Confirmed,
    ExactWindow,
    UnannouncedWindow,
    UsualWindow,
    Window,
    academic_year,
    programme_windows,
)
from knowledge.loader import bundled, load
from knowledge.models import KnowledgeBase

PROGRAMME = "unimi-erasmus-study"
DATES = ("--opens", "2057-01-11T09:00", "--closes", "2057-02-20T13:00", "--year", "2057/58")
WHO = ("--source", "The call https://www.example.org/call", "--by", "Ada")


class LongAgo:
    """The clock of a student who subscribed in the year before."""

    def now(self) -> datetime:
        return datetime(2056, 12, 1, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    where = f"sqlite:///{tmp_path / 'mobility.db'}"
    monkeypatch.setenv("DATABASE_URL", where)
    monkeypatch.delenv("TELEGRAM_BOT_TOKEN", raising=False)
    monkeypatch.chdir(tmp_path)
    return where


def run(*words: str) -> str:
    result = CliRunner().invoke(app, words)
    if result.exception:
        raise result.exception
    return result.stdout.strip()


async def subscribe(url: str, *students: int, clock: Clock | None = None) -> None:
    database = await Database.open(url)
    subscriptions = StoredSubscriptions(database, load(bundled()), clock or LongAgo())
    for student in students:
        await subscriptions.subscribe(student, PROGRAMME, "it" if student % 2 else "en")
    await database.close()


def test_nothing_is_confirmed_at_first() -> None:
    assert run("window", "list") == "No window is confirmed."
    assert run("window", "history") == "No window was ever changed."
    assert run("window", "export") == ""


def test_dates_are_confirmed_moved_and_remembered() -> None:
    first = run("window", "set", PROGRAMME, *DATES, *WHO)
    assert "opens 2057-01-11 09:00 (Europe/Rome), closes 2057-02-20 13:00 (Europe/Rome)" in first
    later = ("--closes", "2057-03-01T12:00+00:00", "--year", "2057/58", "--why", "the portal was down")
    moved = run("window", "set", PROGRAMME, *later, *WHO)
    assert "closes 2057-03-01 13:00 (Europe/Rome) (was: opens 2057-01-11" in moved
    assert run("window", "list").count("\n") == 0
    history = run("window", "history", PROGRAMME).splitlines()
    assert len(history) == 2
    assert re.match(r"\d{4}-\d\d-\d\d \d\d:\d\d \(Europe/Rome\) Ada: ", history[1])
    assert history[1].endswith("https://www.example.org/call, because the portal was down")


def test_an_opening_stays_when_the_deadline_moves_unless_it_is_dropped() -> None:
    run("window", "set", PROGRAMME, *DATES, *WHO)
    later = ("window", "set", PROGRAMME, "--year", "2057/58", *WHO, "--closes")
    opens = "opens 2057-01-11 09:00 (Europe/Rome), "
    moved = run(*later, "2057-03-01T12:00")
    assert f"2057/58: {opens}closes 2057-03-01" in moved
    assert "; the opening stays (--opens none drops it); 0 subscribers" in moved
    with pytest.raises(SettingsError, match=r"--closes: that is before the opening .* or --opens none"):
        run(*later, "2057-01-10")
    assert f"{opens}closes 2057-03-01 12:00" in run("window", "list")
    dropped = run(*later, "2057-03-01T12:00", "--opens", "none")
    assert "2057/58: closes 2057-03-01" in dropped
    assert "stays" not in dropped
    assert "stays" not in run(*later, "2057-03-02")
    assert "opens" not in run("window", "list")


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
    assert run("window", "export") == ""
    confirm(PROGRAMME, 2057)
    second = run("window", "export")
    assert f"# {tmp_path}/data/unimi/erasmus-study.yaml: add under the existing `confirmed:`" in second
    known = pasted(second, tmp_path / "data").programmes[PROGRAMME].confirmed
    assert sorted(each.year for each in known) == ["2056/57", "2057/58"]


def test_what_was_confirmed_by_mistake_is_withdrawn_and_remembered() -> None:
    run("window", "set", PROGRAMME, *DATES, *WHO)
    done = run(
        "window", "withdraw", PROGRAMME, "--year", "2057/58", "--by", "Bob", "--why", "it is another call"
    )
    assert f"{PROGRAMME}, 2057/58: withdrawn (was: opens 2057-01-11 09:00 (Europe/Rome), closes" in done
    assert run("window", "list") == "No window is confirmed."
    last = run("window", "history").splitlines()[-1]
    assert "Bob" in last
    assert "withdrawn, was: opens 2057-01-11" in last
    assert last.endswith("because it is another call")


def test_of_two_windows_the_day_tells_which_is_withdrawn() -> None:
    for day in ("2057-02-20", "2057-07-10"):
        run("window", "set", PROGRAMME, "--closes", day, "--year", "2057/58", "--another", *WHO)
    given = ("window", "withdraw", PROGRAMME, "--by", "Bob", "--why", "mistaken")
    with pytest.raises(SettingsError, match=r"--closes: several windows are meant.*2057-02-20.*2057-07-10"):
        run(*given, "--year", "2057/58")
    for year, closes in (("2056/57", "2057-07-10"), ("2057/58", "2057-07-11")):
        with pytest.raises(SettingsError, match=r"--year: no such window .*2057-07-10"):
            run(*given, "--year", year, "--closes", closes)
    run(*given, "--year", "2057/58", "--closes", "2057-07-10")
    assert "closes 2057-02-20" in run("window", "list")
    assert "2057-07-10" not in run("window", "list")


def test_a_date_without_an_hour_is_the_whole_day() -> None:
    told = run("window", "set", PROGRAMME, "--closes", "2057-02-20", "--year", "2057/58", *WHO)
    assert "closes 2057-02-20 23:59" in told


@pytest.mark.parametrize(
    ("options", "mend"),
    [
        (
            ("--closes", "2057-02-30", "--year", "2057/58"),
            r"--closes: '2057-02-30' is no date .*: write 2027",
        ),
        (("--closes", "20 feb", "--year", "2057/58"), "--closes: .* is no date"),
        (("--closes", "2027-03-28T02:30", "--year", "2027/28"), "clocks go forward: write 2027-03-28T03:30"),
        (
            ("--closes", "2057-02-20", "--opens", "2050-02-21", "--year", "2057/58"),
            "--opens: that is 2556 days",
        ),
        (("--closes", "20 feb", "--year", "2057/58"), r"write .* \(Europe/Rome time\), or"),
        (("--closes", "2057-02-20", "--year", "2057/59"), "write one such as 2027/28"),
        (("--closes", "2057-02-20", "--year", "2057"), "write one such as 2027/28"),
        (("--closes", "2057-02-20", "--year", "2052/53"), "mend the year or the date"),
        (("--closes", "2020-02-20", "--year", "2020/21"), "confirm dates that lie ahead"),
        (("--closes", "2057-02-20", "--opens", "2057-03-20", "--year", "2057/58"), "closes before it opens"),
        (("--closes", "2057-02-20", "--year", "2057/58", "--call", "x"), "no call 'x': choose one of call"),
        (("--closes", "2057-02-20", "--year", "2057/58", "--by", " "), "--by: write 1 to 100 characters"),
        (("--closes", "2057-02-20", "--year", "2057/58", "--why", "x" * 501), "--why: write 1 to 500"),
        (("--closes", "2057-02-20", "--year", "2057/58", "--source", ""), "--source: write"),
    ],
)
def test_what_is_wrong_is_told_with_its_mend_and_changes_nothing(options: tuple[str, ...], mend: str) -> None:
    with pytest.raises(SettingsError, match=mend):
        run("window", "set", PROGRAMME, *WHO, *options)
    assert run("window", "history") == "No window was ever changed."


def test_where_clocks_go_back_the_offset_decides() -> None:
    with pytest.raises(SettingsError, match=r"comes twice.*add \+0200 or \+0100"):
        run("window", "set", PROGRAMME, "--closes", "2032-10-31T02:30", "--year", "2032/33", *WHO)
    told = run("window", "set", PROGRAMME, "--closes", "2032-10-31T02:30+01:00", "--year", "2032/33", *WHO)
    assert "closes 2032-10-31 02:30" in told


def test_an_unknown_programme_names_the_known_ones() -> None:
    with pytest.raises(SettingsError, match=r"choose one of .*unimi-erasmus-study"):
        run("window", "set", "nowhere", *DATES, *WHO)
    with pytest.raises(SettingsError, match="no programme"):
        run("window", "history", "nowhere")
    with pytest.raises(
        SettingsError, match="'unimi-erasmus-studi': write unimi-erasmus-study, or choose one of"
    ):
        run("window", "history", "unimi-erasmus-studi")


def test_a_source_that_is_only_an_address_is_shown_once() -> None:
    run("window", "set", PROGRAMME, *DATES, "--source", "https://www.example.org/call", "--by", "Ada")
    assert run("window", "list").endswith("; www.example.org https://www.example.org/call")


def test_a_source_without_an_address_is_taken_with_a_warning() -> None:
    told = ("window", "set", PROGRAMME, *DATES, "--by", "Ada", "--source")
    without = CliRunner().invoke(app, (*told, "The call"))
    assert (without.exit_code, without.stderr.count("\n")) == (0, 1)
    assert without.stderr.startswith("--source: without an address students see no link")
    assert run("window", "list").endswith("; The call")
    assert CliRunner().invoke(app, (*told, "The call https://www.example.org/call")).stderr == ""


def test_another_who_writes_keeps_nobody_from_reading(tmp_path: Path) -> None:
    run("window", "set", PROGRAMME, *DATES, *WHO)
    with closing(sqlite3.connect(tmp_path / "mobility.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert PROGRAMME in run("window", "list")
        assert "2057" in run("window", "export")
        assert "0 messages" in run("reminders", "--due-at", "2057-01-01T08:00Z")
        assert "Erasmus+ study" in run("ask", "when does the call for erasmus study at ims close?")


def test_a_database_that_cannot_be_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite:////nowhere/mobility.db")
    with pytest.raises(SettingsError, match=r"DATABASE_URL: .* make its folder"):
        run("window", "list")


def test_a_rehearsal_counts_and_sends_nothing(url: str) -> None:
    asyncio.run(subscribe(url, 1, 2, 3))
    for _ in range(2):
        found = json.loads(run("reminders", "--due-at", "2057-01-01T08:00Z", "--json"))
        assert (found["students"], found["messages"], found["past_use"]) == (3, 3, 0)
        assert [(each["kind"], each["lang"], each["students"]) for each in found["reminders"]] == [
            ("usual_opens", "en", 1),
            ("usual_opens", "it", 2),
        ]
        assert "usually opens about now" in found["reminders"][0]["text"]
    assert "3 messages to 3 students" in run("reminders", "--due-at", "2057-01-01T08:00Z")
    assert "0 messages to 0 students" in run("reminders", "--due-at", "2056-12-31T08:00Z")


def test_new_dates_are_told_to_all_subscribers(url: str) -> None:
    now = datetime.now(UTC)
    asyncio.run(subscribe(url, 1, 2, 3, clock=SystemClock()))
    closes = now + timedelta(days=40)
    year = academic_year(closes.date())
    told = run("window", "set", PROGRAMME, "--closes", closes.isoformat(), "--year", year, *WHO)
    assert "3 subscribers are" in told
    soon = (now + timedelta(minutes=5)).isoformat()
    found = json.loads(run("reminders", "--due-at", soon, "--json"))
    assert found["messages"] + found["held_until_morning"] == 3


def test_a_rehearsal_at_night_holds(url: str) -> None:
    asyncio.run(subscribe(url, 1))
    found = json.loads(run("reminders", "--due-at", "2057-01-01T22:00Z", "--json"))
    assert (found["messages"], found["held_until_morning"]) == (0, 1)


def test_a_rehearsal_needs_a_moment() -> None:
    with pytest.raises(SettingsError, match=r"--due-at: 'soon' is no date .*\(Europe/Rome time\), or"):
        run("reminders", "--due-at", "soon")


def test_a_rehearsal_goes_by_the_universities_clocks_and_says_so() -> None:
    for given in ("2057-01-01T09:00", "2057-01-01T08:00Z"):
        assert run("reminders", "--due-at", given).startswith("At 2057-01-01 09:00 (Europe/Rome): ")
        found = json.loads(run("reminders", "--due-at", given, "--json"))
        assert found["due_at"] == "2057-01-01T08:00:00+00:00"


def test_where_the_universities_clocks_differ_a_rehearsal_asks_for_the_offset(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copytree(bundled(), tmp_path / "data")
    university = tmp_path / "data" / "unifi" / "university.yaml"
    university.write_text(university.read_text(encoding="utf-8").replace("Europe/Rome", "Europe/Lisbon"))
    monkeypatch.setenv("KNOWLEDGE_DIR", str(tmp_path / "data"))
    with pytest.raises(SettingsError, match="--due-at: the universities' clocks differ: add an offset"):
        run("reminders", "--due-at", "2057-01-01T09:00")
    told = run("reminders", "--due-at", "2057-01-01T09:00+01:00")
    assert told.startswith("At 2057-01-01 08:00 (UTC): ")
