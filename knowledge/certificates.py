"""Language certificates that students name instead of a level: what each is worth, by its own body."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import Field, TypeAdapter

from knowledge.models import Level, Source
from knowledge.models.base import Frozen, Line

_BETWEEN = (
    r"(?:[\s:=(,'-]|\b(?:ibt|academic|general|score|scores|total|overall|band|level|livello|niveau|nivel|"
    r"zertifikat|certificate|certificato|diploma|punteggio|punti|points|of|with|at|a|con|di|da|del|il|the|"
    r"is|all|nell|my|mio|tdn)|tdn(?=\d))*"
)
_NUMBER = (
    r"(?<!year )(?<!anno )(?<!month )(?<![\d.,])(\d{1,3}(?:[.,]\d)?)(?![\d.,]*\d)"
    r"(?!\s*(?:th|nd|rd|st|°|º|years?|ann[oi])\b)"
)
_TABLE = Path(__file__).parent / "data" / "wording" / "certificates.yaml"


class Scale(Frozen):
    """Scores of a certificate: the highest that there is, and the least for each level."""

    top: float = Field(gt=0)
    least: dict[Level, float] = Field(min_length=1)

    def level(self, score: float) -> Level | None:
        """The highest level that `score` reaches; `None` below the lowest."""
        reached = [level for level in Level if level in self.least and self.least[level] <= score]
        return reached[-1] if reached else None


class Certificate(Frozen):
    """A certificate of one language, and how the body that awards it relates it to the CEFR."""

    name: Line
    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")]
    words: tuple[Line, ...] = Field(min_length=1)
    source: Source
    scores: tuple[Scale, ...] = ()
    named: dict[Level, tuple[Line, ...]] = Field(default_factory=dict)
    spells: tuple[Level, ...] = ()


@dataclass(frozen=True, slots=True)
class Certified:
    """A certificate found in a text: the level is "about" what it stands for, as `source` has it."""

    language: str
    level: Level
    certificate: str
    source: Source


def load_certificates(path: Path) -> tuple[Certificate, ...]:
    """The table in the YAML file `path`.

    Raises:
        ValueError: a certificate is not as it should be, such as a level that is none of A1 to C2.
    """
    return TypeAdapter(tuple[Certificate, ...]).validate_python(
        yaml.safe_load(path.read_text(encoding="utf-8"))
    )


@cache
def known_certificates() -> tuple[Certificate, ...]:
    """The table that the project ships, read once."""
    return load_certificates(_TABLE)


def certificates_in(text: str, table: Sequence[Certificate]) -> tuple[Certified, ...]:
    """The certificates of `table` that `text` names with a level or a possible score, one a language.

    A score that the certificate does not have (IELTS 95) says nothing.
    """
    bare = _bare(text)
    found: dict[str, Certified] = {}
    for each in table:
        level = next(_levels(each, bare), None)
        if level is not None:
            found.setdefault(each.language, Certified(each.language, level, each.name, each.source))
    return tuple(found.values())


def _bare(text: str) -> str:
    """Lower case, no accents; every letter is kept, for ISE II and ISE III differ in one."""
    decomposed = unicodedata.normalize("NFKD", text.replace("’", "'").casefold())
    return "".join(each for each in decomposed if not unicodedata.combining(each))


def _levels(certificate: Certificate, text: str) -> Iterator[Level]:
    yield from _named(certificate, text)
    if certificate.spells:
        yield from _spelled(certificate, text)
    if certificate.scores:
        yield from _scored(certificate, text)


def _named(certificate: Certificate, text: str) -> Iterator[Level]:
    for level, names in certificate.named.items():
        if any(_pattern(rf"\b{_phrase(name)}\b").search(text) for name in names):
            yield level


def _spelled(certificate: Certificate, text: str) -> Iterator[Level]:
    for match in _around(certificate, text, r"\b([abc][12])\b"):
        level = Level(match.upper())
        if level in certificate.spells:
            yield level


def _scored(certificate: Certificate, text: str) -> Iterator[Level]:
    for match in _around(certificate, text, _NUMBER):
        level = _level_of(certificate, float(match.replace(",", ".")))
        if level is not None:
            yield level


def _level_of(certificate: Certificate, score: float) -> Level | None:
    fitting = (scale for scale in certificate.scores if score <= scale.top)
    scale = next(fitting, None)
    return scale.level(score) if scale else None


def _around(certificate: Certificate, text: str, value: str) -> Iterator[str]:
    """What stands after a name of the certificate, then what stands before one."""
    names = "|".join(_phrase(each) for each in sorted(certificate.words, key=len, reverse=True))
    for pattern in (rf"\b(?:{names})(?![a-z]){_BETWEEN}{value}", rf"{value}{_BETWEEN}\b(?:{names})\b"):
        yield from _pattern(pattern).findall(text)


def _phrase(name: str) -> str:
    return r"[\s-]+".join(map(re.escape, _bare(name).split()))


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)
