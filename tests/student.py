"""Someone who writes to the bot under test."""

import asyncio
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.shown import BOT, Json, Message

if TYPE_CHECKING:
    from tests.telegram import Telegram

_ENTITY = re.compile(r"(?<!\S)(?:(?P<bot_command>/\w+(?:@\w+)?)|(?P<mention>@\w+))")


@dataclass
class Student:
    """Someone who writes to the bot, in private or in a group."""

    telegram: "Telegram"
    id: int
    name: str
    language_code: str | None
    before: list[tuple[int, int]] = field(default_factory=list)

    @property
    def messages(self) -> list[Message]:
        """The bot's messages in the private chat."""
        return [message for message in self.telegram.shown if message.chat == self.id]

    @property
    def last(self) -> Message:
        """The newest of them."""
        return self.messages[-1]

    async def says(
        self, text: str, chat: int | None = None, reply_to: Message | None = None
    ) -> list[Message]:
        """Write `text`, in private or in the group `chat`; gives what the bot sends then."""
        quoted = {"reply_to_message": reply_to.wire()} if reply_to else {}
        return await self.sends({"text": text, "entities": list(_entities(text)), **quoted}, chat)

    async def starts(self, payload: str = "") -> list[Message]:
        """Open the bot, by a deep link with `payload` if given."""
        return await self.says(f"/start {payload}".strip())

    async def taps(self, part: str, message: Message | None = None) -> list[Message]:
        """Press the button whose label contains `part`, under `message` or the last one."""
        message = message or self.last
        return await self.presses(message.button(part)["callback_data"], message)

    async def presses(self, data: str, message: Message | None = None) -> list[Message]:
        """Press a button that carries `data`, such as one of an old version of the bot."""
        query = str(self.telegram.number())
        self.telegram.unanswered.add(query)
        shown = (message or self.last).wire()
        body = {"id": query, "from": self.wire(), "message": shown, "chat_instance": "1", "data": data}
        return await self._update("callback_query", body, shown["chat"]["id"])

    async def sends_photo(self, caption: str | None = None, chat: int | None = None) -> list[Message]:
        """Send a photo."""
        photo = [{"file_id": "p", "file_unique_id": "p", "width": 9, "height": 9}]
        return await self.sends({"photo": photo, **({"caption": caption} if caption else {})}, chat)

    async def sends_sticker(self) -> list[Message]:
        """Send a sticker."""
        size = {"width": 9, "height": 9, "is_animated": False, "is_video": False}
        return await self.sends(
            {"sticker": {"file_id": "s", "file_unique_id": "s", "type": "regular", **size}}
        )

    async def sends_voice(self) -> list[Message]:
        """Send a voice message."""
        return await self.sends({"voice": {"file_id": "v", "file_unique_id": "v", "duration": 3}})

    async def sends_location(self) -> list[Message]:
        """Send a location."""
        return await self.sends({"location": {"latitude": 45.46, "longitude": 9.19}})

    async def blocks(self, chat: int | None = None) -> None:
        """Block the bot, or remove it from the group `chat`."""
        where = Message(chat or self.id, 0, "").wire()["chat"]
        before, after = ({"user": BOT, "status": each} for each in ("member", "kicked"))
        body = {"chat": where, "from": self.wire(), "date": 1_700_000_000, "old_chat_member": before}
        await self._update(
            "my_chat_member", {**body, "new_chat_member": {**after, "until_date": 0}}, where["id"]
        )

    async def edits(self, text: str) -> list[Message]:
        """Change an earlier message to `text`."""
        return await self.sends({"text": text, "edit_date": 1_700_000_060}, kind="edited_message")

    async def sends(self, content: Json, chat: int | None = None, kind: str = "message") -> list[Message]:
        """Send any `content` of a message."""
        where = Message(chat or self.id, self.telegram.number(), "").wire()
        return await self._update(kind, {**where, "from": self.wire(), **content}, chat or self.id)

    async def sees(self, part: str) -> Message:
        """What came of the last doing and contains `part`; waits for it when the bot is another process."""

        def found() -> list[Message]:
            fresh = (each for each in self.messages if (each.id, each.edits) not in self.before)
            return [message for message in fresh if part in message.text]

        async with self.telegram.changed:
            await asyncio.wait_for(self.telegram.changed.wait_for(found), 30)
        return found()[-1]

    def wire(self) -> Json:
        """The student, as the Bot API tells of her."""
        code = {"language_code": self.language_code} if self.language_code else {}
        return {"id": self.id, "is_bot": False, "first_name": self.name, **code}

    async def _update(self, kind: str, body: Json, chat: int) -> list[Message]:
        before = self.before = [(message.id, message.edits) for message in self.telegram.shown]
        await self.telegram.deliver({"update_id": self.telegram.number(), kind: body})
        return [m for m in self.telegram.shown if m.chat == chat and (m.id, m.edits) not in before]


def _entities(text: str) -> Iterator[Json]:
    for found in _ENTITY.finditer(text):
        start, end = (len(text[:at].encode("utf-16-le")) // 2 for at in found.span())
        yield {"type": found.lastgroup, "offset": start, "length": end - start}
