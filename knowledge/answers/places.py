"""Where a programme leads, and whether the places asked about are there."""

from collections.abc import Iterator

from knowledge.answers.statements import Goes, GoesAnywhere, Leads, NotNamed, Statement
from knowledge.models import Destinations, KnowledgeBase, Place, Programme
from knowledge.understanding.asked import Found

_FEW = 6
"""Of so few places all are told to who names one of them: "the Sorbonne, and?" asks for the others too."""


def destinations(kb: KnowledgeBase, programme: Programme, found: Found) -> Iterator[Statement]:
    """The places asked about: yes, anywhere, or not named; all of them, unless a yes says enough of many."""
    where = programme.destinations
    if where is None:
        return
    source = kb.source(programme.university, where.source)
    asked = tuple(_asked(kb, where, found))
    for what in asked:
        yield Statement(what, source, ("list",))
    yes = bool(asked) and all(isinstance(what, Goes) for what in asked)
    beside = bool(found.institutions) and 1 < len(where.places) <= _FEW
    if where.places and (beside or not yes):
        yield Statement(Leads(where), source, ("list",))


def reached(kb: KnowledgeBase, programme: Programme, found: Found) -> tuple[Place, ...]:
    """The destinations of `programme` that `found` names, by institution, country or region."""
    where = programme.destinations
    return tuple(place for place in where.places if _is_asked(kb, place, found)) if where else ()


def _asked(kb: KnowledgeBase, where: Destinations, found: Found) -> Iterator[Goes | GoesAnywhere | NotNamed]:
    there = tuple(place for place in where.places if _is_asked(kb, place, found))
    if there:
        yield Goes(there)
    named = {place.country for place in there}
    countries = tuple(country for country in found.countries if country not in named)
    regions = tuple(region for region in found.regions if not named & kb.regions.get(region, frozenset()))
    if (countries or regions) and where.anywhere:
        yield GoesAnywhere(countries, regions)
    elif (countries or regions) and where.places:
        yield NotNamed(countries, where.complete, regions)


def _is_asked(kb: KnowledgeBase, place: Place, found: Found) -> bool:
    if found.institutions:
        return place.institution in found.institutions
    within = (kb.regions.get(region, frozenset()) for region in found.regions)
    return place.country in found.countries or any(place.country in each for each in within)
