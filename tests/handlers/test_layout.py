import ast
from pathlib import Path
from types import ModuleType

import pytest

from handlers import FEATURES

HANDLERS = Path(__file__).parents[2] / "handlers"
NAMES = {feature.__name__ for feature in FEATURES}


def imported(path: Path) -> set[str]:
    found = set[str]()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{each.name}" for each in node.names)}
    return found


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: str(feature.__name__))
def test_no_feature_leans_on_another(feature: ModuleType) -> None:
    assert feature.__file__
    assert not imported(Path(feature.__file__)) & (NAMES - {feature.__name__})


def test_only_the_renderer_escapes() -> None:
    escaping = [path.name for path in HANDLERS.rglob("*.py") if "html" in imported(path)]
    assert escaping == ["render.py"]
