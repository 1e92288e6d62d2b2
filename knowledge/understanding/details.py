"""The facts that a message states of the student and of what is asked: year, degree, level, cycle, date."""

import re

from knowledge.eligibility.contradictions import is_graduate
from knowledge.models import Area, Degree, Kind, Profile
from knowledge.understanding.asked import Found, Subject
from knowledge.understanding.dating import Dated
from knowledge.understanding.levels import levels_named, levels_told
from knowledge.understanding.reading import Reading
from knowledge.understanding.subjects import ANOTHER

_CYCLE = re.compile(r"\b(20\d\d)\s?[/\-\u2013]\s?(?:20)?(\d\d)\b")


def found_in(reading: Reading, text: str, subject: Subject, dated: Dated, told: Profile) -> Found:
    """What a message tells, whatever it asks; a cycle such as 2025/26 must be of consecutive years.

    `told` is what the student said of herself before, in a talk about who may take part.
    """
    return Found(
        profile=_profile(reading, subject, dated.months_ago, told),
        levels=levels_named(reading),
        countries=subject.countries,
        cities=subject.cities,
        regions=subject.regions,
        institutions=subject.institutions,
        academic_year=_cycle(text),
        day=dated.leaves,
        kinds=tuple([Kind(k) for k in subject.kinds]),
        areas=tuple([Area(a) for a in subject.areas]),
    )


def _profile(reading: Reading, subject: Subject, months_ago: int | None, told: Profile) -> Profile:
    degrees = reading.values("degree")
    years = reading.values("year") or (_bare_years(reading) if told != Profile() else ())
    school = subject.schools[0].split("/")[1] if len(subject.schools) == 1 else None
    school = None if school == ANOTHER else school
    degree = _degree(degrees, subject)
    year = int(years[0]) if len(years) == 1 and degree is not Degree.GRADUATE else None
    graduated = degree is Degree.GRADUATE or (is_graduate(told) and not (degree or year))
    return Profile(
        university=subject.universities[0] if len(subject.universities) == 1 else None,
        school=school,
        degree=degree,
        year=year,
        travel_year=year + 1 if year and reading.of("next_year") else None,
        months_since_graduation=months_ago if graduated else None,
        languages=levels_told(reading),
    )


def _bare_years(reading: Reading) -> tuple[str, ...]:
    """The years told by their number alone: "I'm only in 4th", "4th, sorry", and not "what do I do first"."""
    idle = reading.mask("filler")
    told = []
    for match in reading.of("bare-year"):
        clause = reading.tokens[match.start].clause
        said = [at for at, each in enumerate(reading.tokens) if each.clause == clause and not idle >> at & 1]
        if (match.length > 1 or said[:1] == [match.start]) and said[-1] == match.end - 1:
            told.append(match.meaning.value)
    return tuple(dict.fromkeys(told))


def _degree(named: tuple[str, ...], subject: Subject) -> Degree | None:
    # "my master's thesis" tells what is written, not in what the student is enrolled.
    told = [Degree(d) for d in named if not (d == Degree.MASTER and Kind.THESIS in subject.kinds)]
    order = (Degree.PHD, Degree.SINGLE_COURSES, Degree.PROFESSIONAL_MASTER, Degree.GRADUATE)
    return next((d for d in order if d in told), told[0] if told else None)


def _cycle(text: str) -> str | None:
    match = _CYCLE.search(text)
    if not match or (int(match.group(1)) + 1) % 100 != int(match.group(2)):
        return None
    return f"{match.group(1)}/{match.group(2)}"
