"""A ranking's points, as far as its page tells: what a level gives, the ceilings, the minimum, the rest open.

No total is ever made: grades and motivation are a commission's to judge.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.models import Level, Part, Score, Text


@dataclass(frozen=True, slots=True)
class Tally:
    """What is known of one student's score.

    `given` pairs each part that counts levels with the points of the student's level; it is empty where no
    level was told. `scales` are all parts that count levels. `ceiling` is the most that all parts give.
    `demanding` are the parts that demand a minimum. `open` are the parts of which no points can be told.
    """

    given: tuple[tuple[Part, int], ...]
    scales: tuple[Part, ...]
    ceiling: int
    demanding: tuple[Part, ...]
    open: tuple[Part, ...]
    unsaid: tuple[Text, ...]


def tally(score: Score, level: Level | None) -> Tally:
    """What is known of the score of a student with `level` in the language that counts."""
    counting = scales(score)
    return Tally(
        given=tuple((part, part.points[level]) for part in counting if level in part.points) if level else (),
        scales=counting,
        ceiling=sum(part.max for part in score.parts),
        demanding=tuple(part for part in every_part(score) if part.min is not None),
        open=tuple(part for part in every_part(score) if not part.points and not part.parts),
        unsaid=score.unsaid,
    )


def scales(score: Score) -> tuple[Part, ...]:
    """The parts of `score` that give points for a level."""
    return tuple(part for part in every_part(score) if part.points)


def every_part(score: Score) -> Iterator[Part]:
    """The parts of `score` with those inside them, the outer ones first."""
    waiting = list(score.parts)
    while waiting:
        part = waiting.pop(0)
        yield part
        waiting = [*part.parts, *waiting]
