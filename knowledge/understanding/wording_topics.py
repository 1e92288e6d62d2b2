"""Phrasings of topics, asked of the engine: each must ask, in some form at least, for its own topic."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice

from knowledge.coverage import stated
from knowledge.models import KnowledgeBase, Topic
from knowledge.problems import Problem
from knowledge.understanding.asked import Asked, Behaviour
from knowledge.understanding.engine import Engine
from knowledge.understanding.templates import GAP, expand
from knowledge.understanding.wording import TopicWording, Wordings
from knowledge.understanding.wording_places import WordingFiles

_NOW = datetime(2000, 1, 1, tzinfo=UTC)
"""Any moment: which topic is asked for does not change with time."""
_FORMS, _PROGRAMMES = 40, 2
"""How many forms of a phrasing are tried at most, and beside how many programmes."""


def topic_problems(
    wordings: Wordings, kb: KnowledgeBase, engine: Engine, files: WordingFiles
) -> Iterator[Problem]:
    """Every anchor and strong phrase of which no form is read as the topic that it stands under."""
    for lang, wording in wordings.languages.items():
        for topic, said in wording.topics.items():
            beside = _names(kb, topic)
            for tier, index, template in _deciding(said) if beside else ():
                if read := _misread(template, topic, ("", *beside), engine):
                    place = files.at(f"{lang}/topics.yaml", topic, tier, index)
                    mend = "move it there, make it clearer, or take it out"
                    yield place.problem(f"`{template}` is read as {read}, not as {topic}: {mend}")


def _deciding(said: TopicWording) -> Iterator[tuple[str, int, str]]:
    """The phrasings that decide a topic, if only beside the name of a programme; the others lean on more."""
    yield from (("anchor", index, template) for index, template in enumerate(said.anchor))
    yield from (("strong", index, template) for index, template in enumerate(said.strong))


def _names(kb: KnowledgeBase, topic: Topic) -> list[str]:
    """Names of programmes that state something on `topic`: of others a topic near it may be read."""
    named = (each for each in kb.programmes.values() if each.aliases.all() and stated(kb, each, topic))
    return [each.aliases.all()[0] for each in islice(named, _PROGRAMMES)]


def _misread(template: str, topic: Topic, beside: tuple[str, ...], engine: Engine) -> str | None:
    """What a phrasing is read as, `None` where some form of it is read as its topic."""
    read = None
    for form in islice(expand(template), _FORMS):
        words = " ".join(word.rstrip("*") for word in form if word != GAP)
        for name in beside:
            asked = engine.understand(f"{words} {name}", now=_NOW)
            if _asks(asked, topic):
                return None
            read = read or _read_as(asked)
    return read


def _asks(asked: Asked, topic: Topic) -> bool:
    return topic in (asked.topic, asked.also.topic if asked.also else None)


def _read_as(asked: Asked) -> str:
    if asked.topic:
        return str(asked.topic)
    return f"{'small talk' if asked.behaviour is Behaviour.SMALLTALK else 'off-topic'} ({asked.detail})"
