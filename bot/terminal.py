"""Telegram, played in a terminal: what the bot sends is printed, buttons become numbers."""

import json
import re
from collections.abc import Callable
from itertools import count
from typing import Any

from telegram import Update
from telegram.request import BaseRequest, RequestData

from handlers import in_terminal
from handlers.context import App
from handlers.render import Screen, plain
from handlers.spoken import preferred
from knowledge.models import Lang

Json = dict[str, Any]
_BOT: Json = {"id": 1, "is_bot": True, "first_name": "Mobility", "username": "mobility_bot"}
_CHAT = 2
_FILES = ("sendPhoto", "sendDocument")
_SENT = ("sendMessage", *_FILES)


class Terminal(BaseRequest):
    """Takes the bot's requests and shows them through `show`, a line at a time."""

    def __init__(self, show: Callable[[str], None], language_code: str | None = None) -> None:
        self._show = show
        self._lang: Lang = preferred(language_code) or "en"
        self._student: Json = {"id": _CHAT, "is_bot": False, "first_name": "Student"}
        if language_code:
            self._student["language_code"] = language_code
        self._numbers = count(1)
        self._message = 0
        self._buttons: list[Json] = []

    @property
    def read_timeout(self) -> float | None:
        """Nothing is waited for."""
        return None

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,  # noqa: ARG002
        request_data: RequestData | None = None,
        *_: Any,
        **__: Any,
    ) -> tuple[int, bytes]:
        """One call of the Bot API."""
        given = request_data.json_parameters if request_data else {}
        result = self._called(url.rsplit("/", 1)[1], given)
        return 200, json.dumps({"ok": True, "result": result}).encode()

    async def types(self, line: str, application: App) -> None:
        """Bring what the student typed to the bot: the number of a button, or a message."""
        button = self._numbered(line.strip())
        if button and "url" in button:
            self._show(button["url"])
            return
        if not button and re.fullmatch(r"\d\d?", line.strip()):
            self._show(in_terminal(self._lang, "no-button", number=int(line)))
            return
        update = self._tap(button["callback_data"]) if button else self._text(line)
        await application.process_update(
            Update.de_json({"update_id": next(self._numbers), **update}, application.bot)
        )

    def _called(self, method: str, given: dict[str, str]) -> Json | bool:
        if method == "getMe":
            return _BOT
        if method in _SENT:
            self._message = next(self._numbers)
            self._print(given, after=in_terminal(self._lang, "file") if method in _FILES else "")
        elif method.startswith("editMessage"):
            self._message = int(given["message_id"])
            self._print(given, before=in_terminal(self._lang, "changed"))
        elif method == "answerCallbackQuery" and given.get("text"):
            self._show(f"({given['text']})")
        shown = method in _SENT or method.startswith("editMessage")
        return self._shown(given.get("text", "")) if shown else True

    def _print(self, given: dict[str, str], before: str = "", after: str = "") -> None:
        seen = plain(Screen(given.get("text") or given.get("caption", "")))
        rows: list[list[Json]] = json.loads(given.get("reply_markup", "{}")).get("inline_keyboard", [])
        self._buttons = [button for row in rows for button in row]
        numbers = count(1)
        lines = ["   ".join(f"[{next(numbers)}] {button['text']}" for button in row) for row in rows]
        said = [each for each in (before, seen.text, after) if each]
        self._show("\n".join(("", *said, *seen.links, *lines, "")))

    def _numbered(self, typed: str) -> Json | None:
        numbers = (str(number) for number in range(1, len(self._buttons) + 1))
        return dict(zip(numbers, self._buttons, strict=True)).get(typed)

    def _text(self, text: str) -> Json:
        named = text.split(maxsplit=1)[0]
        command = {"type": "bot_command", "offset": 0, "length": len(named)}
        entities = [command] if named.startswith("/") else []
        return {"message": {**self._shown(text), "from": self._student, "entities": entities}}

    def _tap(self, data: str) -> Json:
        number = str(next(self._numbers))
        message = {**self._shown("-"), "message_id": self._message}
        query = {"id": number, "from": self._student, "message": message, "chat_instance": "1", "data": data}
        return {"callback_query": query}

    def _shown(self, text: str) -> Json:
        chat = {"id": _CHAT, "type": "private", "first_name": "Student"}
        return {"message_id": self._message or 1, "date": 1, "chat": chat, "from": _BOT, "text": text}
