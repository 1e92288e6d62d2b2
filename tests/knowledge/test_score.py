import pytest

from knowledge.models import Level, Score
from knowledge.score import tally
from tests.knowledge.bundle import bundle


def florence() -> Score:
    score = bundle().programmes["unifi-extra-eu"].score
    assert score is not None
    return score


@pytest.mark.parametrize(
    ("level", "points"), [("A1", 1), ("A2", 2), ("B1", 5), ("B2", 7), ("C1", 9), ("C2", 10)]
)
def test_the_points_of_every_level_in_florence(level: str, points: int) -> None:
    assert [given for _, given in tally(florence(), Level(level)).given] == [points]


def test_ceilings_and_minimum_in_florence() -> None:
    told = tally(florence(), None)

    assert told.given == ()
    assert [part.max for part in florence().parts] == [70, 15, 15]
    assert [part.max for part in florence().parts[0].parts] == [35, 35]
    assert [part.min for part in told.demanding] == [8]
    assert told.ceiling == 100
    assert [part.max for part in told.open] == [35, 35, 15]
    assert told.unsaid
