"""A slip whose paper does not come may be taken along on a phone."""

import pytest

from kiosk import HoldingSlip, PlatformAway, PrintJob, PrintState, Receipt, Settled, StepError, Verdict
from tests.support.machine import Bench, apply_for, queued, word_on


def failed(machine: Bench, state: PrintState = PrintState.FAILED) -> PrintJob:
    """Apply for something, and let the printer come to grief."""
    reference = apply_for(machine.kiosk)
    claimed = machine.kiosk.spool.claim()
    assert claimed is not None
    machine.kiosk.spool.settle(claimed.job, state, "jam")
    found = machine.kiosk.print_job(reference)
    assert found is not None
    return found


def test_a_slip_that_was_not_printed_is_offered_and_its_code_lasts_for_its_minutes(machine: Bench) -> None:
    job = failed(machine)
    machine.kiosk.phone_slips.offer_on_phone(job.job)

    offered = machine.kiosk.session.on_phone
    assert offered is not None
    assert (offered.about, len(offered.modules)) == (job.slip.about, 37)
    assert machine.platform.shared == [job.slip]
    assert machine.kiosk.phone_slips.seconds_left() == 900
    machine.clock.seconds += 901
    assert machine.kiosk.phone_slips.seconds_left() == 0


def test_it_is_the_slip_that_is_true_now(machine: Bench) -> None:
    job = failed(machine)
    assert isinstance(job.slip, HoldingSlip)
    (operation,) = queued(machine.kiosk)
    machine.kiosk.exchange.settle([Settled(operation.op_id, Verdict.APPLIED, progress=word_on(operation))])
    machine.kiosk.phone_slips.offer_on_phone(job.job)
    assert isinstance(machine.platform.shared[0], Receipt)


@pytest.mark.parametrize("reason", ["paper_out", "unreachable"])
def test_while_the_printer_has_to_be_seen_to_it_is_offered_too(machine: Bench, reason: str) -> None:
    apply_for(machine.kiosk)
    claimed = machine.kiosk.spool.claim()
    assert claimed is not None
    machine.kiosk.spool.postpone(claimed.job, reason)
    machine.kiosk.phone_slips.offer_on_phone(claimed.job)
    assert machine.kiosk.session.on_phone is not None


def test_paper_that_comes_needs_no_phone(machine: Bench) -> None:
    job = failed(machine, PrintState.PRINTED)
    with pytest.raises(StepError, match="paper"):
        machine.kiosk.phone_slips.offer_on_phone(job.job)
    assert machine.platform.shared == []


def test_a_stranger_cannot_have_the_slip_of_who_was_here_before(machine: Bench) -> None:
    job = failed(machine)
    machine.kiosk.phone_slips.offer_on_phone(job.job)
    machine.kiosk.end()
    assert machine.kiosk.session.on_phone is None
    assert machine.kiosk.phone_slips.seconds_left() == 0
    apply_for(machine.kiosk)
    with pytest.raises(StepError, match="another session"):
        machine.kiosk.phone_slips.offer_on_phone(job.job)


def test_without_a_line_there_is_no_code_and_nothing_else_changes(machine: Bench) -> None:
    job = failed(machine)
    machine.platform.away = True
    before = machine.kiosk.session
    with pytest.raises(PlatformAway):
        machine.kiosk.phone_slips.offer_on_phone(job.job)
    assert machine.kiosk.session == before


@pytest.mark.parametrize("offered", [True, False])
def test_paper_printed_after_all_is_a_marked_copy_once_a_phone_may_have_it(machine: Bench, offered: bool) -> None:
    job = failed(machine)
    if offered:
        machine.kiosk.phone_slips.offer_on_phone(job.job)
    machine.kiosk.request_copy(job.job)
    again = machine.kiosk.print_job(job.slip.about)
    assert again is not None
    assert again.copy == int(offered)
