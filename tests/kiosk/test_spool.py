"""Slips on their way to paper: once, truthfully, and never into a stranger's hands."""

from pathlib import Path

import pytest

from kiosk import (
    HoldingSlip,
    IncidentRecorded,
    PrinterHealth,
    PrintJobChanged,
    PrintState,
    Receipt,
    Settled,
    StepError,
    Verdict,
)
from kiosk.storage import jobs
from tests.support.machine import Bench, apply_for, bench, queued, word_on


def state(machine: Bench, reference: str) -> PrintState:
    job = machine.kiosk.print_job(reference)
    assert job is not None
    return job.state


def test_a_job_is_marked_as_being_sent_before_anybody_gets_it(machine: Bench) -> None:
    reference = apply_for(machine.kiosk)
    machine.events.clear()
    job = machine.kiosk.spool.claim()
    assert job is not None
    assert state(machine, reference) is PrintState.SENDING
    assert machine.events == [PrintJobChanged(job.job)]
    assert machine.kiosk.spool.claim() is None


@pytest.mark.parametrize("outcome", [PrintState.PRINTED, PrintState.FAILED, PrintState.UNKNOWN])
def test_what_became_of_a_job_can_be_seen(machine: Bench, outcome: PrintState) -> None:
    reference = apply_for(machine.kiosk)
    job = machine.kiosk.spool.claim()
    assert job is not None
    machine.kiosk.spool.settle(job.job, outcome, "paper_out" if outcome is PrintState.FAILED else "")
    assert state(machine, reference) is outcome


def test_without_paper_the_job_waits_and_is_tried_again_after_a_second(machine: Bench) -> None:
    reference = apply_for(machine.kiosk)
    job = machine.kiosk.spool.claim()
    assert job is not None
    machine.kiosk.spool.postpone(job.job, "paper_out")
    waiting = machine.kiosk.print_job(reference)
    assert waiting is not None
    assert (waiting.state, waiting.reason) == (PrintState.QUEUED, "paper_out")
    assert machine.kiosk.spool.seconds_until_due() == 1
    assert machine.kiosk.spool.claim() is None
    machine.clock.advance(1)
    assert machine.kiosk.spool.claim() is not None


def test_an_unprinted_slip_expires_with_its_session(machine: Bench) -> None:
    apply_for(machine.kiosk)
    machine.kiosk.end()
    assert machine.kiosk.spool.seconds_until_due() is None
    assert machine.kiosk.spool.claim() is None


def test_a_slip_postponed_after_its_session_has_ended_is_not_printed_for_the_next_person(machine: Bench) -> None:
    apply_for(machine.kiosk)
    job = machine.kiosk.spool.claim()
    machine.kiosk.end()
    machine.kiosk.begin()
    assert job is not None
    machine.kiosk.spool.postpone(job.job, "paper_out")
    machine.clock.advance(5)
    assert machine.kiosk.spool.claim() is None
    with machine.store.reading() as r:
        kept = jobs.find(r, job.job)
    assert kept is not None
    assert kept.state is PrintState.EXPIRED


def test_after_a_restart_nobody_is_handed_an_old_slip_and_staff_are_told(tmp_path: Path) -> None:
    before = bench(tmp_path)
    sending = apply_for(before.kiosk)
    before.kiosk.spool.claim()
    before.kiosk.back()
    waiting = _another(before)
    before.store.close()

    again = bench(tmp_path)
    again.kiosk.spool.recover()
    incidents = {one.subject: one.sentence for one in again.kiosk.health().incidents}
    assert set(incidents) == {sending, waiting}
    assert "不知道有没有打出来" in incidents[sending]
    assert "作废" in incidents[waiting]
    assert len(again.seen(IncidentRecorded)) == 2
    again.kiosk.spool.recover()
    assert [one.times for one in again.kiosk.health().incidents] == [1, 1]
    again.store.close()


def _another(machine: Bench) -> str:
    machine.kiosk.end()
    return apply_for(machine.kiosk)


def test_recovering_leaves_the_present_session_alone(machine: Bench) -> None:
    apply_for(machine.kiosk)
    machine.kiosk.spool.recover()
    assert machine.kiosk.spool.claim() is not None


@pytest.mark.parametrize(
    ("outcome", "copy"), [(PrintState.PRINTED, 1), (PrintState.UNKNOWN, 1), (PrintState.FAILED, 0)]
)
def test_a_second_slip_says_so_unless_the_first_surely_never_came_out(
    machine: Bench, outcome: PrintState, copy: int
) -> None:
    reference = apply_for(machine.kiosk)
    job = machine.kiosk.spool.claim()
    assert job is not None
    machine.kiosk.spool.settle(job.job, outcome)
    again = machine.kiosk.request_copy(job.job)
    latest = machine.kiosk.print_job(reference)
    assert latest is not None
    assert (latest.job, latest.copy, latest.state) == (again, copy, PrintState.QUEUED)


def test_a_slip_on_its_way_is_not_queued_twice(machine: Bench) -> None:
    reference = apply_for(machine.kiosk)
    job = machine.kiosk.print_job(reference)
    assert job is not None
    with pytest.raises(StepError):
        machine.kiosk.request_copy(job.job)


def test_a_copy_after_the_acknowledgement_is_the_receipt(machine: Bench) -> None:
    reference = apply_for(machine.kiosk)
    job = machine.kiosk.spool.claim()
    assert job is not None
    assert isinstance(job.slip, HoldingSlip)
    machine.kiosk.spool.settle(job.job, PrintState.PRINTED)
    (waiting,) = queued(machine.kiosk)
    machine.kiosk.exchange.settle([Settled(waiting.op_id, Verdict.APPLIED, progress=word_on(waiting))])
    machine.kiosk.request_copy(job.job)
    copy = machine.kiosk.print_job(reference)
    assert copy is not None
    assert isinstance(copy.slip, Receipt)


def test_nobody_gets_a_copy_of_another_sessions_slip(machine: Bench) -> None:
    apply_for(machine.kiosk)
    job = machine.kiosk.spool.claim()
    assert job is not None
    machine.kiosk.spool.settle(job.job, PrintState.PRINTED)
    _another(machine)
    with pytest.raises(StepError):
        machine.kiosk.request_copy(job.job)


def test_the_printers_state_is_in_the_staff_corner(machine: Bench) -> None:
    assert machine.kiosk.health().printer == PrinterHealth(ready=None, reasons=())
    machine.kiosk.spool.note_printer(False, ("paper_out",))
    assert machine.kiosk.health().printer == PrinterHealth(ready=False, reasons=("paper_out",))
