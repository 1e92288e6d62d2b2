"""A group became a supergroup, and Telegram gave it another number: what it asked for goes with it."""

from telegram import Update
from telegram.ext import MessageHandler, filters

from handlers.context import App, Context


def register(application: App) -> None:
    """Heed both notices of it, the old group's and the new one's."""
    application.add_handler(MessageHandler(filters.StatusUpdate.MIGRATE, _migrated))


async def _migrated(update: Update, context: Context) -> None:
    message = update.effective_message
    if message is None:
        return
    if message.migrate_to_chat_id:
        await context.services.students.migrate(message.chat.id, message.migrate_to_chat_id)
    elif message.migrate_from_chat_id:
        await context.services.students.migrate(message.migrate_from_chat_id, message.chat.id)
