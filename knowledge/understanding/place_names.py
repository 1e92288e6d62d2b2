"""The names of places, as phrases: countries, their cities, partner universities."""

from collections.abc import Iterator

from babel import Locale

from knowledge.models import LANGS, City, KnowledgeBase, Lang, Place
from knowledge.understanding.normalise import flag, words
from knowledge.understanding.phrases import Meaning, Phrases

_NO_COUNTRIES = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "IC"})
"""Codes of CLDR that are no countries: the European Union is an area of ours, the Canaries lie in Spain."""


def add_places(phrases: Phrases, kb: KnowledgeBase) -> None:
    """Let `phrases` know every country by its names, every city and every partner of `kb`."""
    cities = [(city, name, tuple(words(name))) for city in kb.cities.values() for name in city.names]
    # "Monaco" is Munich: its own country is named otherwise then, which `knowledge check` sees to.
    taken = {read for _, _, read in cities}
    for code, read in country_names():
        if read not in taken:
            phrases.add(read, Meaning("country", code))
        phrases.add([flag(code)], Meaning("country", code))
    # The flag of Europe decorates a message: it does not say where.
    phrases.add([flag("EU")], Meaning("filler", "filler"))
    for city, name, read in cities:
        phrases.add(read, Meaning("country", city.country))
        phrases.add(read, Meaning("city", city.id, _language(city, name)))
    for programme in kb.programmes.values():
        for place in programme.destinations.places if programme.destinations else ():
            for name in _partner_names(kb, place):
                phrases.add(words(name), Meaning("institution", place.institution or place.country))


def country_names() -> Iterator[tuple[str, tuple[str, ...]]]:
    """The code (ISO 3166-1) and the words of every country's name, in every language."""
    for lang in LANGS:
        for code, name in Locale(lang).territories.items():
            if code.isalpha() and len(code) == 2 and code not in _NO_COUNTRIES:
                yield code, tuple(words(name))


def _language(city: City, name: str) -> Lang | None:
    """The language of a name that only one of them has."""
    if city.en == city.it or name in city.also:
        return None
    return "it" if name == city.it else "en"


def _partner_names(kb: KnowledgeBase, place: Place) -> Iterator[str]:
    """What a partner is called; a student writes "lund", not "Lund University"."""
    if place.institution:
        yield place.institution
    yield from place.aliases
    if place.city and place.city_id:
        city = kb.cities.get(place.city_id)
        yield from city.names if city else (place.city.en, place.city.it)
