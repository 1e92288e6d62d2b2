"""`reminders`: what would be sent at a moment, over the bundled data."""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copytree

import pytest

from bot.clock import SystemClock
from bot.reminders.service import StoredSubscriptions
from bot.settings import SettingsError
from bot.storage.database import Database
from handlers.ports import Clock
from knowledge.calls import academic_year
from knowledge.loader import bundled, load
from tests.cli.command import PROGRAMME, WHO, run


class LongAgo:
    """The clock of a student who subscribed in the year before."""

    def now(self) -> datetime:
        return datetime(2056, 12, 1, 12, tzinfo=UTC)


async def subscribe(url: str, *students: int, clock: Clock | None = None) -> None:
    database = await Database.open(url)
    subscriptions = StoredSubscriptions(database, load(bundled()), clock or LongAgo())
    for student in students:
        await subscriptions.subscribe(student, PROGRAMME, "it" if student % 2 else "en")
    await database.close()


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


def test_a_rehearsal_of_one_speaks_of_one(url: str) -> None:
    asyncio.run(subscribe(url, 1))
    told = run("reminders", "--due-at", "2057-01-01T08:00Z")
    assert "1 message to 1 student; 0 wait for the morning, 0 are past use." in told
    told = run("reminders", "--due-at", "2057-01-01T22:00Z")
    assert "0 messages to 0 students; 1 waits for the morning" in told


def test_a_rehearsal_needs_a_moment() -> None:
    with pytest.raises(SettingsError, match=r"--due-at: 'soon' is no date: .*\(in Europe/Rome\), or"):
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
