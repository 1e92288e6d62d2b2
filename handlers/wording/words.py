"""The bot's own sentences, from the Fluent files in `handlers/texts/`.

There is one a language, and beside it a folder with one for each feature that says much.
"""

from functools import cache
from pathlib import Path

from babel import Locale
from fluent.runtime import FluentBundle, FluentResource

from knowledge.models import Lang

_TEXTS = Path(__file__).parent.parent / "texts"
_LOCALES = {"en": "en_GB", "it": "it_IT"}


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
        return str(text)


@cache
def words_in(lang: Lang) -> Words:
    """The sentences of `lang`, read once."""
    return Words(lang)
