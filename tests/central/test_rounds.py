"""What a platform does by itself goes on, whatever one round ends with."""

import asyncio
from itertools import repeat

import pytest
from sqlalchemy.exc import OperationalError

from sync.central.rounds import again_and_again


def test_a_round_that_fails_is_said_without_its_words_and_the_next_one_follows(
    caplog: pytest.LogCaptureFixture,
) -> None:
    failures = iter([OperationalError("select", {}, Exception("away")), KeyError("张三（样例）"), None])
    rounds = []

    def work() -> None:
        rounds.append(failure := next(failures))
        if failure is not None:
            raise failure

    asyncio.run(again_and_again("a trial", work, repeat(0, 3)))

    assert [type(each) for each in rounds] == [OperationalError, KeyError, type(None)]
    assert "a trial failed: KeyError" in caplog.text
    assert "张三" not in caplog.text
