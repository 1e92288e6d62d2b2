"""From what is seen of a message to what it asks: refused, listed, asked back, or answered."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from knowledge.aspects import narrowing_aspects, strict_aspects
from knowledge.models import Dated, Profile, Topic
from knowledge.profiles import placed, tell, tells_studies
from knowledge.understanding.asked import HOME, STATED, Asked, Behaviour, Found, Subject
from knowledge.understanding.catalogue import NEAR, Catalogue, Fitting
from knowledge.understanding.dating import Dating
from knowledge.understanding.lexicon import Lexicon
from knowledge.understanding.listing import Lister, outright
from knowledge.understanding.making import confidence_in, made, of_each, refused
from knowledge.understanding.model import learn
from knowledge.understanding.picking import among, still_offered
from knowledge.understanding.reading import Reading
from knowledge.understanding.refusing import courtesy_within, refusal
from knowledge.understanding.sight import Sight, Viewer
from knowledge.understanding.subjects import identified, names_joined
from knowledge.understanding.told import only_a_place, only_of_herself
from knowledge.understanding.topic_choice import TopicChooser, clear, moves_on, weighed
from knowledge.understanding.wishes import Wish, wish_of
from knowledge.understanding.wording import Wordings

_WIDE = 2.2
"""How far below the best a programme is still offered where the student must choose anyway."""
_NEAR_MISSES = 3
_EACH_ITS_OWN = frozenset({Topic.DEADLINE, Topic.DURATION, Topic.FUNDING, Topic.OVERVIEW, Topic.ELIGIBILITY})
"""Topics on which a university's programmes differ, so that its name alone does not tell enough."""

_WHAT_THERE_IS = frozenset({None, Topic.OVERVIEW, Topic.ACTIVITIES, Topic.APPLY})
"""Topics that ask what there is to do, and so what a student who tells her year may do."""
_SAID_OF_ONE = frozenset(Topic) - {Topic.ELIGIBILITY}
"""Topics of which one programme that fits is told as an answer, not as a list of one."""


