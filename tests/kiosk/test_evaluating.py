"""Rating a service: voluntary, once, with what the rating table offers and nothing else."""

from datetime import date

import pytest

from kiosk import EvaluationSlip, OperationKind, Settled, Step, StepError, Verdict
from tests.support.machine import Bench, a_page, a_ticket, apply_for, queued, word_on


def submitted(machine: Bench, expires_on: date = date(2026, 12, 22)) -> str:
    machine.kiosk.exchange.apply(a_page(a_ticket(expires_on=expires_on), cursor="e.1"))
    return apply_for(machine.kiosk)


def test_a_rating_is_queued_and_spends_the_ticket(machine: Bench) -> None:
    reference = submitted(machine)
    machine.kiosk.open_evaluation()
    machine.kiosk.evaluate(5, ("指引清楚",), " 谢谢 ")
    operation = queued(machine.kiosk)[-1]
    assert operation.kind is OperationKind.EVALUATION_SUBMIT
    assert operation.aggregate == "evaluation:TEST-0001"
    assert {key: operation.body[key] for key in ("ticket", "level", "tags", "comment")} == {
        "ticket": "TEST-0001",
        "level": 5,
        "tags": ["指引清楚"],
        "comment": "谢谢",
    }
    assert machine.kiosk.session.step is Step.SUBMITTED
    view = machine.kiosk.application(reference)
    assert (view.ticket, view.evaluated) == (None, True)


def test_nobody_rates_twice(machine: Bench) -> None:
    submitted(machine)
    machine.kiosk.open_evaluation()
    machine.kiosk.evaluate(3)
    with pytest.raises(StepError):
        machine.kiosk.open_evaluation()
    assert len(queued(machine.kiosk)) == 2


def test_a_rating_given_on_a_phone_meanwhile_closes_it_here(machine: Bench) -> None:
    reference = submitted(machine)
    machine.kiosk.open_evaluation()
    (waiting,) = queued(machine.kiosk)
    machine.kiosk.exchange.settle([Settled(waiting.op_id, Verdict.APPLIED, progress=word_on(waiting, ticket=None))])
    with pytest.raises(StepError):
        machine.kiosk.evaluate(1)
    view = machine.kiosk.application(reference)
    assert (view.ticket, view.evaluated) == (None, True)


@pytest.mark.parametrize(
    ("level", "tags", "comment"), [(0, (), ""), (6, (), ""), (5, ("排队太久",), ""), (1, (), "长" * 501)]
)
def test_what_the_rating_does_not_offer_is_refused_and_queues_nothing(
    machine: Bench, level: int, tags: tuple[str, ...], comment: str
) -> None:
    submitted(machine)
    machine.kiosk.open_evaluation()
    with pytest.raises(StepError):
        machine.kiosk.evaluate(level, tags, comment)
    assert machine.kiosk.session.step is Step.EVALUATION
    assert len(queued(machine.kiosk)) == 1


def test_without_a_ticket_there_is_nothing_to_rate(machine: Bench) -> None:
    apply_for(machine.kiosk)
    with pytest.raises(StepError):
        machine.kiosk.open_evaluation()


def test_an_expired_ticket_cannot_be_spent_and_is_not_called_a_rating(machine: Bench) -> None:
    reference = submitted(machine, expires_on=date(2026, 11, 22))
    machine.clock.advance(24 * 3600)
    view = machine.kiosk.application(reference)
    assert (view.ticket, view.evaluated) == (None, False)


def test_the_rating_can_be_taken_home_as_a_slip(machine: Bench) -> None:
    reference = submitted(machine)
    job = machine.kiosk.print_evaluation_slip()
    printed = machine.kiosk.print_job(reference)
    assert printed is not None
    assert (printed.job, type(printed.slip)) == (job, EvaluationSlip)
    assert isinstance(printed.slip, EvaluationSlip)
    assert printed.slip.url == a_ticket().url
    assert machine.kiosk.session.step is Step.SUBMITTED
