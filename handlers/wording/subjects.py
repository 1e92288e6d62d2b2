"""Programmes and topics by name."""

from handlers.wording.words import Words
from knowledge.models import Programme, School, Topic, University


def head(words: Words, programme: Programme, university: University) -> str:
    """The programme with its university, and its school where the facts are those of one school."""
    name = programme.name.of(words.lang)
    code = university.schools[programme.school].code if programme.school else None
    plain = name.removesuffix(f" ({code})")
    inside = ", ".join(each for each in (university.short, code) if each and each not in plain)
    if not inside:
        return plain
    # One pair of brackets is enough: a name that ends with its own takes the university into them.
    return f"{plain[:-1]}, {inside})" if plain.endswith(")") else f"{plain} ({inside})"


def topic(words: Words, value: Topic) -> str:
    """The name of a topic, short enough for a button."""
    return words.say(f"topic-{value.replace('_', '-')}")


def about(words: Words, value: Topic, aspect: str | None) -> str:
    """What a question is about, to follow "my sources say nothing"."""
    return words.say(f"about-{value.replace('_', '-')}", aspect=aspect or "none")


def school(words: Words, value: School) -> str:
    """The full name of a school after what students type: IMS (International Medical School)."""
    return f"{value.code} ({value.name.of(words.lang)})"


def university(words: Words, value: University) -> str:
    """The full name of a university with the short one."""
    return f"{value.name.of(words.lang)} ({value.short})"
