"""pydantic's complaints as plain sentences, each with its mend."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any, get_args
from zoneinfo import ZoneInfo

from pydantic_core import ErrorDetails
from rapidfuzz import fuzz, process

from knowledge.model_keys import keys_at, values_at
from knowledge.models import LANGS, Level, Rule

_NEAR = 60
_LANGUAGES = {"en": "English", "it": "Italian"}
_PATTERNS = {
    "email": "is no e-mail address: write one such as office@example.org",
    "country": "is no country code: write the two capital letters of ISO 3166-1, such as ES",
    "language": "is no language code: write the two small letters of ISO 639-1, such as en",
    "year": "is no academic year: write one such as 2024/25",
}
_SINGULAR = {"kinds": "kind", "areas": "area", "degree_not": "degree"}
_ID = "is no id: write small letters, digits and single hyphens, such as erasmus-study"


def sentence(error: ErrorDetails, kind: Any, siblings: Iterable[str] = ()) -> str:
    """What is wrong, and the mend.

    `kind` is the model or annotation that was validated, `siblings` the keys beside an unknown key.
    """
    if error["type"] == "extra_forbidden":
        return _unknown_key(error, kind, frozenset(siblings))
    say = _SAYERS.get(error["type"])
    return say(error, kind) if say else f"{_name(error)}: {error['msg']}: write another value"


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` was likely meant to be."""
    found = process.extractOne(word, sorted(known), scorer=fuzz.ratio, score_cutoff=_NEAR)
    return found[0] if found else None


def one_of(words: Iterable[str]) -> str:
    """`a, b or c`."""
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last


def _name(error: ErrorDetails) -> str:
    keys = [step for step in error["loc"] if isinstance(step, str) and step != "[key]"]
    return f"`{keys[-1]}`" if keys else "the file"


def _written(error: ErrorDetails) -> str:
    return f"`{error['input']}`" if isinstance(error["input"], str) else _name(error)


def _missing(error: ErrorDetails, kind: Any) -> str:
    key = str(error["loc"][-1])
    if key in LANGS:
        return f"the {_LANGUAGES[key]} text is missing: add `{key}: ...`"
    return _add(key, values_at(kind, error["loc"]))


def _add(key: str, values: Sequence[str]) -> str:
    written = values[0] if len(values) == 1 else "..."
    return f"`{key}` is missing: add `{key}: {written}`{f' ({one_of(values)})' if len(values) > 1 else ''}"


def _unknown_key(error: ErrorDetails, kind: Any, siblings: frozenset[str]) -> str:
    key = str(error["loc"][-1])
    known = [each for each in keys_at(kind, error["loc"][:-1], siblings) if each not in siblings]
    meant = nearest(key, known)
    mend = f"write `{meant}`" if meant else f"remove it, or write {one_of(known)}" if known else "remove it"
    return f"unknown key `{key}`: {mend}"


def _mapping(error: ErrorDetails, kind: Any) -> str:
    known = keys_at(kind, error["loc"])
    return (
        f"{_name(error)} needs keys of its own: write {one_of(known) if known else '`key: value`'} under it"
    )


def _closed(error: ErrorDetails, _kind: Any) -> str:
    words = [word.strip("'") for word in error["ctx"]["expected"].replace(" or ", ", ").split(", ")]
    if words == list(Level):
        return f"{_written(error)} is no level: write one of A1, A2, B1, B2, C1 or C2"
    meant = nearest(str(error["input"]), words)
    if error["loc"][-1] == "[key]":
        return f"unknown key {_written(error)}: write {f'`{meant}`' if meant else one_of(words)}"
    mend = f"write {meant}" if meant else f"write one of {one_of(words)}"
    name = _name(error).strip("`")
    return f"{_written(error)} is no {_SINGULAR.get(name, name)}: {mend}"


def _pattern(error: ErrorDetails, _kind: Any) -> str:
    what = _ID if error["ctx"]["pattern"].startswith("^[a-z0-9]+") else _PATTERNS.get(_name(error).strip("`"))
    return f"{_written(error)} {what or 'has not the right form: match ' + error['ctx']['pattern']}"


def _text(error: ErrorDetails, _kind: Any) -> str:
    if error["input"] is None:
        return f"{_name(error)} is empty: write its text"
    return f"{_name(error)} must be one text: write it in one line, or in quotes"


