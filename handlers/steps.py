"""What the talk about eligibility asks next, and what an answer tells."""

from datetime import datetime

from pydantic import ValidationError

from handlers.drafts import SKIP, Draft, Step
from knowledge.eligibility import ProfileFact, check
from knowledge.models import Degree, KnowledgeBase, Level, Profile
from knowledge.profiles import tell

ANOTHER = "another"
NOTHING = "-"
Question = tuple[Step, str]
_STEPS = {
    ProfileFact.UNIVERSITY: Step.PLACE,
    ProfileFact.SCHOOL: Step.SCHOOL,
    ProfileFact.DEGREE: Step.DEGREE,
    ProfileFact.YEAR: Step.YEAR,
    ProfileFact.TRAVEL_YEAR: Step.TRAVEL,
    ProfileFact.MONTHS: Step.MONTHS,
    ProfileFact.LANGUAGE: Step.LEVEL,
}


def next_question(kb: KnowledgeBase, draft: Draft, now: datetime) -> Question | None:
    """The step to ask next, with the language that it is about; `None` where all is told or skipped.

    About one programme only what its verdict lacks is asked; without one, place, degree and year.
    """
    if draft.programme is None:
        steps = ((step, NOTHING) for step in _missing(kb, draft.profile))
    else:
        needs = check(draft.profile, kb.programmes[draft.programme], now).needs
        steps = ((_STEPS[need.fact], need.language or NOTHING) for need in needs)
    return next((each for each in steps if done_key(*each) not in draft.done), None)


def done_key(step: Step, about: str) -> str:
    """How a draft remembers that a step is done."""
    return f"{step}-{about}" if step is Step.LEVEL else step.value


def answered(kb: KnowledgeBase, draft: Draft, step: Step, value: str) -> Draft | None:
    """The talk after an answer; `None` where the answer is none that can be given (any more)."""
    about, dash, level = value.partition("-") if step is Step.LEVEL else (NOTHING, "-", "")
    if not dash:
        return None
    key = done_key(step, about)
    if value == SKIP or (step is Step.LEVEL and not level):
        return draft.after(key, draft.profile)
    try:
        told = Profile.model_validate(_fields(step, value))
    except (ValueError, ValidationError):
        return None
    if told.university not in (None, ANOTHER, *kb.universities):
        return None
    return draft.after(key, tell(draft.profile, told))


def _missing(kb: KnowledgeBase, profile: Profile) -> tuple[Step, ...]:
    university = kb.universities.get(profile.university or "")
    finished = profile.degree is Degree.GRADUATE or profile.months_since_graduation is not None
    timeless = profile.degree is not None and not profile.degree.has_course_years
    dated = profile.year or profile.travel_year or timeless
    lacks = {
        Step.PLACE: profile.university is None,
        Step.SCHOOL: bool(university and university.schools and profile.school is None),
        Step.DEGREE: profile.degree is None and not finished,
        Step.YEAR: not finished and not dated,
        Step.MONTHS: finished and profile.months_since_graduation is None,
    }
    return tuple(step for step, missing in lacks.items() if missing)


def _fields(step: Step, value: str) -> dict[str, object]:
    match step:
        case Step.PLACE:
            university, _, school = value.partition("/")
            return {"university": university, "school": school or None}
        case Step.LEVEL:
            language, _, level = value.partition("-")
            return {"languages": {language: Level(level)}}
        case Step.YEAR:
            return {"year": int(value)}
        case Step.TRAVEL:
            return {"travel_year": int(value)}
        case Step.MONTHS:
            return {"degree": Degree.GRADUATE, "months_since_graduation": int(value)}
        case Step.SCHOOL | Step.DEGREE:
            return {step.value: value}
        case Step.LANGUAGES:
            raise ValueError("a language is asked for, not told, by this step")
