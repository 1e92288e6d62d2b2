"""Which programmes a question for several of them means."""

from dataclasses import replace

from knowledge.models import (
    Degree,
    DegreeIs,
    DegreeIsNot,
    GraduatedWithin,
    Kind,
    Profile,
    Programme,
    Topic,
    YearIs,
)
from knowledge.models.rule import conditions
from knowledge.understanding.asked import Found, Subject
from knowledge.understanding.catalogue import ACTIVITY, Catalogue, Entry
from knowledge.understanding.reading import Reading

_LISTED = frozenset(
    {
        None,
        Topic.OVERVIEW,
        Topic.DESTINATIONS,
        Topic.ACTIVITIES,
        Topic.ELIGIBILITY,
        Topic.DURATION,
        Topic.FUNDING,
        Topic.APPLY,
        Topic.DEADLINE,
    }
)
_OUTRIGHT = 3
"""Words of a phrase that asks for several outright, whatever the topic."""
_DOING = (
    "activities.research",
    "activities.lab",
    "activities.wards",
    "activities.internship",
    "duration.period",
)


class Lister:
    """Finds all programmes that fit."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def wanted(self, reading: Reading, topic: Topic | None, own: Subject) -> bool:
        """Whether a message asks for several programmes."""
        if own.regions and replace(own, regions=(), denied=()) == Subject():
            return True  # "Where can I go in Asia" asks for all that lead there.
        return bool(reading.of("list")) and not own.named and (outright(reading) or topic in _LISTED)

    def fitting(self, subject: Subject, found: Found, reading: Reading, profile: Profile) -> tuple[str, ...]:
        """The programmes that fit the facets, the student and what is to be done, in the data's order."""
        if subject.kinds == (Kind.STUDY,) and outright(reading) and not (subject.brands or subject.areas):
            subject = replace(subject, kinds=())  # "All the options to study abroad" names no kind.
        home = None if subject.universities else profile.university
        chosen = self._chosen(subject, found, home)
        if not chosen and (subject.kinds or subject.areas):
            # Where no page speaks of the student's year, what is asked for by kind or place is still told.
            chosen = self._chosen(subject, replace(found, profile=Profile()), home)
        doing = [a for a in _DOING if a in reading.values("aspect")]
        # "Wards, labs, whatever" of one kind names all there is to do, and so narrows nothing.
        narrowing = [] if subject.kinds and len(doing) > 1 else doing
        narrowed = [e for e in chosen if self._does(e.programme, narrowing)]
        return tuple(e.programme.id for e in narrowed or chosen)

    def _chosen(self, subject: Subject, found: Found, home: str | None) -> list[Entry]:
        return [e for e in self._catalogue.entries.values() if self._fits(e, subject, found, home)]

    def _fits(self, entry: Entry, subject: Subject, found: Found, home: str | None) -> bool:
        programme = entry.programme
        universities = subject.universities or ((home,) if home else ())
        schools = {s.split("/")[1] for s in subject.schools}
        if entry.denied(subject):
            return False
        if universities and programme.university not in universities:
            return False
        if schools and programme.school not in {*schools, None}:
            return False
        return self._named(entry, subject) and _open_to(programme, found.profile)

    def _named(self, entry: Entry, subject: Subject) -> bool:
        programme = entry.programme
        if subject.kinds and not any(_of_kind(entry, Kind(kind)) for kind in subject.kinds):
            return False
        if subject.areas and not set(subject.areas) & set(programme.areas):
            return False
        if subject.brands and programme.brand not in subject.brands:
            return False
        if subject.countries or subject.regions or subject.institutions:
            return self._catalogue.goes_to(entry, subject)
        return True

    def _does(self, programme: Programme, doing: list[str]) -> bool:
        facts = (f"{f.topic}.{a}" for f in programme.facts for a in f.aspects)
        return bool(set(doing) & set(facts))


def _of_kind(entry: Entry, kind: Kind) -> bool:
    """Whether a programme is of that kind, or such a thing can be done within it."""
    return kind in entry.programme.kinds or ACTIVITY.get(kind) in entry.aspects


def outright(reading: Reading) -> bool:
    """Whether a message asks for several programmes whatever its topic: "list all the programmes"."""
    cues = reading.of("list")
    return any(m.length >= _OUTRIGHT for m in cues) or len(reading.values("list")) > 1


def _open_to(programme: Programme, profile: Profile) -> bool:
    """Whether a rule of the programme speaks for such a student; with no year or degree told, always."""
    if profile.year is None and profile.degree is None:
        return True
    rules = list(conditions(programme.eligibility.rule)) if programme.eligibility.rule else []
    if profile.year is not None:
        return any(isinstance(r, YearIs) and r.year.min <= profile.year <= r.year.max for r in rules)
    if profile.degree is Degree.GRADUATE:
        return any(isinstance(r, GraduatedWithin) for r in rules)
    named = [r for r in rules if isinstance(r, DegreeIs)]
    barred = any(isinstance(r, DegreeIsNot) and profile.degree in r.degree_not for r in rules)
    if not named:
        return not barred and any(isinstance(r, DegreeIsNot) for r in rules)
    return not barred and any(profile.degree in r.degree for r in named)
