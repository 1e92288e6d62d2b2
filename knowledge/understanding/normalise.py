"""Raw text -> tokens: lower case, no accents, no invisible signs, letters held down let go."""

import re
import unicodedata
from typing import NamedTuple

LONGEST = 1500
"""Characters read of one message: the question stands at its end, so its end is what is kept."""

_WORD = re.compile(r"[a-z0-9]+")
_WORD_AND_GAP = re.compile(r"([a-z0-9]+)([^a-z0-9]*)")
_HELD = re.compile(r"([a-z])\1{2,}(?<!\biii)")
_LINK = re.compile(r"https?://\S+|<[^<>]{1,40}>")
_LETTERS: dict[int, int | str] = {**str.maketrans("’`øđł°º\u200b", "''odl   "), ord("æ"): "ae"}
"""What is written otherwise; of the signs without width, the zero-width space parts words."""
_WITH = re.compile(r"\bw/(o(?:ut)?\b)?")
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
_BREAK = frozenset("?!.;,:()\n")
_LONGEST_WORD = 24


class Token(NamedTuple):
    """One word: as read, in which clause and whether that ends with a question mark, and as it was typed.

    `typed` is `None` for a word that needed no correction.
    """

    text: str
    clause: int = 0
    asks: bool = False
    typed: str | None = None


def plain(text: str) -> str:
    """`text` in lower case without accents, invisible signs and held-down letters; its last 1,500 signs."""
    lower = text[-LONGEST:].casefold().translate(_LETTERS).replace("won't", "will not")
    decomposed = unicodedata.normalize("NFKD", lower)
    if decomposed.isascii() and decomposed.isprintable():
        return _HELD.sub(r"\1\1", decomposed)
    named = _FLAG.sub(_named, decomposed)
    visible = "".join(c if c.isprintable() or c == "\n" else " " if c.isspace() else "" for c in named)
    bare = "".join(c for c in visible if not unicodedata.combining(c))
    return _HELD.sub(r"\1\1", bare)


def flag(country: str) -> str:
    """The word as which the flag of a country (ISO 3166-1) is read."""
    return f"flagof{country.lower()}"


def words(text: str) -> list[str]:
    """The words of a phrase, the same as the tokens of a message."""
    return [word[:_LONGEST_WORD] for word in _WORD.findall(_spelt_out(plain(text)))]


def tokens(text: str) -> list[Token]:
    """The tokens of a message, in order."""
    return split(plain(text))


def split(read: str) -> list[Token]:
    """The tokens of a message that is plain already, in order."""
    found: list[tuple[str, int]] = []
    asking: set[int] = set()
    clause = 0
    for word, gap in _WORD_AND_GAP.findall(_spelt_out(read)):
        found.append((word[:_LONGEST_WORD], clause))
        if gap != " ":
            if "?" in gap:
                asking.add(clause)
            clause += not _BREAK.isdisjoint(gap)
    return [Token(word, clause, clause in asking) for word, clause in found]


def _named(sign: re.Match[str]) -> str:
    # A flag is two signs, each called "REGIONAL INDICATOR SYMBOL LETTER X".
    return f" {flag(''.join(unicodedata.name(each)[-1] for each in sign[0]))} "


def _spelt_out(read: str) -> str:
    """`read` without links and markup, and with what a stroke abbreviates: "w/o" is "without"."""
    if "//" in read or "<" in read:
        # The words of a mail address stay: "erasmus.ims@unimi.it" tells whose it is.
        read = _LINK.sub(" ", read)
    return _WITH.sub(lambda m: " without " if m.group(1) else " with ", read) if "w/" in read else read
