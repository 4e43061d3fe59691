"""Pauses after failures."""

from sync.failures import Unreachable
from sync.pacing import Backoff


def longest(low: float, high: float) -> float:
    return high


def test_the_first_tries_come_within_a_second_and_none_waits_longer_than_a_minute() -> None:
    backoff = Backoff(longest)
    pauses = [backoff.after(Unreachable("x")).seconds for _ in range(12)]
    assert pauses[:3] == [0.5, 1, 2]
    assert max(pauses) == pauses[-1] == 60


def test_a_success_starts_anew() -> None:
    backoff = Backoff(longest)
    for _ in range(5):
        backoff.after(Unreachable("x"))
    backoff.reset()
    assert backoff.after(Unreachable("x")).seconds == 0.5


def test_pauses_are_spread_from_nothing_to_the_bound() -> None:
    asked: list[tuple[float, float]] = []

    def record(low: float, high: float) -> float:
        asked.append((low, high))
        return low

    backoff = Backoff(record)
    assert backoff.after(Unreachable("x")).seconds == 0
    assert asked == [(0.0, 0.5)]


def test_what_the_platform_asks_for_is_kept_and_bounded() -> None:
    pause = Backoff(longest).after(Unreachable("x", retry_after=7))
    assert (pause.seconds, pause.firm) == (7.5, True)
    assert Backoff(longest).after(Unreachable("x", retry_after=10**6)).seconds < 700
