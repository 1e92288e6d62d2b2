"""Buttons to callback data and back.

A press packs as `1.x.field.field`: the version, the letter of its kind, its fields. Whatever does not read
back (an older version, another bot, a fact that is gone) is `Stale`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from pydantic import TypeAdapter, ValidationError

from handlers.callbacks import answers, browsing, eligibility, reminders, student

VERSION = "1"
LONGEST = 64


@dataclass(frozen=True, slots=True)
class Stale:
    """A button that this version does not know."""


Callback = (
    browsing.Browsing
    | answers.Answering
    | student.OfStudent
    | reminders.Reminding
    | eligibility.Judging
    | Stale
)

_KINDS: Mapping[str, type[Callback]] = {
    **browsing.KINDS,
    **answers.KINDS,
    **student.KINDS,
    **reminders.KINDS,
    **eligibility.KINDS,
}


def prefix(kind: type) -> str:
    """A pattern of the callback data of `kind`, for Telegram's handlers."""
    return rf"^{VERSION}\.{_letter(kind)}(\.|$)"


def _letter(kind: type) -> str:
    for letter, each in _KINDS.items():
        if each is kind:
            return letter
    raise ValueError(f"{kind.__name__} has no letter: add it to KINDS of its file")


def pack(press: Callback) -> str:
    """The callback data of `press`.

    Raises:
        ValueError: it does not fit into Telegram's 64 bytes, or is of no kind listed here.
    """
    values = (str(getattr(press, each.name)) for each in fields(press))
    packed = ".".join((VERSION, _letter(type(press)), *values))
    if len(packed.encode()) > LONGEST:
        raise ValueError(f"{packed!r} is longer than {LONGEST} bytes: shorten the id")
    return packed


def unpack(data: str | None) -> Callback:
    """The press that `data` stands for; `Stale` where it stands for none."""
    version, _, rest = (data or "").partition(".")
    letter, *values = rest.split(".")
    kind = _KINDS.get(letter)
    if version != VERSION or kind is None or len(values) != len(fields(kind)):
        return Stale()
    named = dict(zip((each.name for each in fields(kind)), values, strict=True))
    adapter: TypeAdapter[Callback] = TypeAdapter(kind)
    try:
        return adapter.validate_python(named)
    except ValidationError:
        return Stale()
