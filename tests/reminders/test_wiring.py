"""The running application sends reminders by itself."""

import asyncio
import logging
from pathlib import Path

import pytest
from pydantic import SecretStr
from telegram import Bot, Update

from bot.application import build_application
from bot.memory import MemoryStudents
from bot.reminders.sender import Sent
from bot.reminders.tally import Tally
from bot.reminders.telegram import TelegramSender
from bot.reminders.wiring import answering, schedule_reminders, tell
from bot.services import services_of
from bot.settings import Settings
from bot.storage.database import Database
from handlers.render import Screen
from tests.reminders.world import Clock, World, dated, knowledge
from tests.shown import Json
from tests.telegram import TOKEN, Telegram, Wire


@pytest.fixture
async def world(tmp_path: Path) -> World:
    database = await Database.open(f"sqlite:///{tmp_path / 'mobility.db'}")
    return World(database, knowledge(one=dated("2027-04-28T13:00")), Clock("2027-04-20T12:00"))


class Held(Telegram):
    """Telegram, which takes no message before it is told to `go_on`."""

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.go_on = asyncio.Event(), asyncio.Event()

    async def call(self, method: str, given: Json) -> tuple[int, Json]:
        if method == "sendMessage":
            self.asked.set()
            await self.go_on.wait()
        return await super().call(method, given)


async def test_the_bot_is_busy_from_a_question_until_its_answer() -> None:
    telegram = Held()
    settings = Settings(telegram_bot_token=SecretStr(TOKEN), knowledge_dir=None)
    application = build_application(settings, services_of(settings, MemoryStudents()), request=Wire(telegram))

    async def deliver(update: Json) -> None:
        await application.update_queue.put(Update.de_json(update, application.bot))

    telegram.deliver = deliver
    async with application, asyncio.timeout(20):
        await application.start()
        assert not answering(application)
        await telegram.student().says("how long is ka107?")
        await telegram.asked.wait()
        assert answering(application)
        telegram.go_on.set()
        await application.update_queue.join()
        assert not answering(application)
        await application.stop()
    assert len(telegram.shown) == 1


@pytest.mark.parametrize("busy", [[True, True, False], [True] * 1000])
async def test_a_reminder_gives_way_to_answers_but_not_for_ever(busy: list[bool]) -> None:
    telegram, left = Telegram(), list(busy)
    sender = TelegramSender(Bot(TOKEN, request=Wire(telegram)), busy=lambda: left.pop(0))
    assert await sender.send(7, Screen("A reminder")) == Sent()
    assert len(busy) - len(left) >= 3
    assert [each.text for each in telegram.shown] == ["A reminder"]


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


def test_of_a_turn_only_what_came_of_it_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    tell(Tally(sent=2, messages=1, taken_back=1))
    tell(Tally())
    assert caplog.messages == ["Reminders: sent 2, messages 1, taken back 1", "Reminders: nothing"]
    assert [each.levelname for each in caplog.records] == ["INFO", "DEBUG"]
