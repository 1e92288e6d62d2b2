"""Values that are wrong where they stand."""

from tests.knowledge.damage import (
    A_TEXT,
    ATHENS,
    CLOSES,
    EXCHANGE,
    FACT,
    FLORENCE,
    FREE_MOVER,
    LERU,
    MILAN,
    TRAINEESHIP,
    Damage,
    fact,
)

A_CYCLE = "pattern: dated, source: extra-eu, year: 2027/28, closes: 2027-04-28T13:00:00+02:00"

DAMAGED_VALUES = {
    # Levels, conditions, points
    "a level with a slash": Damage(
        FLORENCE, "B1: 5", "B1/B2: 5", "`B1/B2` is no level: write one of A1, A2, B1, B2, C1 or C2"
    ),
    "a level that is none": Damage(
        FLORENCE,
        "      - school: [sem]",
        "      - language: en\n        level: B3\n      - school: [sem]",
        "`B3` is no level: write one of A1, A2, B1, B2, C1 or C2",
        at="level: B3",
    ),
    "a condition misspelt": Damage(
        FLORENCE,
        "degree_not:",
        "degre_not:",
        "no condition that is known: write all, any, school, degree, degree_not, year, "
        "graduated_within_months, language or unstated (`degree_not` instead of `degre_not`?)",
    ),
    "an unknown key in a condition": Damage(
        FREE_MOVER, "        at: application", "        att: application", "unknown key `att`: write `at`"
    ),
    "an unknown degree": Damage(FLORENCE, "[phd,", "[phdd,", "`phdd` is no degree: write phd"),
    "years that turn back": Damage(
        FREE_MOVER, "{min: 4, max: 6}", "{min: 6, max: 4}", "`min` is above `max`: swap the two years"
    ),
    "a year of the course that is none": Damage(
        FREE_MOVER, "{min: 4, max: 6}", "{min: 4, max: 7}", "`max` is 7: write a whole number not above 6"
    ),
    "more points than there are": Damage(
        FLORENCE, "C2: 10", "C2: 100", "100 points for C2 are above `max` 15: mend one of them"
    ),
    "a number in words": Damage(
        FLORENCE, "max: 70", "max: seventy", "`seventy` is no whole number: write digits only"
    ),
    "no number at all": Damage(FLORENCE, "max: 70", "max: 0", "`max` is 0: write a whole number above 0"),
    # Calls and lengths
    "an end before its start": Damage(
        FLORENCE,
        CLOSES,
        f"{CLOSES}\n    opens: 2023-05-28T13:00:00+02:00",
        "closes before it opens: set `closes` to a later moment than `opens`",
        at="- pattern: dated",
    ),
    "a date without a zone": Damage(
        FLORENCE,
        CLOSES,
        "closes: 2023-04-28T13:00",
        "`2023-04-28T13:00` has no time zone: write 2023-04-28T13:00:00+02:00",
    ),
    "a summer hour in winter": Damage(
        FLORENCE,
        CLOSES,
        "closes: 2023-02-28T13:00:00+02:00",
        "`2023-02-28T13:00:00+02:00` is 12:00 in Europe/Rome: write 2023-02-28T13:00:00+01:00, "
        "or 2023-02-28T12:00:00+01:00 if the page says 12:00",
    ),
    "an opening by Greenwich": Damage(
        FLORENCE,
        CLOSES,
        f"opens: 2023-02-28T23:30:00Z\n    {CLOSES}",
        "`2023-02-28T23:30:00Z` is 00:30 in Europe/Rome: write 2023-02-28T23:30:00+01:00, "
        "or 2023-03-01T00:30:00+01:00 if the page says 00:30",
    ),
    "a date that is none": Damage(
        FLORENCE,
        CLOSES,
        "closes: 30 February",
        "`30 February` is no moment: write one such as 2024-04-28T13:00:00+02:00",
    ),
    "a date of another year": Damage(
        FLORENCE,
        CLOSES,
        "closes: 2032-04-28T13:00:00+02:00",
        "`closes` is in 2032, far from the academic year 2023/24: mend the one or the other",
    ),
    "an academic year of two": Damage(
        FLORENCE, "2023/24", "2023/25", "`2023/25` is not one academic year: write 2023/24"
    ),
    "an academic year in another form": Damage(
        FLORENCE, "2023/24", "2023-24", "`2023-24` is no academic year: write one such as 2024/25"
    ),
    "an unknown pattern": Damage(
        FLORENCE, "pattern: dated", "pattern: date", "`date` is no pattern: write dated"
    ),
    "a call without its pattern": Damage(
        FLORENCE,
        "  - pattern: dated\n    source",
        "  - source",
        "`pattern` is missing: add `pattern: ...` (dated, usual, rolling or unannounced)",
        at="  - source: extra-eu\n    year",
    ),
    "real dates without their pattern": Damage(
        FLORENCE,
        "calls:\n",
        f"confirmed:\n  - {{{A_CYCLE.replace('pattern: dated, ', '')}}}\ncalls:\n",
        "`pattern` is missing: add `pattern: dated`",
        at="- {source: extra-eu, year: 2027",
    ),
    "a month that is none": Damage(
        TRAINEESHIP,
        "{first: 10, last: 10}",
        "{first: 13, last: 10}",
        "`first` is 13: write a whole number not above 12",
    ),
    "real dates of a call that is none": Damage(
        FLORENCE,
        "calls:\n",
        f"confirmed:\n  - {{id: second, {A_CYCLE}}}\ncalls:\n",
        "no call `second` in this programme: write call",
        at="- {id: second",
    ),
    "real dates far from their year": Damage(
        FLORENCE,
        "calls:\n",
        f"confirmed:\n  - {{{A_CYCLE.replace('2027-', '2037-')}}}\ncalls:\n",
        "`closes` is in 2037, far from the academic year 2027/28: mend the one or the other",
        at="- {pattern: dated, source: extra-eu, year: 2027",
    ),
    "real dates of one cycle twice": Damage(
        FLORENCE,
        "calls:\n",
        f"confirmed:\n  - {{{A_CYCLE}}}\n  - {{{A_CYCLE.replace('-28T', '-29T')}}}\ncalls:\n",
        "a second time the dates of one cycle, the first in line 15: keep those that hold",
        at=f"- {{{A_CYCLE.replace('-28T', '-29T')}",
    ),
    "two calls with one id": Damage(
        TRAINEESHIP,
        "calls:\n",
        "calls:\n  - {pattern: usual, source: ims, windows: [{first: 5, last: 6}]}\n",
        "a second call `call`, the first in {also}: give each its own `id`",
        at="  - pattern: usual",
        also=(TRAINEESHIP, "  - {pattern"),
    ),
    "a length that turns back": Damage(
        ATHENS,
        "  usual: {count: 1, unit: weeks}",
        "  min: {count: 2, unit: weeks}\n  max: {count: 1, unit: weeks}",
        "`min` is above `max`: swap the two lengths",
        at="  min:",
    ),
    # Texts
    "a missing translation": Damage(
        FLORENCE,
        ", it: Mobilità per studio extra-UE}",
        "}",
        "the Italian text is missing: add `it: ...`",
        at="name:",
    ),
    "an empty text": Damage(
        FLORENCE, FACT, fact("visa").replace("Una frase.", '""'), "`it` is empty: write its text", at="text:"
    ),
    "an Italian text in English": Damage(
        FLORENCE,
        FACT,
        fact("visa").replace("Una frase.", "One sentence."),
        "the Italian text is the English one: translate it",
        at="text:",
    ),
    "a text in no language": Damage(
        FLORENCE,
        FACT,
        fact("visa").replace(A_TEXT, "One sentence."),
        "`text` needs keys of its own: write en or it under it",
        at="text: One",
    ),
    # Closed words and forms
    "an unknown key": Damage(
        FLORENCE, "usual_choice:", "usual_choise:", "unknown key `usual_choise`: write `usual_choice`"
    ),
    "an unknown topic": Damage(
        FLORENCE, FACT, fact("langauge"), "`langauge` is no topic: write language", at="topic: langauge"
    ),
    "an unknown kind": Damage(
        FLORENCE, "kinds: [study]", "kinds: [studies]", "`studies` is no kind: write study"
    ),
    "neither true nor false": Damage(
        FLORENCE,
        "usual_choice: true",
        "usual_choice: maybe",
        "`maybe` is neither true nor false: write one of them",
    ),
    "no list": Damage(
        FLORENCE,
        "kinds: [study]",
        "kinds: study",
        "`kinds` must be a list: write [a, b], or `- ` before each entry",
    ),
    "an entry further in than the one above": Damage(
        LERU,
        "    - leru stream\n",
        "     - leru stream\n",
        "read as one entry with the line above: align their `- `",
    ),
    "an entry without its sign": Damage(
        LERU,
        "    - leru stream\n",
        "      leru stream\n",
        "read as one entry with the line above: begin with `- ` and a space, or put both in quotes",
    ),
    "an empty list": Damage(
        FLORENCE, "kinds: [study]", "kinds: []", "`kinds` is an empty list: write at least one entry"
    ),
    "a country in words": Damage(
        EXCHANGE,
        "country: CN",
        "country: China",
        "`China` is no country code: write the two capital letters of ISO 3166-1, such as ES",
    ),
    "a code of no country": Damage(EXCHANGE, "country: CN", "country: UK", "`UK` is no country: write GB"),
    "a bad e-mail address": Damage(
        MILAN,
        "erasmus.ims@unimi.it",
        "erasmus.ims(at)unimi.it",
        "`erasmus.ims(at)unimi.it` is no e-mail address: write one such as office@example.org",
    ),
    "a bad web address": Damage(
        MILAN,
        "url: https://www.unimi.it/it",
        "url: www.unimi.it/it",
        "`www.unimi.it/it/internazionale/studiare-alleestero/tesi-alleestero` is no web address: "
        "write one that begins with https://",
    ),
    "an unknown time zone": Damage(
        MILAN,
        "zone: Europe/Rome",
        "zone: Europe",
        "no time zone 'Europe': write one such as Europe/Rome",
    ),
}
