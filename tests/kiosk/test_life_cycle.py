"""The states of an application, as the shipped table has them."""

import pytest

from kiosk.applications import Actor, DueClock, Owner
from tests.support.catalogue import shipped

CYCLE = shipped().life_cycle


def test_the_terminal_owns_an_application_only_until_the_platform_acknowledges_it() -> None:
    own = {state.id for state in CYCLE.states.values() if state.owner is Owner.TERMINAL}
    assert own == {"DRAFT", "QUEUED"}
    assert all(move.target not in own for state in CYCLE.states if state not in own for move in CYCLE.moves(state))


def test_a_waiting_application_is_never_called_submitted() -> None:
    queued = CYCLE.state("QUEUED")
    assert "暂存" in queued.citizen_text
    assert queued.title == "待上传"


def test_staff_may_accept_refuse_or_ask_for_more() -> None:
    events = {move.event for move in CYCLE.moves("SUBMITTED", Actor.PLATFORM)}
    assert events == {"accept", "accept_defer", "accept_commit", "request_supplement", "reject"}


def test_the_promised_time_runs_only_once_an_application_is_accepted() -> None:
    running = {state.id for state in CYCLE.states.values() if state.clock is DueClock.RUNNING}
    assert running == {"ACCEPTED", "ACCEPTED_DEFERRED", "ACCEPTED_COMMITTED", "REVIEWING"}


def test_no_event_is_ambiguous() -> None:
    ways = [(move.source, move.event) for move in CYCLE.transitions]
    assert len(ways) == len(set(ways))


def test_the_first_answer_takes_five_working_days_at_most_and_that_has_to_be_confirmed() -> None:
    assert CYCLE.acceptance_workdays() == 5
    assert all(move.verify for move in CYCLE.moves("SUBMITTED", Actor.PLATFORM))


def test_an_unknown_state_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        CYCLE.state("LOST")
