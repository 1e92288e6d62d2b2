from pathlib import Path

import pytest

from tests import february


@pytest.mark.skipif(not february.installed(), reason=february.NO_FAKETIME)
async def test_a_reminder_of_january_comes_once_in_february_and_follows_the_confirmed_date(
    tmp_path: Path,
) -> None:
    await february.february(tmp_path, print)
