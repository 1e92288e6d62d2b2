"""Every programme, every topic, in both languages: what is stated is told, as Telegram can show it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from handlers.page import Page
from handlers.render import LONGEST, Screen, plain, render, units
from handlers.wording import cards, replies, statements
from handlers.wording.words import Words, words_in
from knowledge.answers import NotKnown, Present, Told, answer, known_topics
from knowledge.loader import bundled, load
from knowledge.models import LANGS, Lang, Topic
from knowledge.understanding.asked import Asked, Behaviour
from tests.handlers.conftest import NOW
from tests.shown import parsed

KNOWLEDGE = load(bundled())
EVERY = [(lang, programme) for lang in LANGS for programme in KNOWLEDGE.programmes]


def shown(words: Words, page: Page) -> Screen:
    """`page`, held against Telegram's own parser and limits."""
    screen = render(page, words.say("cut"))
    text, _ = parsed(screen.html)
    assert units(text) <= LONGEST
    assert plain(screen).text.strip() == text.strip()
    markup = screen.markup
    assert markup, "a dead end"
    for button in (button for row in markup.inline_keyboard for button in row):
        assert button.text.strip()
        assert 0 < len(str(button.callback_data).encode()) <= 64
    return screen


def asked(lang: Lang, programme: str, topic: Topic, behaviour: Behaviour = Behaviour.ANSWER) -> Asked:
    return Asked(lang, behaviour, programmes=(programme,), topic=topic)


def told(words: Words, reply: Told) -> Iterator[str]:
    for statement in reply.statements:
        for line in statements.lines(words, statement.what):
            yield "".join(span.text for span in line)


@pytest.mark.parametrize(("lang", "programme"), EVERY)
def test_a_card_leads_to_every_stated_topic(lang: Lang, programme: str) -> None:
    words, present = words_in(lang), Present(KNOWLEDGE, NOW, {})
    card = plain(shown(words, cards.card(words, present, KNOWLEDGE.programmes[programme])))
    assert KNOWLEDGE.programmes[programme].name.of(lang).partition(" (")[0] in card.text.splitlines()[0]
    stated = [
        words.say(f"topic-{t.replace('_', '-')}")
        for t in known_topics(present, KNOWLEDGE.programmes[programme])
    ]
    *labels, _ = [button.label for button in card.buttons]
    assert labels[-len(stated) :] == stated


@pytest.mark.parametrize(("lang", "programme"), EVERY)
def test_a_topic_states_all_that_is_known_of_it(lang: Lang, programme: str) -> None:
    words = words_in(lang)
    for topic in Topic:
        reply = answer(KNOWLEDGE, asked(lang, programme, topic), NOW).reply
        assert isinstance(reply, Told | NotKnown)
        text = plain(shown(words, cards.topic_in_full(words, reply))).text
        if isinstance(reply, Told):
            assert not [line for line in told(words, reply) if line not in text]
        else:
            assert words.say("ask") in text


@pytest.mark.parametrize(("lang", "programme"), EVERY)
def test_an_answer_is_short_and_names_its_source(lang: Lang, programme: str) -> None:
    words = words_in(lang)
    for topic in Topic:
        for behaviour in (Behaviour.ANSWER, Behaviour.UNKNOWN, Behaviour.ELIGIBILITY):
            given = answer(KNOWLEDGE, asked(lang, programme, topic, behaviour), NOW)
            text = plain(shown(words, replies.page(words, given))).text
            assert len(text) <= 900
            assert text.splitlines()[-1].startswith(
                (words.say("source", count=1), words.say("source", count=2))
            )
            if isinstance(given.reply, Told):
                assert next(iter(told(words, given.reply))) in text


@pytest.mark.parametrize(("lang", "programme"), EVERY)
def test_two_answers_in_one_message_stay_short(lang: Lang, programme: str) -> None:
    words = words_in(lang)
    for topic in Topic:
        for second in (Topic.FUNDING, Topic.RECOGNITION, Topic.DEADLINE):
            both = replace(asked(lang, programme, topic), also=asked(lang, programme, second))
            text = plain(shown(words, replies.page(words, answer(KNOWLEDGE, both, NOW)))).text
            assert len(text) <= 900


@pytest.mark.parametrize("lang", LANGS)
def test_a_choice_and_a_list_of_every_programme_fit(lang: Lang) -> None:
    words, everything = words_in(lang), tuple(KNOWLEDGE.programmes)
    for topic in Topic:
        choice = Asked(lang, Behaviour.CLARIFY, programmes=everything, topic=topic)
        text = plain(shown(words, replies.page(words, answer(KNOWLEDGE, choice, NOW)))).text
        assert text.splitlines()[0].endswith("?")
        assert len(text) <= 900
        listed = Asked(lang, Behaviour.LIST, programmes=everything, topic=topic)
        text = plain(shown(words, replies.page(words, answer(KNOWLEDGE, listed, NOW)))).text
        assert len(text) <= 3000
        # A list for money leaves out the programmes that promise none.
        missing = [p for p in KNOWLEDGE.programmes.values() if p.name.of(lang) not in text]
        assert bool(missing) == (topic is Topic.FUNDING)
        for university in KNOWLEDGE.universities.values():
            assert f"{university.name.of(lang)} ({university.short})" in text
