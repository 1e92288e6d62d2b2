"""One message as it is being decided: what it names, what it follows, what weighs."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from knowledge.eligibility.contradictions import is_graduate
from knowledge.models import Kind, Profile, Text, Topic
from knowledge.understanding import gate
from knowledge.understanding.asked import Asked, Behaviour, Found, Subject
from knowledge.understanding.catalogue import ACTIVITY, Catalogue, Fitting
from knowledge.understanding.dating import Dating
from knowledge.understanding.details import found_in
from knowledge.understanding.echoes import Echoes
from knowledge.understanding.lexicon import Lexicon
from knowledge.understanding.model import TopicModel
from knowledge.understanding.picking import picked, switched
from knowledge.understanding.reading import Reading, only
from knowledge.understanding.subjects import carried, common, identified, of_programme, only_named, subject_of
from knowledge.understanding.told import told_in
from knowledge.understanding.topics import SHORT, Scores, asking_words, score

_DONE_THERE, _ASKED = 1.2, 2.2
_BRIEF, _FEW = 10, 3
"""Words up to which a message may be no more than the answer to a question, and is whatever they are."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What is seen of a message: `own` is named in it, `subject` is what it is about after `before`.

    `fitting` are the programmes that it may mean, where it names any facet of one.
    `told` is what it says of who writes it. `likely` weighs the topics with all that speaks for them, once
    that is known.
    """

    reading: Reading
    before: Asked | None
    own: Subject
    subject: Subject
    follows: bool
    scores: Scores
    found: Found
    weight: gate.Weight
    fitting: Fitting
    echoes: Mapping[Topic, float]
    told: Profile
    likely: Mapping[Topic, float] = field(default_factory=dict)

    @property
    def on_verdicts(self) -> bool:
        """Whether it goes on with a talk about who may take part."""
        return self.follows and self.before is not None and self.before.topic is Topic.ELIGIBILITY

    @property
    def answers(self) -> bool:
        """Whether it tells what a verdict turns on, in a talk about who may take part: "sorry, it's 14"."""
        profile = self.found.profile
        return self.on_verdicts and bool(profile.year or profile.months_since_graduation is not None)


class Viewer:
    """Makes a sight of a message."""

    def __init__(
        self,
        catalogue: Catalogue,
        lexicon: Lexicon,
        model: TopicModel,
        dating: Dating,
        strict: frozenset[str],
    ) -> None:
        self._dating = dating
        self._strict = strict
        self._echoes = Echoes(catalogue.kb, lexicon)
        self._catalogue = catalogue
        self._model = model
        self._lexicon = lexicon

    def sight(
        self, text: str, reading: Reading, before: Asked | None, now: datetime, home: str | None
    ) -> Sight:
        """Look at a message, said after `before` by a student of `home`, if that is known."""
        own = _asked_about(reading)
        taken = picked(before, own, reading, self._catalogue)
        own = replace(own, named=(taken,)) if taken else own
        own = replace(own, money=own.money or switched(before, own, reading, self._catalogue))
        leads = before is not None and (before.subject != Subject() or _listed(before) or taken is not None)
        spoken = score(reading, self._model, self._strict)
        leans = leads and _follows(reading, own) and not (before and self._anew(before, own, spoken))
        # "No, I meant the exchange of the Statale" names all anew, and still asks what was asked.
        again = bool(reading.of("correction")) or only_named(reading, own)
        follows = leans or (leads and again)
        subject = self._merged(before, own, reading) if leans and before else own
        scores = spoken
        if follows and before:
            scores = score(reading, self._model, self._strict, before.topic, spoken.belief)
        talked = before.found.profile if before and before.topic is Topic.ELIGIBILITY else Profile()
        dated = self._dating.read(reading, now, asked=is_graduate(talked) and _asks_nothing(reading))
        found = found_in(reading, text, subject, dated, talked)
        weight = gate.weigh(reading, self._lexicon)
        fitting = self._catalogue.fitting(subject, home) if identified(subject) else ()
        echoes = self._heard(reading, subject, fitting[0][1]) if fitting else {}
        told = told_in(reading, own, found.profile)
        return Sight(reading, before, own, subject, follows, scores, found, weight, fitting, echoes, told)

    def echoed(self, reading: Reading, programme: str, topic: Topic) -> tuple[Text, ...]:
        """What `programme` states on `topic` in words of the message, the closest first."""
        return self._echoes.texts(programme, topic, [t.text for t in reading.tokens], reading.lang)

    def _heard(self, reading: Reading, subject: Subject, likeliest: str) -> Mapping[Topic, float]:
        """What the facts of the likeliest programme echo of the words."""
        heard = dict(self._echoes.of(likeliest, [t.text for t in reading.tokens], reading.lang))
        if self._within(likeliest, subject):
            heard[Topic.ACTIVITIES] = heard.get(Topic.ACTIVITIES, 0.0) + _DONE_THERE
        return heard

    def _within(self, programme: str, subject: Subject) -> bool:
        """Whether a kind that is named is something done within the programme: a thesis on an exchange."""
        entry = self._catalogue.entries[programme]
        others = set(subject.kinds) - set(entry.programme.kinds)
        return any(ACTIVITY.get(Kind(k)) in entry.aspects for k in others)

    def _merged(self, before: Asked, own: Subject, reading: Reading) -> Subject:
        if own.named:
            return own
        programmes = self._catalogue.kb.programmes
        if before.behaviour is Behaviour.CLARIFY:
            return carried(common([programmes[p] for p in before.programmes], before.subject), own)
        if not before.programmes or (before.behaviour is Behaviour.LIST and len(before.programmes) > 1):
            return carried(before.subject, own)
        programme = programmes[before.programmes[0]]
        if programme.id in own.denied:
            return carried(of_programme(programme), own)
        if (reading.of("correction") or own.universities) and self._catalogue.leading_elsewhere(
            programme.id, own
        ):
            anew = carried(of_programme(programme), own)
            return replace(anew, kinds=own.kinds, brands=own.brands, areas=own.areas)
        if not identified(own) or self._stays(programme.id, own, reading):
            return replace(own, named=(programme.id,), kinds=(), areas=(), brands=(), money=None, denied=())
        merged = carried(of_programme(programme), own)
        # "And the double degree?" after an answer about Erasmus leaves Erasmus behind.
        if own.kinds and not self._catalogue.exists(merged):
            return replace(merged, brands=own.brands)
        return merged

    def _anew(self, before: Asked, own: Subject, spoken: Scores) -> bool:
        """Whether another university is asked something of its own: what was named of the first is gone."""
        if len(before.programmes) != 1 and before.behaviour is Behaviour.CLARIFY:
            return False
        spoken_of = {self._catalogue.entries[p].programme.university for p in before.programmes[:1]}
        others = replace(own, universities=(), schools=(), denied=())
        elsewhere = bool(own.universities) and spoken_of.isdisjoint(own.universities)
        return elsewhere and others == Subject() and spoken.clearest >= _ASKED

    def _stays(self, programme: str, own: Subject, reading: Reading) -> bool:
        """Whether what is named is an activity within the programme, or a place of it, not another one."""
        entry = self._catalogue.entries[programme]
        if own.areas or own.brands or own.money:
            return False
        if own.universities:
            return self._at_home(programme, own)
        if own.institutions and not own.kinds:
            return bool(set(own.institutions) & entry.institutions)
        within = any(ACTIVITY.get(Kind(k)) in entry.aspects for k in own.kinds)
        mine = set(own.kinds) & set(entry.programme.kinds)
        return bool(mine) or (within and bool(reading.of("there")))

    def _at_home(self, programme: str, own: Subject) -> bool:
        mine = self._catalogue.entries[programme].programme
        schools = {s.split("/")[1] for s in own.schools}
        return own.universities == (mine.university,) and mine.school in {*schools, None} and not own.kinds


def _listed(before: Asked) -> bool:
    """Whether a list was told, which can go on even if its question named nothing."""
    return before.behaviour is Behaviour.LIST


def _asked_about(reading: Reading) -> Subject:
    """The facets that a message names; what the clauses that ask name stands for what a story named before.

    "I am torn between Erasmus and the exchange. Can Erasmus be two semesters?" asks about Erasmus.
    """
    own, asking = subject_of(reading), asking_words(reading, longer_than=SHORT)
    if asking is None or not reading.mask("programme", "brand", "kind", "area") & ~asking:
        return own
    asked = subject_of(only(reading, [m for m in reading.matches if m.mask & asking]))
    if not (asked.named or asked.brands) or asked.denied:
        return own
    money = asked.money or own.money
    return replace(
        own, named=asked.named, brands=asked.brands, kinds=asked.kinds, areas=asked.areas, money=money
    )


def _asks_nothing(reading: Reading) -> bool:
    """Whether a message is brief and has no question of its own, and so may only tell a fact."""
    count = len(reading.tokens)
    topical = count > _FEW and any(m.meaning.topic and m.meaning.tier != "weak" for m in reading.matches)
    return count <= _BRIEF and not topical and not any(token.asks for token in reading.tokens)


def _follows(reading: Reading, own: Subject) -> bool:
    """Whether a message may lean on what was said before: not when it names everything itself."""
    if own.named and own.universities:
        return False
    return not (own.universities and (own.kinds or own.brands) and len(reading.tokens) > SHORT)
