"""What was acknowledged stays, for the platform's eyes only, as long as a restore may make it forget."""

from datetime import timedelta

import pytest

from kiosk import Operation, OperationQueued, Scope, SealedCopy, Settled, Stream, Verdict
from tests.support.machine import Bench, a_page, apply_for, queued, word_on

DAY = 24 * 3600


def acknowledged(machine: Bench, count: int = 3) -> list[str]:
    """Have applications acknowledged; returns their references."""
    references = []
    for _ in range(count):
        references.append(apply_for(machine.kiosk))
        machine.kiosk.end()
    settled = [
        Settled(one.op_id, Verdict.APPLIED, progress=word_on(one), copy=copy_of(one)) for one in queued(machine.kiosk)
    ]
    machine.kiosk.exchange.settle(settled)
    machine.events.clear()
    return references


def copy_of(one: Operation) -> SealedCopy:
    return SealedCopy(one.op_id, one.stream, one.terminal_seq, one.aggregate, f"box{one.terminal_seq}")


def offered(machine: Bench) -> list[tuple[int, str]]:
    waiting = machine.kiosk.exchange.waiting(Stream.APPLICATIONS, 100)
    return [(one.terminal_seq, one.box) for one in waiting if isinstance(one, SealedCopy)]


def test_the_first_epoch_offers_nothing_and_another_one_everything(machine: Bench) -> None:
    acknowledged(machine)
    machine.kiosk.exchange.enter_epoch("e1")
    machine.kiosk.exchange.enter_epoch("e1")
    assert offered(machine) == []
    machine.kiosk.exchange.enter_epoch("e2")
    assert offered(machine) == [(1, "box1"), (2, "box2"), (3, "box3")]
    assert machine.seen(OperationQueued)
    assert machine.kiosk.health().outbox_count == 3
    assert not machine.kiosk.health().synchronised


def test_copies_go_before_what_is_new(machine: Bench) -> None:
    acknowledged(machine, 2)
    apply_for(machine.kiosk)
    machine.kiosk.exchange.offer_from(Stream.APPLICATIONS, 2)
    waiting = machine.kiosk.exchange.waiting(Stream.APPLICATIONS, 100)
    assert [one.terminal_seq for one in waiting] == [2, 3]
    assert machine.kiosk.exchange.offer_from(Stream.APPLICATIONS, 2) is False


@pytest.mark.parametrize("verdict", [Verdict.APPLIED, Verdict.DUPLICATE, Verdict.REJECTED])
def test_a_copy_that_was_answered_again_is_kept_for_the_next_restore(machine: Bench, verdict: Verdict) -> None:
    acknowledged(machine, 1)
    for epoch in ("e1", "e2"):
        machine.kiosk.exchange.enter_epoch(epoch)
    (copy,) = machine.kiosk.exchange.waiting(Stream.APPLICATIONS, 1)
    machine.kiosk.exchange.settle([Settled(copy.op_id, verdict)])
    assert offered(machine) == []
    machine.kiosk.exchange.enter_epoch("e3")
    assert offered(machine) == [(1, "box1")]


def test_copies_are_forgotten_when_no_backup_is_that_old(machine: Bench) -> None:
    acknowledged(machine, 1)
    machine.clock.advance(6 * DAY)
    acknowledged(machine, 1)
    machine.clock.advance(2 * DAY)
    machine.kiosk.exchange.forget_sealed(7 * DAY)
    machine.kiosk.exchange.offer_from(Stream.APPLICATIONS, 1)
    assert offered(machine) == [(2, "box2")]


def test_a_copy_that_is_offered_is_never_forgotten_before_it_is_answered(machine: Bench) -> None:
    acknowledged(machine, 1)
    machine.kiosk.exchange.offer_from(Stream.APPLICATIONS, 1)
    machine.clock.advance(timedelta(days=30).total_seconds())
    machine.kiosk.exchange.forget_sealed(7 * DAY)
    assert len(offered(machine)) == 1


def test_an_application_the_platform_forgot_is_said_to_be_on_its_way_again(machine: Bench) -> None:
    (reference,) = acknowledged(machine, 1)
    for epoch in ("e1", "e2"):
        machine.kiosk.exchange.enter_epoch(epoch)
    everything = frozenset(Scope)
    machine.kiosk.exchange.begin_snapshot(everything)
    machine.kiosk.exchange.apply(a_page(cursor="e2.0"), fetched=everything)
    view = machine.kiosk.application(reference)
    assert (view.acknowledged, view.state) == (False, "QUEUED")


def test_a_refused_operation_that_is_taken_after_a_restore_leaves_the_list(machine: Bench) -> None:
    apply_for(machine.kiosk)
    (waiting,) = queued(machine.kiosk)
    machine.kiosk.exchange.settle([Settled(waiting.op_id, Verdict.REJECTED, code="item", copy=copy_of(waiting))])
    machine.kiosk.exchange.offer_from(Stream.APPLICATIONS, 1)
    machine.kiosk.exchange.settle([Settled(waiting.op_id, Verdict.APPLIED, progress=word_on(waiting))])
    assert machine.kiosk.health().set_aside == ()
