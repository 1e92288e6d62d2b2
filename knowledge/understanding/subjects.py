"""What a message is about: its facets, alone and after what was said before."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from knowledge.models import Kind, Programme
from knowledge.understanding.asked import HOME_COUNTRY, Subject
from knowledge.understanding.phrases import Match
from knowledge.understanding.reading import Reading, only

_DENIABLE = frozenset(
    {"programme", "university", "school", "kind", "area", "brand", "country", "city", "region", "institution"}
)
ANOTHER = "another"
"""A school or course that none of our pages speaks of: law, physics."""
_QUESTIONED = frozenset({"isn", "isnt", "wasn", "wasnt"})
_JOINING = frozenset({"and", "or", "nor", "e", "o", "ne", "n"})
IDENTITY = ("named", "universities", "schools", "kinds", "areas", "brands", "institutions")
"""Facets that tell one programme from another."""
_NAMING = ("filler", "carry", "domain", "programme", "university", "school", "kind", "area", "brand")


def subject_of(reading: Reading) -> Subject:
    """The facets that a message names."""
    all_named = (*reading.values("programme"), *reading.values("brand"))
    if reading.of("negation"):
        reading = only(reading, _meant(reading))
    schools = reading.values("school")
    if not schools and reading.of("fields"):
        schools = tuple(f"{each}/{ANOTHER}" for each in reading.values("university"))
    universities = dict.fromkeys((*reading.values("university"), *(s.split("/")[0] for s in schools)))
    money, named = reading.values("money"), reading.values("programme")
    return Subject(
        named=named,
        universities=tuple(universities),
        schools=schools,
        kinds=reading.values("kind"),
        areas=reading.values("area"),
        brands=reading.values("brand"),
        money=_money(money),
        countries=reading.values("country"),
        cities=reading.values("city"),
        regions=reading.values("region"),
        institutions=reading.values("institution"),
        denied=tuple([each for each in all_named if each not in {*named, *reading.values("brand")}]),
    )


def only_named(reading: Reading, own: Subject) -> bool:
    """Whether a message is the name of a programme and no more: "double degree polimi"."""
    told = own.named or own.kinds or own.brands
    return bool(told) and not own.money and names_and_fillers(reading)


def names_and_fillers(reading: Reading) -> bool:
    """Whether a message holds nothing but names, courtesies and what carries on: "and that of polimi?"."""
    return reading.holds_only(*_NAMING)


def only_placed(reading: Reading) -> bool:
    """Whether a message is the name of a place abroad and no more: "svezia?", "and togo?"."""
    abroad = [c for c in reading.values("country") if c != HOME_COUNTRY] or reading.of("region")
    return bool(abroad) and reading.holds_only("country", "region", "institution", "filler", "carry")


def _money(named: tuple[str, ...]) -> str | None:
    """With or without a scholarship; neither where both are named ("con e senza borsa")."""
    if "both" in named:
        return None
    return "without" if "without" in named else named[0] if named else None


def _meant(reading: Reading) -> Iterator[Match]:
    """The phrases that no "not" stands right before."""
    ends = {m.end for m in reading.of("negation") if not _corrects(m, reading)}
    denied = 0
    for match in reading.matches:
        inside = bool(match.mask & denied) and match.meaning.role in _DENIABLE
        if match.meaning.role not in _DENIABLE or (match.start not in ends and not inside):
            yield match
        else:
            # "besides normal erasmus" denies what stands within it too.
            denied |= match.mask
            # "besides erasmus and double degree" denies both.
            ends |= {match.end, match.end + _joined(reading, match.end)}


def _corrects(match: Match, reading: Reading) -> bool:
    """Whether a message begins with a "no" to what was said, and not to what follows.

    "No, the thesis one" corrects; "no erasmus for me, a semester in Japan" denies. "Isn't Erasmus for all?"
    asks.
    """
    first, second = reading.tokens[match.start], reading.tokens[min(match.end, len(reading.tokens) - 1)]
    begins = not match.start or reading.tokens[match.start - 1].clause != first.clause
    if begins and first.text in _QUESTIONED:
        return True
    if match.start or first.text != "no":
        return False
    later = any(
        m.start > match.end and _is_of_other_clause(m, reading, first.clause) for m in reading.matches
    )
    return match.length > 1 or first.clause != second.clause or not later


def _is_of_other_clause(match: Match, reading: Reading, clause: int) -> bool:
    sort = match.meaning.role in {"kind", "brand", "programme"}
    return sort and reading.tokens[match.start].clause != clause


def _joined(reading: Reading, at: int) -> int:
    """How many words join what stands at `at` to what follows: one, or none."""
    return int(at < len(reading.tokens) and reading.tokens[at].text in _JOINING)


def names_joined(reading: Reading) -> bool:
    """Whether the names of two programmes stand side by side: "how long are ka107 and leru"."""
    found = sorted(reading.of("programme"), key=lambda m: m.start)
    return any(
        a.meaning.value != b.meaning.value and 0 <= b.start - a.end <= 2 and _joined(reading, a.end)
        for a, b in pairwise(found)
    )


def identified(subject: Subject) -> bool:
    """Whether a message names anything that tells one programme from another."""
    return subject.money is not None or any(getattr(subject, facet) for facet in IDENTITY)


def of_programme(programme: Programme) -> Subject:
    """The facets of a programme, as if all had been named."""
    school = (f"{programme.university}/{programme.school}",) if programme.school else ()
    money = None if programme.scholarship is None else "with" if programme.scholarship else "without"
    return Subject(
        universities=(programme.university,),
        schools=school,
        kinds=programme.kinds,
        areas=programme.areas,
        brands=(programme.brand,) if programme.brand else (),
        money=money,
    )


def carried(before: Subject, now: Subject) -> Subject:
    """`now` in the light of `before`: what is named anew replaces, the rest stays."""
    if now.named:
        return now
    # "And the one with a scholarship?" tells two programmes apart of which neither may be that of before.
    renamed = now.brands or (now.money and Kind.THESIS not in before.kinds)
    return Subject(
        universities=now.universities or before.universities,
        schools=now.schools or (() if now.universities else before.schools),
        kinds=now.kinds or (() if renamed or (now.areas and not now.universities) else before.kinds),
        areas=now.areas or (() if now.kinds or renamed else before.areas),
        brands=now.brands or (() if now.areas or renamed else before.brands),
        money=now.money or (None if now.kinds and now.kinds != (Kind.THESIS,) else before.money),
        countries=now.countries,
        cities=now.cities,
        regions=now.regions,
        institutions=now.institutions,
        denied=now.denied,
    )


def common(programmes: Sequence[Programme], said: Subject) -> Subject:
    """What was named before a question back, with what all its choices share."""
    subjects = [of_programme(p) for p in programmes]
    if not subjects:
        return said
    kinds = set.intersection(*(set(s.kinds) for s in subjects))
    areas = set.intersection(*(set(s.areas) for s in subjects))
    return replace(said, kinds=said.kinds or tuple(sorted(kinds)), areas=said.areas or tuple(sorted(areas)))
