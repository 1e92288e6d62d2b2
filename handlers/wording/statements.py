"""One statement -> the lines that say it."""

from collections.abc import Iterator
from typing import assert_never

from handlers.page import Line, Span, line
from handlers.wording import places, rules, subjects, values, windows
from handlers.wording.words import Words
from knowledge.answers.statements import (
    CallWindow,
    Condition,
    Desk,
    Goes,
    GoesAnywhere,
    Lasts,
    Leads,
    LevelGives,
    Nature,
    NotNamed,
    Prose,
    SameCountry,
    Scale,
    Scoring,
    Silent,
    What,
)
from knowledge.models import Area, Duration, Office, Part, Programme, Score


def lines(words: Words, what: What) -> tuple[Line, ...]:
    """The lines that say `what`; never empty."""
    if isinstance(what, Desk):
        return ((*desk(words, what.office), Span(f" ({what.office.role.of(words.lang)})")),)
    if isinstance(what, Condition):
        rule = what.eligibility.rule
        return tuple(map(line, rules.rule(words, rule, what.university))) if rule else ()
    if isinstance(what, Scoring):
        return tuple(map(line, _scoring(words, what.score)))
    return (line(sentence(words, what)),)


def sentence(words: Words, what: What) -> str:
    """`what` in one line without links."""
    match what:
        case Prose():
            return what.text.of(words.lang)
        case CallWindow():
            return windows.window(words, what)
        case Lasts():
            return _duration(words, what.duration)
        case Leads() | Goes() | SameCountry() | GoesAnywhere() | NotNamed():
            return places.sentence(words, what)
        case LevelGives():
            return words.say("level-gives", level=what.level.value, points=what.points)
        case Scale():
            return _scale(words, what.part)
        case Nature():
            return _nature(words, what.programme)
        case Silent():
            return words.say("silent", about=subjects.about(words, what.topic, None))
        case Desk() | Condition() | Scoring():
            return " ".join("".join(span.text for span in each) for each in lines(words, what))
        case _ as never:
            assert_never(never)


def desk(words: Words, office: Office) -> Line:
    """Whom to ask: the name, linked where there is an address of the web, then how to reach them."""
    name = Span(office.name.of(words.lang), url=str(office.url) if office.url else None)
    reached = ", ".join(each for each in (office.email, office.address) if each)
    return line(name, f" – {reached}") if reached else line(name)


def _duration(words: Words, lasts: Duration) -> str:
    return " ".join(_length(words, lasts))


def _length(words: Words, lasts: Duration) -> Iterator[str]:
    if lasts.min and lasts.max:
        yield _between(words, lasts)
    elif lasts.min:
        yield words.say("lasts-least", span=values.span(words, lasts.min))
    elif lasts.max:
        yield words.say("lasts-most", span=values.span(words, lasts.max))
    if lasts.usual:
        yield words.say("lasts-usual", span=values.span(words, lasts.usual))
    if lasts.months:
        yield words.say(
            "lasts-months", months=values.every(words, (values.month(words, m) for m in lasts.months))
        )


def _between(words: Words, lasts: Duration) -> str:
    if lasts.min is None or lasts.max is None:
        raise ValueError("a stay between two spans needs both")
    if lasts.min == lasts.max:
        return words.say("lasts-exactly", span=values.span(words, lasts.min))
    same = lasts.min.unit == lasts.max.unit
    first = str(lasts.min.count) if same else values.span(words, lasts.min)
    return words.say("lasts-between", first=first, last=values.span(words, lasts.max))


def _scale(words: Words, part: Part) -> str:
    points = sorted(part.points.items(), reverse=True)
    given = (words.say("level-points", level=level.value, points=each) for level, each in points)
    return words.say("scale", name=part.name.of(words.lang), points=", ".join(given), most=part.max)


def _scoring(words: Words, score: Score) -> Iterator[str]:
    for part in score.parts:
        inside = [words.say("score-inner", name=p.name.of(words.lang), most=p.max) for p in part.parts]
        least = [words.say("score-least", least=part.min)] if part.min else []
        noted = "; ".join([values.every(words, inside), *least] if inside else least)
        outer = words.say("score-part", name=part.name.of(words.lang), most=part.max)
        yield f"{outer} ({noted})." if noted else f"{outer}."


def _nature(words: Words, programme: Programme) -> str:
    kinds = values.kinds(words, programme.kinds)
    named = [area for area in programme.areas if area is not Area.WORLD]
    if not named:
        return words.say("nature", kinds=kinds)
    return words.say("nature-where", kinds=kinds, areas=values.areas(words, named))
