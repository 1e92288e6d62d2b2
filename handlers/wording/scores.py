"""The points of a ranking in words."""

from handlers.page import Page, bold, line
from handlers.wording import statements, subjects
from handlers.wording.sources import source_line
from handlers.wording.words import Words
from knowledge.answers.statements import Scale, Scoring
from knowledge.models import KnowledgeBase, Level, Programme
from knowledge.score import Tally, tally


def page(words: Words, kb: KnowledgeBase, programme: Programme, level: Level | None) -> Page:
    """What `level` gives, every part with its ceiling and minimum, and what nobody can know beforehand.

    Raises:
        ValueError: the page of `programme` tells nothing of points.
    """
    if programme.score is None:
        raise ValueError(f"{programme.id} has no score")
    told = tally(programme.score, level)
    head = subjects.head(words, programme, kb.university_of(programme))
    lines = [line(bold(words.say("score-title" if level else "score-question", programme=head)))]
    lines += [line(bold(each)) for each in _given(words, told, level)]
    lines += [line(statements.sentence(words, Scale(part))) for part in told.scales]
    lines += statements.lines(words, Scoring(programme.score))
    lines.append(line(words.say("score-no-total", open=_open(words, told))))
    lines += [line(text.of(words.lang)) for text in told.unsaid]
    return Page(
        tuple(lines), (), (source_line(words, (kb.source(programme.university, programme.score.source),)),)
    )


def _given(words: Words, told: Tally, level: Level | None) -> list[str]:
    return [
        words.say(
            "score-level", name=part.name.of(words.lang), level=level.value, points=points, most=part.max
        )
        for part, points in told.given
        if level is not None
    ]


def _open(words: Words, told: Tally) -> str:
    names = (part.name.of(words.lang) for part in told.open)
    return "; ".join(name[:1].lower() + name[1:] for name in names)
