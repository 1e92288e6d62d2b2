"""Many students at once, but each student's messages one after the other, for one may lean on the last."""

import asyncio
from collections.abc import Awaitable
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor


class InOrder(BaseUpdateProcessor):
    """Handles updates concurrently, those of one student in one chat in their order."""

    def __init__(self, at_once: int = 256) -> None:
        super().__init__(at_once)
        self._waiting: dict[object, int] = {}
        self._locks: dict[object, asyncio.Lock] = {}

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Await `coroutine` when the student's earlier updates are done."""
        who = _who(update)
        lock = self._locks.setdefault(who, asyncio.Lock())
        self._waiting[who] = self._waiting.get(who, 0) + 1
        try:
            async with lock:
                await coroutine
        finally:
            self._waiting[who] -= 1
            if not self._waiting[who]:
                del self._waiting[who], self._locks[who]

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""


def _who(update: object) -> object:
    if not isinstance(update, Update):
        return id(update)
    chat, user = update.effective_chat, update.effective_user
    known = chat or user
    return (chat and chat.id, user and user.id) if known else id(update)
