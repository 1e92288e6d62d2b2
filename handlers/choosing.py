"""Buttons under an answer: another topic, the programme that was meant, an example to try."""

from dataclasses import replace

from handlers.callbacks import Choose, Example, Narrow, Tell
from handlers.context import App, Talk
from handlers.delivery import on_press, screen_of
from handlers.render import Screen
from handlers.replying import reply, tell
from handlers.showing import asked_for, remember
from handlers.wording import replies
from knowledge.answers import Choice, Group, Present, state
from knowledge.models import Topic, University
from knowledge.understanding.asked import Asked, Behaviour, Found


def register(application: App) -> None:
    """Answer the buttons under answers."""
    on_press(application, Tell, _tell, below=True)
    on_press(application, Choose, _choose)
    on_press(application, Narrow, _narrow)
    on_press(application, Example, _example, below=True)


async def _tell(talk: Talk, pressed: Tell) -> Screen | None:
    return await _answered(talk, asked_for(talk, pressed.programme, pressed.topic))


async def _choose(talk: Talk, pressed: Choose) -> Screen | None:
    asked = asked_for(talk, pressed.programme, pressed.topic)
    if waiting := _open_question(talk, pressed.topic):
        asked = replace(asked, aspect=waiting.aspect, found=waiting.found)
    return await _answered(talk, asked)


async def _narrow(talk: Talk, pressed: Narrow) -> Screen | None:
    kb = talk.services.knowledge
    university = kb.universities.get(pressed.university)
    if university is None:
        return None
    group = Group(university, tuple(kb.programmes[each] for each in _offered(talk, pressed, university)))
    return screen_of(talk.words, replies.choice(talk.words, Choice(pressed.topic, (group,))))


async def _example(talk: Talk, pressed: Example) -> Screen | None:
    if pressed.number not in replies.EXAMPLES:
        return None
    question = talk.words.say(f"example-{pressed.number}")
    screen, _ = await reply(talk.services, talk.chat, talk.student, question, talk.words.lang)
    return screen


def _open_question(talk: Talk, topic: Topic) -> Asked | None:
    """The question that waits for a programme, if it was on `topic`."""
    said = talk.services.conversations.last(talk.chat, talk.student, talk.services.clock.now())
    waits = said is not None and said.asked.behaviour is Behaviour.CLARIFY
    return said.asked if said and waits and (said.asked.topic or Topic.OVERVIEW) is topic else None


def _offered(talk: Talk, pressed: Narrow, university: University) -> list[str]:
    asked = _open_question(talk, pressed.topic)
    all_of = [each.id for each in talk.services.knowledge.of_university(university.id)]
    meant = [each for each in all_of if asked and each in asked.programmes]
    return meant or all_of


async def _answered(talk: Talk, asked: Asked) -> Screen | None:
    if asked.programmes[0] not in talk.services.knowledge.programmes:
        return None
    if not _stated(talk, asked):
        asked = replace(asked, behaviour=Behaviour.UNKNOWN)
    kept = await talk.services.students.profile(talk.student) if talk.private else None
    screen, asked = await tell(talk.services, asked, kept)
    remember(talk, asked)
    return screen


def _stated(talk: Talk, asked: Asked) -> bool:
    """Whether the finer question, if there is one, is answered by any statement."""
    kb, now = talk.services.knowledge, talk.services.clock.now()
    programme, topic = kb.programmes[asked.programmes[0]], asked.topic or Topic.OVERVIEW
    stated = state(Present(kb, now, {}), programme, topic, Found(), asked.aspect)
    return asked.aspect is None or any(asked.aspect in each.aspects for each in stated)
