"""Cities that students name, and the country in which each lies."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from knowledge.models import City, Programme
from knowledge.problems import Problem
from knowledge.reading import read_as

Cities = Mapping[str, City]
CitiesFile = tuple[City, ...]


def cities_file(directory: Path) -> Path:
    """Where the cities stand in a data directory."""
    return directory / "wording" / "cities.yaml"


def read_cities(directory: Path) -> tuple[CitiesFile, tuple[Problem, ...]]:
    """The cities in the order of their file, and what is wrong with it; it may be missing."""
    file = cities_file(directory)
    if not file.exists():
        return (), ()
    cities, problems = read_as(file, CitiesFile)
    return cities or (), problems


def with_partners(cities: CitiesFile, programmes: Iterable[Programme]) -> Cities:
    """`cities` by id, and those of the partners beside."""
    known = {city.id: city for city in cities}
    for programme in programmes:
        for place in programme.destinations.places if programme.destinations else ():
            if place.city and place.city_id and place.city_id not in known:
                known[place.city_id] = City(country=place.country, en=place.city.en, it=place.city.it)
    return known
