"""Which of the known dates new ones move."""

import pytest

from knowledge.calls import Confirmed, matched
from knowledge.models import Call, Dated, Source
from tests.reminders.world import ROME, UNANNOUNCED, confirmed, dated, rome, usual

NOW = rome("2027-01-10T12:00")
SPRING, AUTUMN = confirmed("2027-02-20T13:00"), confirmed("2027-10-15T13:00")
OVER, AHEAD = dated("2027-01-09T13:00"), dated("2027-02-09T13:00")
TWICE = usual((1, 2), (9, 10))
SECOND = confirmed("2027-06-20T13:00").model_copy(update={"cycle": "2027-01-2"})


@pytest.mark.parametrize(
    ("call", "known", "new", "old", "cycle"),
    [
        (TWICE, [], SPRING, None, None),
        (TWICE, [SPRING], confirmed("2027-02-27T13:00"), SPRING, None),
        (TWICE, [SPRING], confirmed("2027-02-27T13:00", year="2026/27"), SPRING, None),
        # The months tell which call it is; outside them the nearest is meant.
        (TWICE, [SPRING], AUTUMN, None, None),
        (TWICE, [SPRING], confirmed("2027-07-10T13:00"), SPRING, "2027-01"),
        (TWICE, [SPRING, AUTUMN], confirmed("2027-07-10T13:00"), AUTUMN, None),
        (TWICE, [SPRING, AUTUMN], confirmed("2027-03-10T13:00"), SPRING, None),
        # One more call of the same months is of their cycle too.
        (usual((1, 2)), [SPRING, SECOND], confirmed("2027-06-25T13:00"), SECOND, "2027-01-2"),
        (TWICE, [SECOND], confirmed("2027-02-27T13:00"), SECOND, "2027-01-2"),
        # What is over is never moved.
        (TWICE, [confirmed("2027-01-09T13:00")], SPRING, None, "2027-01-2"),
        (UNANNOUNCED, [confirmed("2027-01-09T13:00")], AUTUMN, None, "2027/28-2"),
        (UNANNOUNCED, [SPRING], AUTUMN, SPRING, None),
        (UNANNOUNCED, [SPRING], confirmed("2028-02-20T13:00", year="2028/29"), None, None),
        (OVER, [OVER], AUTUMN, None, "2027/28-2"),
        (AHEAD, [AHEAD], AUTUMN, AHEAD, None),
        (None, [SPRING], AUTUMN, SPRING, None),
        # The data files' own dates are known as well.
        (usual((1, 2)), [AHEAD], confirmed("2027-07-15T13:00"), AHEAD, "2027-01"),
    ],
)
def test_new_dates_move_those_of_their_cycle(
    call: Call | None, known: list[Dated], new: Confirmed, old: Dated | None, cycle: str | None
) -> None:
    assert matched(call, new, known, ROME, NOW) == (old, new.model_copy(update={"cycle": cycle}))


def test_one_more_call_of_a_year_moves_none() -> None:
    second = AUTUMN.model_copy(update={"cycle": "2027/28-2"})
    assert matched(UNANNOUNCED, AUTUMN, [SPRING], ROME, NOW, another=True) == (None, second)
    third = Confirmed(**{**dict(AUTUMN), "closes": rome("2027-12-01T12:00"), "page": Source(title="Third")})
    old, new = matched(UNANNOUNCED, third, [SPRING, second], ROME, NOW, another=True)
    assert (old, new.cycle) == (None, "2027/28-3")
