"""The YAML files of a directory, read into the knowledge base."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from knowledge.aspects import read_aspects
from knowledge.cities import CitiesFile, read_cities, with_partners
from knowledge.folders import Folder, read_folders
from knowledge.models import KnowledgeBase, Programme, University
from knowledge.problems import KnowledgeError, Problem
from knowledge.reading import validated
from knowledge.references import reference_problems
from knowledge.regions import Regions, read_regions
from knowledge.same_names import same_name_problems
from knowledge.sense import country_problems, sense_problems

__all__ = ["KnowledgeError", "Problem", "Reading", "bundled", "load", "read_knowledge"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a directory holds: complete only when there is no problem."""

    knowledge: KnowledgeBase
    folders: tuple[Folder, ...]
    problems: tuple[Problem, ...]


def bundled() -> Path:
    """The directory of the data that come with the program."""
    return Path(__file__).parent / "data"


def load(directory: Path) -> KnowledgeBase:
    """The knowledge base in `directory`: universities by name of folder, programmes by name of file.

    Raises:
        KnowledgeError: something is wrong; it holds every problem of every file.
    """
    reading = read_knowledge(directory)
    if reading.problems:
        raise KnowledgeError(reading.problems)
    return reading.knowledge


def read_knowledge(directory: Path) -> Reading:
    """The files of `directory` as far as they can be read, and every problem of every file."""
    folders, unread = read_folders(directory)
    aspects, no_aspects = read_aspects(directory) if folders else (None, ())
    regions, no_regions = read_regions(directory)
    cities, no_cities = read_cities(directory)
    problems = [*unread, *no_aspects, *no_regions, *no_cities]
    knowledge = _knowledge(folders, regions, cities, problems)
    problems += reference_problems(folders, aspects)
    problems += same_name_problems(folders)
    problems += country_problems(folders)
    return Reading(knowledge, folders, tuple(problems))


def _knowledge(
    folders: Iterable[Folder], regions: Regions, cities: CitiesFile, problems: list[Problem]
) -> KnowledgeBase:
    universities = {each.id: each for folder in folders for each in _university(folder, problems)}
    programmes = {each.id: each for folder in folders for each in _programmes(folder, problems)}
    return KnowledgeBase(universities, programmes, regions, with_partners(cities, programmes.values()))


def _university(folder: Folder, problems: list[Problem]) -> Iterator[University]:
    if folder.university:
        value, more = validated(folder.university, University)
        problems.extend(more)
        if value:
            yield value


def _programmes(folder: Folder, problems: list[Problem]) -> Iterator[Programme]:
    for document in folder.programmes:
        value, more = validated(document, Programme)
        problems.extend(more)
        if value:
            problems.extend(sense_problems(document, value))
            yield value
