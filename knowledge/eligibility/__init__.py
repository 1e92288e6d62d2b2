"""May this student take part? Three values, each with the rules that decided it; never a guess."""

from knowledge.eligibility.check import check, may_take_part, study
from knowledge.eligibility.contradictions import Contradiction, contradictions, without
from knowledge.eligibility.verdict import (
    Answer,
    Condition,
    Need,
    NoRule,
    OfUniversity,
    ProfileFact,
    Reason,
    State,
    Verdict,
)

__all__ = [
    "Answer",
    "Condition",
    "Contradiction",
    "Need",
    "NoRule",
    "OfUniversity",
    "ProfileFact",
    "Reason",
    "State",
    "Verdict",
    "check",
    "contradictions",
    "may_take_part",
    "study",
    "without",
]
