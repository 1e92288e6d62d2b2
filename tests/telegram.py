"""Telegram, doubled at the wire: what a bot sends here is refused or shown as Telegram would."""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable
from itertools import count
from typing import Any

from telegram.request import BaseRequest, RequestData

from tests.shown import BOT, Json, Message, RefusedError, content_of, keyboard_of
from tests.student import Student

TOKEN = "42:in-memory"


class Telegram:
    """One Bot API server with its chats; `deliver` takes each update to the bot."""

    def __init__(self) -> None:
        self.deliver: Callable[[Json], Awaitable[None]] = self._queue
        self.shown: list[Message] = []
        self.kept: dict[str, Any] = {}
        self.calls: list[str] = []
        self.unanswered: set[str] = set()
        self.notices: list[str] = []
        self.revoked = False
        self.changed = asyncio.Condition()
        self._numbers = count(1)
        self._updates: list[Json] = []
        self._closed = False

    def number(self) -> int:
        """A new number, higher than all before."""
        return next(self._numbers)

    def student(self, language_code: str | None = "en", name: str = "Ada") -> "Student":
        """A new student, with a private chat."""
        return Student(self, 1000 + self.number(), name, language_code)

    async def call(self, method: str, given: Json) -> tuple[int, Json]:
        """Status and body that the Bot API would answer to `method`."""
        name = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", method).lower()
        async with self.changed:
            self.calls.append(method)
            self.changed.notify_all()
        try:
            if name == "get_updates":
                return 200, {"ok": True, "result": await self._waiting(given)}
            result = getattr(self, f"_{name}", lambda given: self._setting(method, given))(given)
        except RefusedError as error:
            return 400, {"ok": False, "error_code": 400, "description": str(error)}
        async with self.changed:
            self.changed.notify_all()
        return 200, {"ok": True, "result": result}

    async def close(self) -> None:
        """Let go of whoever waits for updates."""
        async with self.changed:
            self._closed = True
            self.changed.notify_all()

    async def _queue(self, update: Json) -> None:
        async with self.changed:
            self._updates.append(update)
            self.changed.notify_all()

    async def _waiting(self, given: Json) -> list[Json]:
        since = int(given.get("offset", 0))
        self._updates = [u for u in self._updates if u["update_id"] >= since]
        async with self.changed:
            wait = self.changed.wait_for(lambda: self._updates or self._closed)
            try:
                await asyncio.wait_for(wait, float(given.get("timeout", 0)))
            except TimeoutError:
                return []
        return self._updates

    def _get_me(self, given: Json) -> Json:
        return {**BOT, "can_join_groups": True, "can_read_all_group_messages": False}

    def _send_message(self, given: Json) -> Json:
        return self._show(given, *content_of(given))

    def _send_photo(self, given: Json) -> Json:
        return self._show(given, *content_of(given, "caption", 1024), file="photo")

    def _send_document(self, given: Json) -> Json:
        return self._show(given, *content_of(given, "caption", 1024), file="document")

    def _send_chat_action(self, given: Json) -> bool:
        return True

    def _show(self, given: Json, text: str, entities: list[Json], file: str | None = None) -> Json:
        keyboard = keyboard_of(given.get("reply_markup"))
        message = Message(int(given["chat_id"]), self.number(), text, entities, keyboard, file)
        self.shown.append(message)
        return message.wire()

    def _edit_message_text(self, given: Json) -> Json:
        message = self.message(given)
        text, entities = content_of(given)
        self._change(message, text, entities, keyboard_of(given.get("reply_markup")))
        return message.wire()

    def _edit_message_reply_markup(self, given: Json) -> Json:
        message = self.message(given)
        self._change(message, message.text, message.entities, keyboard_of(given.get("reply_markup")))
        return message.wire()

    def _change(self, message: Message, text: str, entities: list[Json], keyboard: list[list[Json]]) -> None:
        if (text, entities, keyboard) == (message.text, message.entities, message.keyboard):
            raise RefusedError(
                "Bad Request: message is not modified: specified new message content is the same"
            )
        message.text, message.entities, message.keyboard = text, entities, keyboard
        message.edits += 1

    def _delete_message(self, given: Json) -> bool:
        self.shown.remove(self.message(given))
        return True

    def message(self, given: Json) -> Message:
        """The message that the bot names."""
        key = (int(given["chat_id"]), int(given["message_id"]))
        for message in self.shown:
            if (message.chat, message.id) == key:
                return message
        raise RefusedError("Bad Request: message to edit not found")

    def _answer_callback_query(self, given: Json) -> bool:
        if given["callback_query_id"] not in self.unanswered:
            raise RefusedError("Bad Request: query is too old and response timeout expired")
        self.unanswered.remove(given["callback_query_id"])
        self.notices += [given["text"]] if given.get("text") else []
        return True

    def _delete_webhook(self, given: Json) -> bool:
        return True

    def _setting(self, method: str, given: Json) -> Any:
        verb, what = method[:3], method[3:].removeprefix("My").removeprefix("Chat")
        key = f"{what}:{given.get('language_code', '')}"
        field_name = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", what).lower()
        if verb == "set":
            value = given.get(field_name, "")
            self.kept[key] = json.loads(value) if value[:1] in ("[", "{") else value
            return True
        if verb != "get" or what not in ("Commands", "Name", "Description", "ShortDescription", "MenuButton"):
            raise RefusedError(f"Bad Request: {method} is not doubled")
        default: Any = [] if what == "Commands" else {"type": "default"} if what == "MenuButton" else ""
        value = self.kept.get(key, default)
        return {field_name: value} if isinstance(value, str) else value


class Wire(BaseRequest):
    """Takes the bot's requests to `telegram` without a network."""

    def __init__(self, telegram: Telegram) -> None:
        self._telegram = telegram

    @property
    def read_timeout(self) -> float | None:
        """None is needed."""
        return 1.0

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *timeouts: Any, **named: Any
    ) -> tuple[int, bytes]:
        """One call of the Bot API."""
        given = request_data.json_parameters if request_data else {}
        status, body = await self._telegram.call(url.rsplit("/", 1)[1], dict(given))
        return status, json.dumps(body).encode()
