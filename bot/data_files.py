"""Data files that cannot be used, told as a wrong setting is."""

from bot.settings import Settings, SettingsError
from knowledge.problems import KnowledgeError


def unusable(error: KnowledgeError, settings: Settings) -> SettingsError:
    """The first problem in one line, how many there are, and what prints them all.

    `KNOWLEDGE_DIR` is named only where it is set: else the bundled files are the ones that are wrong.
    """
    chosen = settings.knowledge_dir
    label, argument = ("KNOWLEDGE_DIR: ", f" {chosen}") if chosen else ("", "")
    count = f"{len(error.problems)} in all: see `python -m knowledge check{argument}`"
    return SettingsError(f"{label}{error.problems[0]} ({count})")
