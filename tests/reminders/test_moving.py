"""Which dates new ones move, and where staff must say more."""

from datetime import date, datetime

import pytest

from bot.reminders.moving import Doubt, DoubtError, moved
from knowledge.calls import Confirmed
from knowledge.models import Call, Dated
from tests.reminders.world import ROME, UNANNOUNCED, confirmed, rome, usual

NOW = rome("2027-01-10T12:00")
SPRING = usual((1, 2))
FEBRUARY = confirmed("2027-02-20T13:00", "2027-01-11T09:00")
MARCH = confirmed("2027-03-10T13:00").model_copy(update={"cycle": "2027-01-2"})
JUNE = confirmed("2027-06-20T13:00").model_copy(update={"cycle": "2027-01-2"})
TWIN = FEBRUARY.model_copy(update={"cycle": "2027-01-2"})
LATER_OPENED = TWIN.model_copy(update={"opens": rome("2027-02-01T09:00")})
OVER = confirmed("2027-01-09T13:00")


@pytest.mark.parametrize(
    ("call", "known", "closes", "old"),
    [
        (SPRING, [FEBRUARY], "2027-03-05T13:00", FEBRUARY),
        (SPRING, [FEBRUARY], "2027-04-20T13:00", FEBRUARY),
        (SPRING, [FEBRUARY, JUNE], "2027-06-25T13:00", JUNE),
        (SPRING, [FEBRUARY, JUNE], "2027-02-25T13:00", FEBRUARY),
        # The same moment means the same call, whatever else closes near it.
        (SPRING, [FEBRUARY, MARCH], "2027-03-10T13:00", MARCH),
        # Of two that nothing tells apart, either.
        (SPRING, [FEBRUARY, TWIN], "2027-02-20T13:00", FEBRUARY),
        (UNANNOUNCED, [OVER], "2027-02-20T13:00", None),
        (SPRING, [], "2027-02-20T13:00", None),
    ],
)
def test_what_is_near_is_moved_without_a_word(
    call: Call, known: list[Dated], closes: str, old: Dated | None
) -> None:
    assert moved(call, confirmed(closes), known, ROME, NOW)[0] == old


@pytest.mark.parametrize(
    ("known", "closes", "kind", "dates"),
    [
        ([FEBRUARY], "2027-06-20T13:00", "far", [FEBRUARY]),
        ([FEBRUARY, JUNE], "2027-09-01T13:00", "far", [FEBRUARY, JUNE]),
        ([FEBRUARY, MARCH], "2027-03-01T13:00", "several", [FEBRUARY, MARCH]),
        ([FEBRUARY, MARCH], "2027-02-25T13:00", "several", [FEBRUARY, MARCH]),
        ([FEBRUARY, LATER_OPENED], "2027-02-20T13:00", "several", [FEBRUARY, LATER_OPENED]),
    ],
)
def test_where_it_is_doubtful_staff_must_say(
    known: list[Dated], closes: str, kind: Doubt, dates: list[Dated]
) -> None:
    with pytest.raises(DoubtError) as caught:
        moved(SPRING, confirmed(closes), known, ROME, NOW)
    assert (caught.value.kind, list(caught.value.dates)) == (kind, dates)


@pytest.mark.parametrize("when", [date(2027, 2, 20), rome("2027-02-20T13:00")])
def test_what_staff_name_is_moved_however_far(when: date | datetime) -> None:
    new = confirmed("2027-09-01T13:00")
    old, made = moved(SPRING, new, [FEBRUARY, JUNE], ROME, NOW, move=when)
    assert (old, made.cycle) == (FEBRUARY, "2027-01")
    old, made = moved(SPRING, confirmed("2027-03-01T13:00"), [FEBRUARY, MARCH], ROME, NOW, move=when)
    assert (old, made.cycle) == (FEBRUARY, None)


@pytest.mark.parametrize(
    ("move", "kind", "dates"),
    [
        (date(2027, 2, 21), "none", [FEBRUARY, MARCH]),
        (rome("2027-02-20T12:00"), "none", [FEBRUARY, MARCH]),
        (date(2027, 1, 9), "none", [FEBRUARY, MARCH]),
        # Two lines of one moment could not be told apart.
        (date(2027, 2, 20), "there", [MARCH]),
    ],
)
def test_what_staff_name_must_be_there_and_stay_apart(move: date, kind: Doubt, dates: list[Dated]) -> None:
    with pytest.raises(DoubtError) as caught:
        moved(SPRING, confirmed("2027-03-10T13:00"), [OVER, FEBRUARY, MARCH], ROME, NOW, move=move)
    assert (caught.value.kind, list(caught.value.dates)) == (kind, dates)


def test_one_more_call_cannot_close_with_one_that_is_known() -> None:
    with pytest.raises(DoubtError) as caught:
        another(confirmed("2027-02-20T13:00"))
    assert (caught.value.kind, caught.value.dates) == ("there", (FEBRUARY,))
    assert another(confirmed("2027-02-21T13:00")) == (None, "2027-01-2")


def another(new: Confirmed) -> tuple[Dated | None, str | None]:
    old, made = moved(SPRING, new, [FEBRUARY], ROME, NOW, another=True)
    return old, made.cycle
