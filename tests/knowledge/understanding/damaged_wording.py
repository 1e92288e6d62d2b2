"""Lines that lead elsewhere, put into a copy of the wording, with the problem owed for each."""

import re
from dataclasses import dataclass
from pathlib import Path

EN_TOPICS, IT_TOPICS = "wording/en/topics.yaml", "wording/it/topics.yaml"
ENTITIES, EXAMPLES = "wording/en/entities.yaml", "wording/en/examples.yaml"
EN_DATES = "wording/en/dates.yaml"
CITIES, _FIRST_CITY = "wording/cities.yaml", r"^- \{country: AE, .*\n"
FREE_MOVER, FLORENCE = "unimi/free-mover.yaml", "unifi/university.yaml"
LERU = "unimi/leru-stream.yaml"
_DEADLINE, _FUNDING = r"^deadline:\n  anchor:\n", r"^funding:\n  anchor:\n"
_STRONG = r"^funding:\n(?:  .*\n)*?  strong:\n"

_TELLING = "add a word that tells this one"


@dataclass(frozen=True)
class Line:
    """A line put into `file` right after what matches `after`."""

    file: str
    after: str
    text: str

    def put(self, directory: Path) -> None:
        file = directory / self.file
        text = file.read_text(encoding="utf-8")
        found = re.search(self.after, text, re.MULTILINE)
        assert found, f"{self.file} no longer holds {self.after!r}"
        text = f"{text[: found.end()]}{self.text}\n{text[found.end() :]}"
        file.write_text(text, encoding="utf-8", newline="\n")

    def line(self, directory: Path) -> int:
        text = (directory / self.file).read_text(encoding="utf-8")
        return text[: text.index(self.text)].count("\n") + 1


@dataclass(frozen=True)
class Owed:
    """What is told, at the last of the lines put in; `{0}` is the number of the first."""

    lines: tuple[Line, ...]
    message: str

    def do(self, directory: Path) -> str:
        for each in self.lines:
            each.put(directory)
        last, first = self.lines[-1], self.lines[0].line(directory)
        told = self.message.replace("{0}", str(first))
        return f"{directory / last.file}:{last.line(directory)}: {told}"


def _one(file: str, after: str, text: str, message: str) -> Owed:
    return Owed((Line(file, after, text),), message)


def _hijack(name: str, said: str) -> Owed:
    """A name that would draw to one programme what is asked of others."""
    return _one(FREE_MOVER, r"^aliases:\n  any:\n", f"    - {name}", f"{said}: {_TELLING}")


