"""The check itself: a student, a programme, a moment, and the verdict with its reasons."""

from datetime import datetime
from zoneinfo import ZoneInfo

from knowledge.calls.year import academic_year
from knowledge.eligibility.contradictions import contradictions, without
from knowledge.eligibility.needs import useful
from knowledge.eligibility.tree import Outcome, all_of, evaluate, leaf
from knowledge.eligibility.verdict import Answer, NoRule, OfUniversity, Verdict
from knowledge.models import Profile, Programme

_ROME = ZoneInfo("Europe/Rome")
_ANSWERS = {True: Answer.ELIGIBLE, False: Answer.NOT_ELIGIBLE, None: Answer.UNKNOWN}


def check(profile: Profile, programme: Programme, now: datetime) -> Verdict:
    """Whether the student of `profile` may take part in `programme`.

    A fact more never turns a yes into a no, or a no into a yes, but through a condition that names it.
    An unknown answer either has `needs`, facts that together can settle it, or a deciding reason that is
    `OPEN`, or both; where it has no needs, only the office can tell.

    Args:
        profile: what the student told; contradictory facts count as not told.
        programme: the programme, with its rule and the page that states it.
        now: the present moment, aware; it only names the academic year that a question speaks of.

    Raises:
        ValueError: `now` has no time zone.
    """
    found = contradictions(profile)
    known = without(profile, found)
    outcome = study(known, programme)
    return Verdict(
        programme=programme.id,
        answer=_ANSWERS[outcome.holds],
        reasons=outcome.reasons,
        needs=useful(known, outcome, lambda told: study(told, programme)),
        source=programme.eligibility.source,
        academic_year=_academic_year(now),
        advice=programme.eligibility.advice,
        contradictions=found,
    )


def may_take_part(profile: Profile, programme: Programme) -> Answer:
    """The answer of `check` alone, for telling many programmes apart."""
    return _ANSWERS[study(without(profile, contradictions(profile)), programme).holds]


def study(profile: Profile, programme: Programme) -> Outcome:
    """The university and the rule, against a profile free of contradictions."""
    of_university = leaf(OfUniversity(programme.university), profile)
    rule = programme.eligibility.rule
    stated = leaf(NoRule(), profile) if rule is None else evaluate(rule, profile)
    return all_of((of_university, stated))


def _academic_year(now: datetime) -> str:
    if now.tzinfo is None:
        raise ValueError("`now` has no time zone: give an aware datetime, such as datetime.now(UTC)")
    return academic_year(now.astimezone(_ROME).date())
