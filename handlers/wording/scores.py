"""The points of a ranking in words."""

from handlers.page import Line, Page, bold, line
from handlers.wording import statements, subjects
from handlers.wording.sources import source_line
from handlers.wording.words import Words
from knowledge.answers.statements import Scale, Scoring
from knowledge.models import KnowledgeBase, Level, Programme, Score
from knowledge.score import Tally, tally


def brief(words: Words, kb: KnowledgeBase, programme: Programme, level: Level | None) -> Page:
    """What `level` gives, or without one the question for it with what each gives; and that it is no total.

    Raises:
        ValueError: the page of `programme` tells nothing of points.
    """
    told = tally(_score(programme), level)
    head = subjects.head(words, programme, kb.university_of(programme))
    lines = [line(bold(each)) for each in _given(words, told, level, head)]
    if lines:
        lines.append(line(words.say("score-no-total", open=_open(words, told))))
    else:
        lines = [line(bold(words.say("score-question", programme=head))), *_scales(words, told)]
    return Page(tuple(lines), (), (_source(words, kb, programme),))


def page(words: Words, kb: KnowledgeBase, programme: Programme) -> Page:
    """The whole ranking: every part with its ceiling and minimum, and what nobody can know beforehand.

    Raises:
        ValueError: the page of `programme` tells nothing of points.
    """
    score = _score(programme)
    told = tally(score, None)
    head = subjects.head(words, programme, kb.university_of(programme))
    lines = [line(bold(words.say("score-title", programme=head))), *_scales(words, told)]
    lines += statements.lines(words, Scoring(score))
    lines.append(line(words.say("score-no-total", open=_open(words, told))))
    lines += [line(text.of(words.lang)) for text in told.unsaid]
    return Page(tuple(lines), (), (_source(words, kb, programme),))


def _score(programme: Programme) -> Score:
    if programme.score is None:
        raise ValueError(f"{programme.id} has no score")
    return programme.score


def _source(words: Words, kb: KnowledgeBase, programme: Programme) -> Line:
    return source_line(words, (kb.source(programme.university, _score(programme).source),))


def _scales(words: Words, told: Tally) -> list[Line]:
    return [line(statements.sentence(words, Scale(part))) for part in told.scales]


def _given(words: Words, told: Tally, level: Level | None, programme: str) -> list[str]:
    return [
        words.say(
            "score-level",
            programme=programme,
            name=part.name.of(words.lang),
            level=level.value,
            points=points,
            most=part.max,
        )
        for part, points in told.given
        if level is not None
    ]


def _open(words: Words, told: Tally) -> str:
    names = (part.name.of(words.lang) for part in told.open)
    return "; ".join(name[:1].lower() + name[1:] for name in names)
