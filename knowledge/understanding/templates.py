"""Phrasings as an editor writes them -> the word sequences that they stand for.

`(a|b)` one of, `[a]` with or without, `..` up to four words of any kind, `word*` any word that begins so.
"""

import re
from functools import lru_cache
from itertools import product

from knowledge.understanding.normalise import words

MOST = 2000
"""Sequences that one phrasing may stand for: more is a slip of the pen."""
GAP = ".."
_SIGN = re.compile(r"\(|\)|\[|\]|\||\.\.|\{[a-z]+\}|[^\s()\[\]|{}]+")


class TemplateError(ValueError):
    """A phrasing that cannot be read; the message says the mend."""


@lru_cache(maxsize=16384)
def expand(template: str) -> tuple[tuple[str, ...], ...]:
    """Every word sequence of `template`, without doubles, in order; TemplateError where it is malformed."""
    signs = _SIGN.findall(template)
    sequences, rest = _alternatives(signs, 0)
    if rest != len(signs):
        raise TemplateError(f"`{signs[rest]}` closes nothing: take it out, or open it before")
    return tuple(dict.fromkeys(s for s in sequences if s))


def _alternatives(signs: list[str], at: int) -> tuple[list[tuple[str, ...]], int]:
    options: list[tuple[str, ...]] = []
    while True:
        sequence, at = _sequence(signs, at)
        options += sequence
        if at == len(signs) or signs[at] != "|":
            return options, at
        at += 1


def _sequence(signs: list[str], at: int) -> tuple[list[tuple[str, ...]], int]:
    sequences: list[tuple[str, ...]] = [()]
    while at < len(signs) and signs[at] not in {")", "]", "|"}:
        parts, at = _part(signs, at)
        sequences = [a + b for a, b in product(sequences, parts)]
        if len(sequences) > MOST:
            raise TemplateError(f"stands for more than {MOST} phrasings: split it in two")
    return sequences, at


def _part(signs: list[str], at: int) -> tuple[list[tuple[str, ...]], int]:
    sign = signs[at]
    if sign not in {"(", "["}:
        return [_leaf(sign)], at + 1
    closing = ")" if sign == "(" else "]"
    inner, end = _alternatives(signs, at + 1)
    if end == len(signs) or signs[end] != closing:
        raise TemplateError(f"`{sign}` is never closed: add `{closing}`")
    return [*inner, ()] if sign == "[" else inner, end + 1


def _leaf(sign: str) -> tuple[str, ...]:
    if sign == GAP or sign.startswith("{"):
        return (sign,)
    stem = tuple(words(sign))
    return (*stem[:-1], stem[-1] + "*") if sign.endswith("*") and stem else stem
