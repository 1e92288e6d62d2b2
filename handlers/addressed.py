"""Whether a message is meant for the bot: in private always, in a group when it is named or answered."""

from telegram import Message, MessageEntity
from telegram.constants import ChatType
from telegram.ext import filters
from telegram.ext.filters import MessageFilter


class Addressed(MessageFilter):
    """Messages meant for the bot."""

    def filter(self, message: Message) -> bool:
        """Private, mentioning the bot, or replying to it."""
        return message.chat.type == ChatType.PRIVATE or _answers_bot(message) or bool(_mentions(message))


TYPED = filters.UpdateType.MESSAGE & filters.TEXT & ~filters.COMMAND & Addressed()
"""New messages to the bot in the student's own words."""


def words_for_bot(message: Message) -> str:
    """The text or caption of `message` without the bot's own name."""
    text = message.text or message.caption or ""
    for mention in _mentions(message):
        text = text.replace(mention, " ")
    return " ".join(text.split()) if _mentions(message) else text


def _answers_bot(message: Message) -> bool:
    quoted = message.reply_to_message
    return bool(quoted and quoted.from_user and quoted.from_user.id == message.get_bot().id)


def _mentions(message: Message) -> list[str]:
    name = f"@{message.get_bot().username}".casefold()
    found = {
        **message.parse_entities([MessageEntity.MENTION]),
        **message.parse_caption_entities([MessageEntity.MENTION]),
    }
    return [text for text in found.values() if text.casefold() == name]
