"""What the data state, and what they do not."""

import pytest

from knowledge.coverage import report, stated
from knowledge.loader import bundled, load
from knowledge.models import (
    All,
    Area,
    Destinations,
    Duration,
    Eligibility,
    Fact,
    Kind,
    KnowledgeBase,
    LanguageReaches,
    Level,
    Part,
    Programme,
    Score,
    Span,
    Text,
    Topic,
    Unannounced,
    University,
)

WORDS = Text(en="One.", it="Uno.")
BARE = Programme(
    id="a-b",
    university="a",
    name=WORDS,
    kinds=(Kind.STUDY,),
    areas=(Area.EU,),
    eligibility=Eligibility(source="page"),
)
UNIVERSITY = University(id="a", name=WORDS, short="A", sources={}, offices={}, default_office="desk")
LEVEL = LanguageReaches(language="en", level=Level.B1)
SCORE = Score(source="page", parts=(Part(id="language", name=WORDS, max=9, points={Level.B1: 9}),))
STRUCTURES: list[tuple[dict[str, object], set[Topic]]] = [
    ({}, set()),
    ({"calls": (Unannounced(pattern="unannounced", source="page", where=WORDS),)}, {Topic.DEADLINE}),
    ({"duration": Duration(source="page", max=Span(count=1, unit="years"))}, {Topic.DURATION}),
    ({"destinations": Destinations(source="page", anywhere=True)}, {Topic.DESTINATIONS}),
    ({"eligibility": Eligibility(source="page", advice=(WORDS,))}, {Topic.ELIGIBILITY}),
    (
        {"eligibility": Eligibility(source="page", rule=All(all=(LEVEL,)))},
        {Topic.ELIGIBILITY, Topic.LANGUAGE},
    ),
    ({"score": SCORE}, {Topic.SELECTION, Topic.LANGUAGE}),
    ({"contacts": ("desk",)}, {Topic.CONTACT}),
    ({"facts": (Fact(topic=Topic.VISA, text=WORDS, source="page"),)}, {Topic.VISA}),
]


def knowledge_of(programme: Programme) -> KnowledgeBase:
    return KnowledgeBase({"a": UNIVERSITY}, {programme.id: programme})


@pytest.mark.parametrize(("given", "topics"), STRUCTURES)
def test_a_topic_is_stated_by_prose_or_by_its_structure(given: dict[str, object], topics: set[Topic]) -> None:
    programme = BARE.model_copy(update=given)
    knowledge = knowledge_of(programme)
    assert {topic for topic in Topic if stated(knowledge, programme, topic)} == topics


def test_a_programme_is_told_with_what_it_lacks_in_lines_that_fit_a_terminal() -> None:
    programme = BARE.model_copy(update={"contacts": ("desk",)})
    assert report(knowledge_of(programme)).splitlines() == [
        "a-b: lacks overview, deadline, apply, eligibility, language, duration, funding,",
        "    destinations, activities, documents, selection, learning_agreement,",
        "    recognition, visa, combining",
    ]


def test_a_programme_that_lacks_nothing_is_told_so() -> None:
    facts = tuple(Fact(topic=topic, text=WORDS, source="page") for topic in Topic)
    assert report(knowledge_of(BARE.model_copy(update={"facts": facts}))) == "a-b: states every topic"


def test_every_bundled_programme_has_its_line() -> None:
    knowledge = load(bundled())
    lines = report(knowledge).splitlines()
    assert max(map(len, lines)) <= 80
    assert [line.split(":")[0] for line in lines if line[0] != " "] == list(knowledge.programmes)
