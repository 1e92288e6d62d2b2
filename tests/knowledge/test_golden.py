"""Each golden question is understood; known failures are strict: one that passes must lose its mark."""

from collections import Counter
from datetime import UTC, datetime

import pytest

from knowledge.loader import bundled
from knowledge.understanding.engine import Engine
from tests.knowledge.bundle import bundle
from tests.knowledge.golden_questions import Golden, read_golden, wrong

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.build(bundle(), bundled())


def _case(golden: Golden) -> object:
    known = pytest.mark.xfail(reason=str(golden.known_failure), strict=True)
    return pytest.param(golden, id=golden.ask, marks=known if golden.known_failure else ())


@pytest.mark.parametrize("golden", [_case(each) for each in read_golden()])
def test_a_golden_question_is_understood(golden: Golden, engine: Engine) -> None:
    assert wrong(golden, engine.understand(golden.ask, now=NOW)) == []


def test_golden_questions_name_what_the_data_hold_and_are_asked_once() -> None:
    questions = read_golden()
    assert {p for q in questions for p in q.programmes} <= set(bundle().programmes)
    assert [ask for ask, times in Counter(q.ask for q in questions).items() if times > 1] == []
    assert all(len(q.programmes) >= 2 for q in questions if q.behaviour == "clarify")
