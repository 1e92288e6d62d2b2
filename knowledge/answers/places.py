"""Where a programme leads, and whether the place asked about is there."""

from collections.abc import Iterator

from knowledge.answers.statements import Goes, GoesAnywhere, Leads, NotNamed, Statement
from knowledge.models import Destinations, KnowledgeBase, Place, Programme
from knowledge.understanding.asked import Found


def destinations(kb: KnowledgeBase, programme: Programme, found: Found) -> Iterator[Statement]:
    """The place asked about first (yes, anywhere, or not among those named), then all places."""
    where = programme.destinations
    if where is None:
        return
    source = kb.source(programme.university, where.source)
    for what in _asked(where, found):
        yield Statement(what, source, ("list",))
    if where.places:
        yield Statement(Leads(where), source, ("list",))


def _asked(where: Destinations, found: Found) -> Iterator[Goes | GoesAnywhere | NotNamed]:
    there = tuple(place for place in where.places if _is_asked(place, found))
    if there:
        yield Goes(there)
    named = {place.country for place in there}
    missing = tuple(country for country in found.countries if country not in named)
    if missing and where.anywhere:
        yield GoesAnywhere(missing)
    elif missing and where.places:
        yield NotNamed(missing, where.complete)


def _is_asked(place: Place, found: Found) -> bool:
    if found.institutions:
        return place.institution in found.institutions
    return place.country in found.countries


def reached(programme: Programme, found: Found) -> tuple[Place, ...]:
    """The destinations of `programme` that `found` names."""
    where = programme.destinations
    return tuple(place for place in where.places if _is_asked(place, found)) if where else ()
