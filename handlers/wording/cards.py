"""A programme's card, and its topics in full."""

from collections.abc import Iterable

from handlers.callbacks import CanIGo, Card, OfUniversity, Points, Show, Universities
from handlers.page import Button, Line, Page, bold, line, rows
from handlers.wording import replies, statements, subjects
from handlers.wording.deadlines import calendar_buttons
from handlers.wording.sources import source_line
from handlers.wording.subscriptions import remind_button
from handlers.wording.words import Words
from knowledge.answers import NotKnown, Present, Statement, Told, known_topics, state
from knowledge.models import KnowledgeBase, Programme, Topic, University
from knowledge.understanding.asked import Found

_ROOM = 600


def universities(words: Words, kb: KnowledgeBase) -> Page:
    """The universities to choose from."""
    buttons = (Button(subjects.university(words, u), OfUniversity(u.id)) for u in kb.universities.values())
    return Page((line(bold(words.say("universities"))),), rows(buttons))


def university(words: Words, kb: KnowledgeBase, chosen: University) -> Page:
    """The programmes of one university."""
    programmes = [Button(p.name.of(words.lang), Card(p.id)) for p in kb.of_university(chosen.id)]
    title = line(bold(subjects.university(words, chosen)))
    back = Button(words.say("back-universities"), Universities())
    return Page((title, line(words.say("programmes-of"))), (*rows(programmes), (back,)))


def card(words: Words, present: Present, programme: Programme) -> Page:
    """What a programme is, with a button for each topic on which something is stated."""
    university = present.kb.university_of(programme)
    stated = state(present, programme, Topic.OVERVIEW, Found())
    lines, kept = replies.fitting(words, stated, _ROOM)
    title = line(bold(subjects.head(words, programme, university)))
    topics = [
        Button(subjects.topic(words, t), Show(programme.id, t)) for t in known_topics(present, programme)
    ]
    mine = [Button(words.say("button-can-i-go"), CanIGo(programme.id)), remind_button(words, programme)]
    if programme.score:
        mine.append(Button(words.say("button-score"), Points(programme.id, "-")))
    back = Button(words.say("back-university", university=university.short), OfUniversity(university.id))
    body = lines or (line(words.say("card-empty")), replies.ask(words, present.kb.offices_of(programme)))
    return Page(
        (title, *body),
        (*rows(mine), *rows(topics), (back,)),
        _foot(words, kept),
    )


def topic_in_full(words: Words, reply: Told | NotKnown) -> Page:
    """Everything that is stated on one topic of a programme."""
    stated = reply.statements if isinstance(reply, Told) else ()
    sources = [reply.page] if isinstance(reply, NotKnown) else [each.source for each in stated]
    title = (
        f"{subjects.head(words, reply.programme, reply.university)} · {subjects.topic(words, reply.topic)}"
    )
    lines: list[Line] = [line(bold(title))]
    for each in stated:
        lines += [one for one in statements.lines(words, each.what) if one not in lines]
    if isinstance(reply, NotKnown):
        lines += [line(replies.do_not_know(words, reply)), replies.ask(words, reply.offices)]
    near = [Button(subjects.topic(words, t), Show(reply.programme.id, t)) for t in reply.nearest]
    calendar = calendar_buttons(words, reply.programme, stated)
    back = Button(words.say("back-card"), Card(reply.programme.id))
    return Page(tuple(lines), (*rows((*near, *calendar)), (back,)), (source_line(words, sources),))


def _foot(words: Words, stated: Iterable[Statement]) -> tuple[Line, ...]:
    sources = [each.source for each in stated]
    return (source_line(words, sources),) if sources else ()
