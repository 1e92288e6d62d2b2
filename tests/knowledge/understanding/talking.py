"""What a student asks, alone or in a conversation."""

from datetime import UTC, datetime

from knowledge.understanding.asked import Asked, Said
from knowledge.understanding.engine import Engine

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def talk(engine: Engine, *texts: str) -> Asked:
    """What the last of `texts` asks, each said right after the one before, at `NOW`."""
    said = None
    for text in texts:
        said = Said(engine.understand(text, now=NOW, said=said), NOW)
    assert said
    return said.asked
