"""The words of dates in both languages, and the patterns that find them in a text of small letters."""

from collections.abc import Iterable, Mapping

from knowledge.models import Lang


def _split(words: str) -> list[str]:
    return words.split()


_ENGLISH_MONTHS = (
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
_ITALIAN_MONTHS = (
    ("gennaio", "gen"),
    ("febbraio", "febbr", "feb"),
    ("marzo", "mar"),
    ("aprile", "apr"),
    ("maggio", "mag"),
    ("giugno", "giu"),
    ("luglio", "lug"),
    ("agosto", "ago"),
    ("settembre", "sett", "set"),
    ("ottobre", "ott"),
    ("novembre", "nov"),
    ("dicembre", "dic"),
)
_ENGLISH_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ITALIAN_WEEK = ("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica")
_ENGLISH_NUMBERS = _split(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
)
_ENGLISH_ORDINALS = _split(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_ITALIAN_NUMBERS = _split(
    "uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici "
    "diciassette diciotto diciannove venti ventuno ventidue ventitré ventiquattro venticinque ventisei "
    "ventisette ventotto ventinove trenta trentuno"
)


def _numbered(rows: Iterable[Iterable[str]]) -> dict[str, int]:
    return {name: number for number, names in enumerate(rows, 1) for name in names}


def _compounds(words: Iterable[str]) -> dict[str, int]:
    return {f"twenty{by}{word}": 20 + unit for unit, word in enumerate(words, 1) for by in "- " if unit < 10}


MONTHS_BY_LANG: dict[Lang, dict[str, int]] = {
    "en": _numbered(_ENGLISH_MONTHS),
    "it": _numbered(_ITALIAN_MONTHS),
}
MONTHS = {**MONTHS_BY_LANG["en"], **MONTHS_BY_LANG["it"]}
WEEKDAYS = {
    name: number
    for names in (_ENGLISH_WEEK, _ITALIAN_WEEK, [each.replace("ì", "i") for each in _ITALIAN_WEEK])
    for number, name in enumerate(names)
}
COUNTS = {
    **_numbered([each] for each in _ENGLISH_NUMBERS),
    **_compounds(_ENGLISH_NUMBERS),
    **_numbered([each, each.replace("é", "e")] for each in _ITALIAN_NUMBERS),
    **dict.fromkeys(("a", "an", "un", "una"), 1),
    "thirty": 30,
}
DAYS_BY_LANG: dict[Lang, dict[str, int]] = {
    "en": {
        **_numbered(zip(_ENGLISH_NUMBERS, _ENGLISH_ORDINALS, strict=True)),
        **_compounds(_ENGLISH_NUMBERS),
        **_compounds(_ENGLISH_ORDINALS),
        "thirty": 30,
        "thirtieth": 30,
        "thirty-first": 31,
        "thirty first": 31,
    },
    "it": {
        **_numbered([each, each.replace("é", "e")] for each in _ITALIAN_NUMBERS),
        "primo": 1,
    },
}
UNITS = {
    **dict.fromkeys(("day", "days", "giorno", "giorni"), "day"),
    **dict.fromkeys(("week", "weeks", "wk", "wks", "settimana", "settimane"), "week"),
    **dict.fromkeys(("fortnight", "fortnights"), "fortnight"),
    **dict.fromkeys(("month", "months", "mth", "mths", "mese", "mesi"), "month"),
    **dict.fromkeys(("year", "years", "yr", "yrs", "anno", "anni"), "year"),
}
NEAR = {"today": 0, "oggi": 0, "now": 0, "adesso": 0, "ora": 0, "tomorrow": 1, "domani": 1}
YEARS = {
    **dict.fromkeys(("last year", "anno scorso", "scorso anno"), -1),
    **dict.fromkeys(("this year", "quest'anno"), 0),
    **dict.fromkeys(("next year", "anno prossimo", "prossimo anno"), 1),
}


def any_of(words: Iterable[str] | Mapping[str, object]) -> str:
    """A pattern for one of `words`, the longest first."""
    return f"(?:{'|'.join(sorted(words, key=len, reverse=True))})"


MONTH, UNIT, WEEKDAY = any_of(MONTHS), any_of(UNITS), any_of(WEEKDAYS)
COUNT = rf"(?:\d{{1,3}}|{any_of(COUNTS)})"
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
# A year after a month: in full, after an apostrophe, as the last word, or told from this one.
YEAR = (
    r"(?:[\s,/.-]*(?:(?:of|del|nel|in)\s+)?(?:(?P<year>\d{4})(?![\d/])|'(?P<short>\d\d)\b)"
    r"|\s+(?P<last>\d\d)(?=\s*(?:$|[.,;!?)]))"
    rf"|,?\s+(?:of\s+|di\s+|del\s+|dell'|l')?(?P<told>{any_of(YEARS)})\b)?"
)
# Between a day and its month.
OF = r"(?:\s*[-/.]\s*|\s*(?:of\s+|di\s+)?)"
# Between two days of one month.
TO = r"\s*(?:-|–|/|,|&|to|till|until|or|and|o|e|a|al|all')\s*(?:the\s+|il\s+|l')?"
# Between a word that makes a date uncertain and the date.
FILL = r"(?:(?:the|of|on|from|il|lo|l'|del|dell'|dal|dall'|al|all'|a|di|it's|is|è)\s*)*"
