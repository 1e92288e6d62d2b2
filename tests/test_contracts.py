import tomllib

import handlers
from tests.process import ROOT


def test_the_contract_between_features_names_every_feature() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    named = next(each["modules"] for each in contracts if each["type"] == "independence")
    assert named == sorted(feature.__name__ for feature in handlers.FEATURES)


def test_the_locks_pin_by_hash_and_name_no_host() -> None:
    for name in ("requirements.txt", "requirements-run.txt"):
        lock = (ROOT / ".ci" / name).read_text()
        assert "://" not in lock
        assert "--index" not in lock
        assert "--extra" not in lock
        pins = [line for line in lock.splitlines() if line and not line.startswith((" ", "#"))]
        assert all("==" in pin for pin in pins)
        assert lock.count("==") <= lock.count("--hash=sha256:")
