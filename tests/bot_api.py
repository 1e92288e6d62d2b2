"""Telegram's double over HTTP on loopback, for a bot that runs in a process of its own."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import parse_qsl

import uvicorn
from starlette.requests import Request
from starlette.responses import Response

from tests.telegram import Telegram

TOKEN = "123456789:AAtoken-that_the_double_takes_0000"


class BotApi:
    """Answers `/bot<token>/method` as `telegram` would, and 401 to any other token."""

    def __init__(self, telegram: Telegram) -> None:
        self._telegram = telegram

    async def __call__(self, scope: dict[str, object], receive: object, send: object) -> None:
        request = Request(scope, receive)  # type: ignore[arg-type]
        status, body = await self._answer(request)
        await Response(json.dumps(body), status, media_type="application/json")(scope, receive, send)  # type: ignore[arg-type]

    async def _answer(self, request: Request) -> tuple[int, dict[str, object]]:
        _, bot, method = request.url.path.split("/")
        if bot != f"bot{TOKEN}" or self._telegram.revoked:
            return 401, {"ok": False, "error_code": 401, "description": "Unauthorized"}
        return await self._telegram.call(method, dict(parse_qsl((await request.body()).decode())))


@asynccontextmanager
async def serving(telegram: Telegram) -> AsyncIterator[str]:
    """The address at which `telegram` answers until the block ends."""
    listener = socket.create_server(("127.0.0.1", 0))
    options = {"log_level": "warning", "ws": "none", "lifespan": "off", "timeout_graceful_shutdown": 1}
    server = uvicorn.Server(uvicorn.Config(BotApi(telegram), **options))  # type: ignore[arg-type]
    task = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        await telegram.close()
        server.should_exit = True
        await task
        listener.close()
