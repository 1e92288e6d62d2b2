from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from pydantic import SecretStr
from telegram import Update

from bot.application import build_application
from bot.conversations import Conversations
from bot.memory import MemoryStudents, NoWindows
from bot.settings import Settings
from handlers.ports import Services, Understander
from knowledge.loader import bundled, load
from knowledge.models import KnowledgeBase
from knowledge.understanding.engine import Engine
from tests.shown import Json
from tests.telegram import TOKEN, Telegram, Wire

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


class FixedClock:
    """A clock that stands still until a test sets it."""

    def __init__(self) -> None:
        self.time = NOW

    def now(self) -> datetime:
        return self.time


@pytest.fixture(scope="session")
def knowledge() -> KnowledgeBase:
    return load(bundled())


@pytest.fixture(scope="session")
def engine(knowledge: KnowledgeBase) -> Understander:
    return Engine.build(knowledge, bundled() / "wording")


@pytest.fixture
def services(knowledge: KnowledgeBase, engine: Understander) -> Services:
    return Services(knowledge, engine, MemoryStudents(), Conversations(), NoWindows(), FixedClock())


@pytest.fixture
async def telegram(services: Services) -> AsyncIterator[Telegram]:
    """Telegram's double, with the whole application behind it."""
    double = Telegram()
    application = build_application(
        Settings(telegram_bot_token=SecretStr(TOKEN)), services, request=Wire(double)
    )

    async def deliver(update: Json) -> None:
        await application.process_update(Update.de_json(update, application.bot))

    double.deliver = deliver
    async with application:
        yield double
