"""What students say to the bot itself at the head of a message: remind me, stop reminders, what is open."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Literal, NamedTuple

from knowledge.models import LANGS, Lang
from knowledge.models.base import Frozen
from knowledge.problems import KnowledgeError, Problem
from knowledge.reading import read_as
from knowledge.understanding.normalise import words
from knowledge.understanding.phrases import Match, Meaning, Phrases
from knowledge.understanding.templates import expand
from knowledge.understanding.wording import Phrasings

Wish = Literal["remind", "stop", "open"]
_HEAD = 40
"""Words in which a request is sought: courtesies, and the request itself."""
_WORD = re.compile(r"\w+")
_BREAK = re.compile(r"[.,;:?!()]")
_AROUND = " ?!.,*@"


class RequestWording(Frozen):
    """How students put requests; en/requests.yaml tells what the keys mean."""

    polite: Phrasings
    remind: Phrasings
    question: Phrasings
    stop: Phrasings
    open: Phrasings
    when: Phrasings


@dataclass(frozen=True, slots=True)
class Request:
    """A request that was heard: its language, and what else the message says, as it was typed."""

    lang: Lang
    what: str


class _Word(NamedTuple):
    """A word as phrases know it, and the characters of the message in which it stands."""

    text: str
    start: int
    end: int


class Requests:
    """Hears requests; built once, then safe to share."""

    def __init__(self, wordings: Mapping[Lang, RequestWording]) -> None:
        self._phrases = Phrases()
        for lang, wording in wordings.items():
            for role in RequestWording.model_fields:
                for phrasing in getattr(wording, role):
                    for sequence in expand(phrasing):
                        self._phrases.add(sequence, Meaning(role, "", lang))

    def heard(self, text: str, wish: Wish) -> Request | None:
        """The `wish` with which `text` begins; `None` where it begins with none, or is a question."""
        plain = " ".join(text.replace("’", "'").split())
        read = tuple(islice(_words(plain), _HEAD))
        found = self._phrases.find([each.text for each in read])
        heard = max(_at_head(found, read, plain, wish), key=_extent, default=None)
        if heard is None or (wish == "remind" and _follows(found, "question", heard)):
            return None
        after = _follows(found, "when", heard) if wish == "open" else None
        return Request(heard.meaning.lang or "en", _rest(plain, read, heard, (after or heard).end))


def read_requests(directory: Path) -> tuple[Requests | None, tuple[Problem, ...]]:
    """The requests that the wording of a data directory holds, and what is wrong with its files."""
    files = {lang: directory / "wording" / lang / "requests.yaml" for lang in LANGS}
    read = {lang: read_as(file, RequestWording) for lang, file in files.items()}
    wordings = {lang: wording for lang, (wording, _) in read.items() if wording}
    problems = tuple(each for _, more in read.values() for each in more)
    return None if problems else Requests(wordings), problems


def load_requests(directory: Path) -> Requests:
    """The requests that the wording of a data directory holds.

    Raises:
        KnowledgeError: a file has problems.
    """
    requests, problems = read_requests(directory)
    if requests is None:
        raise KnowledgeError(problems)
    return requests


def _words(plain: str) -> Iterator[_Word]:
    for match in _WORD.finditer(plain):
        for word in words(match[0]):
            yield _Word(word, match.start(), match.end())


def _at_head(found: Sequence[Match], read: Sequence[_Word], plain: str, wish: Wish) -> Iterator[Match]:
    """The ways to read `wish` right at the head, or after courtesies alone; never across sentences."""
    heads = {0}
    for match in found:  # the one that begins first is first
        if match.start in heads and match.meaning.role == "polite":
            heads.add(match.end)
        if match.start in heads and match.meaning.role == wish:
            said = plain[read[match.start].start : read[match.end - 1].end]
            if not _BREAK.search(said):
                yield match


def _extent(match: Match) -> tuple[int, int, int]:
    """Which of several readings is meant: most words named, fewest in gaps."""
    return match.length, -match.end, -match.start


def _follows(found: Iterable[Match], role: str, heard: Match) -> Match | None:
    """The longest phrase of `role` right behind `heard`."""
    behind = (each for each in found if each.start == heard.end and each.meaning.role == role)
    return max(behind, key=lambda each: each.end, default=None)


def _rest(plain: str, read: Sequence[_Word], heard: Match, end: int) -> str:
    """What the message says beside the request: in its gaps, and from word `end` on."""
    gaps = [at for at in range(heard.start, heard.end) if not heard.mask >> at & 1]
    inside = " ".join(plain[read[at].start : read[at].end] for at in gaps)
    return " ".join(f"{inside} {plain[read[end - 1].end :]}".split()).strip(_AROUND)
