"""Pauses after failures."""

from sync.contract import LONG_POLL_SECONDS
from sync.failures import Unreachable
from sync.pacing import AT_ONCE, CEILING_SECONDS, Backoff, Parking


def longest(low: float, high: float) -> float:
    return high


def test_the_first_tries_come_within_a_second_and_however_long_it_was_away_all_are_back_within_twenty() -> None:
    backoff = Backoff(longest)
    pauses = [backoff.after(Unreachable("x")).seconds for _ in range(12)]
    assert pauses[:3] == [0.5, 1, 2]
    assert max(pauses) == pauses[-1] == CEILING_SECONDS == 20


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


def test_who_is_asked_to_wait_by_a_platform_that_is_back_pays_no_more_for_the_time_it_was_away() -> None:
    backoff = Backoff(longest)
    for _ in range(12):
        backoff.after(Unreachable("x"))
    asked = [backoff.after(Unreachable("x", retry_after=5)).seconds for _ in range(3)]
    assert asked == [5.5, 6, 7]


def test_a_platform_that_goes_on_asking_to_wait_is_asked_less_and_less() -> None:
    backoff = Backoff(longest)
    asked = [backoff.after(Unreachable("x", retry_after=1)).seconds for _ in range(12)]
    assert asked == sorted(asked)
    assert asked[-1] == 1 + CEILING_SECONDS


def test_the_first_question_after_a_start_or_a_failure_is_not_parked() -> None:
    parking = Parking(longest)
    assert parking.wait() == 0
    assert parking.answered(after=0.1, brought=False) == AT_ONCE
    assert parking.wait() == LONG_POLL_SECONDS
    assert parking.wait() == 0


def test_the_times_of_being_parked_are_spread_so_that_a_herd_does_not_stay_one() -> None:
    asked: list[tuple[float, float]] = []

    def record(low: float, high: float) -> float:
        asked.append((low, high))
        return low

    parking = Parking(record)
    parking.wait()
    parking.answered(after=0.1, brought=True)
    assert asked == [(20.0, LONG_POLL_SECONDS)]


def test_a_platform_that_does_not_park_is_given_a_pause() -> None:
    parking = Parking(longest)
    parking.wait()
    parking.answered(after=0.1, brought=False)
    parking.wait()
    assert parking.answered(after=0.1, brought=False).seconds == 1
    parking.wait()
    assert parking.answered(after=0.1, brought=True) == AT_ONCE
    parking.wait()
    assert parking.answered(after=20.0, brought=False) == AT_ONCE
