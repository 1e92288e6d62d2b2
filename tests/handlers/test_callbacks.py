from typing import get_args

import pytest

from handlers.callbacks import (
    Callback,
    Card,
    Choose,
    Done,
    Example,
    Forget,
    Home,
    Languages,
    Narrow,
    OfUniversity,
    Privacy,
    Show,
    Snooze,
    Speak,
    Stale,
    Tell,
    Universities,
    pack,
    prefix,
    unpack,
)
from knowledge.models import Topic

LONGEST_ID = "a" * 40

PRESSES: list[Callback] = [
    Home(),
    Universities(),
    OfUniversity("unimi"),
    Card("unimi-ka107"),
    Show("unimi-ka107", Topic.LEARNING_AGREEMENT),
    Tell("unimi-ka107", Topic.DEADLINE),
    Choose("unimi-ka107", Topic.DURATION),
    Narrow("unifi", Topic.VISA),
    Example(2),
    Languages(),
    Speak("it"),
    Privacy(),
    Forget("yes"),
]


@pytest.mark.parametrize("press", PRESSES, ids=repr)
def test_what_is_packed_reads_back(press: Callback) -> None:
    assert unpack(pack(press)) == press


def test_the_longest_cycle_fits() -> None:
    for press in (Done(2**63, "2027-03-31"), Snooze(2**63, "2027/28-10")):
        assert unpack(pack(press)) == press


def test_every_kind_but_the_stale_one_can_be_packed() -> None:
    kinds = set(get_args(Callback)) - {Stale}
    assert len({prefix(kind) for kind in kinds}) == len(kinds)


@pytest.mark.parametrize("topic", Topic)
def test_the_longest_id_fits_with_every_topic(topic: Topic) -> None:
    for kind in (Show, Tell, Choose, Narrow):
        assert len(pack(kind(LONGEST_ID, topic)).encode()) <= 64


def test_what_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="64 bytes"):
        pack(Card("à" * 40))


@pytest.mark.parametrize(
    "data",
    [
        None,
        "",
        ".",
        "1",
        "1.",
        "0.h",
        "2.h",
        "1.z",
        "1.c",
        "1.c.a.b",
        "1.s.a.nonsense",
        "1.e.x",
        "1.k.de",
        "topic:a",
    ],
)
def test_what_this_version_does_not_know_is_stale(data: str | None) -> None:
    assert unpack(data) == Stale()
