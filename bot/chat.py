"""The conversation in a terminal: the same application, with Telegram played by the terminal."""

import asyncio
import locale
import os
import re
import sys
from collections.abc import Iterator
from contextlib import AsyncExitStack
from itertools import chain

from bot.application import build_application
from bot.services import open_in_terminal
from bot.settings import Settings
from bot.terminal import Terminal
from handlers import in_terminal
from handlers.spoken import preferred

_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")


def chat(settings: Settings) -> None:
    """Talk over standard input and output until the input ends or Ctrl+C."""
    with asyncio.Runner() as runner:
        stack = AsyncExitStack()
        services = runner.run(stack.enter_async_context(open_in_terminal(settings)))
        code = _language_code()
        terminal = Terminal(_show, code)
        application = build_application(settings, services, request=terminal)
        runner.run(stack.enter_async_context(application))
        try:
            _show(in_terminal(preferred(code) or "en"))
            for line in chain(("/start",), _typed()):
                runner.run(terminal.types(line, application))
        except KeyboardInterrupt:
            pass
        finally:
            runner.run(stack.aclose())


def _show(text: str) -> None:
    try:
        print(text, flush=True)  # noqa: T201
    except BrokenPipeError:
        # Nobody reads any more, as after `| head`; the bot must not take it for an answer that failed, nor
        # Python complain of it at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(0) from None


def _typed() -> Iterator[str]:
    while True:
        try:
            line = input("> " if sys.stdin.isatty() else "")
        except EOFError:
            return
        if line.strip():
            yield line


def _language_code() -> str | None:
    # The machine may lack the locale that the reader asks for; the wish counts all the same.
    wished = next((os.environ[name] for name in _LOCALES if os.environ.get(name)), None)
    code = re.split(r"[_.@]", wished or locale.getlocale()[0] or "")[0]
    return None if code in ("", "C", "POSIX") else code
