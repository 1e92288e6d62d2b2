"""Questions for every call at once, of no programme: "what's open now", "prossime scadenze"."""

from dataclasses import dataclass

from telegram import Message
from telegram.ext.filters import MessageFilter

from handlers.ahead import ALL
from handlers.context import App, services_of
from handlers.ports import Services
from handlers.requested import requested
from knowledge.models import Lang
from knowledge.understanding.asked import Subject

# "at the university of milan"
_MOST = 5


@dataclass(frozen=True, slots=True)
class Overall:
    """A question for all calls (`of` is `all`) or those of one university, and its language."""

    lang: Lang
    of: str


class AsksWhatIsOpen(MessageFilter):
    """Messages that ask so."""

    def __init__(self, application: App) -> None:
        super().__init__()
        self._application = application

    def filter(self, message: Message) -> bool:
        """Whether `message` does."""
        return overall_in(services_of(self._application), message) is not None


def overall_in(services: Services, message: Message) -> Overall | None:
    """The question for all calls that `message` is; `None` for none, such as one that names a programme."""
    asked = requested(services, message, "open")
    of = (_university(services, asked.what) if asked.what else ALL) if asked else None
    return Overall(asked.lang, of) if asked and of else None


def _university(services: Services, rest: str) -> str | None:
    """The university that the rest of a question is, if it is that and nothing else."""
    subject = services.understander.understand(rest, now=services.clock.now()).subject
    alone = subject == Subject(universities=subject.universities[:1])
    return subject.universities[0] if subject.universities and alone and len(rest.split()) <= _MOST else None
