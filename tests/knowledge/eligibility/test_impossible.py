import pytest

from knowledge.eligibility.impossible import impossible_in


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("i'm in year 9 at ims", [("year", "9")]),
        ("sono al 7° anno", [("year", "7")]),
        ("my 8th year", [("year", "8")]),
        ("year 0", [("year", "0")]),
        ("english B3", [("level", "B3")]),
        ("d1 in french and year 7", [("year", "7"), ("level", "D1")]),
        ("4th year with b2 english", []),
        ("academic year 2025/26", []),
        ("anno 2025", []),
        ("nell'anno 25-26", []),
        ("il 2025/26 anno accademico", []),
        ("I graduated 9 months ago", []),
    ],
)
def test_what_cannot_be(text: str, told: list[tuple[str, str]]) -> None:
    assert [(each.kind, each.told) for each in impossible_in(text)] == told
