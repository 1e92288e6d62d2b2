"""What is no question: pictures, voices, unknown commands, old buttons; and mishaps of the bot's own."""

import logging

from telegram import Message, Update
from telegram.error import BadRequest, TelegramError
from telegram.ext import CallbackQueryHandler, MessageHandler, filters

from handlers.context import App, Context, talk_of
from handlers.delivery import close, home, screen_of, send, tell_stale
from handlers.page import Page, line
from handlers.spoken import preferred
from handlers.wording import replies
from handlers.wording.words import words_in

_log = logging.getLogger(__name__)
_KINDS = ("photo", "video", "sticker", "voice", "audio", "video_note", "location", "document", "contact")


def register(application: App) -> None:
    """Answer, last of all features, what none of them answers."""
    private = filters.UpdateType.MESSAGE & filters.ChatType.PRIVATE
    application.add_handler(MessageHandler(private & filters.COMMAND, _unknown_command))
    application.add_handler(MessageHandler(private & ~filters.StatusUpdate.ALL & ~filters.TEXT, _not_text))
    application.add_handler(CallbackQueryHandler(tell_stale))
    application.add_error_handler(_mishap)


async def _unknown_command(update: Update, context: Context) -> None:
    words = (await talk_of(update, context)).words
    page = Page((line(words.say("unknown-command")),), home(words))
    await send(update.effective_message, screen_of(words, page))


async def _not_text(update: Update, context: Context) -> None:
    message = update.effective_message
    if message is None or _in_known_album(message, context):
        return
    words = (await talk_of(update, context)).words
    page = Page((line(words.say("not-text", kind=_kind(message))),), replies.examples(words))
    await send(message, screen_of(words, page))


def _kind(message: Message) -> str:
    return next((kind for kind in _KINDS if getattr(message, kind)), "none")


def _in_known_album(message: Message, context: Context) -> bool:
    """Whether one photo of this album was answered already."""
    if context.chat_data is None or message.media_group_id is None:
        return False
    known = context.chat_data.get("album") == message.media_group_id
    context.chat_data["album"] = message.media_group_id
    return known


async def _mishap(update: object, context: Context) -> None:
    _log.error("A message could not be answered", exc_info=context.error)
    lost = isinstance(context.error, TelegramError) and not isinstance(context.error, BadRequest)
    if lost or not isinstance(update, Update):
        return
    if update.callback_query:
        await close(update.callback_query)
    # What failed may be what keeps the student's choice, so only Telegram's own word counts here.
    code = update.effective_user.language_code if update.effective_user else None
    words = words_in(preferred(code) or "en")
    page = Page((line(words.say("mishap")),), home(words))
    await send(update.effective_message, screen_of(words, page))
