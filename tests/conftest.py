from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from telegram import Update

from bot.application import build_application
from bot.conversations import Conversations
from bot.memory import MemoryStudents
from bot.services import services_of
from bot.settings import Settings
from handlers.ports import Services
from tests.shown import Json
from tests.telegram import TOKEN, Telegram, Wire


@pytest.fixture(scope="session")
def bundled_services() -> Services:
    """The bundled knowledge, read and indexed once for all tests."""
    return services_of(Settings(_env_file=None, knowledge_dir=None))


@pytest.fixture
def services(bundled_services: Services) -> Services:
    """Services that no other test has spoken to."""
    return replace(bundled_services, students=MemoryStudents(), conversations=Conversations())


@pytest.fixture
async def telegram(services: Services) -> AsyncIterator[Telegram]:
    """Telegram with the whole bot behind it; every tap must have been answered in the end."""
    double = Telegram()
    settings = Settings(_env_file=None, telegram_bot_token=TOKEN)
    async with build_application(settings, services, request=Wire(double)) as application:

        async def deliver(update: Json) -> None:
            await application.process_update(Update.de_json(update, application.bot))

        double.deliver = deliver
        yield double
    assert not double.unanswered
