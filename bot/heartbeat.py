"""A sign of life that another process can read: the moment of the last answer to getUpdates."""

import hashlib
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from http import HTTPStatus
from pathlib import Path
from typing import Any

from telegram.request import HTTPXRequest, RequestData

STALE_AFTER = 120.0
"""Seconds; a poll takes 30 at most, so this allows for a lost one and a slow one."""

_REFUSED = (HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND)


def heartbeat_file(token: str) -> Path:
    """The file that the process with `token` touches; its name tells nothing of the token."""
    name = hashlib.sha256(token.encode()).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"mobility-bot-{name}.alive"


def seconds_since_heartbeat(token: str) -> float | None:
    """How long ago Telegram last answered a poll; `None` when it never did."""
    try:
        return max(0.0, time.time() - heartbeat_file(token).stat().st_mtime)
    except FileNotFoundError:
        return None


class PollRequest(HTTPXRequest):
    """The requests of long polling; every good answer counts as a heartbeat.

    `refused` is called when Telegram no longer knows the token, for then the polling ends in silence.
    """

    def __init__(self, token: str, refused: Callable[[], None], **options: Any) -> None:
        super().__init__(**options)
        self._alive = heartbeat_file(token)
        self._refused = refused

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *args: Any, **kwargs: Any
    ) -> tuple[int, bytes]:
        """See `BaseRequest`."""
        status, body = await super().do_request(url, method, request_data, *args, **kwargs)
        if status < 300:
            # A full disk must not keep students from being answered.
            with suppress(OSError):
                self._alive.touch()
        elif status in _REFUSED:
            self._refused()
        return status, body
