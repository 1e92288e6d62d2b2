"""What every model of the knowledge base shares: frozen, and no key that it does not know."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

from knowledge.models.words import Lang

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Frozen(BaseModel):
    """A value that never changes once read; an unknown key is an error, for it is a typing mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Text(Frozen):
    """The same words in each language of the bot; none may be missing."""

    en: Line
    it: Line

    def of(self, lang: Lang) -> str:
        """The words in `lang`."""
        return self.en if lang == "en" else self.it


class Wording(Frozen):
    """Names that a student may type, by language; `any` holds those that are the same in all."""

    any: tuple[Line, ...] = ()
    en: tuple[Line, ...] = ()
    it: tuple[Line, ...] = ()

    def all(self) -> tuple[str, ...]:
        """Every name, whatever its language."""
        return self.any + self.en + self.it
