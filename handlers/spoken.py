"""Which language a reply speaks."""

from knowledge.models import Lang
from knowledge.understanding.asked import Asked, Said


def preferred(language_code: str | None) -> Lang | None:
    """The language that Telegram names; English for one that the bot does not speak, `None` for none."""
    if not language_code:
        return None
    return "it" if language_code.lower().startswith("it") else "en"


def spoken(asked: Asked, chosen: Lang | None, language_code: str | None, said: Said | None) -> Lang:
    """The student's choice; else the question's where it is clear; else the conversation's, or Telegram's."""
    if chosen:
        return chosen
    if asked.lang_clear:
        return asked.lang
    return said.asked.lang if said else preferred(language_code) or asked.lang
