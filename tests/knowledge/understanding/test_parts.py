"""Messages fall into parts, of which those that ask are told from the story around them."""

import pytest

from knowledge.understanding.normalise import tokens
from knowledge.understanding.parts import parts_of


def _asking(text: str) -> list[str]:
    words = tokens(text)
    return [
        " ".join(t.text for n, t in enumerate(words) if part.mask >> n & 1)
        for part in parts_of(words)
        if part.asks
    ]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("rent is crazy there is there any grant", ["is there any grant"]),
        ("i come back in june, when is the call", ["when is the call"]),
        ("where do i sleep when i leave", ["where do i sleep when i leave"]),
        ("can i apply if i have a job", ["can i apply"]),
        ("do you know if i can keep my room", ["do you know if i can keep my room"]),
        ("la casa costa, serve il visto?", ["serve il visto"]),
        ("c'è una borsa, affitto compreso?", ["c e una borsa"]),
        ("cerco casa, parto a marzo", ["cerco casa", "parto a marzo"]),
    ],
)
def test_the_parts_that_ask_are_told_from_the_story(text: str, asked: list[str]) -> None:
    assert _asking(text) == asked


def test_nothing_has_no_parts() -> None:
    assert parts_of(()) == ()
