"""Names that are no setting, but were likely meant to be one."""

import os
import re
from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz, process

from bot.settings import FILE, Settings

_NAME = re.compile(r"^\s*(?:export\s+)?(\w+)\s*=", re.MULTILINE)
_KNOWN = frozenset(name.upper() for name in Settings.model_fields)
# The file is the bot's own; most of what stands in the environment is for other programs.
_NEAR_IN_FILE, _NEAR_OUTSIDE = 60, 80


def near_misses(settings: Settings) -> Iterator[str]:
    """A line for each name that resembles a setting which was not given; no value is told."""
    lacking = _KNOWN - {name.upper() for name in settings.model_fields_set}
    written = _NAME.findall(FILE.read_text(encoding="utf-8")) if FILE.is_file() else ()
    yield from _near(f"{FILE}", written, lacking, _NEAR_IN_FILE)
    yield from _near("environment", os.environ, lacking, _NEAR_OUTSIDE)


def _near(where: str, names: Iterable[str], lacking: Iterable[str], least: int) -> Iterator[str]:
    for name in names:
        found = process.extractOne(name.upper(), sorted(lacking), scorer=fuzz.ratio, score_cutoff=least)
        if found and name.upper() not in _KNOWN:
            yield f"{where}: {name} is no setting: write {found[0]}, if that is meant"
