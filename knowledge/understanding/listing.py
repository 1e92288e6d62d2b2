"""Which programmes a question for several of them means."""

from collections.abc import Container
from dataclasses import replace

from knowledge.eligibility import Answer, may_take_part
from knowledge.models import Kind, Profile, Topic
from knowledge.profiles import tells_studies
from knowledge.understanding.asked import Subject
from knowledge.understanding.catalogue import ACTIVITY, Catalogue, Entry
from knowledge.understanding.reading import Reading
from knowledge.understanding.wishes import Wish

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


class Lister:
    """Finds all programmes that fit; `narrowing` are the finer questions that leave some of them out."""

    def __init__(self, catalogue: Catalogue, narrowing: Container[str]) -> None:
        self._catalogue = catalogue
        self._narrowing = narrowing

    def wanted(self, reading: Reading, topic: Topic | None, own: Subject) -> bool:
        """Whether a message asks for several programmes."""
        if own.regions and replace(own, regions=(), denied=()) == Subject():
            return True  # "Where can I go in Asia" asks for all that lead there.
        return bool(reading.of("list")) and not own.named and (outright(reading) or topic in _LISTED)

    def fitting(
        self,
        subject: Subject,
        profile: Profile,
        reading: Reading,
        home: str | None,
        wish: Wish | None = None,
    ) -> tuple[str, ...]:
        """The programmes that fit the facets and what is to be done, and do not shut the student out.

        By university, in the data's order; first those whose rules take the student.
        """
        if subject.kinds == (Kind.STUDY,) and outright(reading) and not (subject.brands or subject.areas):
            subject = replace(subject, kinds=())  # "All the options to study abroad" names no kind.
        chosen = [e for e in self._catalogue.entries.values() if self._fits(e, subject, home)]
        if wish:
            return self._open_to(profile, [e for e in chosen if wish(e.programme)])
        doing = {a for a in reading.values("aspect") if a in self._narrowing}
        # "Wards, labs, whatever" of one kind names all there is to do, and so narrows nothing.
        narrowing = set() if subject.kinds and len(doing) > 1 else doing
        narrowed = [e for e in chosen if e.aspects & narrowing]
        return self._open_to(profile, narrowed or chosen)

    def _open_to(self, profile: Profile, entries: list[Entry]) -> tuple[str, ...]:
        if not tells_studies(profile):
            return tuple(e.programme.id for e in entries)
        judged = [(may_take_part(profile, e.programme), e.programme) for e in entries]
        universities = list(self._catalogue.kb.universities)
        judged.sort(key=lambda each: (universities.index(each[1].university), each[0] is Answer.UNKNOWN))
        return tuple(p.id for answer, p in judged if answer is not Answer.NOT_ELIGIBLE)

    def _fits(self, entry: Entry, subject: Subject, home: str | None) -> bool:
        programme = entry.programme
        universities = subject.universities or ((home,) if home else ())
        schools = {s.split("/")[1] for s in subject.schools}
        if entry.denied(subject):
            return False
        if universities and programme.university not in universities:
            return False
        if schools and programme.school not in {*schools, None}:
            return False
        return self._named(entry, subject)

    def _named(self, entry: Entry, subject: Subject) -> bool:
        programme = entry.programme
        if subject.kinds and not any(_of_kind(entry, Kind(kind)) for kind in subject.kinds):
            return False
        if subject.areas and not set(subject.areas) & set(programme.areas):
            return False
        if subject.brands and programme.brand not in subject.brands:
            return False
        if subject.countries or subject.regions or subject.institutions:
            return self._catalogue.names(entry, subject)
        return True


def _of_kind(entry: Entry, kind: Kind) -> bool:
    """Whether a programme is of that kind, or such a thing can be done within it."""
    return kind in entry.programme.kinds or ACTIVITY.get(kind) in entry.aspects


def outright(reading: Reading) -> bool:
    """Whether a message asks for several programmes whatever its topic: "list all the programmes"."""
    cues = reading.of("list")
    return any(m.length >= _OUTRIGHT for m in cues) or len(reading.values("list")) > 1
