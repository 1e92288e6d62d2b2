"""The wording and the names in the data, compiled into one trie of phrases."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from knowledge.models import LANGS, KnowledgeBase, Lang, Wording
from knowledge.understanding.normalise import words
from knowledge.understanding.phrases import Meaning, Phrases
from knowledge.understanding.place_names import add_places
from knowledge.understanding.plain_places import PlainNames, plain_names
from knowledge.understanding.templates import expand
from knowledge.understanding.wording import EntityWording, LanguageWording, Wordings

NAMED = {
    "kinds": "kind",
    "areas": "area",
    "brands": "brand",
    "money": "money",
    "money_alone": "money-alone",
    "regions": "region",
    "countries": "country",
    "degrees": "degree",
    "years": "year",
    "bare_years": "bare-year",
    "months": "month",
    "languages": "language",
    "ordinals": "ordinal",
    "wishes": "wish",
    "units": "unit",
}
LISTED = (
    "next_year",
    "fields",
    "studies",
    "others",
    "list",
    "negation",
    "idioms",
    "carry",
    "correction",
    "other",
    "verifying",
    "compare",
    "among",
    "there",
    "domain",
    "filler",
)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Everything that can be recognised in a message."""

    phrases: Phrases
    plain: PlainNames
    slang: Mapping[str, tuple[str, ...]]
    emoji: Mapping[str, str]


def compile_vocabulary(kb: KnowledgeBase, wordings: Wordings) -> Vocabulary:
    """Put every name and phrasing into one trie."""
    phrases = spoken_phrases(wordings)
    for lang, wording in wordings.languages.items():
        _talk(phrases, lang, wording)
    _add(phrases, wordings.other_universities, Meaning("other-university", "other"))
    _names(phrases, kb)
    add_places(phrases, kb)
    plain = plain_names(each.entities.plain_places for each in wordings.languages.values())
    phrases.subjects -= plain.single
    slang: dict[str, tuple[str, ...]] = {}
    for each in wordings.languages.values():
        for short, long in each.slang.items():
            slang.setdefault(short, tuple(words(long)))
    emoji = {
        sign: intent
        for each in wordings.languages.values()
        for intent, signs in each.smalltalk.emoji.items()
        for sign in signs
    }
    return Vocabulary(phrases, plain, slang, emoji)


def spoken_phrases(wordings: Wordings) -> Phrases:
    """How students speak of the field: its topics and its things, without the names in the data."""
    phrases = Phrases()
    for lang, wording in wordings.languages.items():
        _topics(phrases, lang, wording)
        _entities(phrases, lang, wording.entities)
    return phrases


def _add(phrases: Phrases, templates: Iterable[str], meaning: Meaning) -> None:
    for template in templates:
        for sequence in expand(template):
            phrases.add(sequence, meaning)


def _topics(phrases: Phrases, lang: Lang, wording: LanguageWording) -> None:
    for topic, said in wording.topics.items():
        _add(phrases, said.anchor, Meaning("topic", topic, lang, "anchor", topic))
        _add(phrases, said.strong, Meaning("topic", topic, lang, "strong", topic))
        _add(phrases, said.weak, Meaning("topic", topic, lang, "weak", topic))
        for aspect, templates in said.aspects.items():
            _add(phrases, templates, Meaning("aspect", f"{topic}.{aspect}", lang, "aspect", topic))


def _entities(phrases: Phrases, lang: Lang, wording: EntityWording) -> None:
    for field, role in NAMED.items():
        for value, templates in getattr(wording, field).items():
            _add(phrases, templates, Meaning(role, value))
    for role in LISTED:
        _add(phrases, getattr(wording, role), Meaning(role, role, lang))


def _talk(phrases: Phrases, lang: Lang, wording: LanguageWording) -> None:
    for intent, templates in wording.smalltalk.intents.items():
        _add(phrases, templates, Meaning("smalltalk", intent, lang))
    for kind, templates in wording.offtopic.items():
        _add(phrases, templates, Meaning("offtopic", kind, lang))


def _names(phrases: Phrases, kb: KnowledgeBase) -> None:
    for university in kb.universities.values():
        _wording(phrases, university.aliases, Meaning("university", university.id))
        for title in (university.short, *(university.name.of(lang) for lang in LANGS)):
            phrases.add(words(title), Meaning("university", university.id))
        for school_id, school in university.schools.items():
            meaning = Meaning("school", f"{university.id}/{school_id}")
            _wording(phrases, school.aliases, meaning)
            phrases.add(words(school.code), meaning)
    for programme in kb.programmes.values():
        _wording(phrases, programme.aliases, Meaning("programme", programme.id))


def _wording(phrases: Phrases, wording: Wording, meaning: Meaning) -> None:
    for name in wording.all():
        phrases.add(words(name), meaning)
