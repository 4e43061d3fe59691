"""Looking up an application: by reference and last four, here and at the platform."""

from dataclasses import replace
from datetime import date

import pytest

from kiosk import Kiosk, LookUpOutcome, Progress, Settled, Step, StepError, Ticket, Verdict
from kiosk.applications import mint
from kiosk.identity import check_of
from tests.support.machine import Bench, a_ticket, apply_for, queued, word_on

LAST_FOUR = "1239"


def filed(machine: Bench) -> str:
    reference = apply_for(machine.kiosk)
    machine.kiosk.end()
    machine.kiosk.open_look_up()
    return reference


def elsewhere(machine: Bench, ticket: Ticket | None = None) -> Progress:
    """Make an application that another terminal took known at the platform."""
    reference = filed(machine)
    (waiting,) = queued(machine.kiosk)
    foreign = mint("150802-C01-T01", date(2026, 11, 22), "B", 1)
    check = check_of(foreign, LAST_FOUR)
    word = replace(word_on(waiting, ticket=ticket), reference=foreign, identity_check=check)
    machine.platform.known[word.reference] = word
    assert reference != word.reference
    return word


@pytest.mark.parametrize("typed", ["{}", " {} ", "{lower}", "{compact}"])
def test_an_application_of_this_terminal_is_found_even_without_a_line(machine: Bench, typed: str) -> None:
    reference = filed(machine)
    machine.platform.away = True
    text = typed.format(reference, lower=reference.lower(), compact=reference.replace("-", ""))
    assert machine.kiosk.look_up(text, LAST_FOUR) is LookUpOutcome.FOUND
    assert (machine.kiosk.session.step, machine.kiosk.session.reference) == (Step.PROGRESS, reference)


@pytest.mark.parametrize(("number", "typed"), [("15080219900101144X", "144x"), ("15080219900101144X", " １４４Ｘ ")])
def test_the_last_four_may_be_typed_small_or_full_width(machine: Bench, number: str, typed: str) -> None:
    answers = {
        "request": "想了解怎么办理",
        "agent": {"name": "测试人", "id_no": number, "mobile": "13800000000"},
    }
    reference = apply_for(machine.kiosk, answers=answers)
    machine.kiosk.end()
    machine.kiosk.open_look_up()
    assert machine.kiosk.look_up(reference, typed) is LookUpOutcome.FOUND


def test_a_wrong_last_four_and_an_unknown_reference_look_the_same(machine: Bench) -> None:
    reference = filed(machine)
    assert machine.kiosk.look_up(reference, "0000") is LookUpOutcome.NOT_FOUND
    assert machine.kiosk.look_up(mint("150800-M01-T01", date(2026, 11, 22), "B", 1), "0000") is LookUpOutcome.NOT_FOUND
    assert machine.kiosk.session.look_up_problem is LookUpOutcome.NOT_FOUND
    assert machine.kiosk.session.step is Step.LOOK_UP


def test_what_is_not_a_reference_costs_no_try(machine: Bench) -> None:
    machine.kiosk.open_look_up()
    for _ in range(9):
        assert machine.kiosk.look_up("你好", "1239") is LookUpOutcome.NOT_A_REFERENCE
    assert machine.kiosk.session.wrong_tries == 0


def test_after_five_wrong_tries_not_even_the_right_one_is_answered_in_this_session(machine: Bench) -> None:
    reference = filed(machine)
    for number in range(5):
        assert machine.kiosk.look_up(reference, f"000{number}") is LookUpOutcome.NOT_FOUND
    assert machine.kiosk.look_up(reference, LAST_FOUR) is LookUpOutcome.LOCKED
    machine.kiosk.end()
    machine.kiosk.open_look_up()
    assert machine.kiosk.look_up(reference, LAST_FOUR) is LookUpOutcome.FOUND


def test_an_application_of_another_terminal_is_asked_of_the_platform_and_not_kept(machine: Bench) -> None:
    word = elsewhere(machine)
    assert machine.kiosk.look_up(word.reference, LAST_FOUR) is LookUpOutcome.FOUND
    assert machine.kiosk.application(word.reference).state == "SUBMITTED"
    machine.kiosk.end()
    with pytest.raises(StepError):
        machine.kiosk.application(word.reference)


def test_without_a_line_another_terminals_application_cannot_be_told(machine: Bench) -> None:
    word = elsewhere(machine)
    machine.platform.away = True
    assert machine.kiosk.look_up(word.reference, LAST_FOUR) is LookUpOutcome.PLATFORM_AWAY
    assert machine.kiosk.session.wrong_tries == 0


def test_an_answer_that_comes_after_the_session_is_shown_to_nobody(machine: Bench) -> None:
    word = elsewhere(machine)
    kiosk: Kiosk = machine.kiosk

    def slow(_reference: str, _last_four: str) -> Progress | None:
        kiosk.end()
        kiosk.open_look_up()
        return word

    kiosk._looking_up._find_progress = slow
    with pytest.raises(StepError):
        kiosk.look_up(word.reference, LAST_FOUR)
    assert kiosk.session.step is Step.LOOK_UP
    assert kiosk.session.reference is None


def test_another_terminals_application_can_be_rated_once(machine: Bench) -> None:
    word = elsewhere(machine, a_ticket("TEST-77"))
    machine.kiosk.look_up(word.reference, LAST_FOUR)
    machine.kiosk.open_evaluation()
    machine.kiosk.evaluate(4)
    view = machine.kiosk.application(word.reference)
    assert (view.ticket, view.evaluated) == (None, True)
    with pytest.raises(StepError):
        machine.kiosk.open_evaluation()


def test_the_screen_can_say_how_old_the_platforms_word_is(machine: Bench) -> None:
    reference = filed(machine)
    assert machine.kiosk.application(reference).as_of is None
    (waiting,) = queued(machine.kiosk)
    machine.kiosk.exchange.settle([Settled(waiting.op_id, Verdict.APPLIED, progress=word_on(waiting))])
    assert machine.kiosk.application(reference).as_of == machine.clock.wall
    machine.clock.advance(3600)
    view = machine.kiosk.application(reference)
    assert view.as_of is not None
    assert (machine.clock.wall - view.as_of).seconds == 3600
