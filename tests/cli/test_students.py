"""`student`: what is kept of one of them is handed out and deleted."""

import asyncio
import json

import pytest

from bot.clock import SystemClock
from bot.reminders.service import StoredSubscriptions
from bot.settings import SettingsError
from bot.storage.database import Database
from bot.storage.students import StoredStudents
from knowledge.loader import bundled, load
from knowledge.models import Profile
from tests.cli.command import PROGRAMME, run

GROUP = -1001234567890


@pytest.fixture(autouse=True)
def kept(url: str) -> None:
    asyncio.run(keep(url))


async def keep(url: str) -> None:
    database = await Database.open(url)
    students = StoredStudents(database, SystemClock())
    subscriptions = StoredSubscriptions(database, load(bundled()), SystemClock())
    for number in (7, 8, GROUP):
        await students.keep_profile(number, Profile(university="unimi", year=2))
        await subscriptions.subscribe(number, PROGRAMME, "it")
    await database.close()


@pytest.mark.parametrize("number", [7, GROUP])
def test_what_is_kept_is_handed_out_whole(number: int) -> None:
    found = json.loads(run("student", "export", str(number)))
    assert [each["id"] for each in found["student"]] == [number]
    assert found["student"][0]["profile"] == {"university": "unimi", "year": 2}
    assert found["student"][0]["consented_at"].endswith("+00:00")
    assert [each["programme"] for each in found["subscription"]] == [PROGRAMME]
    assert {each["student"] for each in found["reminder"]} == {number}


@pytest.mark.parametrize("number", [7, GROUP])
def test_what_is_deleted_is_told_and_gone(number: int) -> None:
    assert run("student", "forget", str(number)).startswith(
        f"Deleted of {number}: 1 student, 1 subscription, "
    )
    for command in ("export", "forget"):
        with pytest.raises(SettingsError, match=f"NUMBER: nothing is kept of {number}"):
            run("student", command, str(number))
    assert json.loads(run("student", "export", "8"))["subscription"]
