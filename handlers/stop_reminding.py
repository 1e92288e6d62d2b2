"""Wishes for no more reminders in plain words: "stop reminders", "basta promemoria per il leru"."""

import re
from dataclasses import dataclass

from telegram import Message
from telegram.ext.filters import MessageFilter

from handlers.addressed import words_for_bot
from handlers.remind_me import POLITE
from knowledge.models import LANGS, Lang

_HOW = r"(?:how (?:do|can) i |i (?:want|would like) to |(?:can|could) you |please )?"
_STOP = r"(?:stop|cancel|delete|remove|disable|deactivate|turn off|switch off|end|mute|no more)"
_REMINDERS = r"(?:reminders?|notifications?|alerts?)"
_ENGLISH = (
    rf"{_HOW}{_STOP}(?: sending| giving)?(?: me)? (?P<which>(?:[\w+]+ ){{0,5}}?){_REMINDERS}\b(?P<of>.*)",
    rf"{_HOW}(?:stop (?:reminding|notifying)|(?:don't|dont|do not) (?:remind|notify)) me\b(?P<of>.*)",
    rf"{_HOW}unsubscribe(?: me)?\b(?P<of>.*)",
)
_COME = r"(?:come (?:faccio a |si fa a |posso )?|voglio |vorrei |(?:puoi|potresti) )?"
_FERMA = (
    r"(?:(?:ferma|disattiva|cancella|elimina|annulla|blocca|leva)(?:re|mi)?|rimuov(?:i|ere|imi)|togli(?:ere|mi)?"
    r"|interromp(?:i|ere)|smetti(?:la)?(?: di mandarmi| con)?|basta(?: con)?|stop|non voglio(?: più)?"
    r"|non (?:mandarmi|inviarmi|mi mandare)(?: più)?)"
)
_NON_RICORDARMI = (
    r"(?:non (?:ricordarmi|avvisarmi|mi ricordare|mi avvisare)|smetti(?:la)? di (?:ricordarmi|avvisarmi))"
)
_PROMEMORIA = r"(?:promemoria|notific(?:a|he)|avvis[oi])"
_ITALIAN = (
    rf"{_COME}{_FERMA} (?P<which>(?:[\w+]+ ){{0,4}}?){_PROMEMORIA}\b(?P<of>.*)",
    rf"{_COME}{_NON_RICORDARMI}\b(?P<of>.*)",
    rf"{_COME}disiscriv(?:imi|ermi|iti)\b(?P<of>.*)",
)


def _wishes(way: str) -> re.Pattern[str]:
    return re.compile(rf"^\W*{POLITE}{way}$", re.IGNORECASE)


_STOPS: dict[Lang, tuple[re.Pattern[str], ...]] = {
    "en": tuple(map(_wishes, _ENGLISH)),
    "it": tuple(map(_wishes, _ITALIAN)),
}


@dataclass(frozen=True, slots=True)
class NoMore:
    """Which reminders are to stop, in the student's words, and the language of the wish."""

    which: str
    lang: Lang


class WantsNoMore(MessageFilter):
    """Messages that want reminders to stop."""

    def filter(self, message: Message) -> bool:
        """Whether `message` does."""
        return no_more_in(words_for_bot(message)) is not None


def no_more_in(text: str) -> NoMore | None:
    """The wish that `text` is; `None` for none."""
    plain = " ".join(text.replace("’", "'").split()).strip(" ?!.,")
    for lang in LANGS:
        for pattern in _STOPS[lang]:
            if match := pattern.match(plain):
                named = match.groupdict()
                return NoMore(f"{named.get('which') or ''}{named['of']}".strip(" ?!.,"), lang)
    return None