class Decider:
    """Decides; knows the programmes, the aspects and how common words are."""

    def __init__(self, catalogue: Catalogue, wordings: Wordings, lexicon: Lexicon) -> None:
        self._catalogue = catalogue
        dating = Dating(each.dates for each in wordings.languages.values())
        strict = strict_aspects(wordings.aspects)
        self._viewer = Viewer(catalogue, lexicon, learn(_examples(wordings)), dating, strict)
        self._lister = Lister(catalogue, narrowing_aspects(wordings.aspects))
        self._topics = TopicChooser(wordings.aspects)

    def decide(
        self, text: str, reading: Reading, before: Asked | None, profile: Profile, now: datetime
    ) -> Asked:
        """What the message asks, whatever it is."""
        asked = self._decided(text, reading, before, profile, now)
        return replace(asked, offered=still_offered(asked, before))

    def _decided(
        self, text: str, reading: Reading, before: Asked | None, profile: Profile, now: datetime
    ) -> Asked:
        sight = weighed(self._viewer.sight(text, reading, before, now, profile.university))
        place = not sight.follows and only_a_place(reading, sight.own)
        hers = place or only_of_herself(reading, sight.told) or moves_on(sight)
        why = None if hers else refusal(sight)
        if why:
            return refused(sight, why)
        topic = Topic.OVERVIEW if place else self._topics.choose(sight)
        courtesy = courtesy_within(sight)
        if courtesy and not (identified(sight.own) or clear(sight) or sight.answers):
            return made(sight, Behaviour.SMALLTALK, detail=courtesy, confidence=0.7)
        several = self._lister.wanted(reading, topic, sight.own) and not _more_places(sight, topic)
        compared = among(before, sight.own, reading)
        if compared and not tells_studies(sight.found.profile):
            return of_each(sight, compared, topic)
        on = _lists_on(sight)
        if several or on or _all_of_it(sight, topic):
            judged = several or on or tells_studies(sight.found.profile)
            listed = self._several(
                _elsewhere(sight) if on else sight,
                topic,
                profile,
                wish_of(reading, topic, now),
                judged=judged,
            )
            if listed:
                return listed
        return self._answered(sight, topic, profile.university)

    def _several(
        self, sight: Sight, topic: Topic | None, kept: Profile, wish: Wish | None, *, judged: bool
    ) -> Asked | None:
        """All programmes that fit; the answer itself where one page alone gives it; `None` if none fits."""
        sight = self._judging(sight, kept)
        home = None if sight.subject.universities else kept.university
        fitting = self._lister.fitting(sight.subject, sight.found.profile, sight.reading, home, wish)
        stating = tuple(p for p in fitting if topic in self._catalogue.entries[p].topics)
        if len(stating) == 1 and not (_lists_on(sight) or wish) and topic in _SAID_OF_ONE:
            # "Are there grants for a thesis abroad" asks for what one page says.
            only = replace(sight, subject=replace(sight.subject, named=stating), fitting=())
            return self._answered(only, topic, kept.university)
        if wish:
            return made(sight, Behaviour.LIST, fitting, topic, detail=STATED, confidence=0.8)
        return self._listed(sight, fitting, topic, None if judged else HOME) if fitting else None

    def _judging(self, sight: Sight, kept: Profile) -> Sight:
        """`sight` with all that is known of a student who tells anything that rules hang on."""
        if not tells_studies(sight.found.profile):
            return sight
        known = placed(tell(kept, sight.found.profile), self._catalogue.kb)
        return replace(sight, found=replace(sight.found, profile=known))

    def _listed(
        self, sight: Sight, fitting: tuple[str, ...], topic: Topic | None, detail: str | None
    ) -> Asked:
        places = self._catalogue.places(sight.subject)
        found = replace(sight.found, countries=tuple(sorted(places)))
        if topic not in sight.scores.topics and not sight.follows:
            topic = None  # No word asks for it: the model's leaning is too little to tell all by it.
        if tells_studies(found.profile) and topic in _WHAT_THERE_IS:
            topic = Topic.ELIGIBILITY  # "What can I do in fourth year" asks for the rules.
        topic = Topic.DESTINATIONS if places else topic or Topic.OVERVIEW
        aspect = next(iter(self._topics.aspects(sight, topic)), None)
        sight = replace(sight, found=found)
        return made(sight, Behaviour.LIST, fitting, topic, aspect=aspect, detail=detail, confidence=0.85)

    def _answered(self, sight: Sight, topic: Topic | None, home: str | None) -> Asked:
        fits = sight.fitting or self._catalogue.fitting(sight.subject, home)
        fitting = self._catalogue.stating(fits, topic, sight.subject)
        best = self._equal(fitting)
        topic = self._topics.preferred(sight, topic, self._catalogue.entries[best[0]])
        only = self._only_one(sight, best, topic)
        best = [only] if only else best
        compared = self._compared(sight, best[0])
        choice = () if compared else self._choice(sight, best, topic)
        near = self._catalogue.near(best, sight.own) if topic is Topic.DESTINATIONS else ()
        if choice:
            return made(sight, Behaviour.CLARIFY, (*choice, *near), topic, confidence=0.6)
        beside = self._near_misses(sight, best, topic, fitting)
        others = tuple(dict.fromkeys((*beside, *near)))[:_NEAR_MISSES]
        return self._both(sight, (*best, *others), topic, fitting, compared)

    def _near_misses(
        self, sight: Sight, best: Sequence[str], topic: Topic, fitting: Fitting
    ) -> Iterator[str]:
        """Those that go where the best does not, and those that fit nearly as well."""
        there = self._catalogue.leading_elsewhere(best[0], sight.own) if topic is Topic.DESTINATIONS else ()
        near = [p for s, p in fitting if s > fitting[0][0] - 2 * NEAR]
        yield from (p for p in (*there, *near) if p not in best)

    def _choice(self, sight: Sight, best: Sequence[str], topic: Topic) -> tuple[str, ...]:
        """The programmes among which the student must choose; none where one is meant."""
        university = _university_alone(sight.subject)
        if university and topic in _EACH_ITS_OWN:
            programmes = self._catalogue.kb.of_university(university)
            stating = [p.id for p in programmes if topic in self._catalogue.entries[p.id].topics]
            return tuple(stating) if len(stating) > 1 else ()
        universities = {self._catalogue.entries[p].programme.university for p in best}
        if topic is Topic.COMBINING and len(universities) == 1:
            return ()  # Who asks how two programmes go together has named both.
        aspect, _ = self._topics.aspect(sight, self._catalogue.entries[best[0]], topic)
        if len(best) == 1 or self._catalogue.same(best, topic, aspect):
            return ()
        return tuple(best)

    def _only_one(self, sight: Sight, best: Sequence[str], topic: Topic) -> str | None:
        """Of several, the one programme whose pages answer the finer question that is asked."""
        for aspect in self._topics.aspects(sight, topic)[:1]:
            telling = [p for p in best if f"{topic}.{aspect}" in self._catalogue.entries[p].aspects]
            return telling[0] if len(telling) == 1 and not identified(sight.subject) else None
        return None

    def _equal(self, fitting: Fitting) -> list[str]:
        """The programmes that fit equally well; more of them where several universities are meant."""
        best = [p for s, p in fitting if s > fitting[0][0] - NEAR]
        universities = {self._catalogue.entries[p].programme.university for p in best}
        if len(universities) == 1:
            return best
        return [p for s, p in fitting if s > fitting[0][0] - _WIDE]

    def _both(
        self, sight: Sight, programmes: tuple[str, ...], topic: Topic, fitting: Fitting, compared: str | None
    ) -> Asked:
        """An answer, with those on other topics below, or that of the programme it is `compared` with."""
        also: Asked | None
        if compared:
            also = self._told(sight, (compared,), topic, fitting)
        else:
            also = None
            for other in reversed(self._topics.others(sight, topic, self._catalogue.entries[programmes[0]])):
                also = self._told(sight, programmes, other, fitting, also)
        return self._told(sight, programmes, topic, fitting, also)

    def _compared(self, sight: Sight, programme: str) -> str | None:
        """The other programme that a message names to compare: "is erasmus longer than athens"."""
        named = [p for p in sight.own.named if p != programme]
        if not sight.reading.of("compare"):
            return named[0] if named and names_joined(sight.reading) else None
        if not named and sight.own.named and (sight.own.brands or sight.own.kinds):
            rest = replace(sight.own, named=())
            home = self._catalogue.entries[programme].programme.university
            named = [p for _, p in self._catalogue.fitting(rest, home)[:1] if p != programme]
        return named[0] if named else None

    def _told(
        self,
        sight: Sight,
        programmes: tuple[str, ...],
        topic: Topic,
        fitting: Fitting,
        also: Asked | None = None,
    ) -> Asked:
        aspect, known = self._topics.aspect(sight, self._catalogue.entries[programmes[0]], topic)
        if topic is Topic.ELIGIBILITY:
            sight = self._at(sight, programmes[0])
        known = known and self._says(programmes[0], topic, aspect)
        behaviour = _behaviour(topic, sight.found.profile) if known else Behaviour.UNKNOWN
        if topic is Topic.DEADLINE and self._other_cycle(sight.found, programmes[0]):
            behaviour = Behaviour.UNKNOWN
        confidence = confidence_in(sight, programmes, topic, fitting)
        aspects = self._topics.aspects(sight, topic)
        return made(
            sight,
            behaviour,
            programmes,
            topic,
            aspect=aspect,
            aspects=aspects,
            echoed=self._viewer.echoed(sight.reading, programmes[0], topic),
            confidence=confidence,
            also=also,
        )

    def _at(self, sight: Sight, programme: str) -> Sight:
        # Who asks about a university's programme is taken for its student; the verdict says that it is so.
        profile = sight.found.profile
        university = profile.university or self._catalogue.entries[programme].programme.university
        later = profile.travel_year or _year_after(sight)
        told = profile.model_copy(update={"university": university, "travel_year": later})
        return replace(sight, found=replace(sight.found, profile=told))

    def _says(self, programme: str, topic: Topic, aspect: str | None) -> bool:
        entry = self._catalogue.entries[programme]
        return topic in entry.topics or (topic is Topic.DEADLINE and entry.sessions and aspect is None)

    def _other_cycle(self, found: Found, programme: str) -> bool:
        known = self._catalogue.entries[programme].programme
        dated = [c for c in known.calls if isinstance(c, Dated)]
        years = {c.year for c in (*dated, *known.confirmed)}
        return bool(found.academic_year and dated) and found.academic_year not in years


