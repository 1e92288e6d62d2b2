"""Slips of an editor's hand that leave no YAML, each with what is told at the line that was changed."""

from dataclasses import dataclass
from pathlib import Path

from tests.knowledge.damage import LERU

_BEGIN = "begin with `- ` and a space"
_APOSTROPHE = "an apostrophe within single quotes: double the apostrophe, or use double quotes"
_ITALIAN = "      it: Vai in una delle università LERU che partecipano all'iniziativa."


@dataclass(frozen=True)
class Slip:
    """The line `old` of `file`, written as `new`; `{line}` in `message` is the line `beside`."""

    old: str
    new: str
    message: str
    beside: str = "name:"
    file: str = LERU

    def do(self, directory: Path) -> str:
        """Makes the slip in the copy in `directory`; returns the problem that is owed, as it is printed."""
        file = directory / self.file
        lines = file.read_text(encoding="utf-8").split("\n")
        at = lines.index(self.old)
        beside = next(n for n, line in enumerate(lines, 1) if line == self.beside)
        file.write_text("\n".join([*lines[:at], self.new, *lines[at + 1 :]]), encoding="utf-8", newline="\n")
        return f"{file}:{at + 1}: broken YAML: {self.message.replace('{line}', f'line {beside}')}"


SLIPS = (
    # Entries of a list
    Slip("    - leru stream", "    leru stream", f"an entry without its `- `: {_BEGIN}"),
    Slip("    - leru stream", "  leru stream", f"an entry without its `- `: {_BEGIN}"),
    Slip("    - leru stream", "    -leru stream", f"an entry without its space: {_BEGIN}"),
    Slip(
        "    - league of european research universities", "    league", f"an entry without its `- `: {_BEGIN}"
    ),
    Slip("  - topic: overview", "    topic: overview", f"an entry without its `- `: {_BEGIN}"),
    Slip("  - topic: activities", "  topic: activities", f"an entry without its `- `: {_BEGIN}"),
    Slip("    - leru stream", "   - leru stream", "one space too few: align with the line above"),
    # Columns
    Slip("    aspects: [list]", "     aspects: [list]", "one space too many: align with the line above"),
    Slip("    aspects: [list]", "   aspects: [list]", "one space too few: align with the line above"),
    Slip("    aspects: [list]", "  aspects: [list]", "2 spaces too few: align with the line above"),
    Slip("  any:", " any:", "one space too few: align with {line}", "  it: Tirocini LERU STREAM"),
    Slip(
        "kinds: [traineeship]",
        " kinds: [traineeship]",
        "one space too many: align with {line}",
        "areas: [world]",
    ),
    Slip(
        "id: unimi-leru-stream",
        " id: unimi-leru-stream",
        "one space too many: align with {line}",
        "university: unimi",
    ),
    Slip(_ITALIAN, _ITALIAN[1:], "one space too few: align with the line above"),
    Slip(
        "        LERU, the League of European Research Universities.",
        "LERU, the League of European Research Universities.",
        "a line of a text in another column: align with the line above",
    ),
    # Colons
    Slip("  complete: true", "  complete true", "a key without its `:`: write `complete: ...`"),
    Slip("  complete: true", "  complete:true", "a `:` without its space: write `complete: ...`"),
    Slip("eligibility:", "eligibility", "a key without its `:`: write `eligibility: ...`"),
    Slip(_ITALIAN, "      it: Nota: vai lì.", "a second `:` in one value: put the value in quotes"),
    # Quotes
    Slip(_ITALIAN, "      it: 'L'attività: vai lì.'", _APOSTROPHE),
    Slip(_ITALIAN, "      it: 'Un po' di attività.'", _APOSTROPHE),
    Slip("    - leru stream", "    - 'l'attività leru'", _APOSTROPHE),
    Slip(
        "      city: {en: Geneva, it: Ginevra}",
        "      city: {en: Geneva, it: 'L'Aquila'}",
        _APOSTROPHE,
    ),
    Slip("    - leru stream", "    - 'leru stream", "a quote that is never closed: close it"),
    Slip("kinds: [traineeship]", 'kinds: ["traineeship]', "a quote that is never closed: close it"),
    Slip(
        _ITALIAN,
        '      it: "Uno "stage" lì."',
        'a `"` within double quotes: write `\\"`, or use single quotes',
    ),
    Slip(
        _ITALIAN,
        '      it: "Stage" lì.',
        "quotes that end before the value does: put all of it in single quotes",
    ),
    Slip(
        "    - leru stream",
        "    - [please] explain",
        "words behind what begins with `[`: put the phrasing in double quotes",
    ),
    Slip(
        "    - leru stream",
        "    - @leru",
        "a value that begins with a sign YAML keeps for itself: put it in quotes",
    ),
    # Brackets
    Slip("kinds: [traineeship]", "kinds: [traineeship", "`[` is never closed: add `]`"),
    Slip("  min: {count: 1, unit: months}", "  min: {count: 1, unit: months", "`{` is never closed: add `}`"),
)
