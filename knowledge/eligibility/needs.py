"""Which facts to ask for: those that can settle an unknown answer, and none where nothing can."""

from collections.abc import Callable, Iterable

from knowledge.eligibility.contradictions import contradictions
from knowledge.eligibility.tree import Outcome
from knowledge.eligibility.verdict import Condition, Need, OfUniversity, ProfileFact
from knowledge.models import Degree, GraduatedWithin, Level, Profile, SchoolIs

Study = Callable[[Profile], Outcome]
_ANOTHER = "another"
_YEARS = range(1, 7)


def useful(profile: Profile, outcome: Outcome, study: Study) -> tuple[Need, ...]:
    """The facts that the answer lacks, in the order of the rule; none where they could never settle it."""
    needs = _lacked(outcome)
    return needs if needs and _can_settle(profile, outcome, study, set()) else ()


def _lacked(outcome: Outcome) -> tuple[Need, ...]:
    found = (reason.need for reason in outcome.reasons if reason.decided and reason.need)
    return tuple(dict.fromkeys(found))


def _can_settle(profile: Profile, outcome: Outcome, study: Study, seen: set[str]) -> bool:
    """Whether some way of telling what lacks, one fact after the other, ends in a yes or a no."""
    if outcome.holds is not None:
        return True
    told = [tell(profile, need, value) for need in _lacked(outcome) for value in _values(need, outcome)]
    return any(_leads_on(each, study, seen) for each in told)


def _leads_on(profile: Profile, study: Study, seen: set[str]) -> bool:
    key = repr(profile)
    if key in seen or contradictions(profile):
        return False
    seen.add(key)
    return _can_settle(profile, study(profile), study, seen)


def tell(profile: Profile, need: Need, value: object) -> Profile:
    """`profile` with `value` told for `need`; not checked against the other facts."""
    if need.language is not None:
        return profile.model_copy(update={"languages": {**profile.languages, need.language: value}})
    return profile.model_copy(update={need.fact.value: value})


def _values(need: Need, outcome: Outcome) -> Iterable[object]:
    """The values of a fact that can make a difference to the conditions of `outcome`."""
    conditions = [reason.condition for reason in outcome.reasons]
    match need.fact:
        case ProfileFact.UNIVERSITY:
            return [*(c.university for c in conditions if isinstance(c, OfUniversity)), _ANOTHER]
        case ProfileFact.SCHOOL:
            return [*_schools(conditions), _ANOTHER]
        case ProfileFact.DEGREE:
            return Degree
        case ProfileFact.YEAR | ProfileFact.TRAVEL_YEAR:
            return _YEARS
        case ProfileFact.MONTHS:
            return _months(conditions)
        case ProfileFact.LANGUAGE:
            return Level


def _schools(conditions: list[Condition]) -> list[str]:
    return [school for c in conditions if isinstance(c, SchoolIs) for school in c.school]


def _months(conditions: list[Condition]) -> list[int]:
    limits = [c.graduated_within_months for c in conditions if isinstance(c, GraduatedWithin)]
    return [months for limit in limits for months in (limit, limit + 1)]
