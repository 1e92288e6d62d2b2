import pytest

from knowledge.eligibility import contradictions
from knowledge.models import Profile
from knowledge.profiles import placed, tell
from tests.knowledge.bundle import bundle


@pytest.mark.parametrize(
    ("before", "now", "after"),
    [
        ({}, {"year": 4}, {"year": 4}),
        ({"year": 4}, {}, {"year": 4}),
        ({"year": 4}, {"year": 5}, {"year": 5}),
        ({"university": "unimi", "school": "ims"}, {"university": "polimi"}, {"university": "polimi"}),
        (
            {"university": "unimi", "school": "ims"},
            {"university": "unimi"},
            {"university": "unimi", "school": "ims"},
        ),
        ({"degree": "single-cycle", "year": 6}, {"degree": "graduate"}, {"degree": "graduate"}),
        ({"year": 6}, {"months_since_graduation": 2}, {"months_since_graduation": 2}),
        ({"degree": "graduate", "months_since_graduation": 2}, {"year": 1}, {"year": 1}),
        ({"degree": "bachelor", "year": 3}, {"degree": "master"}, {"degree": "master"}),
        ({"degree": "master"}, {"year": 1}, {"degree": "master", "year": 1}),
        ({"year": 3, "travel_year": 4}, {"year": 5}, {"year": 5}),
        ({"languages": {"en": "B2"}}, {"languages": {"fr": "A2"}}, {"languages": {"en": "B2", "fr": "A2"}}),
        ({"languages": {"en": "B2"}}, {"languages": {"en": "C1"}}, {"languages": {"en": "C1"}}),
    ],
)
def test_the_later_fact_wins(
    before: dict[str, object], now: dict[str, object], after: dict[str, object]
) -> None:
    told = tell(Profile.model_validate(before), Profile.model_validate(now))

    assert told == Profile.model_validate(after)
    assert not contradictions(told)


def test_a_school_tells_its_university() -> None:
    assert placed(Profile(school="ims"), bundle()).university == "unimi"
    assert placed(Profile(school="law"), bundle()).university is None
    assert placed(Profile(school="ims", university="polimi"), bundle()).university == "polimi"
