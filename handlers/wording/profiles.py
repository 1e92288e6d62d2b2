"""A profile in words."""

from collections.abc import Iterator

from handlers.wording import values
from handlers.wording.words import Words
from knowledge.models import Degree, KnowledgeBase, Profile
from knowledge.understanding.levels import UNNAMED


def who(words: Words, kb: KnowledgeBase, profile: Profile) -> tuple[str, ...]:
    """What was told, a few words each: UNIMI, IMS, year 4, English B2."""
    return (*_place(words, kb, profile), *_studies(words, profile), *_levels(words, profile))


def _place(words: Words, kb: KnowledgeBase, profile: Profile) -> Iterator[str]:
    university = kb.universities.get(profile.university or "")
    if profile.university:
        yield university.short if university else words.say("who-another-university")
    school = university.schools.get(profile.school or "") if university else None
    if profile.school:
        yield school.code if school else words.say("who-another-school")


def _studies(words: Words, profile: Profile) -> Iterator[str]:
    if profile.degree is Degree.GRADUATE or profile.months_since_graduation is not None:
        yield words.say("who-graduated")
    elif profile.degree:
        yield words.say(f"degree-short-{profile.degree}")
    if profile.months_since_graduation is not None:
        yield words.say("who-months", months=profile.months_since_graduation)
    if profile.year is not None:
        yield words.say("who-year", year=profile.year)
    if profile.travel_year is not None:
        yield words.say("who-travel-year", year=profile.travel_year)


def _levels(words: Words, profile: Profile) -> Iterator[str]:
    for language, level in profile.languages.items():
        named = "" if language == UNNAMED else values.language(words, language)
        yield words.say("who-level", language=named, level=level.value).strip()
