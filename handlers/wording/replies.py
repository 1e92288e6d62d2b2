"""An answer -> a page: the lines, the small print, the buttons."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import assert_never

from handlers.callbacks import CanIGo, Card, Choose, Example, Languages, Narrow, Show, Tell, Universities
from handlers.page import BLANK, Button, Line, Page, Span, bold, length, line, rows
from handlers.wording import places, privacy, statements, subjects
from handlers.wording.deadlines import calendar_buttons
from handlers.wording.listing import listing_lines
from handlers.wording.sources import source_line
from handlers.wording.subscriptions import remind_button
from handlers.wording.words import Words
from knowledge.answers import (
    Answer,
    AtHome,
    Chat,
    Choice,
    Declined,
    Group,
    Listing,
    NotKnown,
    Reply,
    Statement,
    Told,
)
from knowledge.answers.statements import Goes, SameCountry
from knowledge.models import Office, Programme, Topic, University

# An answer is read in seconds: so many lines, so many characters; never more than a phone's screen.
MOST_LINES = 5
MOST_CHARACTERS = 560
MOST_OF_BOTH = 900
_HALF = 280
_SMALL_PRINT = 150
_HEAD_SPANS = 2
_RELATED_CHARACTERS = 300
_BESIDE_CHARACTERS = 360
_MANY, _SOME = 8, 4
_TIMELY = frozenset({Topic.DEADLINE, Topic.APPLY})
_EACH = 3
EXAMPLES = (1, 2, 3)


def page(words: Words, answer: Answer) -> Page:
    """What the student reads in answer to one message."""
    if answer.also is None:
        return _page(words, answer.reply, MOST_CHARACTERS)
    first = _page(words, answer.reply, _HALF)
    second = _all_below(words, first, answer.also, _programme(answer.reply))
    cards = [_card(words, each) for each in (_programme(answer.reply), _programme(answer.also.reply)) if each]
    compared = len(set(cards)) > 1
    return replace(second, buttons=rows(cards) if compared else _both(first, second))


def _card(words: Words, programme: Programme) -> Button:
    return Button(programme.name.of(words.lang), Card(programme.id))


def _all_below(words: Words, first: Page, also: Answer, programme: Programme | None) -> Page:
    """`first` with the second answer below, and the third below that where there is room for it."""
    if also.also:
        last = second_below(words, first, also.also.reply, programme, _HALF)
        three = second_below(words, last, also.reply, programme)
        if length((*three.lines, BLANK, *three.foot)) <= MOST_OF_BOTH:
            return three
    return second_below(words, first, also.reply, programme)


def second_below(
    words: Words, first: Page, reply: Reply, programme: Programme | None, most: int = MOST_CHARACTERS
) -> Page:
    """`first`, which is about `programme`, with the answer to the second question of the same message below.

    The first answer stands as it is, and the second, named only where it is about another programme, takes
    the room that is left, `most` characters at most. What `first` asks back, or a third answer, stays last.
    The buttons are those of the second.
    """
    at = first.lines.index(BLANK) if BLANK in first.lines else len(first.lines)
    above, after = first.lines[:at], first.lines[at:]
    room = MOST_OF_BOTH - length((*first.lines, *first.foot))
    second = _page(words, reply, max(_HALF, min(most, room - _SMALL_PRINT)))
    lines = _unnamed(second.lines) if programme and _programme(reply) == programme else second.lines
    said = {*above, *_unnamed(above)} if above else set()
    lines = tuple(each for each in lines if each not in said)
    foot = tuple(_said_once((*first.foot, *second.foot)))
    while len(lines) > 1 and length((*above, BLANK, *lines, *after, BLANK, *foot)) > MOST_OF_BOTH:
        lines = lines[:-1]
    between = (BLANK, *lines) if lines else ()
    return Page((*above, *between, *after), second.buttons, foot)


def _said_once(foot: Iterable[Line]) -> Iterator[Line]:
    """The lines of small print, but for those whose pages another line names as well."""
    lines = list(dict.fromkeys(foot))
    pages = [set(each[1:]) for each in lines]
    for number, each in enumerate(lines):
        if not any(pages[number] <= other for n, other in enumerate(pages) if n != number):
            yield each


def _programme(reply: Reply) -> Programme | None:
    return reply.programme if isinstance(reply, Told | NotKnown) else None


def _unnamed(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    return (lines[0][_HEAD_SPANS:], *lines[1:])


def _both(first: Page, second: Page) -> tuple[tuple[Button, ...], ...]:
    """The nearest ways on from each of two answers, and the last, which leads furthest."""
    *one, last = (button for row in first.buttons for button in row)
    other = (button for row in second.buttons for button in row)
    return rows(dict.fromkeys((*one[:_EACH], *list(other)[:_EACH], last)))


def _page(words: Words, reply: Reply, room: int) -> Page:
    match reply:
        case Told() as told:
            return _told(words, told, room)
        case NotKnown() as not_known:
            return _not_known(words, not_known, room)
        case Choice() as offered:
            return choice(words, offered)
        case Listing() as listing:
            return Page(*listing_lines(words, listing))
        case AtHome() as home:
            return _at_home(words, home)
        case Declined() as declined:
            return _declined(words, declined)
        case Chat() as chat:
            return _chat(words, chat.detail or "none")
        case _ as never:
            assert_never(never)


def _told(words: Words, told: Told, room: int) -> Page:
    lines, kept = _brief(words, told, room)
    calendar = (
        calendar_buttons(words, told.programme, told.statements) if told.topic is Topic.DEADLINE else ()
    )
    onwards = _onwards(words, told.programme, told.topic, told.nearest, told.others, calendar)
    return Page(
        ((*_head(words, told), *lines[0]), *lines[1:]),
        (*_more(words, told, kept), *onwards),
        (source_line(words, (each.source for each in kept)),),
    )


def _head(words: Words, reply: Told | NotKnown) -> Line:
    return line(bold(subjects.head(words, reply.programme, reply.university)), " · ")


def _brief(words: Words, told: Told, room: int) -> tuple[tuple[Line, ...], tuple[Statement, ...]]:
    """What answers the finer question, if one was asked, with only a little beside it."""
    lines, kept = fitting(words, told.statements, room)
    if 0 < told.focused < len(kept):
        focused, _ = fitting(words, told.statements[: told.focused], room)
        return fitting(words, told.statements, max(length(focused), min(room, _BESIDE_CHARACTERS)))
    return lines, kept


def _not_known(words: Words, reply: NotKnown, room: int) -> Page:
    lines: list[Line] = [(*_head(words, reply), Span(do_not_know(words, reply)))]
    stated = reply.related if room > _HALF else reply.related[:1]
    related, kept = fitting(words, stated, _RELATED_CHARACTERS, most=2)
    if related:
        lines += [line(words.say("known-nearby")), *related]
    lines += [ask(words, reply.offices)]
    foot = (source_line(words, [each.source for each in kept] or [reply.page]),)
    onwards = _onwards(words, reply.programme, reply.topic, reply.nearest, reply.others)
    return Page(tuple(lines), onwards, foot)


def do_not_know(words: Words, reply: NotKnown) -> str:
    """The plain statement that no source answers."""
    if reply.year:
        return words.say("unknown-cycle", year=reply.year)
    return words.say("unknown", about=subjects.about(words, reply.topic, reply.aspect))


def ask(words: Words, offices: Iterable[Office], most: int = 2) -> Line:
    """Whom to ask, in one line."""
    spans: list[Span] = [bold(words.say("ask"))]
    for number, office in enumerate(tuple(offices)[:most]):
        spans += [Span("; " if number else " "), *statements.desk(words, office)]
    return tuple(spans)


def fitting(
    words: Words, stated: Iterable[Statement], room: int, most: int = MOST_LINES
) -> tuple[tuple[Line, ...], tuple[Statement, ...]]:
    """The statements that fit, in order; the first always, and none after one that does not fit."""
    lines: list[Line] = []
    kept: list[Statement] = []
    for each in stated:
        more = statements.lines(words, each.what)
        if kept and (length((*lines, *more)) > room or len(lines) + len(more) > most):
            break
        lines += [one for one in more if one not in lines]
        kept.append(each)
    return tuple(lines), tuple(kept)


def _more(words: Words, told: Told, kept: tuple[Statement, ...]) -> tuple[tuple[Button, ...], ...]:
    # Who asked about one place may want to see the others, which a plain yes leaves out.
    some = any(isinstance(each.what, Goes | SameCountry) for each in kept)
    if len(kept) == len(told.statements) and not some:
        return ()
    label = words.say("button-more", topic=subjects.topic(words, told.topic))
    return ((Button(label, Show(told.programme.id, told.topic)),),)


def _onwards(
    words: Words,
    programme: Programme,
    topic: Topic,
    nearest: Iterable[Topic],
    others: Iterable[Programme],
    more: tuple[Button, ...] = (),
) -> tuple[tuple[Button, ...], ...]:
    topics = [Button(subjects.topic(words, each), Tell(programme.id, each)) for each in nearest]
    near = [Button(each.name.of(words.lang), Tell(each.id, topic)) for each in others][:3]
    card = Button(words.say("button-card"), Card(programme.id))
    remind = [remind_button(words, programme)] if topic in _TIMELY else []
    return rows([*remind, *topics, *near, *more, card])


def choice(words: Words, offered: Choice) -> Page:
    """The question which programme is meant; where there are many, which university first."""
    many = offered.count > _MANY and len(offered.groups) > 1
    question = words.say("which", topic=subjects.topic(words, offered.topic))
    groups = (_options(words, group, _SOME if many else group.count) for group in offered.groups)
    if many:
        buttons = rows(_narrow(words, group.university, offered.topic) for group in offered.groups)
    else:
        buttons = rows(each for group in offered.groups for each in _choose(words, group, offered))
    on = (Button(words.say("button-programmes"), Universities()),)
    missing = places.missing(words, offered)
    lead = (line(missing), BLANK) if missing else ()
    return Page((*lead, line(bold(question)), BLANK, *groups), (*buttons, on))


def _options(words: Words, group: Group, most: int) -> Line:
    names = ", ".join(each.name.of(words.lang) for each in group.programmes[:most])
    more = "…" if group.count > most else ""
    return line(bold(subjects.university(words, group.university)), f": {names}{more}")


def _choose(words: Words, group: Group, offered: Choice) -> Iterator[Button]:
    label = f"{group.university.short} · " if len(offered.groups) > 1 else ""
    for each in group.programmes:
        yield Button(f"{label}{each.name.of(words.lang)}", Choose(each.id, offered.topic))


def _narrow(words: Words, university: University, topic: Topic) -> Button:
    return Button(subjects.university(words, university), Narrow(university.id, topic))


def _at_home(words: Words, home: AtHome) -> Page:
    schools = (subjects.school(words, each) for each in home.schools)
    title = " · ".join((subjects.university(words, home.university), *schools))
    cards = rows(_card(words, each) for each in home.programmes)
    return Page((line(bold(title)), line(words.say("at-home"))), (*cards, *begin(words)))


def _chat(words: Words, detail: str) -> Page:
    match detail:
        case "privacy":
            return privacy.kept(words)
        case "forget":
            return privacy.asked_again(words)
        case "english" | "italian":
            language = (Button(words.say("button-language"), Languages()),)
            return Page((line(words.say("speaks")),), (*examples(words), language))
        case _:
            said = line(words.say("smalltalk", detail=detail))
            return Page((said,), begin(words) if detail == "lost" else examples(words))


def _declined(words: Words, declined: Declined) -> Page:
    return Page((line(words.say("abstain", detail=declined.detail or "none")),), examples(words))


def examples(words: Words) -> tuple[tuple[Button, ...], ...]:
    """Example questions to tap, and the way to all programmes."""
    asked = [Button(words.say(f"example-{number}"), Example(number)) for number in EXAMPLES]
    return rows([*asked, Button(words.say("button-programmes"), Universities())])


def begin(words: Words) -> tuple[tuple[Button, ...], ...]:
    """The ways on for who does not know where to go: what suits the student, and all programmes."""
    suits = Button(words.say("button-can-i-go"), CanIGo("-"))
    return rows([suits, Button(words.say("button-programmes"), Universities())])
