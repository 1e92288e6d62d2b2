"""What the knowledge base states on one topic of one programme."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from knowledge.answers import places, points
from knowledge.answers.statements import CallWindow, Condition, Desk, Lasts, Prose, Silent, Statement
from knowledge.calls import (
    ExactWindow,
    RollingWindow,
    UnannouncedWindow,
    Window,
    programme_windows,
    rolling_day,
)
from knowledge.models import Dated, KnowledgeBase, Programme, Source, Text, Topic
from knowledge.understanding.asked import Found


@dataclass(frozen=True, slots=True)
class Present:
    """The knowledge base at `now` (aware), with the windows that staff confirmed, by programme."""

    kb: KnowledgeBase
    now: datetime
    confirmed: Mapping[str, Sequence[Dated]]


def state(
    present: Present,
    programme: Programme,
    topic: Topic,
    found: Found,
    aspect: str | None = None,
    others: Sequence[str] = (),
    echoed: Sequence[Text] = (),
) -> tuple[Statement, ...]:
    """Every statement on `topic`: those that answer `aspect` first, the most of `others` too.

    Of those that answer as much, the ones in the words of the question (`echoed`) come first.
    """
    structured = _STRUCTURED.get(topic, _nothing)
    stated = [*structured(present, programme, found), *_prose(present, programme, topic)]
    if topic is Topic.OVERVIEW and aspect is None:
        stated[1:1] = [*_known_windows(present, programme, found), *_duration(present, programme, found)]
    if topic is Topic.DEADLINE and not stated:
        stated = list(_sessions(present, programme, found))
    return tuple(
        sorted(stated, key=lambda s: (aspect not in s.aspects, -_answered(s, others), _distance(s, echoed)))
    )


def _distance(statement: Statement, echoed: Sequence[Text]) -> int:
    if not isinstance(statement.what, Prose):
        return -1  # What is more than prose leads: the points, the window, the places.
    said = statement.what.text
    return echoed.index(said) if said in echoed else len(echoed)


def _answered(statement: Statement, aspects: Sequence[str]) -> int:
    return sum(each in statement.aspects for each in aspects)


def known_topics(present: Present, programme: Programme) -> tuple[Topic, ...]:
    """The topics on which something is stated, in their usual order."""
    return tuple(topic for topic in Topic if state(present, programme, topic, Found()))


def _prose(present: Present, programme: Programme, topic: Topic) -> Iterator[Statement]:
    for fact in present.kb.facts(programme, topic):
        source = present.kb.source(programme.university, fact.source)
        yield Statement(Prose(fact.text), source, fact.aspects)


def _windows(present: Present, programme: Programme, found: Found) -> Iterator[Statement]:
    zone = present.kb.zone_of(programme.id)
    confirmed = present.confirmed.get(programme.id, ())
    calls = {call.id: call for call in programme.calls}
    for shown in programme_windows(programme, present.now, zone, confirmed):
        day = _own_day(shown, found)
        past = day is not None and day < present.now.astimezone(zone).date()
        what = CallWindow(shown, calls.get(shown.call), day, past)
        yield Statement(what, _source_of(present, programme, shown), ("opening", "closing", "hour"))


def _known_windows(present: Present, programme: Programme, found: Found) -> Iterator[Statement]:
    for each in _windows(present, programme, found):
        if isinstance(each.what, CallWindow) and not isinstance(each.what.window, UnannouncedWindow):
            yield each


def _own_day(shown: Window, found: Found) -> date | None:
    if isinstance(shown, RollingWindow) and found.day is not None:
        return rolling_day(shown.before, found.day)
    return None


def _source_of(present: Present, programme: Programme, shown: Window) -> Source:
    if isinstance(shown, ExactWindow) and shown.page is not None:
        return shown.page
    return present.kb.source(programme.university, shown.source)


def _duration(present: Present, programme: Programme, _: Found) -> Iterator[Statement]:
    if (lasts := programme.duration) is not None:
        source = present.kb.source(programme.university, lasts.source)
        aspects = (
            ("minimum",) * bool(lasts.min) + ("maximum",) * bool(lasts.max) + ("period",) * bool(lasts.months)
        )
        yield Statement(Lasts(lasts), source, aspects)


def _sessions(present: Present, programme: Programme, found: Found) -> Iterator[Statement]:
    """When the programme itself takes place, for who asks "when" of one whose call is not stated."""
    if programme.duration and programme.duration.months:
        for each in _duration(present, programme, found):
            yield each
            yield Statement(Silent(Topic.DEADLINE), each.source)


def _condition(present: Present, programme: Programme, _: Found) -> Iterator[Statement]:
    eligibility = programme.eligibility
    source = present.kb.source(programme.university, eligibility.source)
    if eligibility.rule is not None:
        university = present.kb.university_of(programme)
        yield Statement(Condition(eligibility, university), source, ("years", "graduates", "excluded"))
    for text in eligibility.advice:
        yield Statement(Prose(text), source)


def _desks(present: Present, programme: Programme, _: Found) -> Iterator[Statement]:
    if programme.contacts:
        for office in present.kb.offices_of(programme):
            source = present.kb.source(programme.university, office.source)
            yield Statement(Desk(office), source, ("email", "address", "person"))


def _destinations(present: Present, programme: Programme, found: Found) -> Iterator[Statement]:
    return places.destinations(present.kb, programme, found)


def _languages(present: Present, programme: Programme, found: Found) -> Iterator[Statement]:
    return points.of_languages(present.kb, programme, found)


def _selection(present: Present, programme: Programme, _: Found) -> Iterator[Statement]:
    return points.of_selection(present.kb, programme)


def _nothing(_present: Present, _programme: Programme, _found: Found) -> Iterator[Statement]:
    return iter(())


_STRUCTURED: Mapping[Topic, Callable[[Present, Programme, Found], Iterator[Statement]]] = {
    Topic.DEADLINE: _windows,
    Topic.DURATION: _duration,
    Topic.ELIGIBILITY: _condition,
    Topic.CONTACT: _desks,
    Topic.DESTINATIONS: _destinations,
    Topic.LANGUAGE: _languages,
    Topic.SELECTION: _selection,
}
