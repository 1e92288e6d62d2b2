"""An ALL/ANY tree against one student, in Kleene's logic of three values.

One departure: a scope (`SchoolIs` without `excludes`) in an ALL. Where it does not hold for certain, the
page speaks of somebody else, and its other conditions decide nothing: the ALL is unknown, even if one of
them fails.
"""

from dataclasses import dataclass, replace

from knowledge.eligibility.conditions import is_scope, judge
from knowledge.eligibility.verdict import Condition, Reason, State
from knowledge.models import All, Any, Profile, Rule


@dataclass(frozen=True, slots=True)
class Outcome:
    """The value of a tree: `None` is unknown. Every condition in it has its reason, in the tree's order."""

    holds: bool | None
    reasons: tuple[Reason, ...]


def evaluate(rule: Rule, profile: Profile) -> Outcome:
    """The value of `rule` for the student of `profile`."""
    if isinstance(rule, All):
        return all_of(tuple(evaluate(each, profile) for each in rule.all), _scopes(rule))
    if isinstance(rule, Any):
        return _any_of(tuple(evaluate(each, profile) for each in rule.any))
    return leaf(rule, profile)


def leaf(condition: Condition, profile: Profile) -> Outcome:
    """The value of one condition."""
    reason = judge(condition, profile)
    return Outcome({State.MET: True, State.UNMET: False}.get(reason.state), (reason,))


def all_of(parts: tuple[Outcome, ...], scopes: tuple[int, ...] = ()) -> Outcome:
    """Every part must hold; `scopes` are the places of those that say of whom the others speak."""
    if any(not parts[each].holds for each in scopes):
        return _decided(None, parts)
    return _fold(parts, settled_by=False)


def _scopes(rule: All) -> tuple[int, ...]:
    return tuple(place for place, each in enumerate(rule.all) if is_scope(each))


def _any_of(parts: tuple[Outcome, ...]) -> Outcome:
    outcome = _fold(parts, settled_by=True)
    if len(parts) == 1:
        return outcome
    return Outcome(outcome.holds, tuple(replace(each, alternative=True) for each in outcome.reasons))


def _fold(parts: tuple[Outcome, ...], *, settled_by: bool) -> Outcome:
    """One part of the value `settled_by` is enough, all of the other value are needed for the other."""
    values = [part.holds for part in parts]
    if settled_by in values:
        return _decided(settled_by, parts)
    return _decided(None if None in values else not settled_by, parts)


def _decided(holds: bool | None, parts: tuple[Outcome, ...]) -> Outcome:
    """The answer hangs on the parts that share its value; what others say is kept as undecided."""
    reasons = (
        reason if part.holds is holds else replace(reason, decided=False)
        for part in parts
        for reason in part.reasons
    )
    return Outcome(holds, tuple(reasons))
