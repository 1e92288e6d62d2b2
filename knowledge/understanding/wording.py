"""How students put things: the wording files, read into models."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, Field

from knowledge.aspects import Aspects, load_aspects
from knowledge.models import LANGS, Area, Degree, Kind, Lang, Topic
from knowledge.models.base import Frozen, Id, Line
from knowledge.problems import KnowledgeError, Problem
from knowledge.reading import read_as
from knowledge.understanding.templates import expand

T = TypeVar("T")


def _readable(phrasing: str) -> str:
    expand(phrasing)
    return phrasing


Phrasing = Annotated[Line, AfterValidator(_readable)]
Phrasings = tuple[Phrasing, ...]
SmallTalk = Literal[
    "hello", "thanks", "bye", "ok", "how-are-you", "who-are-you", "what-can-you-do", "human", "joke", "praise",
    "sorry", "insult", "love",
]  # fmt: skip


class TopicWording(Frozen):
    """How students ask about one topic; en/topics.yaml tells what the tiers mean."""

    anchor: Phrasings = ()
    strong: Phrasings = ()
    weak: Phrasings = ()
    aspects: dict[Id, Phrasings] = Field(default_factory=dict)


class EntityWording(Frozen):
    """How students name the things of the field."""

    kinds: dict[Kind, Phrasings]
    areas: dict[Area, Phrasings]
    brands: dict[Id, Phrasings]
    money: dict[Literal["with", "without"], Phrasings]
    regions: dict[Id, Phrasings]
    countries: dict[str, Phrasings]
    degrees: dict[Degree, Phrasings]
    years: dict[str, Phrasings]
    languages: dict[str, Phrasings]
    list: Phrasings
    carry: Phrasings
    correction: Phrasings
    other: Phrasings
    domain: Phrasings
    filler: Phrasings


class SmallTalkWording(Frozen):
    """Courtesies by intent, and the emoji that stand for them."""

    intents: dict[SmallTalk, Phrasings]
    emoji: dict[SmallTalk, str] = Field(default_factory=dict)


class UniversityNames(Frozen):
    """Universities that are not ours."""

    universities: Phrasings


@dataclass(frozen=True, slots=True)
class LanguageWording:
    """All the wording of one language."""

    topics: Mapping[Topic, TopicWording]
    entities: EntityWording
    smalltalk: SmallTalkWording
    offtopic: Mapping[str, Phrasings]
    slang: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Wordings:
    """The wording of every language, and what they share."""

    languages: Mapping[Lang, LanguageWording]
    other_universities: Phrasings
    regions: Mapping[str, frozenset[str]]
    aspects: Aspects


_FILES: Mapping[str, type] = {
    "topics": dict[Topic, TopicWording],
    "entities": EntityWording,
    "smalltalk": SmallTalkWording,
    "offtopic": dict[Id, Phrasings],
    "slang": dict[str, Line],
}


def read_wordings(directory: Path) -> Wordings:
    """The wording files below `directory`/wording.

    Raises:
        KnowledgeError: a file is missing, broken or holds what it should not; all problems at once.
    """
    problems: list[Problem] = []
    languages = {lang: _language(directory / "wording" / lang, problems) for lang in LANGS}
    others = _value(directory / "wording" / "other_universities.yaml", UniversityNames, problems)
    regions = _value(directory / "wording" / "regions.yaml", dict[Id, frozenset[str]], problems)
    if problems or others is None or regions is None:
        raise KnowledgeError(problems)
    complete = {lang: wording for lang, wording in languages.items() if wording}
    return Wordings(complete, others.universities, regions, load_aspects(directory))


def _language(folder: Path, problems: list[Problem]) -> LanguageWording | None:
    before = len(problems)
    values = {name: _value(folder / f"{name}.yaml", kind, problems) for name, kind in _FILES.items()}
    return LanguageWording(**values) if len(problems) == before else None


def _value(file: Path, kind: type[T], problems: list[Problem]) -> T | None:
    value, more = read_as(file, kind)
    problems += more
    return value


def phrasings(wording: LanguageWording) -> Iterator[tuple[str, str]]:
    """Every phrasing of a language, with the file that it stands in."""
    for topic in wording.topics.values():
        for each in (
            *topic.anchor,
            *topic.strong,
            *topic.weak,
            *(p for a in topic.aspects.values() for p in a),
        ):
            yield "topics", each
    yield from (("offtopic", each) for group in wording.offtopic.values() for each in group)
    yield from (("smalltalk", each) for group in wording.smalltalk.intents.values() for each in group)