def _examples(wordings: Wordings) -> Iterator[tuple[str, str]]:
    for wording in wordings.languages.values():
        for label, examples in (*wording.examples.items(), *wording.offtopic_examples.items()):
            yield from ((label, example) for example in examples)


def _more_places(sight: Sight, topic: Topic | None) -> bool:
    """Whether "which ones?" asks for the places of the programme whose places were told just before.

    Not where it asks for programmes outright, for another, or for what is open to a kind of student.
    """
    before, reading = sight.before, sight.reading
    told = sight.follows and before is not None and before.topic is Topic.DESTINATIONS is topic
    open_to = sight.found.profile.degree or sight.found.profile.year
    others = reading.of("other") or reading.of("domain") or outright(reading)
    return told and len(sight.subject.named) == 1 and not (open_to or others)


def _elsewhere(sight: Sight) -> Sight:
    """`sight` of the list of before anew, with what was told then, at the university that is named now."""
    before, own = sight.before, sight.own
    if before is None:
        return sight
    subject = replace(before.subject, universities=own.universities, schools=own.schools)
    told = tell(before.found.profile, sight.found.profile)
    found = replace(sight.found, profile=told) if tells_studies(told) else sight.found
    return replace(sight, subject=subject, found=found, fitting=())


def _lists_on(sight: Sight) -> bool:
    """Whether a message only names another university after a list: "and at polimi?"."""
    listed = sight.before is not None and sight.before.behaviour is Behaviour.LIST
    elsewhere = replace(sight.own, universities=(), schools=()) == Subject()
    return listed and sight.follows and bool(sight.own.universities) and elsewhere and not clear(sight)


