"""Profiles put together: what was told before, and what is told now."""

from knowledge.models import Degree, KnowledgeBase, Profile

_ENROLMENT = ("year", "travel_year")


def tell(before: Profile, now: Profile) -> Profile:
    """`before` with what `now` tells; where the two contradict each other, the later one wins.

    Another university drops the school, a graduate has no year any more, and who tells a year or another
    degree is no graduate.
    """
    kept = before.model_copy(update=dict.fromkeys(_overtaken(before, now)))
    told = {name: getattr(now, name) for name in Profile.model_fields if name not in _untold(now)}
    told["languages"] = {**before.languages, **now.languages}
    return kept.model_copy(update=told)


def placed(profile: Profile, kb: KnowledgeBase) -> Profile:
    """`profile` with the university that its school belongs to, where only one has such a school."""
    if profile.university or not profile.school:
        return profile
    having = [each.id for each in kb.universities.values() if profile.school in each.schools]
    return profile.model_copy(update={"university": having[0]}) if len(having) == 1 else profile


def tells_studies(profile: Profile) -> bool:
    """Whether anything is told of the student but where she studies, on which a rule may hang."""
    return profile != Profile(university=profile.university, school=profile.school)


def _untold(profile: Profile) -> set[str]:
    return {name for name in Profile.model_fields if getattr(profile, name) is None}


def _overtaken(before: Profile, now: Profile) -> set[str]:
    dropped: set[str] = set()
    if now.university not in (None, before.university) and now.school is None:
        dropped.add("school")
    if now.degree is Degree.GRADUATE or now.months_since_graduation is not None:
        dropped |= {*_ENROLMENT, "degree"}
    elif now.degree or now.year or now.travel_year:
        dropped.add("months_since_graduation")
        dropped |= {"degree"} if before.degree is Degree.GRADUATE else set()
        dropped |= {*_ENROLMENT} if now.degree not in (None, before.degree) else set()
    if now.year and before.travel_year and before.travel_year < now.year:
        dropped.add("travel_year")
    return dropped
