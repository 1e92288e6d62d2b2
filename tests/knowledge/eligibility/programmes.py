"""A programme that exists only to carry a rule."""

from datetime import UTC, datetime
from typing import Any

from knowledge.models import Programme, Rule

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
HERE = "here"


def programme_with(rule: Rule | dict[str, Any] | None, advice: tuple[dict[str, str], ...] = ()) -> Programme:
    return Programme.model_validate(
        {
            "id": "here-exchange",
            "university": HERE,
            "name": {"en": "Exchange", "it": "Scambio"},
            "kinds": ("study",),
            "areas": ("eu",),
            "eligibility": {"source": "page", "rule": rule, "advice": advice},
        }
    )
