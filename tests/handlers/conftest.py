from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from pydantic import SecretStr
from telegram import Update

from bot.application import build_application
from bot.conversations import Conversations
from bot.memory import MemoryStudents
from bot.reminders.in_memory import MemorySubscriptions
from bot.services import services_of
from bot.settings import Settings
from handlers.awaited import AwaitedDates
from handlers.drafts import Drafts
from handlers.ports import Services
from tests.shown import Json
from tests.telegram import TOKEN, Telegram, Wire

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SETTINGS = Settings(telegram_bot_token=SecretStr(TOKEN), knowledge_dir=None)


class FixedClock:
    """A clock that stands still until a test sets it."""

    def __init__(self) -> None:
        self.time = NOW

    def now(self) -> datetime:
        return self.time


@pytest.fixture(scope="session")
def whole() -> Services:
    """Knowledge and understanding, read once."""
    return services_of(SETTINGS)


@pytest.fixture
def services(whole: Services) -> Services:
    """What the handlers use, nothing remembered."""
    clock = FixedClock()
    return replace(
        whole,
        students=MemoryStudents(),
        conversations=Conversations(),
        clock=clock,
        subscriptions=MemorySubscriptions(whole.knowledge, clock, whole.windows),
        drafts=Drafts(),
        awaited=AwaitedDates(),
    )


@pytest.fixture
async def telegram(services: Services) -> AsyncIterator[Telegram]:
    """Telegram's double, with the whole application behind it."""
    double = Telegram()
    application = build_application(SETTINGS, services, request=Wire(double))

    async def deliver(update: Json) -> None:
        await application.process_update(Update.de_json(update, application.bot))

    double.deliver = deliver
    async with application:
        yield double
