import signal
import socket
from pathlib import Path

import pytest

from bot.heartbeat import heartbeat_file
from tests.bot_api import TOKEN, serving
from tests.process import bot, outcome
from tests.telegram import Telegram
from tests.transcript import talk

SECRET = TOKEN.partition(":")[2]


async def polled(telegram: Telegram, times: int = 1) -> None:
    async with telegram.changed:
        await telegram.changed.wait_for(lambda: telegram.calls.count("getUpdates") >= times)


async def test_a_refused_token_ends_with_a_clear_line(tmp_path: Path) -> None:
    async with serving(Telegram()) as address:
        status, _, errors = await outcome(
            tmp_path, "run", TELEGRAM_BOT_TOKEN="1:AArefused_" + "x" * 30, TELEGRAM_API_URL=address
        )
    assert status == 2
    assert errors.strip().splitlines()[-1].startswith("TELEGRAM_BOT_TOKEN: Telegram refuses this token")
    assert "Traceback" not in errors
    assert "AArefused_" not in errors


async def test_a_token_that_is_revoked_meanwhile_ends_it_too(tmp_path: Path) -> None:
    telegram = Telegram()
    async with (
        serving(telegram) as address,
        bot(tmp_path, "run", TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=address) as process,
    ):
        await polled(telegram)
        telegram.revoked = True
        await telegram.student().says("hello")
        _, errors = await process.communicate()
    assert process.returncode == 2
    assert errors.splitlines()[-1].startswith(b"TELEGRAM_BOT_TOKEN: Telegram refuses this token")
    assert SECRET.encode() not in errors


async def test_without_a_token_run_says_where_to_get_one(tmp_path: Path) -> None:
    status, _, errors = await outcome(tmp_path, "run")
    assert status == 2
    assert errors == "TELEGRAM_BOT_TOKEN: missing: get one from @BotFather, or use `chat`\n"


async def test_without_a_token_health_says_that_it_is_missing(tmp_path: Path) -> None:
    status, said, _ = await outcome(tmp_path, "health")
    assert (status, said) == (1, "TELEGRAM_BOT_TOKEN: missing: get one from @BotFather\n")


async def test_a_misspelt_setting_is_told_before_the_talk_begins(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(f"TELEGRAM_BOT_TOKN={TOKEN}\n")
    status, _, errors = await outcome(tmp_path)
    assert status == 0
    assert ".env: TELEGRAM_BOT_TOKN is no setting: write TELEGRAM_BOT_TOKEN" in errors
    assert SECRET not in errors


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_stops_it_cleanly(tmp_path: Path, stop: signal.Signals) -> None:
    telegram = Telegram()
    async with (
        serving(telegram) as address,
        bot(tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=address, LOG_LEVEL="DEBUG") as process,
    ):
        await polled(telegram)
        process.send_signal(stop)
        _, errors = await process.communicate()
    assert process.returncode == 0
    assert b"Traceback" not in errors
    assert SECRET.encode() not in errors
    assert not heartbeat_file(TOKEN).exists()


async def test_health_tells_whether_telegram_answers(tmp_path: Path) -> None:
    telegram = Telegram()
    async with serving(telegram) as address:
        settings = {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": address}
        async with bot(tmp_path, "run", **settings) as process:
            await polled(telegram)
            assert (await outcome(tmp_path, "health", **settings))[0] == 1
            await telegram.student().says("hello")
            await polled(telegram, times=2)
            assert (await outcome(tmp_path, "health", **settings))[0] == 0
            process.terminate()
            await process.communicate()
        assert (await outcome(tmp_path, "health", **settings))[0] == 1


async def test_it_waits_for_a_network_that_is_down(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    nowhere = f"http://127.0.0.1:{port}"
    async with bot(tmp_path, "run", TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=nowhere) as process:
        assert process.stderr
        said = await process.stderr.readline()
        assert b"Telegram cannot be reached" in said
        assert b"trying again" in said
        process.terminate()
        _, errors = await process.communicate()
    assert process.returncode == 0
    assert b"Traceback" not in errors


async def test_a_talk_from_start_to_an_old_button(tmp_path: Path) -> None:
    telegram = Telegram()
    settings = {"TELEGRAM_BOT_TOKEN": TOKEN, "LOG_LEVEL": "DEBUG"}
    async with (
        serving(telegram) as address,
        bot(tmp_path, "run", TELEGRAM_API_URL=address, **settings) as process,
    ):
        await talk(telegram, print)
        process.terminate()
        _, errors = await process.communicate()
    assert process.returncode == 0
    assert not telegram.unanswered
    assert telegram.kept["Name:it"]
    assert {each["command"] for each in telegram.kept["Commands:"]} >= {"help", "programmes", "privacy"}
    assert b"Traceback" not in errors
    assert SECRET.encode() not in errors
    assert (tmp_path / "mobility.db").exists()
