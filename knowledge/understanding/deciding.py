"""From what stands in a message to what is asked: gate, subject, topic, programmes, behaviour."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from knowledge.models import Dated, Degree, Kind, Profile, Topic
from knowledge.understanding import gate
from knowledge.understanding.asked import Asked, Behaviour, Found, Reason, Subject
from knowledge.understanding.catalogue import NEAR, Catalogue
from knowledge.understanding.details import found_in
from knowledge.understanding.lexicon import Lexicon
from knowledge.understanding.listing import Lister
from knowledge.understanding.reading import Reading
from knowledge.understanding.subjects import carried, common, identified, of_programme, subject_of
from knowledge.understanding.topics import Scores, score
from knowledge.understanding.wording import Wordings

_CLEAR = 1.6
"""A topic below this is not asked for: the one of before, or the overview, is meant."""
_CLOSE = 0.6
"""Topics within this of the best: the one on which something is stated is meant."""
_CLEAR_SECOND = 2.2
_NEARLY = 0.75
"""A second topic as clear as that, and nearly as strong as the first, is a second question."""
_SHORT = 7
_CONTEXT = 1.5
_WIDE = 2.2
"""How far below the best a programme is still offered where the student must choose anyway."""


@dataclass(frozen=True, slots=True)
class Sight:
    """One message as it is being decided."""

    reading: Reading
    before: Asked | None
    own: Subject
    subject: Subject
    follows: bool
    scores: Scores
    found: Found
    weight: gate.Weight


class Decider:
    """Decides; knows the programmes, the aspects and how common words are."""

    def __init__(self, catalogue: Catalogue, wordings: Wordings, lexicon: Lexicon) -> None:
        self._catalogue = catalogue
        self._lexicon = lexicon
        self._aspects = wordings.aspects
        self._lister = Lister(catalogue)

    def decide(
        self, text: str, reading: Reading, before: Asked | None, profile: Profile, now: datetime
    ) -> Asked:
        """What the message asks, whatever it is."""
        sight = self._sight(text, reading, before, now)
        refused = self._refused(sight)
        if refused:
            return self._make(sight, Behaviour.ABSTAIN, detail=refused, confidence=0.8)
        topic = self._topic(sight)
        if self._lister.wanted(sight.reading, topic, sight.own):
            fitting = self._lister.fitting(sight.subject, sight.found, sight.reading, profile)
            if fitting:
                return self._listed(sight, fitting, topic)
        return self._answered(sight, topic, profile)

    def _listed(self, sight: Sight, fitting: tuple[str, ...], topic: Topic | None) -> Asked:
        places = self._catalogue.places(sight.subject)
        found = replace(sight.found, countries=tuple(sorted(places)))
        topic = Topic.DESTINATIONS if places else topic or Topic.OVERVIEW
        return self._make(replace(sight, found=found), Behaviour.LIST, fitting, topic, confidence=0.85)

    def _sight(self, text: str, reading: Reading, before: Asked | None, now: datetime) -> Sight:
        own = subject_of(reading)
        follows = before is not None and before.subject != Subject() and self._follows(reading, own)
        subject = self._merged(before, own, reading) if follows and before else own
        scores = score(reading, before.topic if follows and before else None)
        return Sight(
            reading, before, own, subject, follows, scores,
            found_in(reading, text, subject, now), gate.weigh(reading, self._lexicon),
        )  # fmt: skip

    def _follows(self, reading: Reading, own: Subject) -> bool:
        if own.named and own.universities:
            return False
        return not (own.universities and (own.kinds or own.brands) and len(reading.tokens) > _SHORT)

    def _merged(self, before: Asked | None, own: Subject, reading: Reading) -> Subject:
        if before is None:
            return own
        if own.named:
            return own
        programmes = self._catalogue.kb.programmes
        if before.behaviour is Behaviour.CLARIFY:
            return carried(common([programmes[p] for p in before.programmes], before.subject), own)
        if not before.programmes or before.behaviour is Behaviour.LIST:
            return carried(before.subject, own)
        programme = programmes[before.programmes[0]]
        if not identified(own) or self._stays(programme.id, own, reading):
            return Subject(
                named=(programme.id,),
                countries=own.countries,
                regions=own.regions,
                institutions=own.institutions,
            )
        return carried(of_programme(programme), own)

    def _stays(self, programme: str, own: Subject, reading: Reading) -> bool:
        """Whether what is named is an activity within the programme, or a place of it, not another one."""
        if own.areas or own.brands or own.money:
            return False
        if own.universities:
            return self._at_home(programme, own)
        if own.institutions and not own.kinds:
            return bool(set(own.institutions) & self._catalogue.entries[programme].institutions)
        asked = {Kind.THESIS: "activities.thesis", Kind.TRAINEESHIP: "activities.internship"}
        within = any(asked.get(Kind(k)) in self._catalogue.entries[programme].aspects for k in own.kinds)
        mine = set(own.kinds) & set(self._catalogue.entries[programme].programme.kinds)
        return bool(mine) or (within and bool(reading.of("domain") or len(reading.tokens) > 4))

    def _at_home(self, programme: str, own: Subject) -> bool:
        mine = self._catalogue.entries[programme].programme
        schools = {s.split("/")[1] for s in own.schools}
        return own.universities == (mine.university,) and mine.school in {*schools, None} and not own.kinds

    def _refused(self, sight: Sight) -> str | None:
        reading = sight.reading
        if not reading.tokens:
            return "nonsense"
        if reading.of("other-university") and not sight.own.named:
            return "other-university"
        off = reading.values("offtopic")
        ours = bool(sight.own.named or sight.own.institutions or sight.own.brands or sight.own.areas)
        if off and (not ours or "injection" in off):
            return off[0]
        weight = sight.weight.sum
        if sight.follows:
            weight += _CONTEXT if len(reading.tokens) <= 2 * _SHORT else _CONTEXT / 2
        if weight < gate.PASSES:
            return "nonsense" if not reading.matches else "far"
        return None

    def _topic(self, sight: Sight) -> Topic | None:
        scores = self._adjusted(sight)
        if not scores:
            return sight.before.topic if sight.follows and sight.before else None
        best = max(scores, key=lambda t: scores[t])
        if scores[best] >= _CLEAR:
            return best
        if sight.follows and sight.before and sight.before.topic:
            return sight.before.topic
        return best if scores[best] > 0 else None

    def _adjusted(self, sight: Sight) -> dict[Topic, float]:
        scores = dict(sight.scores.topics)
        profile = sight.found.profile
        if profile.year or profile.degree or profile.months_since_graduation:
            told = 1.5 if profile.degree in _EXCLUDABLE else 0.8
            scores[Topic.ELIGIBILITY] = scores.get(Topic.ELIGIBILITY, 0.0) + told
        places = sight.own.countries or sight.own.regions or sight.own.institutions
        if places:
            scores[Topic.DESTINATIONS] = scores.get(Topic.DESTINATIONS, 0.0) + 1.8
        if sight.follows and sight.before and sight.before.topic in scores:
            scores[sight.before.topic] += 0.4
        return scores

    def _answered(self, sight: Sight, topic: Topic | None, profile: Profile) -> Asked:
        home = sight.found.profile.university or profile.university
        fitting = self._catalogue.fitting(sight.subject, topic, home)
        best = self._equal(fitting)
        topic = self._preferred(sight, topic, best[0])
        if len(best) > 1 and not self._same(sight, best, topic or Topic.OVERVIEW):
            return self._make(sight, Behaviour.CLARIFY, tuple(best), topic or Topic.OVERVIEW, confidence=0.6)
        near = tuple(p for s, p in fitting if p not in best and s > fitting[0][0] - 2 * NEAR)[:3]
        told = self._told(sight, (*best, *near), topic or Topic.OVERVIEW, fitting)
        second = self._second(sight, told)
        return replace(told, also=self._told(sight, told.programmes, second, fitting)) if second else told

    def _second(self, sight: Sight, told: Asked) -> Topic | None:
        """The topic of a second question in the same message, if there is one that can be answered."""
        first = told.topic
        if first is None or first not in sight.scores.decisive:
            return None
        least = max(_CLEAR_SECOND, _NEARLY * sight.scores.topics[first])
        taken = sight.scores.decisive[first].mask
        stated = self._catalogue.entries[told.programmes[0]].topics
        others = [
            t
            for t, w in sight.scores.topics.items()
            if t != first and w >= least and t in stated and not sight.scores.decisive[t].mask & taken
        ]
        return max(others, key=lambda t: sight.scores.topics[t], default=None)

    def _equal(self, fitting: Sequence[tuple[float, str]]) -> list[str]:
        """The programmes that fit equally well; wider where several universities are meant."""
        best = [p for s, p in fitting if s > fitting[0][0] - NEAR]
        universities = {self._catalogue.entries[p].programme.university for p in best}
        if len(universities) == 1:
            return best
        return [p for s, p in fitting if s > fitting[0][0] - _WIDE]

    def _preferred(self, sight: Sight, topic: Topic | None, programme: str) -> Topic | None:
        """Of topics nearly as likely, the one on which the programme's pages say something."""
        if topic is None:
            return None
        scores = self._adjusted(sight)
        stated = self._catalogue.entries[programme].topics
        if topic in stated or topic not in scores:
            return topic
        near = [t for t in scores if t in stated and scores[t] > scores[topic] - _CLOSE]
        return max(near, key=lambda t: scores[t], default=topic)

    def _same(self, sight: Sight, programmes: Sequence[str], topic: Topic) -> bool:
        aspect, _ = self._aspect(sight, programmes[0], topic)
        return self._catalogue.same(programmes, topic, aspect)

    def _told(
        self, sight: Sight, programmes: tuple[str, ...], topic: Topic, fitting: Sequence[tuple[float, str]]
    ) -> Asked:
        aspect, known = self._aspect(sight, programmes[0], topic)
        margin = fitting[0][0] - (fitting[len(programmes)][0] if len(fitting) > len(programmes) else 0.0)
        confidence = max(0.3, min(0.99, 0.55 + 0.08 * margin + 0.05 * sight.scores.topics.get(topic, 0.0)))
        behaviour = Behaviour.ANSWER
        if topic is Topic.ELIGIBILITY:
            sight = self._at(sight, programmes[0])
        if not (known and self._says(programmes[0], topic, aspect)):
            behaviour = Behaviour.UNKNOWN
        elif topic is Topic.ELIGIBILITY and sight.found.profile != Profile(
            university=sight.found.profile.university
        ):
            behaviour = Behaviour.ELIGIBILITY
        if topic is Topic.DEADLINE and self._other_cycle(sight.found, programmes[0]):
            behaviour = Behaviour.UNKNOWN
        return self._make(sight, behaviour, programmes, topic, aspect=aspect, confidence=confidence)

    def _at(self, sight: Sight, programme: str) -> Sight:
        # Who asks about a university's programme is taken for its student; the verdict says that it is so.
        profile = sight.found.profile
        university = profile.university or self._catalogue.entries[programme].programme.university
        told = profile.model_copy(update={"university": university})
        return replace(sight, found=replace(sight.found, profile=told))

    def _says(self, programme: str, topic: Topic, aspect: str | None) -> bool:
        entry = self._catalogue.entries[programme]
        # "When is it" of a programme held in fixed months asks for these, where no call is stated.
        sessions = entry.programme.duration is not None and bool(entry.programme.duration.months)
        return topic in entry.topics or (topic is Topic.DEADLINE and sessions and aspect is None)

    def _other_cycle(self, found: Found, programme: str) -> bool:
        calls = self._catalogue.entries[programme].programme.calls
        dated = [c for c in calls if isinstance(c, Dated)]
        return bool(found.academic_year and dated) and found.academic_year not in {c.year for c in dated}

    def _aspect(self, sight: Sight, programme: str, topic: Topic) -> tuple[str | None, bool]:
        """The finer question, and whether it can be answered at all."""
        asked = {a.split(".")[1]: w for a, w in sight.scores.aspects.items() if a.startswith(f"{topic}.")}
        if not asked:
            carry = sight.follows and sight.before and sight.before.topic == topic
            return (sight.before.aspect if carry and sight.before else None), True
        stated = {a for a in asked if f"{topic}.{a}" in self._catalogue.entries[programme].aspects}
        strict = {a for a in asked if self._strict(topic, a)}
        best = max(asked, key=lambda a: (asked[a] + 0.5 * (a in stated), a))
        if best in strict and best not in stated:
            return best, False
        return best if best in stated else max(stated, key=lambda a: asked[a], default=best), True

    def _strict(self, topic: Topic, aspect: str) -> bool:
        known: Mapping[str, object] = self._aspects.get(topic, {})
        return aspect in known and self._aspects[topic][aspect].strict

    def _make(
        self,
        sight: Sight,
        behaviour: Behaviour,
        programmes: tuple[str, ...] = (),
        topic: Topic | None = None,
        *,
        aspect: str | None = None,
        detail: str | None = None,
        confidence: float = 0.5,
    ) -> Asked:
        return Asked(
            lang=sight.reading.lang, behaviour=behaviour, programmes=programmes, topic=topic, aspect=aspect,
            found=sight.found, subject=sight.subject, detail=detail, confidence=confidence, why=_why(sight),
        )  # fmt: skip


