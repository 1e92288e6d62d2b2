"""The running application sends reminders by itself."""

import asyncio
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.application import build_application
from bot.memory import MemoryStudents
from bot.reminders.wiring import schedule_reminders
from bot.services import services_of
from bot.settings import Settings
from bot.storage.database import Database
from tests.reminders.world import Clock, World, dated, knowledge
from tests.telegram import TOKEN, Telegram, Wire


@pytest.fixture
async def world(tmp_path: Path) -> World:
    database = await Database.open(f"sqlite:///{tmp_path / 'mobility.db'}")
    return World(database, knowledge(one=dated("2027-04-28T13:00")), Clock("2027-04-20T12:00"))


async def test_the_clock_of_the_application_sends_what_is_due(world: World) -> None:
    await world.subscribe(1, "one")
    world.clock.set("2027-04-21T09:00")
    telegram = Telegram()
    settings = Settings(telegram_bot_token=SecretStr(TOKEN), knowledge_dir=None)
    application = build_application(settings, services_of(settings, MemoryStudents()), request=Wire(telegram))
    schedule_reminders(application, world.database, world.knowledge, world.clock, every=3600)
    async with application:
        await application.start()
        async with asyncio.timeout(20), telegram.changed:
            await telegram.changed.wait_for(lambda: len(telegram.shown) == 1)
        assert application.job_queue
        (job,) = application.job_queue.get_jobs_by_name("reminders")
        assert (job.job.misfire_grace_time, job.job.coalesce) == (None, True)
        await application.stop()
    await world.database.close()
    assert "7 days left" in telegram.shown[0].text
