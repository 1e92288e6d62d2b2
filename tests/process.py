"""The command line in a process of its own."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]
NAMES = ("TELEGRAM_BOT_TOKEN", "TELEGRAM_API_URL", "KNOWLEDGE_DIR", "DATABASE_URL", "LOG_LEVEL")
LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")


def environment(settings: Mapping[str, str]) -> dict[str, str]:
    """This process's environment with `settings` for the only settings."""
    inherited = {name: value for name, value in os.environ.items() if name not in (*NAMES, *LOCALES)}
    return {**inherited, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "default", **settings}


@asynccontextmanager
async def bot(where: Path, *arguments: str, **settings: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """`python -m bot` with `arguments`, in the folder `where`; killed at the end if it still runs."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        *arguments,
        cwd=where,
        env=environment(settings),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()


async def outcome(where: Path, *arguments: str, given: str = "", **settings: str) -> tuple[int, str, str]:
    """Exit status, output and errors of `python -m bot` with `arguments`, fed with `given`."""
    async with bot(where, *arguments, **settings) as process:
        output, errors = await process.communicate(given.encode())
        assert process.returncode is not None
        return process.returncode, output.decode(), errors.decode()
