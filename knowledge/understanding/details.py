"""The facts that a message states of the student and of what is asked: year, degree, level, cycle, date."""

import re
from datetime import date, datetime

from knowledge.models import Area, Degree, Kind, Profile
from knowledge.understanding.asked import Found, Subject
from knowledge.understanding.levels import levels_named, levels_told
from knowledge.understanding.reading import Reading
from knowledge.understanding.subjects import ANOTHER

_CYCLE = re.compile(r"\b(20\d\d)\s?[/\-\u2013]\s?(?:20)?(\d\d)\b")
_MONTHS_AGO = re.compile(r"\b(\d{1,2}) (?:months? ago|mesi fa)\b|\bda (\d{1,2}) mesi\b")
_DAY = re.compile(r"\b(\d{1,2})[/.\-](\d{1,2})(?:[/.\-](20\d\d))?\b")
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"\b20\d\d\b")
_AHEAD = re.compile(r"\b(mi laureo|mi laureero|will graduate|graduating|graduate in|to graduate)\b")


def found_in(reading: Reading, text: str, subject: Subject, now: datetime) -> Found:
    """What a message tells, whatever it asks; a cycle such as 2025/26 must be of consecutive years."""
    numbers = _DIGIT.search(text)
    return Found(
        profile=_profile(reading, subject, now),
        levels=levels_named(reading),
        countries=subject.countries,
        regions=subject.regions,
        institutions=subject.institutions,
        academic_year=_cycle(text) if numbers else None,
        day=_day(text, now) if numbers else None,
        kinds=tuple([Kind(k) for k in subject.kinds]),
        areas=tuple([Area(a) for a in subject.areas]),
    )


def _profile(reading: Reading, subject: Subject, now: datetime) -> Profile:
    years, degrees = reading.values("year"), reading.values("degree")
    school = subject.schools[0].split("/")[1] if len(subject.schools) == 1 else None
    school = None if school == ANOTHER else school
    degree = _degree(degrees, subject)
    year = int(years[0]) if len(years) == 1 and degree is not Degree.GRADUATE else None
    return Profile(
        university=subject.universities[0] if len(subject.universities) == 1 else None,
        school=school,
        degree=degree,
        year=year,
        travel_year=year + 1 if year and reading.of("next_year") else None,
        months_since_graduation=_since(reading, now) if degree is Degree.GRADUATE else None,
        languages=levels_told(reading),
    )


def _degree(named: tuple[str, ...], subject: Subject) -> Degree | None:
    # "my master's thesis" tells what is written, not in what the student is enrolled.
    told = [Degree(d) for d in named if not (d == Degree.MASTER and Kind.THESIS in subject.kinds)]
    order = (Degree.PHD, Degree.SINGLE_COURSES, Degree.PROFESSIONAL_MASTER, Degree.GRADUATE)
    return next((d for d in order if d in told), told[0] if told else None)


def _since(reading: Reading, now: datetime) -> int | None:
    """Whole months since the graduation, told as such ("5 months ago") or as the last July ("in July").

    A graduation that lies ahead ("mi laureo a luglio") is none yet.
    """
    match = _MONTHS_AGO.search(reading.plain)
    if match:
        return int(match.group(1) or match.group(2))
    months = reading.values("month")
    if len(months) != 1 or _AHEAD.search(reading.plain):
        return None
    named = _YEAR.search(reading.plain)
    if not named:
        return (now.month - int(months[0])) % 12
    since = (now.year - int(named.group())) * 12 + now.month - int(months[0])
    return since if since >= 0 else None


def _cycle(text: str) -> str | None:
    match = _CYCLE.search(text)
    if not match or (int(match.group(1)) + 1) % 100 != int(match.group(2)):
        return None
    return f"{match.group(1)}/{match.group(2)}"


def _day(text: str, now: datetime) -> date | None:
    """A day that lies ahead, written as 15/3 or 15/3/2027; without a year the next such day is meant."""
    match = _DAY.search(text)
    if not match:
        return None
    day, month, year = match.groups()
    years = (int(year),) if year else (now.year, now.year + 1)
    days = (_existing(each, int(month), int(day)) for each in years)
    return next((each for each in days if each and each >= now.date()), None)


def _existing(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
