"""Courtesies: a message that holds nothing else."""

from collections.abc import Mapping

from knowledge.understanding.reading import Reading

_RANK = (
    "what-can-you-do", "lost", "who-are-you", "human", "how-are-you", "insult", "love", "praise", "sorry",
    "thanks", "bye", "hello", "joke", "unsure", "ok",
)  # fmt: skip
"""Of several courtesies in one message, which is answered: the one that asks most."""


def courtesy(text: str, reading: Reading, emoji: Mapping[str, str]) -> str | None:
    """The courtesy that a message is, or `None` where it is more than that."""
    if not reading.tokens:
        return next((emoji[sign] for sign in text if sign in emoji), None)
    said = reading.of("smalltalk")
    if not said:
        return None
    if reading.mask("smalltalk", "filler").bit_count() < len(reading.tokens):
        return None
    meant = {m.meaning.value for m in said}
    if len(reading.tokens) == 1 and "hello" in meant:
        return "hello"  # An Italian "ciao" by itself begins a talk.
    return min(meant, key=_RANK.index)
