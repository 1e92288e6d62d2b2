"""The parts of a message, and which of them ask: "rent is crazy there, | is there any money for it?"."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from knowledge.understanding.normalise import Token

_JOINS = """
and but so because cause anyway if while since e ed ma pero perche quindi comunque se mentre
"""
_ASKS = "when where who which why whats whens wheres quando dove chi quale quali come"
"""What asks, and often joins two sentences where no part begins: "when i leave"."""
_ASKS_FIRST = """
is are am does do did can could may will would should must was serve servono devo dobbiamo puo
"""
"""What asks only where a part begins."""
_ASKS_ALWAYS = "how what quanto quanti quanta quante cosa posso possiamo"
"""What asks wherever it stands, so that a part begins there."""
_INVERTED = "is are does do can could may will"
_SUBJECTS = "i we you it they there the my"
_KNOWS = "know wonder wondering ask asking see sure tell idea sapere so sai sapete chiedere"
"""After what an "if" leads on to what is asked."""
_JOINING, _ALWAYS, _ANYWHERE = (frozenset(each.split()) for each in (_JOINS, _ASKS_ALWAYS, _ASKS))
_FIRST = _ANYWHERE | _ALWAYS | frozenset(_ASKS_FIRST.split())
_WHETHER = frozenset({"if", "se"})
_KNOWING = frozenset(_KNOWS.split())
_BEFORE_IS = _ANYWHERE | _ALWAYS | frozenset({"c", "cos", "dov", "com", "qual"})
"""After what an Italian "e" is "is", which loses its accent, and not "and"."""
_THERE = frozenset({("c", "e"), ("ci", "sono")})
_VERBS, _PRONOUNS = frozenset(_INVERTED.split()), frozenset(_SUBJECTS.split())
_NEAR_BEGINNING, _FRAGMENT = 3, 2


class Part(NamedTuple):
    """One part: a bit for each of its words, and whether it asks."""

    mask: int
    asks: bool


def parts_of(tokens: Sequence[Token]) -> tuple[Part, ...]:
    """The parts of a message in order; where none is seen to ask, all do."""
    spans = list(_spans(tokens))
    asking = _asking([tokens[start:end] for start, end in spans])
    return tuple(
        Part((1 << end) - (1 << start), asks) for (start, end), asks in zip(spans, asking, strict=True)
    )


def _asking(parts: Sequence[Sequence[Token]]) -> list[bool]:
    opened = [_opens(part) for part in parts]
    clauses = {part[0].clause for part, opens in zip(parts, opened, strict=True) if opens}
    # A question mark tells no more of a clause of which some part is seen to ask, nor of what trails it.
    least = _FRAGMENT if any(opened) else 0
    marked = [part[0].asks and part[0].clause not in clauses and len(part) > least for part in parts]
    asking = [opens or marks for opens, marks in zip(opened, marked, strict=True)]
    if not any(asking):
        asking = [any(t.text in _ANYWHERE for t in part) for part in parts]
    return asking if any(asking) else [True] * len(parts)


def _spans(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    start = 0
    for at in range(1, len(tokens)):
        if _begins(tokens, start, at):
            yield start, at
            start = at
    if tokens:
        yield start, len(tokens)


def _begins(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether a part begins at a word, after one that began at `start`."""
    word, before = tokens[at].text, tokens[at - 1]
    if before.clause != tokens[at].clause:
        return True
    if word in _JOINING:
        return not (
            (word in _WHETHER and before.text in _KNOWING) or (word == "e" and before.text in _BEFORE_IS)
        )
    if before.text in _JOINING:
        return False
    return word in _ALWAYS or (_inverted(tokens, at) and not _opens(tokens[start:at]))


def _inverted(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb stands before its subject, as in a question: "is there", "do i"."""
    word, following = tokens[at].text, tokens[at + 1].text if at + 1 < len(tokens) else ""
    return (word in _VERBS and following in _PRONOUNS) or (word, following) in _THERE


def _opens(part: Sequence[Token]) -> bool:
    words = [t.text for t in part]
    if tuple(words[:2]) in _THERE:
        return True
    first = [w for w in words if w not in _JOINING][:_NEAR_BEGINNING]
    return bool(first) and (first[0] in _FIRST or not _ALWAYS.isdisjoint(first))
