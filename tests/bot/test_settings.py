import re
from pathlib import Path

import pytest

from bot import settings
from bot.settings import Settings, SettingsError, async_url

README = Path(__file__).parents[2] / "README.md"


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)


def test_defaults_need_nothing() -> None:
    read = settings.read()
    assert (read.token, read.telegram_api_url) == ("", "https://api.telegram.org")
    assert (read.database_url, read.log_level) == ("sqlite:///mobility.db", "INFO")
    assert read.knowledge_dir is None


def test_a_file_serves_and_the_environment_wins(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("LOG_LEVEL=debug\nTELEGRAM_API_URL=http://localhost:8081/\nOTHER=1\n")
    monkeypatch.setenv("LOG_LEVEL", "error")
    read = settings.read()
    assert (read.log_level, read.telegram_api_url) == ("ERROR", "http://localhost:8081")


def test_an_empty_token_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "")
    assert settings.read().token == ""


@pytest.mark.parametrize(
    ("name", "value", "mend"),
    [
        ("TELEGRAM_BOT_TOKEN", "hidden-but-no-token", "BotFather"),
        ("TELEGRAM_BOT_TOKEN", "12:has blank", "BotFather"),
        ("TELEGRAM_API_URL", "localhost:8081", "http://localhost:8081"),
        ("TELEGRAM_API_URL", "ftp://localhost", "http://localhost:8081"),
        ("TELEGRAM_API_URL", "http://localhost:99999", "http://localhost:8081"),
        ("TELEGRAM_API_URL", "http://[", "http://localhost:8081"),
        ("KNOWLEDGE_DIR", "nowhere", "there is no folder nowhere"),
        ("DATABASE_URL", "mysql://me:hidden@host/db", "sqlite:///FILE"),
        ("DATABASE_URL", "mobility.db", "sqlite:///FILE"),
        ("DATABASE_URL", "postgresql://me:hid/@hidden@host/db", "is written %40"),
        ("DATABASE_URL", "sqlite://mobility.db", "three slashes"),
        ("LOG_LEVEL", "LOUD", "'DEBUG', 'INFO', 'WARNING' or 'ERROR'"),
    ],
)
def test_a_wrong_value_is_named_with_its_mend_in_one_line(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, mend: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as caught:
        settings.read()
    said = str(caught.value)
    assert said.startswith(f"{name}: ")
    assert mend in said
    assert "\n" not in said
    assert "hidden" not in said


def test_every_wrong_value_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOG_LEVEL", "LOUD")
    monkeypatch.setenv("TELEGRAM_API_URL", "here")
    with pytest.raises(SettingsError, match=r"TELEGRAM_API_URL: .*; LOG_LEVEL: "):
        settings.read()


def test_an_unreadable_file_is_told(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"LOG_LEVEL=\xff\xfe")
    with pytest.raises(SettingsError, match="UTF-8"):
        settings.read()


@pytest.mark.parametrize(
    ("url", "driven"),
    [
        ("sqlite:///mobility.db", "sqlite+aiosqlite:///mobility.db"),
        ("sqlite:////data/mobility.db", "sqlite+aiosqlite:////data/mobility.db"),
        ("sqlite://", "sqlite+aiosqlite://"),
        ("postgresql://me:pw@host:5432/db", "postgresql+asyncpg://me:pw@host:5432/db"),
        ("postgres://host/db", "postgresql+asyncpg://host/db"),
        ("postgresql://me:p%40w@host/db", "postgresql+asyncpg://me:p%40w@host/db"),
        ("postgresql+psycopg2://host/db", "postgresql+asyncpg://host/db"),
    ],
)
def test_the_driver_is_the_programs(url: str, driven: str) -> None:
    assert async_url(url) == driven


def test_the_token_shows_in_no_representation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "123456789:SECRET")
    read = settings.read()
    assert read.token == "123456789:SECRET"
    assert "SECRET" not in repr(read) + str(read) + read.model_dump_json()


def test_the_readme_documents_exactly_these_settings() -> None:
    rows = re.findall(
        r"^\| `([A-Z_]+)` \| (.+?) \| (.+?) \|$", README.read_text(encoding="utf-8"), re.MULTILINE
    )
    documented = {name: (default, said) for name, default, said in rows}
    assert documented == {
        name.upper(): (f"`{field.default}`" if field.default else "none", field.description)
        for name, field in Settings.model_fields.items()
    }
