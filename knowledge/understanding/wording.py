"""How students put things: the wording files, read into models."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, Field

from knowledge.aspects import Aspects, load_aspects
from knowledge.models import LANGS, Area, Degree, Kind, Lang, Topic
from knowledge.models.base import Frozen, Id, Line
from knowledge.problems import KnowledgeError, Problem
from knowledge.reading import read_as
from knowledge.understanding.templates import TemplateError, expand

T = TypeVar("T")


def _readable(phrasing: str) -> str:
    if not all(any(sign[0].isalnum() for sign in sequence) for sequence in expand(phrasing) or ((),)):
        raise TemplateError("stands for any words at all: write one of its own in each alternative")
    return phrasing


Phrasing = Annotated[Line, AfterValidator(_readable)]
Phrasings = tuple[Phrasing, ...]
SmallTalk = Literal[
    "hello", "thanks", "bye", "ok", "unsure", "lost", "how-are-you", "who-are-you", "what-can-you-do",
    "human", "joke", "praise", "sorry", "insult", "love", "privacy", "forget",
    "source", "english", "italian",
]  # fmt: skip


def _dated(phrasing: str) -> str:
    for slot in _SLOT.findall(phrasing):
        if slot not in _DATE_SLOTS:
            raise ValueError(f"no slot `{slot}`: write {', '.join(_DATE_SLOTS[:-1])} or {_DATE_SLOTS[-1]}")
    return phrasing


def _with_span(phrasing: str) -> str:
    if not all("{span}" in sequence for sequence in expand(phrasing)):
        raise ValueError("tells no length of time: write {span} where it stands")
    return phrasing


_SLOT = re.compile(r"\{[^{}]*\}")
_DATE_SLOTS = ("{day}", "{month}", "{span}")
DatePhrasing = Annotated[Phrasing, AfterValidator(_dated)]
DatePhrasings = tuple[DatePhrasing, ...]
SpanPhrasings = tuple[Annotated[DatePhrasing, AfterValidator(_with_span)], ...]
Event = Literal["graduated", "ahead", "leaving", "staying", "other"]


class TopicWording(Frozen):
    """How students ask about one topic; en/topics.yaml tells what the tiers mean."""

    anchor: Phrasings = ()
    strong: Phrasings = ()
    weak: Phrasings = ()
    aspects: dict[Id, Phrasings] = Field(default_factory=dict)


class PlainPlaces(Frozen):
    """Places whose `names` are everyday words too: they are meant alone, or after one of these words."""

    names: tuple[Line, ...] = ()
    after: tuple[Line, ...] = ()


class EntityWording(Frozen):
    """How students name the things of the field."""

    kinds: dict[Kind, Phrasings]
    areas: dict[Area, Phrasings]
    brands: dict[Id, Phrasings]
    money: dict[Literal["with", "without", "both"], Phrasings]
    money_alone: dict[Literal["with", "without"], Phrasings]
    regions: dict[Id, Phrasings]
    countries: dict[str, Phrasings]
    plain_places: PlainPlaces = PlainPlaces()
    degrees: dict[Degree, Phrasings]
    years: dict[str, Phrasings]
    bare_years: dict[str, Phrasings]
    months: dict[str, Phrasings]
    languages: dict[str, Phrasings]
    list: Phrasings
    negation: Phrasings
    next_year: Phrasings
    fields: Phrasings
    studies: Phrasings
    others: Phrasings
    idioms: Phrasings
    carry: Phrasings
    correction: Phrasings
    other: Phrasings
    ordinals: dict[Literal["1", "2", "3", "4", "5", "last"], Phrasings]
    among: Phrasings
    wishes: dict[
        Literal["opens", "closes", "twice", "anytime", "extreme", "below", "most", "above", "least"],
        Phrasings,
    ]
    units: dict[Literal["days", "weeks", "months", "semesters", "years"], Phrasings]
    verifying: Phrasings
    compare: Phrasings
    there: Phrasings
    domain: Phrasings
    filler: Phrasings


class DateWording(Frozen):
    """How students date what they did and plan; en/dates.yaml tells what the parts mean."""

    events: dict[Event, DatePhrasings]
    ago: SpanPhrasings
    lasting: SpanPhrasings
    months_ago: dict[Annotated[str, Field(pattern=r"^\d{1,2}$")], Phrasings]
    before_day: DatePhrasings


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
    dates: DateWording
    smalltalk: SmallTalkWording
    offtopic: Mapping[str, Phrasings]
    slang: Mapping[str, str]
    examples: Mapping[Topic, tuple[str, ...]]
    offtopic_examples: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Wordings:
    """The wording of every language, and what they share."""

    languages: Mapping[Lang, LanguageWording]
    other_universities: Phrasings
    regions: Mapping[str, frozenset[str]]
    aspects: Aspects


def read_wordings(folder: Path) -> Wordings:
    """The wording files in `folder`.

    Raises:
        KnowledgeError: a file is missing, broken or holds what it should not; all problems at once.
    """
    problems: list[Problem] = []
    languages = {lang: _language(folder / lang, problems) for lang in LANGS}
    others = _value(folder / "other_universities.yaml", UniversityNames, problems)
    regions = _value(folder / "regions.yaml", dict[Id, frozenset[str]], problems)
    if problems or others is None or regions is None:
        raise KnowledgeError(problems)
    complete = {lang: wording for lang, wording in languages.items() if wording}
    return Wordings(complete, others.universities, regions, load_aspects(folder.parent))


def _language(folder: Path, problems: list[Problem]) -> LanguageWording | None:
    topics = _value(folder / "topics.yaml", dict[Topic, TopicWording], problems)
    entities = _value(folder / "entities.yaml", EntityWording, problems)
    dates = _value(folder / "dates.yaml", DateWording, problems)
    smalltalk = _value(folder / "smalltalk.yaml", SmallTalkWording, problems)
    offtopic = _value(folder / "offtopic.yaml", dict[Id, Phrasings], problems)
    slang = _value(folder / "slang.yaml", dict[str, Line], problems)
    examples = _value(folder / "examples.yaml", dict[Topic, tuple[Line, ...]], problems)
    others = _value(folder / "offtopic_examples.yaml", dict[Id, tuple[Line, ...]], problems)
    if topics is None or entities is None or dates is None or smalltalk is None or offtopic is None:
        return None
    found = (slang or {}, examples or {}, others or {})
    return LanguageWording(topics, entities, dates, smalltalk, offtopic, *found)


def _value(file: Path, kind: type[T], problems: list[Problem]) -> T | None:
    value, more = read_as(file, kind)
    problems += more
    return value
