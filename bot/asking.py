"""Questions on the command line, answered as on Telegram."""

import asyncio
from collections.abc import Iterator, Mapping
from contextlib import AsyncExitStack
from itertools import count
from typing import Any, TextIO

from bot.json_lines import LineError, exchange
from bot.services import open_in_terminal
from bot.settings import Settings
from handlers import in_terminal
from handlers.ask import reply
from handlers.ports import Services
from handlers.render import Plain, Screen, plain
from knowledge.understanding.asked import Asked

_OF_WHAT_IS_KEPT = frozenset({"privacy", "forget"})


def answer(settings: Settings, question: str, *, explain: bool = False) -> str:
    """What Telegram would show: words, addresses, `[buttons]`; with `explain` also how it was understood."""
    screen, asked = asyncio.run(_reply(settings, question))
    lines = [*_shown(plain(screen)), *(_explained(asked) if explain else ())]
    return "\n".join(lines)


def answer_lines(settings: Settings, source: TextIO, sink: TextIO) -> None:
    """Answer `{"text": ..., "conversation": ...}` lines; those of one conversation share their context."""
    with asyncio.Runner() as runner:
        stack = AsyncExitStack()
        conversations = _Conversations(runner.run(stack.enter_async_context(open_in_terminal(settings))))
        try:
            exchange(source, sink, lambda given: runner.run(conversations.answer(given)))
        finally:
            runner.run(stack.aclose())


async def _reply(settings: Settings, question: str) -> tuple[Screen, Asked]:
    async with open_in_terminal(settings) as services:
        return await _answered(services, 1, question)


async def _answered(services: Services, chat: int, question: str) -> tuple[Screen, Asked]:
    screen, asked = await reply(services, chat, chat, question)
    if asked.detail in _OF_WHAT_IS_KEPT:
        screen = Screen(in_terminal(asked.lang, "keeps-nothing"))
    return screen, asked


class _Conversations:
    def __init__(self, services: Services) -> None:
        self._services = services
        self._numbers = count(1)
        self._chats: dict[str, int] = {}

    async def answer(self, given: Mapping[str, Any]) -> Mapping[str, Any]:
        text, name = given.get("text"), given.get("conversation")
        if not isinstance(text, str):
            raise LineError('no question: give it as a string under "text"')
        chat = next(self._numbers) if name is None else self._chat(str(name))
        screen, asked = await _answered(self._services, chat, text)
        return _as_json(screen, asked)

    def _chat(self, name: str) -> int:
        if name not in self._chats:
            self._chats[name] = next(self._numbers)
        return self._chats[name]


def _as_json(screen: Screen, asked: Asked) -> Mapping[str, Any]:
    seen = plain(screen)
    return {
        "text": seen.text,
        "buttons": [button.label for button in seen.buttons],
        "links": list(seen.links),
        "behaviour": asked.behaviour,
        "programmes": list(asked.programmes),
        "topic": asked.topic,
        "lang": asked.lang,
        "confidence": round(asked.confidence, 3),
    }


def _shown(seen: Plain) -> Iterator[str]:
    yield seen.text
    yield from ("", *seen.links) if seen.links else ()
    if seen.buttons:
        yield ""
        yield "  ".join(f"[{button.label}]" for button in seen.buttons)


def _explained(asked: Asked, title: str = "Understood") -> Iterator[str]:
    yield ""
    yield f"{title} as {asked.behaviour} ({asked.lang}, confidence {asked.confidence:.2f})"
    yield f"  programmes: {', '.join(asked.programmes) or '-'}"
    yield f"  topic: {asked.topic or '-'}, aspect: {asked.aspect or '-'}, detail: {asked.detail or '-'}"
    yield from (f"  {reason.words!r}: {reason.read_as}" for reason in asked.why)
    if asked.also:
        yield from _explained(asked.also, "Also")
