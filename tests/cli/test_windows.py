"""`window` on the real command line, over the bundled data: dates confirmed, moved, withdrawn and shown."""

import asyncio
import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from bot.settings import SettingsError
from bot.storage.database import Database
from bot.storage.windows import keep_window
from knowledge.calls import Confirmed
from knowledge.models import Source
from tests.cli.command import DATES, PROGRAMME, WHO, run

CLOSES = datetime(2057, 2, 20, 12, tzinfo=UTC)


def test_nothing_is_confirmed_at_first() -> None:
    assert run("window", "list") == "No window is confirmed."
    assert run("window", "history") == "No window was ever changed."
    assert run("window", "export").startswith("# Nothing to add: ")


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


def test_a_move_of_more_than_two_months_must_be_meant() -> None:
    run("window", "set", PROGRAMME, *DATES, *WHO)
    far = ("window", "set", PROGRAMME, "--closes", "2057-06-20T13:00", "--year", "2057/58", *WHO)
    with pytest.raises(SettingsError, match=r"--closes: over two months .* --another .*, or --move .*"):
        run(*far)
    assert "opens 2057-01-11 09:00 (Europe/Rome), closes 2057-02-20" in run("window", "list")
    moved = run(*far, "--move", "2057-02-20")
    assert "2057/58: closes 2057-06-20 13:00 (Europe/Rome) (was: opens 2057-01-11" in moved
    assert run("window", "list").count("closes") == 1


def test_of_two_windows_staff_say_which_one_moves() -> None:
    run("window", "set", PROGRAMME, *DATES, *WHO)
    given = ("window", "set", PROGRAMME, "--year", "2057/58", *WHO, "--closes")
    with pytest.raises(SettingsError, match=r"--closes: a call closes then already: .*2057-02-20 13:00"):
        run(*given, "2057-02-20T13:00", "--another")
    run(*given, "2057-03-10", "--another")
    with pytest.raises(SettingsError, match=r"several calls may be meant: .*2057-02-20 .*2057-03-10"):
        run(*given, "2057-03-01")
    assert "(was: closes 2057-03-10" in run(*given, "2057-03-01", "--move", "2057-03-10")
    assert "closes 2057-02-20 13:00" in run("window", "list")


def test_the_same_dates_again_are_unchanged() -> None:
    run("window", "set", PROGRAMME, *DATES, *WHO)
    again = run("window", "set", PROGRAMME, *DATES, *WHO)
    assert "closes 2057-02-20 13:00 (Europe/Rome) (unchanged); 0 subscribers" in again
    assert "was:" not in again


@pytest.mark.parametrize("programme", ["unimi-elective-internship", "unimi-free-mover"])
def test_a_call_that_each_student_has_at_another_time_has_no_dates_to_confirm(programme: str) -> None:
    with pytest.raises(SettingsError, match="counted from each student's own date"):
        run("window", "set", programme, *DATES, *WHO)
    assert run("window", "list") == "No window is confirmed."


async def test_of_two_that_nothing_tells_apart_one_is_withdrawn(url: str) -> None:
    database = await Database.open(url)
    for cycle in (None, "2057-01-2"):
        dates = Confirmed(
            pattern="dated", year="2057/58", closes=CLOSES, cycle=cycle, page=Source(title="The call")
        )
        async with database.write() as connection:
            await keep_window(connection, PROGRAMME, dates, old=None, at=CLOSES, by="Ada")
    await database.close()
    outcome = await asyncio.to_thread(
        run, "window", "withdraw", PROGRAMME, "--year", "2057/58", "--by", "Bob", "--why", "twice"
    )
    assert "withdrawn (was: closes 2057-02-20" in outcome
    assert await asyncio.to_thread(run, "window", "list") == (
        f"{PROGRAMME}, call, 2057/58: closes 2057-02-20 13:00 (Europe/Rome); The call"
    )


def test_a_date_without_an_hour_is_the_whole_day() -> None:
    told = run("window", "set", PROGRAMME, "--closes", "2057-02-20", "--year", "2057/58", *WHO)
    assert "closes 2057-02-20 23:59" in told


@pytest.mark.parametrize(
    ("options", "mend"),
    [
        (
            ("--closes", "2057-02-30", "--year", "2057/58"),
            r"--closes: '2057-02-30' is no date \(.+\): write year-month-day, T and the time, 2027",
        ),
        (("--closes", "20 feb", "--year", "2057/58"), "^--closes: '20 feb' is no date: write year-month-day"),
        (
            ("--closes", "2057-02-20", "--year", "2057/58", "--move", "soon"),
            "--move: 'soon' is no date: write",
        ),
        (("--closes", "2057-02-20", "--year", "2057/58", "--move", "2057-02-10"), "--move: .* but: none"),
        (
            ("--closes", "2057-02-20", "--year", "2057/58", "--another", "--move", "2057-02-10"),
            "--move: it is one more call, or one that moves",
        ),
        (("--closes", "2027-03-28T02:30", "--year", "2027/28"), "clocks go forward: write 2027-03-28T03:30"),
        (
            ("--closes", "2057-02-20", "--opens", "2050-02-21", "--year", "2057/58"),
            "--opens: that is 2556 days",
        ),
        (("--closes", "20 feb", "--year", "2057/58"), r"write .* \(in Europe/Rome\), or"),
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
