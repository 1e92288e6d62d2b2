"""Names of cities that are another city's, a country's, a partner's or ours: the wrong one would be told.

A city's name may be that of the partner who lies there, of the programme that leads there ("Chicago"), and of
a country that students can name otherwise ("Monaco").
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from babel import Locale

from knowledge.cities import CitiesFile
from knowledge.folders import Folder
from knowledge.models import LANGS, City, KnowledgeBase
from knowledge.problems import Problem
from knowledge.understanding.normalise import words
from knowledge.understanding.place_names import country_names
from knowledge.understanding.templates import expand
from knowledge.understanding.wording import Wordings
from knowledge.understanding.wording_names import Name
from knowledge.understanding.wording_places import Place, WordingFiles
from knowledge.yaml_lines import Loc

_FILE = "cities.yaml"
Words = tuple[str, ...]


class Written(NamedTuple):
    """A name of a city where it is written."""

    city: City
    place: Place


Known = Mapping[Words, Written]


def city_problems(
    cities: CitiesFile, wordings: Wordings, ours: Iterable[Name], files: WordingFiles
) -> Iterator[Problem]:
    """Every country of a city that is none, and every name that stands for something else too."""
    territories = Locale("en").territories
    for index, city in enumerate(cities):
        if city.country not in territories:
            mend = "write two capital letters of ISO 3166-1, such as ES"
            yield files.at(_FILE, index, "country").problem(f"`{city.country}` is no country: {mend}")
    known: dict[Words, Written] = {}
    for read, written in _written(cities, files):
        first = known.setdefault(read, written)
        if first.city is not written.city:
            yield _twice(read, written, f"the city {first.city.id} in {first.place}")
    yield from _of_countries(known, wordings, files)
    for name in ours:
        read = tuple(words(name.text))
        if read in known and not name.programme:
            yield _twice(read, known[read], f"ours in {name.where}")


def partner_problems(
    cities: CitiesFile, kb: KnowledgeBase, folders: Iterable[Folder], files: WordingFiles
) -> Iterator[Problem]:
    """Every name of a partner, or of its city, that is the name of a city where it does not lie."""
    known = dict(_written(cities, files))
    documents = [document for folder in folders for document in folder.programmes]
    for document in documents:
        programme = kb.programmes[document.text("id") or ""]
        for index, partner in enumerate(programme.destinations.places if programme.destinations else ()):
            at: Loc = ("destinations", "places", index)
            for loc in (*_names_at(partner.aliases, at), *[(*at, "city", lang) for lang in LANGS]):
                written = known.get(tuple(words(document.text(*loc) or "")))
                if written and written.city.id != partner.city_id:
                    city = written.city
                    mend = f"write `city: {{en: {city.en}, it: {city.it}}}` there, or another name"
                    said = f"`{document.text(*loc)}` is the city {city.id} in {written.place}"
                    yield document.problem(loc, f"{said}: {mend}")


def _names_at(aliases: Sequence[str], at: Loc) -> Iterator[Loc]:
    yield (*at, "institution")
    yield from ((*at, "aliases", index) for index in range(len(aliases)))


def _written(cities: CitiesFile, files: WordingFiles) -> Iterator[tuple[Words, Written]]:
    for index, city in enumerate(cities):
        also = [((index, "also", n), name) for n, name in enumerate(city.also)]
        for loc, name in (((index, "en"), city.en), ((index, "it"), city.it), *also):
            yield tuple(words(name)), Written(city, files.at(_FILE, *loc))


def _of_countries(known: Known, wordings: Wordings, files: WordingFiles) -> Iterator[Problem]:
    for lang, wording in wordings.languages.items():
        for code, templates in wording.entities.countries.items():
            for index, template in enumerate(templates):
                place = files.at(f"{lang}/entities.yaml", "countries", code, index)
                for read in expand(template):
                    if read in known:
                        yield _twice(read, known[read], f"the country {code} in {place}")
    otherwise = [wording.entities.countries for wording in wordings.languages.values()]
    for code, read in dict.fromkeys(country_names()):
        if read in known and not all(code in countries for countries in otherwise):
            mend = f"take it out, or write in each entities.yaml what else {code} is called"
            yield known[read].place.problem(f"`{' '.join(read)}` is also the country {code}: {mend}")


def _twice(read: Words, written: Written, other: str) -> Problem:
    said = f"`{' '.join(read)}` is the city {written.city.id} here and {other}"
    return written.place.problem(f"{said}: keep it in one place")