def _all_of_it(sight: Sight, topic: Topic | None) -> bool:
    """Whether a message only asks what there is at a university, or what of it is open to the student."""
    open_to = topic is Topic.ELIGIBILITY and tells_studies(sight.found.profile)
    asks = topic in {None, Topic.OVERVIEW} or open_to
    return asks and _university_alone(sight.subject) is not None


def _university_alone(subject: Subject) -> str | None:
    """The university, where a message names nothing else."""
    if len(subject.universities) != 1 or subject.kinds or subject.named:
        return None
    others = replace(subject, universities=(), schools=(), denied=())
    return subject.universities[0] if others == Subject() else None


def _year_after(sight: Sight) -> int | None:
    """The year in which a student will be abroad who told her year before, and now says "and next year?"."""
    before = sight.before if sight.follows and sight.reading.of("next_year") else None
    year = before.found.profile.year if before and before.topic is Topic.ELIGIBILITY else None
    return year + 1 if year else None


def _behaviour(topic: Topic, profile: Profile) -> Behaviour:
    """A verdict where a student said anything of herself but where she studies; else the facts."""
    if topic is not Topic.ELIGIBILITY:
        return Behaviour.ANSWER
    return Behaviour.ELIGIBILITY if tells_studies(profile) else Behaviour.ANSWER
