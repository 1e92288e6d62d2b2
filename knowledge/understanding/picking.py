"""Which of the programmes listed, offered or compared before a follow-up takes: "the second", "the other"."""

from knowledge.understanding.asked import Asked, Behaviour, Subject
from knowledge.understanding.catalogue import Catalogue
from knowledge.understanding.reading import Reading
from knowledge.understanding.subjects import identified

_COUNTED = 8
"""Programmes of several universities up to which they are offered one by one, and so can be counted."""
_LAST = "last"
_BESIDE_MONEY = ("money-alone", "filler", "carry", "correction", "there", "negation")
_PAIR = 2


def picked(before: Asked | None, own: Subject, reading: Reading, catalogue: Catalogue) -> str | None:
    """The one programme that a message takes of those of `before`; `None` where it takes none."""
    if before is None or identified(own):
        return None
    counted = reading.values("ordinal")
    if len(counted) == 1 and _all_shown(before, catalogue):
        return _nth(before.at_hand, counted[0])
    return _other(before) if reading.of("other") else None


def switched(before: Asked | None, own: Subject, reading: Reading, catalogue: Catalogue) -> str | None:
    """With or without a scholarship, where a message says just that of what comes both ways."""
    said = reading.values("money-alone")
    if before is None or len(said) != 1 or identified(own):
        return None
    both_ways = any(catalogue.entries[each].programme.scholarship is not None for each in before.programmes)
    return said[0] if both_ways and reading.holds_only(*_BESIDE_MONEY) else None


def among(before: Asked | None, own: Subject, reading: Reading) -> tuple[str, ...]:
    """The programmes of `before` that a message compares with each other: "which one is the longest"."""
    if before is None or not reading.of("among") or identified(own):
        return ()
    elsewhere = own.countries or own.regions
    return before.at_hand if len(before.at_hand) >= _PAIR and not elsewhere else ()


def still_offered(asked: Asked, before: Asked | None) -> tuple[str, ...]:
    """The programmes from which the student may go on choosing after `asked`."""
    if asked.also and asked.also.programmes[:1] != asked.programmes[:1]:
        return (*asked.programmes[:1], *asked.also.programmes[:1])
    at_hand = before.at_hand if before else ()
    return at_hand if set(asked.programmes[:1]) & set(at_hand) else ()


def _all_shown(before: Asked, catalogue: Catalogue) -> bool:
    """Whether all were shown one by one, and not first their universities."""
    universities = {catalogue.entries[each].programme.university for each in before.at_hand}
    many = len(before.at_hand) > _COUNTED and len(universities) > 1
    return before.behaviour is not Behaviour.CLARIFY or not many


def _nth(programmes: tuple[str, ...], counted: str) -> str | None:
    at = len(programmes) if counted == _LAST else int(counted)
    return programmes[at - 1] if 0 < at <= len(programmes) else None


def _other(before: Asked) -> str | None:
    """Of two programmes the one that was not told last."""
    others = [each for each in before.offered if each not in before.programmes[:1]]
    return others[0] if len(before.offered) == _PAIR and len(others) == 1 else None
