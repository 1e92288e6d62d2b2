"""The engine on the bundled data, built once."""

import pytest

from knowledge.loader import bundled
from knowledge.understanding.engine import Engine
from tests.knowledge.bundle import bundle


@pytest.fixture(scope="session")
def engine() -> Engine:
    return Engine.build(bundle(), bundled())