def _no_text(error: ErrorDetails, _kind: Any) -> str:
    return f"{_name(error)} is empty: write its text"


def _too_few(error: ErrorDetails, _kind: Any) -> str:
    return f"{_name(error)} is an empty list: write at least one entry"


def _zone(error: ErrorDetails, _kind: Any) -> str:
    mend = "2024-04-28T13:00:00+02:00"
    try:
        mend = datetime.fromisoformat(str(error["input"])).replace(tzinfo=ZoneInfo("Europe/Rome")).isoformat()
    except ValueError:
        mend = f"one such as {mend}"
    return f"{_written(error)} has no time zone: write {mend}"


def _no_condition(error: ErrorDetails, kind: Any) -> str:
    if error["type"] == "union_tag_invalid":
        words = error["ctx"]["expected_tags"].replace("'", "").split(", ")
        meant = nearest(error["ctx"]["tag"], words)
        return f"`{error['ctx']['tag']}` is no pattern: write {meant or one_of(words)}"
    if error["ctx"]["discriminator"].startswith("_"):
        return f"no condition that is known: write {one_of(_conditions())}{_likely(error)}"
    key = error["ctx"]["discriminator"].strip("'")
    return _add(key, values_at(kind, (*error["loc"], key)))


def _conditions() -> tuple[str, ...]:
    members = get_args(get_args(Rule)[0])
    return tuple(tag.tag for member in members for tag in get_args(member)[1:])


def _likely(error: ErrorDetails) -> str:
    keys = error["input"] if isinstance(error["input"], dict) else {}
    meant = {key: near for key in keys if (near := nearest(str(key), _conditions()))}
    return "".join(f" (`{near}` instead of `{key}`?)" for key, near in meant.items())


def _bound(words: str, limit: str) -> Callable[[ErrorDetails, Any], str]:
    return lambda error, _kind: (
        f"{_name(error)} is {error['input']}: write a whole number {words} {error['ctx'][limit]}"
    )


def _form(words: str) -> Callable[[ErrorDetails, Any], str]:
    return lambda error, _kind: f"{_written(error)} {words}"


def _own_words(error: ErrorDetails, _kind: Any) -> str:
    return str(error["ctx"]["error"])


_NUMBER = _form("is no whole number: write digits only")
_DATE = _form("is no date: write one such as 2024-04-28")
_MOMENT = _form("is no moment: write one such as 2024-04-28T13:00:00+02:00")
_ADDRESS = _form("is no web address: write one that begins with https://")
_SAYERS: dict[str, Callable[[ErrorDetails, Any], str]] = {
    "missing": _missing,
    "model_type": _mapping,
    "model_attributes_type": _mapping,
    "dict_type": _mapping,
    "enum": _closed,
    "literal_error": _closed,
    "string_pattern_mismatch": _pattern,
    "string_type": _text,
    "string_too_short": _no_text,
    "string_too_long": lambda e, _: f"{_written(e)} is too long: use {e['ctx']['max_length']} signs at most",
    "too_short": _too_few,
    "tuple_type": lambda e, _: f"{_name(e)} must be a list: write [a, b], or `- ` before each entry",
    "timezone_aware": _zone,
    "union_tag_not_found": _no_condition,
    "union_tag_invalid": _no_condition,
    "greater_than": _bound("above", "gt"),
    "greater_than_equal": _bound("not below", "ge"),
    "less_than": _bound("below", "lt"),
    "less_than_equal": _bound("not above", "le"),
    "value_error": _own_words,
    "bool_parsing": _form("is neither true nor false: write one of them"),
    "bool_type": lambda e, _: f"{_name(e)} is neither true nor false: write one of them",
    **dict.fromkeys(("int_parsing", "int_type", "int_from_float", "int_parsing_size"), _NUMBER),
    **dict.fromkeys(("date_type", "date_parsing", "date_from_datetime_parsing"), _DATE),
    **dict.fromkeys(("date_from_datetime_inexact", "date_past", "date_future"), _DATE),
    **dict.fromkeys(("datetime_type", "datetime_parsing", "datetime_from_date_parsing"), _MOMENT),
    **dict.fromkeys(
        ("url_parsing", "url_scheme", "url_type", "url_syntax_violation", "url_too_long"), _ADDRESS
    ),
}
