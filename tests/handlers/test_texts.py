import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, visitor
from fluent.syntax import ast as fluent

from handlers.menu import commands, presentations
from handlers.wording.words import words_in
from knowledge.models import LANGS, Lang

HANDLERS = Path(__file__).parents[2] / "handlers"


class Variables(visitor.Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:  # noqa: N802 - fluent's name
        self.names.add(node.id.name)


def texts(lang: Lang) -> dict[str, set[str]]:
    """Variables by id."""
    found: dict[str, set[str]] = {}
    for entry in entries(lang):
        assert not isinstance(entry, fluent.Junk), entry.content
        if isinstance(entry, fluent.Message):
            assert entry.id.name not in found, f"{entry.id.name} stands twice"
            seen = Variables()
            seen.visit(entry)
            found[entry.id.name] = seen.names
    return found


def entries(lang: Lang) -> Iterator[object]:
    folder = HANDLERS / "texts"
    for file in (folder / f"{lang}.ftl", *(folder / lang).glob("*.ftl")):
        yield from FluentParser().parse(file.read_text(encoding="utf-8")).body


def uses() -> Iterator[re.Pattern[str]]:
    """What the program may ask for: every string in it, with anything where a value goes in."""
    for path in HANDLERS.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield re.compile(re.escape(node.value))
            if isinstance(node, ast.JoinedStr):
                yield re.compile(_pattern(node))


def _pattern(node: ast.JoinedStr) -> str:
    parts = [re.escape(str(p.value)) if isinstance(p, ast.Constant) else ".+" for p in node.values]
    return "".join(parts) if re.search(r"[a-z]{2}-|-[a-z]{2}", "".join(parts).replace("\\", "")) else "(?!)"


def test_both_languages_have_the_same_texts_with_the_same_variables() -> None:
    assert texts("en") == texts("it")


def test_every_text_is_used() -> None:
    patterns = list(uses())
    unused = [name for name in texts("en") if not any(p.fullmatch(name) for p in patterns)]
    assert not unused


def test_every_text_asked_for_by_name_exists() -> None:
    known = texts("en")
    for path in HANDLERS.rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        missing = [name for name in re.findall(r'\.say\(\s*"([^"]+)"', source) if name not in known]
        assert not missing, path.name


@pytest.mark.parametrize("lang", LANGS)
def test_a_missing_text_or_variable_is_an_error(lang: Lang) -> None:
    with pytest.raises(KeyError):
        words_in(lang).say("no-such-text")
    with pytest.raises(ValueError, match="span-months"):
        words_in(lang).say("span-months")


def test_what_telegram_shows_keeps_telegrams_limits() -> None:
    for each in presentations().values():
        assert 0 < len(each.name) <= 64
        assert 0 < len(each.description) <= 512
        assert 0 < len(each.short_description) <= 120
        assert 0 < len(each.commands) <= 100
        assert all(
            re.fullmatch(r"[a-z0-9_]{1,32}", name) and 0 < len(does) <= 256 for name, does in each.commands
        )


def test_the_menu_has_the_same_commands_in_both_languages() -> None:
    assert [name for name, _ in commands("en")] == [name for name, _ in commands("it")]