def _places(subject: Subject) -> dict[str, tuple[str, ...]]:
    return {field: getattr(subject, field) for field in ("countries", "regions", "institutions")}


def _tells(profile: Profile) -> bool:
    """Whether a student said anything of herself but where she studies."""
    return profile != Profile(university=profile.university, school=profile.school)


_EXCLUDABLE = (Degree.PHD, Degree.SINGLE_COURSES, Degree.PROFESSIONAL_MASTER)
_TOLD = ("programme", "university", "school", "kind", "area", "brand", "money", "country", "region",
         "institution", "other-university", "offtopic", "year", "degree", "list")  # fmt: skip


def _why(sight: Sight) -> tuple[Reason, ...]:
    reading = sight.reading
    put_right = [Reason(t.typed, f"typed for {t.text}") for t in reading.tokens if t.typed]
    named = [
        Reason(reading.words(m), f"{m.meaning.role}: {m.meaning.value}")
        for m in reading.matches if m.meaning.role in _TOLD
    ]  # fmt: skip
    topics = [
        Reason(reading.words(sight.scores.decisive[t]), f"topic: {t} ({w:.1f})")
        for t, w in sorted(sight.scores.topics.items(), key=lambda tw: -tw[1])[:3]
    ]
    strange = [Reason(w, "not explained") for w in sight.weight.words]
    return tuple(dict.fromkeys((*put_right, *named, *topics, *strange)))