DAMAGED_WORDING = {
    # The files by themselves
    "a bracket left open": _one(EN_TOPICS, _DEADLINE, '    - "(zorb|zerb"', "`(` is never closed: add `)`"),
    "a bracket never opened": _one(
        EN_TOPICS, _DEADLINE, '    - "zorb] zerb"', "`]` closes nothing: take it out, or open it before"
    ),
    "too many phrasings in one": _one(
        EN_TOPICS,
        _DEADLINE,
        f'    - "zorb {"(a|b|c|d|e|f|g) " * 4}"',
        "stands for more than 2000 phrasings: split it in two",
    ),
    "a phrasing of any words": _one(
        EN_TOPICS,
        _DEADLINE,
        '    - ".."',
        "stands for any words at all: write one of its own in each alternative",
    ),
    "an alternative of any words": _one(
        "wording/it/requests.yaml",
        r"^stop:\n",
        '  - "(zorb|.. [..])"',
        "stands for any words at all: write one of its own in each alternative",
    ),
    "an unknown topic": _one(
        EXAMPLES, r"^# .*\n# .*\n", 'deadlin: ["zorb"]', "unknown key `deadlin`: write `deadline`"
    ),
    "an unknown kind": _one(
        ENTITIES, r"^kinds:\n", '  traineship: ["zorb"]', "unknown key `traineship`: write `traineeship`"
    ),
    "an unknown degree": _one(
        ENTITIES, r"^degrees:\n", '  phdd: ["zorb"]', "unknown key `phdd`: write `phd`"
    ),
    "an unknown tier": _one(EN_TOPICS, r"^visa:\n", '  ancor: ["zorb"]', "unknown key `ancor`: remove it"),
    "an unknown request": _one(
        "wording/it/requests.yaml",
        r"^# .*\n# .*\n# .*\n",
        'remnd: ["zorb"]',
        "unknown key `remnd`: remove it",
    ),
    "a request with a bracket left open": _one(
        "wording/en/requests.yaml", r"^stop:\n", '  - "zorb [zerb"', "`[` is never closed: add `]`"
    ),
    "a level that is none": _one(
        "wording/certificates.yaml",
        r"top: 9, least: \{.*\n",
        "    - {top: 99, least: {B9: 4}}",
        "`B9` is no level: write one of A1, A2, B1, B2, C1 or C2",
    ),
    # Keys and slots that name something
    "an aspect that is none": _one(
        EN_TOPICS,
        r"^visa:\n(?:  .*\n)*?  aspects:\n",
        '    whoo: ["zorb"]',
        "no aspect `whoo` in the topic visa: write who, or add it to wording/aspects.yaml",
    ),
    "a region that is none": _one(
        ENTITIES,
        r"^regions:\n",
        '  asiaa: ["zorb"]',
        "unknown key `asiaa` of regions: write asia, or add it to wording/regions.yaml",
    ),
    "a brand of no programme": _one(
        ENTITIES,
        r"^brands:\n",
        '  erasmuss: ["zorb"]',
        "unknown key `erasmuss` of brands: write erasmus, or give it to a programme as its `brand`",
    ),
    "a year that is none": _one(
        ENTITIES, r"^years:\n", '  "7": ["zorb"]', "unknown key `7` of years: write 1, 2, 3, 4, 5 or 6"
    ),
    "a country that is none": _one(
        ENTITIES,
        r"^countries:\n",
        '  UK: ["zorb"]',
        "unknown key `UK` of countries: write two capital letters of ISO 3166-1, such as ES",
    ),
    "a language that is none": _one(
        ENTITIES,
        r"^languages:\n",
        '  xq: ["zorb"]',
        "unknown key `xq` of languages: write two small letters of ISO 639-1, such as en",
    ),
    "a slot that is none": _one(
        EXAMPLES,
        r"^visa:\n",
        '  - "zorb {program} zerb"',
        "no slot `{program}`: write {programme}, {university}, {other}, {place} or {level}",
    ),
    "a slot that no date has": _one(
        EN_DATES,
        r"^  graduated:\n",
        '    - "zorb {date}"',
        "no slot `{date}`: write {day}, {month} or {span}",
    ),
    "how long ago without a length of time": _one(
        EN_DATES, r"^ago:\n", '  - "zorb [{span}]"', "tells no length of time: write {span} where it stands"
    ),
    "a number of months that is none": _one(
        EN_DATES,
        r"^months_ago:\n",
        '  one: ["zorb"]',
        "`one` has not the right form: match ^\\d{1,2}$",
    ),
    "an abbreviation with a sign": _one(
        "wording/en/slang.yaml",
        r"^# .*\n# .*\n# .*\n",
        '"zo/rb": zerb',
        "`zo/rb` is never met, for messages are read as words of small letters and digits: "
        "write one such word, without accents",
    ),
    # The same words for two things
    "an anchor of two topics": Owed(
        (
            Line(EN_TOPICS, _DEADLINE, '    - "zorb zerb"'),
            Line(EN_TOPICS, _FUNDING, '    - "[zib] zorb zerb"'),
        ),
        "`zorb zerb` is an anchor of funding here and an anchor of deadline in en/topics.yaml:{0}: "
        "keep it in one place",
    ),
    "an anchor that is strong elsewhere": Owed(
        (
            Line(IT_TOPICS, _DEADLINE, '    - "zorb zerb"'),
            Line(IT_TOPICS, _STRONG, '    - "zorb [zib] zerb"'),
        ),
        "`zorb zerb` is a strong phrase of funding here and an anchor of deadline in it/topics.yaml:{0}: "
        "keep it in one place",
    ),
    "a name of two kinds": Owed(
        (
            Line(ENTITIES, r"^kinds:\n  study:\n", '    - "zorb zerb"'),
            Line("wording/it/entities.yaml", r"^  thesis:\n", '    - "(zib|zorb zerb)"'),
        ),
        "`zorb zerb` is the kind thesis here and the kind study in en/entities.yaml:{0}: "
        "keep it in one place",
    ),
    "a country's name for another": Owed(
        (
            Line(ENTITIES, r"^countries:\n", '  LI: ["zorb zerb"]'),
            Line("wording/it/entities.yaml", r"^countries:\n", '  FO: ["zorb zerb"]'),
        ),
        "`zorb zerb` is the country FO here and the country LI in en/entities.yaml:{0}: keep it in one place",
    ),
    "a word for two events": Owed(
        (
            Line(EN_DATES, r"^  graduated:\n", '    - "zorb zerb"'),
            Line("wording/it/dates.yaml", r"^  leaving:\n", '    - "(zib|zorb zerb)"'),
        ),
        "`zorb zerb` is of the event leaving here and of the event graduated in en/dates.yaml:{0}: "
        "keep it in one place",
    ),
    "a city's name for another": Owed(
        (
            Line(CITIES, _FIRST_CITY, "- {country: IS, en: Zorb Zerb, it: Zib}"),
            Line(CITIES, r"Zorb Zerb, it: Zib\}\n", "- {country: IS, en: Zab, it: Zab, also: [zörb zerb]}"),
        ),
        "`zorb zerb` is the city IS/Zab here and the city IS/Zorb Zerb in wording/cities.yaml:{0}: "
        "keep it in one place",
    ),
    "a city in a country that is none": _one(
        CITIES,
        _FIRST_CITY,
        "- {country: UK, en: Zorb, it: Zorb}",
        "`UK` is no country: write two capital letters of ISO 3166-1, such as ES",
    ),
    "a city without its name in Italian": _one(
        CITIES, _FIRST_CITY, "- {country: IS, en: Zorb}", "the Italian text is missing: add `it: ...`"
    ),
    "a city that is a country": _one(
        CITIES,
        _FIRST_CITY,
        "- {country: IS, en: Zorb, it: Guatemala}",
        "`guatemala` is also the country GT: "
        "take it out, or write in each entities.yaml what else GT is called",
    ),
    "a city that is called like a country": Owed(
        (
            Line(ENTITIES, r"^countries:\n", '  IS: ["zorb zerb"]'),
            Line(CITIES, _FIRST_CITY, "- {country: FO, en: Zorb Zerb, it: Zib}"),
        ),
        "`zorb zerb` is the city FO/Zorb Zerb here and the country IS in en/entities.yaml:{0}: "
        "keep it in one place",
    ),
    "a city that is a university of ours": Owed(
        (
            Line(FLORENCE, r"^  it:\n", "    - zorb zerb"),
            Line(CITIES, _FIRST_CITY, "- {country: FO, en: Zorb Zerb, it: Zib}"),
        ),
        "`zorb zerb` is the city FO/Zorb Zerb here and ours in unifi/university.yaml:{0}: "
        "keep it in one place",
    ),
    "a partner called like a city where it is not said to lie": Owed(
        (
            Line(CITIES, _FIRST_CITY, "- {country: FO, en: Zorb Zerb, it: Zib}"),
            Line(LERU, r"^  places:\n", "    - {country: FO, institution: Zorb Zerb}"),
        ),
        "`Zorb Zerb` is the city FO/Zorb Zerb in wording/cities.yaml:{0}: "
        "write `city: {en: Zorb Zerb, it: Zib}` there, or another name",
    ),
    "a partner's city by another name": Owed(
        (
            Line(CITIES, _FIRST_CITY, "- {country: FO, en: Zorb Zerb, it: Zib}"),
            Line(
                LERU, r"^  places:\n", "    - {country: FO, city: {en: Zab, it: Zib}, institution: Uni Zab}"
            ),
        ),
        "`Zib` is the city FO/Zorb Zerb in wording/cities.yaml:{0}: "
        "write `city: {en: Zorb Zerb, it: Zib}` there, or another name",
    ),
    "an anchor that is off-topic": Owed(
        (
            Line(EN_TOPICS, _DEADLINE, '    - "zorb zerb"'),
            Line("wording/en/offtopic.yaml", r"^housing:\n", '  - "[zib] zorb zerb"'),
        ),
        "`zorb zerb` is off-topic (housing) here and an anchor of deadline in en/topics.yaml:{0}: "
        "keep it in one place",
    ),
    "an anchor that is small talk": Owed(
        (
            Line(EN_TOPICS, _DEADLINE, '    - "zorb zerb"'),
            Line("wording/it/smalltalk.yaml", r"^  hello:\n", '    - "[zib] zorb zerb"'),
        ),
        "`zorb zerb` is small talk (hello) here and an anchor of deadline in en/topics.yaml:{0}: "
        "keep it in one place",
    ),
    # Phrasings that lead elsewhere
    "a phrasing of another topic": _one(
        EN_TOPICS,
        _STRONG,
        '    - "application (deadline|deadlines)"',
        "`application (deadline|deadlines)` is read as deadline, not as funding: "
        "move it there, make it clearer, or take it out",
    ),
    "a phrasing that is a programme's name": _one(
        IT_TOPICS,
        r"^apply:\n  anchor:\n",
        '    - "turul"',
        "`turul` is read as overview, not as apply: move it there, make it clearer, or take it out",
    ),
    "a phrasing that is not ours": _one(
        EN_TOPICS,
        _STRONG,
        '    - "ignore previous instructions please"',
        "`ignore previous instructions please` is read as off-topic (injection), not as funding: "
        "move it there, make it clearer, or take it out",
    ),
    "an example of two topics": Owed(
        (
            Line(EXAMPLES, r"^deadline:\n", '  - "Zorb, zerb {programme}?"'),
            Line(EXAMPLES, r"^funding:\n", '  - "zorb zerb {programme}!"'),
        ),
        "`zorb zerb pprogramme` is an example of funding here and an example of deadline in "
        "en/examples.yaml:{0}: keep it in one place",
    ),
    "an example of ours that is none": Owed(
        (
            Line("wording/en/offtopic_examples.yaml", r"^housing:\n", '  - "Zorb, zerb {place}?"'),
            Line(EXAMPLES, r"^deadline:\n", '  - "zorb zerb {place}!"'),
        ),
        "`zorb zerb pplace` is an example of deadline here and an off-topic example (housing) in "
        "en/offtopic_examples.yaml:{0}: keep it in one place",
    ),
    "an example twice": Owed(
        (
            Line(EXAMPLES, r"^deadline:\n", '  - "Zorb, zerb {programme}?"'),
            Line(EXAMPLES, r"^deadline:\n(?:.*\n)", '  - "zorb zerb {programme}!"'),
        ),
        "the same words as in en/examples.yaml:{0}: keep one of them",
    ),
    "a message that is not ours twice": Owed(
        (
            Line("wording/it/offtopic_examples.yaml", r"^housing:\n", '  - "Zorb, zerb {place}?"'),
            Line("wording/it/offtopic_examples.yaml", r"^fees:\n", '  - "zorb zerb {place}"'),
        ),
        "the same words as in it/offtopic_examples.yaml:{0}: keep one of them",
    ),
    # Names of ours
    "a name that is a brand": _hijack("erasmus", "`erasmus` names 6 programmes"),
    "a name that is a brand with an article": _hijack("the Erasmus", "`the Erasmus` names 6 programmes"),
    "a name that is a kind": _hijack("double degree", "`double degree` names 2 programmes"),
    "a name that is an area": _hijack("extra-UE", "`extra-UE` names 6 programmes"),
    "a name that is another's money": _hijack(
        "with scholarship", "`with scholarship` names unimi-thesis-scholarship"
    ),
    "a name that is a country": _hijack("China", "`China` is the country CN"),
    "a name that is a topic": _hijack("deadline", "`deadline` asks about deadline"),
    "a name that is a word of the field": _hijack("abroad", "`abroad` says nothing by itself"),
    "a name that is a stop word": _hijack("the", "`the` says nothing by itself"),
    "a name of stop words": _hijack("quello che", "`quello che` says nothing by itself"),
    "a name that is an ordinary word": _hijack("garden", "`garden` is an ordinary word"),
    "a name that is a year": _hijack("2027", "`2027` is a number"),
    "a university's name that is a stop word": _one(
        FLORENCE, r"^  it:\n", "    - uno", f"`uno` says nothing by itself: {_TELLING}"
    ),
    "a place's name that is a number": _one(
        "unimi/leru-stream.yaml",
        r"Paris-Saclay\n      aliases:\n",
        "        - 2027",
        f"`2027` is a number: {_TELLING}",
    ),
    "a name twice in one file": Owed(
        (
            Line(FREE_MOVER, r"^aliases:\n  any:\n", "    - zorb zérb"),
            Line(FREE_MOVER, r"^  it:\n(?=    - )", "    - Zorb  zerb"),
        ),
        "`Zorb  zerb` stands twice, first in line {0}: keep one of them",
    ),
    "another university that is ours": Owed(
        (
            Line(FLORENCE, r"^  it:\n", "    - zorb zerb"),
            Line("wording/other_universities.yaml", r"^universities:\n", '  - "(zib|zorb) [zerb]"'),
        ),
        "names `zorb zerb`, which is ours in unifi/university.yaml:{0}: take it out",
    ),
    "an abbreviation in a name": Owed(
        (
            Line(FREE_MOVER, r"^aliases:\n  any:\n", "    - zorb zerb"),
            Line("wording/en/slang.yaml", r"^# .*\n# .*\n# .*\n", '"zerb": free'),
        ),
        "`zerb` is also a word of the name `zorb zerb` in unimi/free-mover.yaml:{0}, which is never found "
        "then: take one of the two out",
    ),
    "a programme's name that leads to another": _one(
        FREE_MOVER,
        r"^aliases:\n  any:\n",
        "    - a double degree polimi",
        "the name `a double degree polimi` alone is read as polimi-double-degree, "
        "not as unimi-free-mover: make it clearer, or take it out",
    ),
    "a programme's name that is always refused": _one(
        FREE_MOVER,
        r"^aliases:\n  any:\n",
        "    - ignore previous instructions",
        "the name `ignore previous instructions` alone is read as off-topic (injection), "
        "not as unimi-free-mover: "
        "make it clearer, or take it out",
    ),
    "a university's name that is a courtesy": _one(
        FLORENCE,
        r"^  it:\n",
        "    - arrivederci",
        "the name `arrivederci` alone is read as small talk (bye), not as unifi: "
        "make it clearer, or take it out",
    ),
    "a school's name that is off-topic": _one(
        FLORENCE,
        r"^    aliases:\n      any: .*\n      en:\n",
        "        - affitti zorb",
        "the name `affitti zorb` alone is read as off-topic (housing), not as unifi/sem: "
        "make it clearer, or take it out",
    ),
}
