"""Wording that leads elsewhere than where it stands, told to whoever edits it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from knowledge.certificates import Certificate
from knowledge.cities import read_cities
from knowledge.folders import read_folders
from knowledge.models import KnowledgeBase
from knowledge.problems import KnowledgeError, Problem
from knowledge.reading import read_as
from knowledge.understanding import lexicon
from knowledge.understanding.engine import Engine
from knowledge.understanding.normalise import words
from knowledge.understanding.phrases import Meaning, Phrases
from knowledge.understanding.requests import read_requests
from knowledge.understanding.templates import expand
from knowledge.understanding.wording import Wordings, read_wordings
from knowledge.understanding.wording_aliases import alias_problems
from knowledge.understanding.wording_cities import city_problems, partner_problems
from knowledge.understanding.wording_clashes import clash_problems
from knowledge.understanding.wording_keys import key_problems
from knowledge.understanding.wording_names import Name, name_problem, names
from knowledge.understanding.wording_places import WordingFiles
from knowledge.understanding.wording_topics import topic_problems


def problems(directory: Path, kb: KnowledgeBase) -> tuple[Problem, ...]:
    """What is wrong with the wording in `directory`, whose other data are `kb` and have no problems.

    The engine is asked only once the files are sound: then every name that students may type must lead to
    what it stands for, and every phrasing that decides a topic to that topic.
    """
    folder = directory / "wording"
    _, found = read_as(folder / "certificates.yaml", tuple[Certificate, ...])
    _, unheard = read_requests(directory)
    found += unheard
    try:
        wordings = read_wordings(folder)
    except KnowledgeError as error:
        return (*found, *error.problems)
    folders, files, common = read_folders(directory)[0], WordingFiles(folder), lexicon.load()
    every, cities = tuple(names(folders)), read_cities(directory)[0]
    unsound = (
        *found,
        *alias_problems(folders, wordings, kb, common),
        *_unsound(wordings, kb, every, files),
        *city_problems(cities, wordings, every, files),
        *partner_problems(cities, kb, folders, files),
    )
    if unsound:
        return unsound
    engine = Engine(kb, wordings, common)
    return (*_misread(every, engine), *topic_problems(wordings, kb, engine, files))


def _unsound(
    wordings: Wordings, kb: KnowledgeBase, every: Sequence[Name], files: WordingFiles
) -> Iterator[Problem]:
    yield from key_problems(wordings, kb, files)
    yield from clash_problems(wordings, files)
    yield from _not_ours(wordings, every, files)
    yield from _shortened(wordings, every, files)


def _misread(every: Sequence[Name], engine: Engine) -> Iterator[Problem]:
    for name in every:
        problem = name_problem(name, engine)
        if problem:
            yield problem


def _not_ours(wordings: Wordings, every: Sequence[Name], files: WordingFiles) -> Iterator[Problem]:
    """The other universities' names that are also names of ours."""
    phrases = Phrases()
    for index, template in enumerate(wordings.other_universities):
        for sequence in expand(template):
            phrases.add(sequence, Meaning("other-university", str(index)))
    for name in every:
        read = words(name.text)
        for match in phrases.find(read):
            if match.length == len(read):
                place = files.at("other_universities.yaml", "universities", int(match.meaning.value))
                yield place.problem(f"names `{name.text}`, which is ours in {name.where}: take it out")


def _shortened(wordings: Wordings, every: Sequence[Name], files: WordingFiles) -> Iterator[Problem]:
    """The abbreviations that are words of a name, which is never found then."""
    for lang, wording in wordings.languages.items():
        for name in every:
            for word in wording.slang.keys() & set(words(name.text)):
                said = f"`{word}` is also a word of the name `{name.text}` in {name.where}"
                mend = "which is never found then: take one of the two out"
                yield files.at(f"{lang}/slang.yaml", word).problem(f"{said}, {mend}")
