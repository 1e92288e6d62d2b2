"""Where a programme leads, and what is said to a place that a student asked about."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from handlers.wording import values
from handlers.wording.words import Words
from knowledge.answers import Choice
from knowledge.answers.statements import Goes, GoesAnywhere, Leads, NotNamed, OfPlace, SameCountry
from knowledge.models import City, Destinations, Place


def sentence(words: Words, what: Leads | OfPlace) -> str:
    """All places; or whether one gets to some: yes, only online, to the country, anywhere, or not."""
    match what:
        case Leads():
            return _leads(words, what.destinations)
        case Goes():
            return words.say("goes-online" if what.online else "goes", places=every(words, what.places))
        case SameCountry():
            return _same_country(words, what)
        case GoesAnywhere():
            return _anywhere(words, what)
        case NotNamed():
            return " ".join(_not_named(words, what))
        case _ as never:
            assert_never(never)


def missing(words: Words, offered: Choice) -> str:
    """That none of the programmes offered names the places asked about; nothing where one does."""
    return " ".join(_missing(words, offered, offered.missing)) if offered.missing else ""


def _missing(words: Words, offered: Choice, what: NotNamed) -> Iterator[str]:
    yield words.say("which-missing", places=values.every(words, _named(words, what)))
    if offered.near and _bare(offered.near):
        yield words.say("which-country", countries=every(words, offered.near))
    elif offered.near:
        yield words.say("which-near", places=every(words, offered.near))


def _bare(places: Iterable[Place]) -> bool:
    """Whether a page names the countries only."""
    return all(place.institution is None and place.city is None for place in places)


def every(words: Words, places: Iterable[Place]) -> str:
    """The places with their cities and countries."""
    return values.every(words, (values.place(words, each) for each in places))


def _named(words: Words, what: GoesAnywhere | NotNamed) -> tuple[str, ...]:
    """The cities and the countries, as they are called."""
    return *_cities(words, what.cities), *(values.country(words, code) for code in what.countries)


def _leads(words: Words, where: Destinations) -> str:
    partners = all(place.institution for place in where.places)
    name = "leads-partners" if partners else "leads"
    name = name if where.complete else f"{name}-among-others"
    return words.say(name, places=every(words, where.places))


def _cities(words: Words, cities: Iterable[City]) -> Iterator[str]:
    return (each.of(words.lang) for each in cities)


def _same_country(words: Words, what: SameCountry) -> str:
    cities = values.every(words, _cities(words, what.cities))
    places, count = every(words, what.places), len(what.places)
    if _bare(what.places):
        return words.say("goes-country", cities=cities, countries=places, count=count)
    return words.say("goes-beside", cities=cities, places=places, count=len(what.cities))


def _anywhere(words: Words, what: GoesAnywhere) -> str:
    places = _named(words, what)
    if places:
        return words.say("goes-anywhere", places=values.every(words, places))
    return words.say("goes-anywhere-within", regions=_regions(words, what.regions))


def _not_named(words: Words, what: NotNamed) -> Iterator[str]:
    """A no for each kind of place; a list that may be incomplete never makes it a plain one."""
    key = "goes-not" if what.complete else "goes-not-named"
    places = _named(words, what)
    if places:
        yield words.say(key, places=values.every(words, places), count=len(places))
    if what.regions:
        yield words.say(f"{key}-within", regions=_regions(words, what.regions))


def _regions(words: Words, names: tuple[str, ...]) -> str:
    return values.either(words, (words.say("within", region=name) for name in names))
