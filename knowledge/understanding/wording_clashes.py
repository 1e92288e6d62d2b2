"""Words that stand for two things at once: no student could type them and be understood."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from knowledge.models import LANGS, Lang
from knowledge.problems import Problem
from knowledge.understanding.model import PLACEHOLDERS
from knowledge.understanding.normalise import words
from knowledge.understanding.templates import expand
from knowledge.understanding.vocabulary import NAMED
from knowledge.understanding.wording import LanguageWording, Wordings
from knowledge.understanding.wording_places import Place, WordingFiles

Words = tuple[str, ...]
_TIERS = {"anchor": "an anchor of", "strong": "a strong phrase of"}
_OURS, _NOT_OURS = "ours", "not ours"


@dataclass(frozen=True, slots=True)
class Spot:
    """A phrasing where it stands; two spots clash when they share words and their `means` differ.

    `label` tells an editor what the words are there.
    """

    place: Place
    means: str
    label: str
    sequences: tuple[Words, ...]


def clash_problems(wordings: Wordings, files: WordingFiles) -> Iterator[Problem]:
    """Every two phrasings in `files` that hold the same words and mean different things."""
    for spots in _comparable(wordings, files):
        yield from _clashes(spots)
    for lang, wording in wordings.languages.items():
        yield from _repeats(_examples(files, lang, wording))


def _comparable(wordings: Wordings, files: WordingFiles) -> Iterator[Iterable[Spot]]:
    """Groups of phrasings in which the same words may mean one thing only."""
    for lang, wording in wordings.languages.items():
        yield [spot for tier in _TIERS for spot in _topics(files, lang, wording, tier)]
    for field in NAMED:
        yield [s for lang in LANGS for s in _named(files, lang, wordings.languages[lang], field)]
    for others in (_off_topic, _small_talk):
        anchors = (
            s for lang in LANGS for s in _topics(files, lang, wordings.languages[lang], "anchor", _OURS)
        )
        yield [*anchors, *(s for lang in LANGS for s in others(files, lang, wordings.languages[lang]))]
    yield [s for lang in LANGS for s in _events(files, lang, wordings.languages[lang])]
    yield [s for lang in LANGS for s in _examples(files, lang, wordings.languages[lang])]


def _clashes(spots: Iterable[Spot]) -> Iterator[Problem]:
    """One problem for every two spots, however many words they share."""
    first: dict[Words, Spot] = {}
    told: set[tuple[Place, Place]] = set()
    for spot in spots:
        for sequence in spot.sequences:
            other = first.setdefault(sequence, spot)
            if other.means != spot.means and (other.place, spot.place) not in told:
                told.add((other.place, spot.place))
                said = f"`{' '.join(sequence)}` is {spot.label} here and {other.label} in {other.place}"
                yield spot.place.problem(f"{said}: keep it in one place")


def _repeats(spots: Iterable[Spot]) -> Iterator[Problem]:
    """Each message of one language that stands a second time for the same thing: it would count double."""
    first: dict[Words, Spot] = {}
    for spot in spots:
        other = first.setdefault(spot.sequences[0], spot)
        if other is not spot and other.means == spot.means:
            yield spot.place.problem(f"the same words as in {other.place}: keep one of them")


def _topics(
    files: WordingFiles, lang: Lang, wording: LanguageWording, tier: str, means: str | None = None
) -> Iterator[Spot]:
    for topic, said in wording.topics.items():
        for index, template in enumerate(getattr(said, tier)):
            place = files.at(f"{lang}/topics.yaml", topic, tier, index)
            yield Spot(place, means or topic, f"{_TIERS[tier]} {topic}", expand(template))


def _named(files: WordingFiles, lang: Lang, wording: LanguageWording, field: str) -> Iterator[Spot]:
    for value, templates in getattr(wording.entities, field).items():
        for index, template in enumerate(templates):
            place = files.at(f"{lang}/entities.yaml", field, value, index)
            yield Spot(place, value, f"the {NAMED[field]} {value}", expand(template))


def _events(files: WordingFiles, lang: Lang, wording: LanguageWording) -> Iterator[Spot]:
    for event, templates in wording.dates.events.items():
        for index, template in enumerate(templates):
            place = files.at(f"{lang}/dates.yaml", "events", event, index)
            yield Spot(place, event, f"of the event {event}", expand(template))


def _off_topic(files: WordingFiles, lang: Lang, wording: LanguageWording) -> Iterator[Spot]:
    for kind, templates in wording.offtopic.items():
        for index, template in enumerate(templates):
            place = files.at(f"{lang}/offtopic.yaml", kind, index)
            yield Spot(place, _NOT_OURS, f"off-topic ({kind})", expand(template))


def _small_talk(files: WordingFiles, lang: Lang, wording: LanguageWording) -> Iterator[Spot]:
    for intent, templates in wording.smalltalk.intents.items():
        for index, template in enumerate(templates):
            place = files.at(f"{lang}/smalltalk.yaml", "intents", intent, index)
            yield Spot(place, _NOT_OURS, f"small talk ({intent})", expand(template))


def _examples(files: WordingFiles, lang: Lang, wording: LanguageWording) -> Iterator[Spot]:
    for kind, messages in wording.offtopic_examples.items():
        for index, message in enumerate(messages):
            place = files.at(f"{lang}/offtopic_examples.yaml", kind, index)
            yield Spot(place, _NOT_OURS, f"an off-topic example ({kind})", (_words(message),))
    for topic, examples in wording.examples.items():
        for index, example in enumerate(examples):
            place = files.at(f"{lang}/examples.yaml", topic, index)
            yield Spot(place, topic, f"an example of {topic}", (_words(example),))


def _words(example: str) -> Words:
    for slot, word in PLACEHOLDERS.items():
        example = example.replace(f"{{{slot}}}", f" {word} ")
    return tuple(words(example))
