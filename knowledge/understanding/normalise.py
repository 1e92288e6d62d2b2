"""Raw text -> tokens: lower case, no accents, no invisible signs, letters held down let go."""

import re
import unicodedata
from dataclasses import dataclass
from itertools import accumulate

LONGEST = 1500
"""Characters read of one message: the question stands at its end, so its end is what is kept."""

_WORD = re.compile(r"[a-z0-9]+")
_HELD = re.compile(r"([a-z])\1{2,}(?<!\biii)")
_LINK = re.compile(r"\S+@\S+|https?://\S+|<[^<>]{1,40}>")
_LETTERS = str.maketrans(
    {"’": "'", "`": "'", "ß": "ss", "ø": "o", "đ": "d", "ł": "l", "æ": "ae", "°": " ", "º": " "}
)
_WITH = re.compile(r"\bw/(o(?:ut)?\b)?")
_BREAK = frozenset("?!.;,:()\n")
_LONGEST_WORD = 24


@dataclass(frozen=True, slots=True)
class Token:
    """One word: as read, in which clause and whether that ends with a question mark, and as it was typed.

    `typed` is `None` for a word that needed no correction.
    """

    text: str
    clause: int = 0
    asks: bool = False
    typed: str | None = None


def plain(text: str) -> str:
    """`text` in lower case without accents, invisible signs and held-down letters; its last 1,500 signs."""
    decomposed = unicodedata.normalize("NFKD", text[-LONGEST:].casefold().translate(_LETTERS))
    if decomposed.isascii() and decomposed.isprintable():
        return _HELD.sub(r"\1\1", decomposed)
    visible = "".join(c if c.isprintable() or c == "\n" else " " if c.isspace() else "" for c in decomposed)
    bare = "".join(c for c in visible if not unicodedata.combining(c))
    return _HELD.sub(r"\1\1", bare)


def words(text: str) -> list[str]:
    """The words of a phrase as the tokens of a message would be."""
    return _WORD.findall(_LINK.sub(" ", plain(text)))


def tokens(text: str) -> list[Token]:
    """The tokens of a message, in order."""
    read = _WITH.sub(lambda m: " without " if m.group(1) else " with ", _LINK.sub(" ", plain(text)))
    found = list(_WORD.finditer(read))
    if not found:
        return []
    ends = [*(m.start() for m in found[1:]), len(read)]
    gaps = [read[m.end() : end] for m, end in zip(found, ends, strict=True)]
    clauses = list(accumulate((not _BREAK.isdisjoint(gap) for gap in gaps[:-1]), initial=0))
    asking = {clause for clause, gap in zip(clauses, gaps, strict=True) if "?" in gap}
    return [
        Token(m.group()[:_LONGEST_WORD], clause, clause in asking)
        for m, clause in zip(found, clauses, strict=True)
    ]
