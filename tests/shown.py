"""What Telegram shows of a message, and what it refuses to show."""

import json
import re
from dataclasses import dataclass, field
from typing import Any

import tdjson

Json = dict[str, Any]
BOT: Json = {"id": 42, "is_bot": True, "first_name": "Mobility", "username": "mobility_test_bot"}
tdjson.td_execute(b'{"@type": "setLogVerbosityLevel", "new_verbosity_level": 0}')


class RefusedError(Exception):
    """What Telegram answers with 400."""


def parsed(html: str) -> tuple[str, list[Json]]:
    """Text and entities of `html`, by Telegram's own parser.

    Raises:
        RefusedError: Telegram would not take it.
    """
    request = {"@type": "parseTextEntities", "text": html, "parse_mode": {"@type": "textParseModeHTML"}}
    answer = json.loads(tdjson.td_execute(json.dumps(request).encode()) or b"{}")
    if answer.get("@type") != "formattedText":
        raise RefusedError(f"Bad Request: can't parse entities: {answer.get('message')}")
    return answer["text"], answer["entities"]


@dataclass
class Message:
    """A message as the reader sees it; `edits` counts how often it changed in place."""

    chat: int
    id: int
    text: str
    entities: list[Json] = field(default_factory=list)
    keyboard: list[list[Json]] = field(default_factory=list)
    file: str | None = None
    edits: int = 0

    @property
    def labels(self) -> list[str]:
        """The words on the buttons under it."""
        return [button["text"] for row in self.keyboard for button in row]

    @property
    def links(self) -> list[str]:
        """The addresses behind its words."""
        return [each["type"]["url"] for each in self.entities if "url" in each["type"]]

    def button(self, part: str) -> Json:
        """The first button whose label contains `part`."""
        return next(b for row in self.keyboard for b in row if part.casefold() in b["text"].casefold())

    def wire(self) -> Json:
        """It, as the Bot API sends it."""
        private = self.chat > 0
        chat = {"id": self.chat, "type": "private" if private else "supergroup", "title": "Group"}
        return {"message_id": self.id, "date": 1_700_000_000, "chat": chat, "from": BOT, "text": self.text}


def keyboard_of(raw: str | None) -> list[list[Json]]:
    """The rows of buttons in `raw`, if Telegram would take them."""
    rows: list[list[Json]] = json.loads(raw or "{}").get("inline_keyboard", [])
    for button in (button for row in rows for button in row):
        if not button["text"].strip():
            raise RefusedError("Bad Request: Text buttons must have text")
        if not 1 <= len(button.get("callback_data", "-").encode()) <= 64:
            raise RefusedError("Bad Request: BUTTON_DATA_INVALID")
        if not re.match(r"(https?|tg)://[^\s]+$", button.get("url", "tg://-")):
            raise RefusedError("Bad Request: BUTTON_URL_INVALID")
    return rows


def content_of(given: Json, key: str = "text", most: int = 4096) -> tuple[str, list[Json]]:
    text = given.get(key, "")
    text, entities = parsed(text) if given.get("parse_mode") == "HTML" else (text, [])
    if not text.strip() and key == "text":
        raise RefusedError("Bad Request: message text is empty")
    if len(text.encode("utf-16-le")) // 2 > most:
        raise RefusedError("Bad Request: message is too long")
    return text, entities
