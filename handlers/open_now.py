"""Questions for every call at once, of no programme: "what's open now", "prossime scadenze"."""

import re
from dataclasses import dataclass

from telegram import Message
from telegram.ext.filters import MessageFilter

from handlers.addressed import words_for_bot
from handlers.ahead import ALL
from handlers.context import App, services_of
from handlers.ports import Services
from handlers.remind_me import POLITE
from knowledge.models import LANGS, Lang
from knowledge.understanding.asked import Subject

# "at the university of milan"
_MOST = 5

_NOW = (
    r"(?: (?:right now|now|today|currently|at the moment|at present|these days|this month|next|soon|first"
    r"|already|still|coming up))?"
)
_CALLS = r"(?:open )?(?:calls(?: for applications)?|deadlines|application windows)"
_OPEN = r"(?:currently |still |already )?(?:open|opening|closing|expiring|due|coming up|next|upcoming)"
_SHOW = r"(?:what are |are there |show me |list |see |give me )?(?:the |any |all |some )*"
_ENGLISH = (
    rf"what(?:'s| is|s)(?: currently| still)? (?:open|opening|closing|due|coming up){_NOW}",
    rf"what (?:opens|closes){_NOW}",
    rf"(?:what|which)(?: are)?(?: the)? {_CALLS} (?:are )?{_OPEN}{_NOW}",
    rf"(?:what|which) {_CALLS} (?:close|open|expire|end)(?: now| today| this month| next| soon| first)",
    rf"{_SHOW}(?:upcoming|next|open|coming|current|closest) {_CALLS}{_NOW}",
    rf"(?:are there |is there )(?:any |some )?{_CALLS} {_OPEN}{_NOW}",
)
_ADESSO = (
    r"(?: (?:adesso|ora|oggi|in questo momento|al momento|attualmente|in questo periodo|questo mese|a breve"
    r"|presto|prossimamente|per prim[ie]))?"
)
_BANDI = r"(?:bandi|scadenze|candidature|selezioni|call)"
_APERTI = r"(?:apert[ie]|attiv[ie]|in corso|in scadenza|in arrivo|in uscita)"
_SCADONO = r"(?:scadono|chiudono|aprono|stanno per (?:scadere|chiudere|aprire|uscire))"
_MOSTRA = r"(?:ci sono |quali sono |mostrami |dammi |vedi |elenca )?(?:i |le |dei |delle )?(?:già |ancora )?"
_ITALIAN = (
    rf"(?:che cosa|cosa|che|cos) ?'?(?:c ?'?)?(?:è|e'?)(?: di)? (?:aperto|in scadenza|in arrivo){_ADESSO}",
    r"(?:che cosa|cosa|che) (?:scade|chiude|apre)(?: adesso| ora| oggi| questo mese| a breve| presto)",
    rf"(?:quali |che )?(?:sono )?(?:i |le )?{_BANDI}(?: sono| ci sono)?(?: già| ancora)? {_APERTI}{_ADESSO}",
    rf"(?:quali |che |i |le )?{_BANDI} {_SCADONO}{_ADESSO}",
    rf"{_MOSTRA}(?:{_BANDI} {_APERTI}|prossim[ei] {_BANDI}|{_BANDI} prossim[ei]){_ADESSO}",
)


def _questions(ways: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"^\W*{POLITE}(?:{'|'.join(ways)})(?!\w)", re.IGNORECASE)


_OPEN_NOW: dict[Lang, re.Pattern[str]] = {"en": _questions(_ENGLISH), "it": _questions(_ITALIAN)}


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
        return overall_in(services_of(self._application), words_for_bot(message)) is not None


def overall_in(services: Services, text: str) -> Overall | None:
    """The question for all calls that `text` is; `None` for none, such as one that names a programme."""
    plain = " ".join(text.replace("’", "'").split())
    for lang in LANGS:
        if match := _OPEN_NOW[lang].match(plain):
            rest = plain[match.end() :].strip(" ?!.,")
            of = _university(services, rest) if rest else ALL
            return Overall(lang, of) if of else None
    return None


def _university(services: Services, rest: str) -> str | None:
    """The university that the rest of a question is, if it is that and nothing else."""
    subject = services.understander.understand(rest, now=services.clock.now()).subject
    alone = subject == Subject(universities=subject.universities[:1])
    return subject.universities[0] if subject.universities and alone and len(rest.split()) <= _MOST else None
