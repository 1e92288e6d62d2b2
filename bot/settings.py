"""What the process is told from outside, each setting documented here once."""

import re
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

FILE = Path(".env")
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
_DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "postgresql": "postgresql+asyncpg",
    "postgres": "postgresql+asyncpg",
}


class SettingsError(Exception):
    """A setting is wrong; the message names it and its mend in one line, and never quotes a secret."""


class Settings(BaseSettings):
    """Read from the environment or from `.env` in the working directory; an empty value counts as none."""

    model_config = SettingsConfigDict(
        env_file=FILE, env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore", frozen=True
    )

    telegram_bot_token: SecretStr | None = Field(
        default=None, description="The token that BotFather gives; without one the bot talks in the terminal."
    )
    telegram_api_url: str = Field(
        default="https://api.telegram.org",
        description="Telegram's Bot API, or a Bot API server of your own (`http://host:port`).",
    )
    knowledge_dir: Path | None = Field(
        default=None, description="A folder of data files to use instead of the bundled ones."
    )
    database_url: str = Field(
        default="sqlite:///mobility.db",
        description="Where choices, reminders and confirmed dates are kept: SQLite or PostgreSQL, as "
        "SQLAlchemy writes addresses (`@` in a password is `%40`).",
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        default="INFO", description="The least important lines to log: DEBUG, INFO, WARNING or ERROR."
    )

    @field_validator("telegram_bot_token")
    @classmethod
    def _token_is_one(cls, token: SecretStr | None) -> SecretStr | None:
        if token and not _TOKEN.fullmatch(token.get_secret_value()):
            raise ValueError("this is no token: copy it whole from BotFather; it looks like 123456789:ABC...")
        return token

    @field_validator("telegram_api_url")
    @classmethod
    def _address_is_one(cls, url: str) -> str:
        if not _is_address(url):
            raise ValueError("this is no address: write one such as http://localhost:8081")
        return url.rstrip("/")

    @field_validator("knowledge_dir")
    @classmethod
    def _folder_is_there(cls, folder: Path | None) -> Path | None:
        if folder and not folder.is_dir():
            raise ValueError(f"there is no folder {folder}: name one that holds the data files, or unset it")
        return folder

    @field_validator("database_url")
    @classmethod
    def _database_is_known(cls, url: str) -> str:
        async_url(url)
        return url

    @field_validator("log_level", mode="before")
    @classmethod
    def _level_in_capitals(cls, level: object) -> object:
        return level.upper() if isinstance(level, str) else level

    @property
    def token(self) -> str:
        """The token in plain text; empty when there is none."""
        return self.telegram_bot_token.get_secret_value() if self.telegram_bot_token else ""


def read() -> Settings:
    """The settings of this process.

    Raises:
        SettingsError: A value is wrong.
    """
    try:
        return Settings()
    except ValidationError as error:
        raise SettingsError(
            "; ".join(_one_line(each["loc"], each["msg"]) for each in error.errors())
        ) from None
    except UnicodeDecodeError:
        raise SettingsError(f"{FILE}: this is no UTF-8 text: save it as UTF-8") from None


def async_url(url: str) -> str:
    """`url` with the asynchronous driver that the program uses.

    Raises:
        ValueError: Neither SQLite nor PostgreSQL, or no address at all; the message names the mend.
    """
    scheme, separator, rest = url.partition("://")
    driver = _DRIVERS.get(scheme.partition("+")[0])
    if not separator or not driver:
        raise ValueError("write sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME")
    if driver.startswith("sqlite") and rest and not rest.startswith("/"):
        raise ValueError("a SQLite address has three slashes before the file: sqlite:///FILE")
    if not driver.startswith("sqlite") and rest.partition("?")[0].count("@") > 1:
        raise ValueError("an @ in the user or the password is written %40")
    return f"{driver}://{rest}"


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        port_is_one = parts.port is None or parts.port > 0
    except ValueError:
        return False
    whole = parts.scheme in ("http", "https") and bool(parts.hostname) and " " not in url
    return whole and port_is_one and not (parts.query or parts.fragment)


def _one_line(where: tuple[int | str, ...], message: str) -> str:
    name = str(where[0]).upper() if where else "settings"
    said = message.removeprefix("Value error, ").replace("Input should be", "write")
    return f"{name}: {said}"
