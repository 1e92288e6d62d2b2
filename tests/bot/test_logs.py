import io
import logging

import pytest

from bot.logs import Redact, set_up

TOKEN = "123456789:AAsecret-part_of_the_token"


@pytest.fixture
def log() -> io.StringIO:
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.addFilter(Redact(TOKEN))
    logger = logging.getLogger("tests.logs")
    logger.propagate = False
    logger.handlers = [handler]
    logger.setLevel("DEBUG")
    return written


def test_message_arguments_and_stack_lose_the_token(log: io.StringIO) -> None:
    logger = logging.getLogger("tests.logs")
    logger.info("POST https://host/bot%s/getMe", TOKEN)
    logger.info(f"at {TOKEN}", stack_info=True)  # noqa: G004
    logger.info("%(url)s", {"url": f"bot{TOKEN}"})
    assert "secret" not in log.getvalue()
    assert "https://host/bot<token>/getMe" in log.getvalue()


def test_an_exception_loses_the_token_wherever_it_stands(log: io.StringIO) -> None:
    try:
        try:
            raise OSError(f"no route to /bot{TOKEN}/getMe")  # noqa: TRY301
        except OSError as cause:
            raise RuntimeError(f"The token `{TOKEN}` was rejected") from cause
    except RuntimeError:
        logging.getLogger("tests.logs").exception("failed")
    assert "secret" not in log.getvalue()
    assert "The token `<token>` was rejected" in log.getvalue()


def test_another_bots_token_is_blotted_out_too(log: io.StringIO) -> None:
    logging.getLogger("tests.logs").error("987654321:AAanother_secret_of_thirty_chars")
    assert "secret" not in log.getvalue()


def test_an_ordinary_line_stays(log: io.StringIO) -> None:
    logging.getLogger("tests.logs").info("at %s: %d answers", "12:30", 4)
    assert log.getvalue() == "at 12:30: 4 answers\n"


def test_a_line_that_cannot_be_put_together_is_told_as_it_is(log: io.StringIO) -> None:
    logging.getLogger("tests.logs").info("%d answers with %s", "four", TOKEN)
    assert log.getvalue() == "%d answers with %s ('four', '<token>')\n"


def test_httpx_tells_no_addresses(capsys: pytest.CaptureFixture[str]) -> None:
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    try:
        set_up("DEBUG", TOKEN)
        logging.getLogger("httpx").info("HTTP Request: POST https://host/bot%s/getMe", TOKEN)
        logging.getLogger("bot").info("ready with %s", TOKEN)
    finally:
        root.handlers, root.level = before, level
        logging.captureWarnings(capture=False)
    assert "HTTP Request" not in (said := capsys.readouterr().err)
    assert "ready with <token>" in said
