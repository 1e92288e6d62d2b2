"""Where an answer comes from, in small print."""

from collections.abc import Iterable, Iterator

from handlers.page import Line, Span, italic
from handlers.wording import values
from handlers.wording.words import Words
from knowledge.models import Source

_MOST = 3


def source_line(words: Words, sources: Iterable[Source]) -> Line:
    """The pages, linked where they have an address, with edition and date."""
    different = tuple(dict.fromkeys(sources))[:_MOST]
    label = words.say("source", count=len(different))
    return (italic(f"{label} "), *_joined(words, different))


def _joined(words: Words, sources: tuple[Source, ...]) -> Iterator[Span]:
    for number, each in enumerate(sources):
        if number:
            yield italic("; ")
        yield italic(each.title, str(each.url) if each.url else None)
        yield italic(_dated(words, each))


def _dated(words: Words, source: Source) -> str:
    when = words.say("as-of", day=values.day(words, source.as_of)) if source.as_of else words.say("undated")
    if source.edition:
        return words.say("edition", edition=source.edition, when=when)
    return f", {when}"
