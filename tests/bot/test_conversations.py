from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.conversations import Conversations
from knowledge.models import Profile
from knowledge.understanding.asked import Asked, Behaviour
from knowledge.understanding.explaining import Grounds
from knowledge.understanding.model import Belief
from knowledge.understanding.reading import Reading
from knowledge.understanding.topics import Scores

NOON = datetime(2026, 3, 29, 12, tzinfo=UTC)
ASKED = Asked("en", Behaviour.ANSWER, programmes=("one",))
READING = Reading("hi", (), (), "en", lang_clear=True, by_role={})
GROUNDS = Grounds(READING, Scores({}, {}, frozenset(), {}, Belief()), ("hi",))


def test_what_was_said_is_kept_for_half_an_hour() -> None:
    kept = Conversations()
    kept.remember(1, 2, ASKED, NOON)
    said = kept.last(1, 2, NOON + timedelta(minutes=30))
    assert said
    assert (said.asked, said.at) == (ASKED, NOON)
    assert kept.last(1, 2, NOON + timedelta(minutes=30, seconds=1)) is None


def test_students_and_chats_are_apart() -> None:
    kept = Conversations()
    kept.remember(1, 2, ASKED, NOON)
    assert kept.last(1, 3, NOON) is None
    assert kept.last(3, 2, NOON) is None


def test_a_student_is_forgotten_in_every_chat_and_twice_does_no_harm() -> None:
    kept = Conversations()
    for chat, student in ((1, 2), (3, 2), (3, 4)):
        kept.remember(chat, student, ASKED, NOON)
    kept.forget(2)
    kept.forget(2)
    assert kept.last(1, 2, NOON) is None
    assert kept.last(3, 2, NOON) is None
    assert kept.last(3, 4, NOON)


def test_memory_is_bounded_and_the_longest_silent_goes_first() -> None:
    kept = Conversations(at_most=2)
    for student in (1, 2, 1, 3):
        kept.remember(0, student, ASKED, NOON)
    assert [student for student in (1, 2, 3) if kept.last(0, student, NOON)] == [1, 3]


def test_what_is_over_is_dropped_and_of_the_message_no_word_is_kept() -> None:
    kept = Conversations()
    kept.remember(
        1, 2, replace(ASKED, grounds=GROUNDS, also=replace(ASKED, grounds=GROUNDS, also=ASKED)), NOON
    )
    said = kept.last(1, 2, NOON)
    assert said
    assert said.asked.also
    assert (said.asked.grounds, said.asked.also.grounds, said.asked.also.also) == (None, None, None)
    kept.remember(3, 4, ASKED, NOON + timedelta(minutes=31))
    assert kept.last(1, 2, NOON) is None


def test_what_the_student_told_is_put_together_until_the_talk_is_over() -> None:
    kept = Conversations()
    for told in (Profile(university="unimi", school="ims"), Profile(), Profile(year=4)):
        kept.remember(1, 2, replace(ASKED, told=told), NOON)
    said = kept.last(1, 2, NOON)
    assert said
    assert said.told == Profile(university="unimi", school="ims", year=4)
    kept.remember(1, 2, ASKED, NOON + timedelta(minutes=31))
    said = kept.last(1, 2, NOON + timedelta(minutes=31))
    assert said
    assert said.told == Profile()
