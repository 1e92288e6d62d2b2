"""The bot was blocked, or removed from a group: nobody is left to be reminded."""

from telegram import Update
from telegram.constants import ChatMemberStatus
from telegram.ext import ChatMemberHandler

from handlers.context import App, Context

_GONE = frozenset({ChatMemberStatus.BANNED, ChatMemberStatus.LEFT})


def register(application: App) -> None:
    """Heed what becomes of the bot's own place in a chat."""
    application.add_handler(ChatMemberHandler(_changed, ChatMemberHandler.MY_CHAT_MEMBER))


async def _changed(update: Update, context: Context) -> None:
    changed = update.my_chat_member
    if changed and changed.new_chat_member.status in _GONE:
        await context.services.subscriptions.gone(changed.chat.id)
