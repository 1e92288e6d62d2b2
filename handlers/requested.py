"""Messages that begin with a request to the bot itself: "remind me of ...", "basta promemoria"."""

from telegram import Message
from telegram.ext.filters import MessageFilter

from handlers.addressed import words_for_bot
from handlers.context import App, services_of
from handlers.ports import Services
from knowledge.understanding.requests import Request, Wish


class Requesting(MessageFilter):
    """Messages that begin with one wish."""

    def __init__(self, application: App, wish: Wish) -> None:
        super().__init__()
        self._application = application
        self._wish: Wish = wish

    def filter(self, message: Message) -> bool:
        """Whether `message` does."""
        return requested(services_of(self._application), message, self._wish) is not None


def requested(services: Services, message: Message | None, wish: Wish) -> Request | None:
    """The request with which `message` begins; `None` where it begins with none."""
    return services.requests.heard(words_for_bot(message), wish) if message else None
