"""The screens of browsing, for every feature that leads to them.

What a student looks at is what a question that follows is about, so each is remembered as if asked.
"""

from handlers.context import Talk
from handlers.delivery import screen_of
from handlers.render import Screen
from handlers.wording import cards
from knowledge.answers import NotKnown, Present, Told, answer
from knowledge.models import Topic
from knowledge.understanding.asked import Asked, Behaviour, Subject


def universities(talk: Talk) -> Screen:
    """The universities to choose from."""
    return screen_of(talk.words, cards.universities(talk.words, talk.services.knowledge))


def university(talk: Talk, name: str) -> Screen | None:
    """The programmes of the university `name`; `None` if there is none."""
    kb = talk.services.knowledge
    if name not in kb.universities:
        return None
    return screen_of(talk.words, cards.university(talk.words, kb, kb.universities[name]))


async def card(talk: Talk, name: str) -> Screen | None:
    """The card of the programme `name`; `None` if there is none."""
    services = talk.services
    programme = services.knowledge.programmes.get(name)
    if programme is None:
        return None
    remember(talk, asked_for(talk, name, Topic.OVERVIEW))
    present = Present(services.knowledge, services.clock.now(), await services.windows.confirmed([name]))
    return screen_of(talk.words, cards.card(talk.words, present, programme))


async def topic(talk: Talk, name: str, about: Topic) -> Screen | None:
    """Everything stated on a topic of the programme `name`; `None` if there is no such programme."""
    services = talk.services
    if name not in services.knowledge.programmes:
        return None
    asked = asked_for(talk, name, about)
    given = answer(services.knowledge, asked, services.clock.now(), await services.windows.confirmed([name]))
    if not isinstance(given.reply, Told | NotKnown):
        raise TypeError(f"a topic of a programme was answered with {type(given.reply).__name__}")
    remember(talk, asked)
    return screen_of(talk.words, cards.topic_in_full(talk.words, given.reply))


def remember(talk: Talk, asked: Asked) -> None:
    """Keep `asked` as what this student asked last."""
    talk.services.conversations.remember(talk.chat, talk.student, asked, talk.services.clock.now())


def asked_for(talk: Talk, programme: str, about: Topic) -> Asked:
    """The question that a tap on `about` of `programme` stands for."""
    return Asked(
        talk.words.lang,
        Behaviour.ANSWER,
        programmes=(programme,),
        topic=about,
        subject=Subject(named=(programme,)),
        confidence=1.0,
    )
