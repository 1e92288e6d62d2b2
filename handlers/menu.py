"""The commands in Telegram's menu, and what Telegram shows of the bot."""

from collections.abc import Mapping
from dataclasses import dataclass

from handlers.wording.words import words_in
from knowledge.models import Lang

NAMES = (
    "programmes",
    "eligibility",
    "score",
    "deadlines",
    "remind",
    "reminders",
    "profile",
    "help",
    "language",
    "privacy",
    "forget",
)

# What Italians type; Telegram's menu shows the names alone.
ITALIAN: Mapping[str, tuple[str, ...]] = {
    "start": ("inizio", "avvia"),
    "programmes": ("programmi", "programma"),
    "eligibility": ("requisiti", "idoneita"),
    "score": ("punti", "punteggio"),
    "deadlines": ("scadenze", "bandi"),
    "remind": ("ricordami", "ricorda"),
    "reminders": ("promemoria",),
    "profile": ("profilo",),
    "help": ("aiuto",),
    "language": ("lingua",),
    "privacy": ("riservatezza",),
    "forget": ("dimentica", "dimenticami", "cancella"),
}


@dataclass(frozen=True, slots=True)
class Presentation:
    """The bot's own words in one language; Telegram takes 64, 512 and 120 characters, and 100 commands."""

    name: str
    description: str
    short_description: str
    commands: tuple[tuple[str, str], ...]


def commands(lang: Lang) -> tuple[tuple[str, str], ...]:
    """Each command with what it does."""
    return tuple((name, words_in(lang).say(f"command-{name}")) for name in NAMES)


def presentations() -> Mapping[str, Presentation]:
    """What Telegram shows, by language code; the empty code stands for every other language."""
    return {"": _in("en"), "en": _in("en"), "it": _in("it")}


def in_terminal(lang: Lang, what: str = "begins", **values: int) -> str:
    """What is otherwise than on Telegram for who talks in a terminal.

    `what` is when it is said: a talk `begins`, a message has `changed`, a `file` came, there is `no-button`
    of the `number` that was typed, or who asks what is kept learns that the command line `keeps-nothing`.
    """
    return words_in(lang).say(f"in-terminal-{what}", **values)


def _in(lang: Lang) -> Presentation:
    words = words_in(lang)
    return Presentation(
        words.say("bot-name"),
        words.say("bot-description"),
        words.say("bot-short-description"),
        commands(lang),
    )
