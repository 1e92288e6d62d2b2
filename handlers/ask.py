"""A question in the student's own words."""

from telegram import Update
from telegram.ext import MessageHandler, filters

from handlers.addressed import Addressed, words_for_bot
from handlers.context import App, Context, talk_of
from handlers.delivery import send
from handlers.replying import reply, tell
from handlers.screening import certificate_told

__all__ = ["register", "reply", "tell"]


def register(application: App) -> None:
    """Answer every text, and every caption, that is meant for the bot."""
    words = (filters.TEXT & ~filters.COMMAND) | filters.CAPTION
    application.add_handler(MessageHandler(filters.UpdateType.MESSAGE & words & Addressed(), _question))


async def _question(update: Update, context: Context) -> None:
    message, user, chat = update.effective_message, update.effective_user, update.effective_chat
    if message is None or chat is None:
        return
    student, code = (user.id, user.language_code) if user else (chat.id, None)
    text = words_for_bot(message)
    screen = await certificate_told(await talk_of(update, context), text)
    if screen is None:
        screen, _ = await reply(context.services, chat.id, student, text, code)
    await send(message, screen)
