import re
import tomllib
from importlib.metadata import packages_distributions

import handlers
from tests.process import ROOT

# Named in an address of a database, or read as data.
UNIMPORTED = {"aiosqlite", "asyncpg", "pyspellchecker", "tzdata"}


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


def test_whoever_only_runs_the_bot_installs_nothing_else() -> None:
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    files = [file for layer in ("bot", "handlers", "knowledge") for file in (ROOT / layer).rglob("*.py")]
    code = "\n".join(file.read_text(encoding="utf-8") for file in files)
    imported = set(re.findall(r"^ *(?:import|from) (\w+)", code, re.MULTILINE))
    homes = packages_distributions()
    used = {plain(home) for name in imported for home in homes.get(name, ())}
    assert {plain(re.split(r"[\[<>=]", each)[0]) for each in wanted} - used == UNIMPORTED


def plain(distribution: str) -> str:
    return re.sub(r"[-_.]+", "-", distribution).lower()
