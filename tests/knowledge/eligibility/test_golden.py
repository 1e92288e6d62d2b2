from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from knowledge.eligibility import Need, check
from knowledge.models import Profile
from tests.knowledge.eligibility.programmes import HERE, NOW, programme_with


def golden() -> Iterator[Any]:
    groups = yaml.safe_load((Path(__file__).parent / "golden.yaml").read_text(encoding="utf-8"))
    for group in groups:
        for case in group["cases"]:
            yield pytest.param(group["rule"], case, id=case["it"])


def written(need: Need) -> str:
    return need.fact.value + (f".{need.language}" if need.language else "")


@pytest.mark.parametrize(("rule", "case"), list(golden()))
def test_verdict_at_the_boundary(rule: dict[str, Any] | None, case: dict[str, Any]) -> None:
    profile = Profile.model_validate({"university": HERE, **case["told"]})

    verdict = check(profile, programme_with(rule), NOW)

    assert verdict.answer == case["answer"]
    assert [written(need) for need in verdict.needs] == case.get("needs", [])
    assert [str(each) for each in verdict.contradictions] == case.get("contradicts", [])
    assert verdict.deciding
