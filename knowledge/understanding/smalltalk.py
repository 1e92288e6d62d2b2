"""Courtesies: a message that holds nothing else; and wishes that count wherever they stand."""

from collections.abc import Mapping

from knowledge.understanding.reading import Reading

_RANK = (
    "forget", "privacy", "source", "english", "italian", "lost", "what-can-you-do", "who-are-you", "human",
    "how-are-you", "insult", "love", "praise", "sorry", "thanks", "bye", "hello", "joke", "unsure", "ok",
)  # fmt: skip
"""Of several courtesies in one message, which is answered: the one that asks most."""

_WISHES = ("forget", "privacy")
_WISHED = 3
"""Words of a phrase that is surely a wish, whatever else the message holds."""
_PROGRAMMES = ("programme", "brand", "kind", "area")


def courtesy(text: str, reading: Reading, emoji: Mapping[str, str]) -> str | None:
    """The courtesy that a message is, or `None` where it is more than that."""
    if not reading.tokens:
        return next((emoji[sign] for sign in text if sign in emoji), None)
    said = reading.of("smalltalk")
    if not said:
        return None
    if wish := _wish(reading):
        return wish
    if not reading.holds_only("smalltalk", "filler"):
        return None
    meant = {m.meaning.value for m in said}
    if len(reading.tokens) == 1 and "hello" in meant:
        return "hello"  # An Italian "ciao" by itself begins a talk.
    return min(meant, key=_RANK.index)


def _wish(reading: Reading) -> str | None:
    """What is wished of the bot itself, in words that no question about a programme holds."""
    if any(reading.of(role) for role in _PROGRAMMES):
        return None
    wished = {m.meaning.value for m in reading.of("smalltalk") if m.length >= _WISHED}
    return next((wish for wish in _WISHES if wish in wished), None)
