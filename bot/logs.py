"""Logging that cannot tell the token, whoever writes it: httpx, an exception, or we."""

import logging
import re
import sys

_ANY_TOKEN = re.compile(r"\b\d{5,}:[A-Za-z0-9_-]{20,}")
_TALKATIVE = ("alembic", "httpx", "httpcore", "apscheduler", "aiosqlite", "matplotlib")


class Redact(logging.Filter):
    """Blots out the token, and all that looks like one, in message, arguments, exception and stack."""

    def __init__(self, token: str) -> None:
        super().__init__()
        self._token = token
        self._formatter = logging.Formatter()

    def text(self, text: str) -> str:
        """`text` without a token."""
        if self._token:
            text = text.replace(self._token, "<token>")
        return _ANY_TOKEN.sub("<token>", text)

    def filter(self, record: logging.LogRecord) -> bool:
        """Changes `record` in place and lets it pass."""
        record.msg, record.args = self.text(_said(record)), ()
        if record.exc_info:
            record.exc_text = self.text(self._formatter.formatException(record.exc_info))
        if record.stack_info:
            record.stack_info = self.text(record.stack_info)
        return True


def _said(record: logging.LogRecord) -> str:
    try:
        return record.getMessage()
    except (TypeError, ValueError, KeyError):
        # Whoever logs a line that cannot be put together must not fail for it.
        return f"{record.msg} {record.args}"


def set_up(level: str, token: str = "") -> None:
    """Log to standard error from `level` on, without `token`; talkative libraries from WARNING on."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.addFilter(Redact(token))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.captureWarnings(capture=True)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
