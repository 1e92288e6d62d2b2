"""What a ranking's points say about languages and about selection."""

from collections.abc import Iterator

from knowledge.answers.statements import LevelGives, Prose, Scale, Scoring, Statement
from knowledge.models import KnowledgeBase, Programme
from knowledge.score import scales
from knowledge.understanding.asked import Found


def of_languages(kb: KnowledgeBase, programme: Programme, found: Found) -> Iterator[Statement]:
    """The points of the levels that the question names, then the whole scale."""
    if programme.score is None:
        return
    source = kb.source(programme.university, programme.score.source)
    for part in scales(programme.score):
        for level in dict.fromkeys((*found.levels, *found.profile.languages.values())):
            if level in part.points:
                yield Statement(LevelGives(level, part.points[level]), source, ("points", "level"))
        yield Statement(Scale(part), source, ("points", "level"))


def of_selection(kb: KnowledgeBase, programme: Programme) -> Iterator[Statement]:
    """Every part of the score, and what the page leaves open about it."""
    if programme.score is None:
        return
    source = kb.source(programme.university, programme.score.source)
    yield Statement(Scoring(programme.score), source, ("criteria", "minimum"))
    for text in programme.score.unsaid:
        yield Statement(Prose(text), source)
