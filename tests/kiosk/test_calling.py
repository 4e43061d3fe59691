"""Calling the staff: the call stands as long as somebody may be waiting, and says no more than is known."""

from datetime import timedelta
from pathlib import Path

from kiosk import CallChanged, CallHeard
from tests.support.machine import Bench, bench


def called(at: Bench) -> None:
    at.kiosk.begin()
    at.kiosk.calling.call()


def test_a_call_stands_until_it_is_withdrawn_and_is_not_begun_twice(tmp_path: Path) -> None:
    at = bench(tmp_path)
    called(at)
    began = at.clock.now()
    at.clock.advance(5)
    at.kiosk.calling.call()
    assert at.kiosk.exchange.vitals().help_wanted_since == began
    at.kiosk.calling.withdraw()
    at.kiosk.calling.withdraw()
    assert at.kiosk.exchange.vitals().help_wanted_since is None
    assert len(at.seen(CallChanged)) == 2


def test_whoever_leaves_calls_nobody_any_more(tmp_path: Path) -> None:
    at = bench(tmp_path)
    called(at)
    at.kiosk.end()
    assert at.kiosk.calling.standing is None


def test_a_call_from_a_start_screen_that_was_left_goes_by_itself(tmp_path: Path) -> None:
    at = bench(tmp_path)
    at.kiosk.calling.call()
    at.clock.advance(5)
    at.kiosk.idle()
    assert at.kiosk.calling.standing is not None
    at.clock.advance(600)
    at.kiosk.idle()
    assert at.kiosk.calling.standing is None


def test_an_answer_to_an_earlier_call_says_nothing_about_this_one(tmp_path: Path) -> None:
    at = bench(tmp_path)
    called(at)
    standing = at.kiosk.calling.standing
    assert standing is not None
    at.kiosk.exchange.note_call_heard(standing.since - timedelta(minutes=1), answered=True)
    assert at.kiosk.calling.standing == standing
    at.kiosk.exchange.note_call_heard(standing.since, answered=False)
    at.kiosk.exchange.note_call_heard(standing.since, answered=False)
    heard = at.kiosk.calling.standing
    assert heard is not None
    assert (heard.heard, heard.answered, len(at.seen(CallHeard))) == (True, False, 1)
