"""Small damages to a copy of the bundled data, with the line and the words that the check owes for each."""

from dataclasses import dataclass
from pathlib import Path

FLORENCE = "unifi/extra-eu.yaml"
FLORENCE_SHORT = "unifi/erasmus-study.yaml"
TRAINEESHIP = "unimi/erasmus-traineeship.yaml"
STUDY = "unimi/erasmus-study.yaml"
FREE_MOVER = "unimi/free-mover.yaml"
LERU = "unimi/leru-stream.yaml"
EXCHANGE = "unimi/exchange-extra-eu.yaml"
ATHENS = "polimi/athens.yaml"
MILAN = "unimi/university.yaml"
POLI = "polimi/university.yaml"

CLOSES = "closes: 2023-04-28T13:00:00+02:00"
FACT = "facts:\n"
A_TEXT = "{en: One sentence., it: Una frase.}"


@dataclass(frozen=True)
class Damage:
    """`old` becomes `new` in `file`; the line that holds `at` (`new` by default) is the one to be named.

    `also` is a second place, as file and words, that `message` must name where it has `{also}`.
    """

    file: str
    old: str
    new: str
    message: str
    at: str | None = None
    also: tuple[str, str] | None = None

    def do(self, directory: Path) -> str:
        """Damages the copy in `directory`; returns the problem that is owed, as it is printed."""
        file = directory / self.file
        text = file.read_text(encoding="utf-8")
        assert self.old in text, f"{self.file} no longer holds {self.old!r}"
        file.write_text(text.replace(self.old, self.new, 1), encoding="utf-8", newline="\n")
        line = _line(file, self.at or self.new.strip("\n"))
        return f"{file}:{line}: {self.message.replace('{also}', self._also(directory))}"

    def _also(self, directory: Path) -> str:
        return f"{self.also[0]}:{_line(directory / self.also[0], self.also[1])}" if self.also else ""


def _line(file: Path, words: str) -> int:
    text = file.read_text(encoding="utf-8")
    return text[: text.index(words)].count("\n") + 1


def fact(topic: str, rest: str = "") -> str:
    """The head of a list of facts with a first one more, followed by the keys of `rest`."""
    return f"facts:\n  - topic: {topic}\n    source: extra-eu\n    text: {A_TEXT}\n{rest}"
