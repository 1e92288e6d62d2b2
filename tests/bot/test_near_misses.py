from pathlib import Path

import pytest

from bot import settings
from bot.near_misses import near_misses
from bot.settings import Settings


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)


def told() -> list[str]:
    return list(near_misses(settings.read()))


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("TELEGRAM_BOT_TOKN=1:hidden", "TELEGRAM_BOT_TOKEN"),
        ("export BOT_TOKEN = 1:hidden", "TELEGRAM_BOT_TOKEN"),
        ("database_uri=sqlite:///hidden.db", "DATABASE_URL"),
        ("# A comment\n\nLOGLEVEL=hidden", "LOG_LEVEL"),
    ],
)
def test_a_name_of_the_file_that_is_near_a_setting_is_told_without_its_value(line: str, meant: str) -> None:
    Path(".env").write_text(line)
    (said,) = told()
    assert said.startswith(".env: ")
    assert f"is no setting: write {meant}" in said
    assert "hidden" not in said


def test_the_environment_is_looked_through_more_strictly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGDATABASE", "another")
    assert told() == []
    monkeypatch.setenv("TELEGRAM_TOKEN", "1:hidden")
    assert told() == ["environment: TELEGRAM_TOKEN is no setting: write TELEGRAM_BOT_TOKEN, if that is meant"]


def test_nothing_is_told_of_what_is_given_or_far(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("TELEGRAM_BOT_TOKEN=1:given\ntelegram_api_url=http://localhost\nSMTP_HOST=mail\n")
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN_2", "another bot's")
    assert told() == []
