"""A Bot API on loopback that misbehaves as it is told."""

import asyncio
import json
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Literal
from urllib.parse import parse_qs

from telegram import Bot
from telegram.request import HTTPXRequest

from tests.telegram import TOKEN

Behaviour = Literal["sent", "429", "500", "drop", "time-out", "lost", "403"]
_ANSWERS: dict[Behaviour, tuple[int, dict[str, object]]] = {
    "429": (429, {"description": "Too Many Requests: retry after 1", "parameters": {"retry_after": 1}}),
    "500": (500, {"description": "Internal Server Error"}),
    "403": (403, {"description": "Forbidden: bot was blocked by the user"}),
}


class Loopback:
    """Counts what each student got; `behave` says what happens to a call, by student."""

    def __init__(self, behave: Callable[[int], Behaviour] = lambda _: "sent") -> None:
        self.behave = behave
        self.got: Counter[int] = Counter()
        self.did: Counter[Behaviour] = Counter()
        self.lost: Counter[int] = Counter()
        self.on_message: Callable[[], None] = lambda: None
        self.url = ""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, kept open."""
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                length = next(
                    int(line.split(b":")[1])
                    for line in head.lower().split(b"\r\n")
                    if line.startswith(b"content-length")
                )
                body = await reader.readexactly(length)
                if not await self._answer(int(parse_qs(body.decode())["chat_id"][0]), writer):
                    break
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    async def _answer(self, student: int, writer: asyncio.StreamWriter) -> bool:
        does = self.behave(student)
        self.did[does] += 1
        if does in ("sent", "lost"):
            self.got[student] += 1
            self.lost[student] += does == "lost"
            self.on_message()
        if does in ("drop", "lost"):
            return False
        if does == "time-out":
            await asyncio.sleep(5)
            return False
        result = {"message_id": 1, "date": 0, "chat": {"id": student, "type": "private"}}
        status, body = _ANSWERS.get(does, (200, {"result": result}))
        content = json.dumps({"ok": status == 200, "error_code": status, **body}).encode()
        writer.write(
            b"HTTP/1.1 %d X\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b"
            % (status, len(content), content)
        )
        await writer.drain()
        return True


@asynccontextmanager
async def serving(api: Loopback) -> AsyncIterator[Loopback]:
    """`api` at a port of its own until the block ends."""
    server = await asyncio.start_server(api.serve, "127.0.0.1", 0)
    api.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/bot"
    try:
        yield api
    finally:
        server.close()


class LoopbackBot(Bot):
    """A bot that needs no `getMe` to begin."""

    def __init__(self, url: str, request: HTTPXRequest) -> None:
        super().__init__(TOKEN, base_url=url, request=request)

    async def __aenter__(self) -> "LoopbackBot":
        await self.request.initialize()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.request.shutdown()
