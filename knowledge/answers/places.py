"""Where a programme leads, and whether the places asked about are there."""

from collections.abc import Collection, Iterator

from knowledge.answers.statements import Goes, GoesAnywhere, Leads, NotNamed, OfPlace, SameCountry, Statement
from knowledge.models import Area, City, Destinations, KnowledgeBase, Place, Programme, country_of
from knowledge.understanding.asked import HOME_COUNTRY, Found

_FEW = 6
"""Of so few places all are told to who names one of them: "the Sorbonne, and?" asks for the others too."""


def destinations(kb: KnowledgeBase, programme: Programme, found: Found) -> Iterator[Statement]:
    """The places asked about: yes, anywhere, or not named; all of them, unless that says enough of many."""
    where = programme.destinations
    if where is None:
        return
    source = kb.source(programme.university, where.source)
    asked = asked_about(kb, programme, found)
    for what in asked:
        yield Statement(what, source, ("list",))
    enough = bool(asked) and all(isinstance(what, Goes | SameCountry) for what in asked)
    beside = bool(found.institutions) and 1 < len(where.places) <= _FEW
    if where.places and (beside or not enough):
        yield Statement(Leads(where), source, ("list",))


def asked_about(kb: KnowledgeBase, programme: Programme, found: Found) -> tuple[OfPlace, ...]:
    """What the page says to each place that `found` names; nothing where it names no place at all."""
    where = programme.destinations
    return tuple(_asked(kb, where, found, online=_online(programme))) if where else ()


def named_by_none(kb: KnowledgeBase, programmes: Collection[Programme], found: Found) -> NotNamed | None:
    """The cities and countries asked about, where no page of `programmes` names any of them."""
    where = [programme.destinations for programme in programmes if programme.destinations]
    cities, countries = _cities(kb, found), tuple(each for each in _countries(found) if each != HOME_COUNTRY)
    if any(_there(kb, each, found) for each in where) or not (cities or countries):
        return None
    return NotNamed(countries, complete=False, cities=cities)


def in_same_country(kb: KnowledgeBase, programmes: Collection[Programme], found: Found) -> tuple[Place, ...]:
    """The destinations of `programmes` that lie in the countries of the cities asked about."""
    where = [programme.destinations for programme in programmes if programme.destinations]
    lands = {city.country for city in _cities(kb, found)}
    return tuple(dict.fromkeys(place for each in where for place in _within(each, lands)))


def _online(programme: Programme) -> bool:
    """Whether nobody travels: the partners' courses come to the student."""
    return programme.areas == (Area.ONLINE,)


def _asked(kb: KnowledgeBase, where: Destinations, found: Found, *, online: bool) -> Iterator[OfPlace]:
    there = _there(kb, where, found)
    if there:
        yield Goes(there, online)
    missing = tuple(city for city in _cities(kb, found) if city.id not in {place.city_id for place in there})
    lands = set() if where.anywhere else {place.country for place in where.places}
    near = tuple(city for city in missing if city.country in lands)
    if near:
        yield SameCountry(near, _within(where, {city.country for city in near}))
    cities = tuple(city for city in missing if city not in near)
    named = {place.country for place in there}
    countries = tuple(country for country in _countries(found) if country not in named)
    regions = tuple(region for region in found.regions if not named & kb.regions.get(region, frozenset()))
    if (countries or regions or cities) and where.anywhere:
        yield GoesAnywhere(countries, regions, cities)
    elif (countries or regions or cities) and where.places:
        yield NotNamed(countries, where.complete, regions, cities)


def _there(kb: KnowledgeBase, where: Destinations, found: Found) -> tuple[Place, ...]:
    """The places asked about themselves: of a partner or city that is named not all of its country."""
    named = [p for p in where.places if p.institution in found.institutions or p.city_id in found.cities]
    within = [kb.regions.get(region, frozenset()) for region in found.regions]
    countries = {*_countries(found)}.union(*within) - {place.country for place in named}
    return tuple(place for place in where.places if place in named or place.country in countries)


def _within(where: Destinations, countries: Collection[str]) -> tuple[Place, ...]:
    return tuple(place for place in where.places if place.country in countries)


def _cities(kb: KnowledgeBase, found: Found) -> tuple[City, ...]:
    return tuple(kb.cities[each] for each in found.cities if each in kb.cities)


def _countries(found: Found) -> tuple[str, ...]:
    """The countries asked about themselves, and not only as those of cities."""
    of_cities = {country_of(city) for city in found.cities}
    return tuple(country for country in found.countries if country not in of_cities)
