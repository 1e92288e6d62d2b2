"""Phrasings as an editor writes them: every sign, every mistake with its mend, and the limits."""

import pytest

from knowledge.understanding.templates import MOST, TemplateError, expand

SIGNS = {
    "one word": ("deadline", ["deadline"]),
    "alternatives": ("(when|by when) open", ["when open", "by when open"]),
    "alternatives without brackets": ("when|by when", ["when", "by when"]),
    "with or without": ("the [next] call", ["the next call", "the call"]),
    "an optional choice": ("[a|the] call", ["a call", "the call", "call"]),
    "one inside the other": ("(a [b]|c) d", ["a b d", "a d", "c d"]),
    "a gap": ("when .. call", ["when .. call"]),
    "any ending": ("open* soon", ["open* soon"]),
    "an ending of several words": ("l'altr* una", ["l altr* una"]),
    "accents, capitals, points": ("Perché, Università!", ["perche universita"]),
    "spare spaces": ("  a   b ", ["a b"]),
    "doubles": ("(a|a) [b|b]", ["a b", "a"]),
    "nothing but options": ("[a] [b]", ["a b", "a", "b"]),
    "nothing": ("()", []),
}
BROKEN = {
    "(a|b": "`(` is never closed: add `)`",
    "a [b": "`[` is never closed: add `]`",
    "(a]": "`(` is never closed: add `)`",
    "[a)": "`[` is never closed: add `]`",
    "a) b": "`)` closes nothing: take it out, or open it before",
    "a ]": "`]` closes nothing: take it out, or open it before",
    "(a|b) " * 11: f"stands for more than {MOST} phrasings: split it in two",
}


@pytest.mark.parametrize("name", SIGNS)
def test_a_sign_stands_for_its_phrasings(name: str) -> None:
    template, phrasings = SIGNS[name]
    assert [" ".join(each) for each in expand(template)] == phrasings


@pytest.mark.parametrize("template", BROKEN)
def test_a_broken_phrasing_is_told_with_its_mend(template: str) -> None:
    with pytest.raises(TemplateError) as caught:
        expand(template)
    assert str(caught.value) == BROKEN[template]


def test_a_phrasing_may_stand_for_as_many_as_the_limit_and_no_more() -> None:
    assert len(expand(f"({'|'.join(f'w{n}' for n in range(MOST // 2))}) (a|b)")) == MOST
    with pytest.raises(TemplateError, match="split it in two"):
        expand(f"({'|'.join(f'w{n}' for n in range(MOST // 2 + 1))}) (a|b)")
