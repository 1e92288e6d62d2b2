"""Requests for a reminder in plain words: "could you remind me of ...", "mi avvisi quando ..."."""

import re
from dataclasses import dataclass

from telegram import Message
from telegram.ext.filters import MessageFilter

from handlers.addressed import words_for_bot
from knowledge.models import LANGS, Lang

POLITE = r"(?:(?:hi|hello|hey|ciao|please|pls|per favore|per piacere)\b[\s,.!]*)*"
_YOU = r"(?:(?:can|could|would|will) you (?:please |pls )?)?"
_ONE = r"(?:an? |the |some )?(?:reminder|alert|notification)s?"
_TOLD = r"(?:reminded|notified|alerted)"
_ENGLISH = (
    rf"{_YOU}(?:remind|notify|alert|ping|warn) me",
    rf"{_YOU}(?:set|create|add|make|send|give)(?: up)?(?: me)? {_ONE}",
    rf"i(?:'d| would)? (?:like|want|need|wish) (?:to be {_TOLD}|you to (?:remind|notify) me|{_ONE})",
)
_THING = r"(?:(?:un|una|il|dei|i|delle) )?(?:promemoria|notific(?:a|he)|avvis[oi]|alert)"
_AVVISATO = r"(?:ricevere (?:un |dei )?promemoria|(?:essere|venire) (?:avvisat|avvertit|informat)[oaie*@ə])"
_ITALIAN = (
    r"(?:ricorda|avvisa|avverti|notifica)mi",
    r"ricordamel[oaie]",
    r"(?:puoi|potresti|riesci a) (?:ricordar|avvisar|avvertir)m(?:i|el[oa])",
    r"(?:mi|me l[oa]) (?:puoi|potresti) (?:ricordare|avvisare|avvertire)",
    r"(?:mi (?:ricordi|avvisi|avverti)|me l[oa] ricordi)",
    rf"(?:manda|invia|metti|imposta|attiva|crea|aggiungi)(?:mi)? {_THING}",
    rf"(?:(?:mi )?(?:puoi|potresti) (?:mandar|inviar|metter|impostar|attivar|crear)(?:e|mi)) {_THING}",
    rf"(?:vorrei|voglio|mi serve|mi servirebbe|ho bisogno di) (?:{_THING}|{_AVVISATO})",
)
# "Remind me what I need" is a question, to be answered now.
_ASKS = r"(?! (?:what|which|how|who|where|why|cosa|che cosa|cos'è|quali?|come|chi|dove|quant[oiae]|perché)\b)"


def _requests(ways: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"^\W*{POLITE}(?:{'|'.join(ways)})(?!\w){_ASKS}", re.IGNORECASE)


_REMIND_ME: dict[Lang, re.Pattern[str]] = {"en": _requests(_ENGLISH), "it": _requests(_ITALIAN)}


@dataclass(frozen=True, slots=True)
class Request:
    """What a reminder is asked for, such as a programme's name, and the language of the request."""

    what: str
    lang: Lang


class AsksReminder(MessageFilter):
    """Messages that ask for a reminder."""

    def filter(self, message: Message) -> bool:
        """Whether `message` begins with such a request."""
        return request_in(words_for_bot(message)) is not None


def request_in(text: str) -> Request | None:
    """The request that `text` begins with; `None` for what is none."""
    plain = " ".join(text.replace("’", "'").split())
    for lang in LANGS:
        if match := _REMIND_ME[lang].match(plain):
            return Request(plain[match.end() :].strip(" ?!.,"), lang)
    return None
