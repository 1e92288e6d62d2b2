"""The bot's own sentences, from the Fluent files in `handlers/texts/`.

There is one a language, and beside it a folder with one for each feature that says much.
"""

import re
from functools import cache
from pathlib import Path

from babel import Locale
from fluent.runtime import FluentBundle, FluentResource

from knowledge.models import Lang

_TEXTS = Path(__file__).parent.parent / "texts"
_LOCALES = {"en": "en_GB", "it": "it_IT"}
# "il 8 marzo" is "l'8 marzo", and "il 11" is "l'11".
_BEFORE_VOWEL = re.compile(r"\b(?:([Ii])l|(al|dal|del|nel|sul)) (?=(?:8|11) [a-z]+ \d{4})")


class Words:
    """The sentences of one language; get it with `words_in`."""

    def __init__(self, lang: Lang) -> None:
        self.lang: Lang = lang
        self.locale = Locale.parse(_LOCALES[lang])
        self._bundle = FluentBundle([_LOCALES[lang].replace("_", "-")], use_isolating=False)
        for file in (_TEXTS / f"{lang}.ftl", *sorted((_TEXTS / lang).glob("*.ftl"))):
            self._bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))

    def say(self, name: str, /, **variables: str | int) -> str:
        """The sentence `name` with its variables.

        Raises:
            KeyError: the text file has no such sentence.
            ValueError: the sentence needs a variable that is missing.
        """
        message = self._bundle.get_message(name)
        if message.value is None:
            raise KeyError(name)
        text, errors = self._bundle.format_pattern(message.value, variables)
        if errors:
            raise ValueError(f"the text {name!r} ({self.lang}): {errors[0]}")
        return _BEFORE_VOWEL.sub(_elided, str(text)) if self.lang == "it" else str(text)


def _elided(article: re.Match[str]) -> str:
    if article[2]:
        return f"{article[2]}l'"
    return "L'" if article[1] == "I" else "l'"


@cache
def words_in(lang: Lang) -> Words:
    """The sentences of `lang`, read once."""
    return Words(lang)
