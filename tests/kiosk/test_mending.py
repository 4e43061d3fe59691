"""Operations that the platform refused: an admin offers them once more or closes them."""

import pytest

from kiosk import Settled, StepError, Stream, Verdict
from kiosk.storage.tables import metadata
from tests.support.machine import PIN, PLANTED, Bench, apply_for, queued


def refused(machine: Bench) -> tuple[str, str]:
    """Have an application refused and go to the staff corner; returns its reference and operation."""
    reference = apply_for(machine.kiosk)
    (waiting,) = queued(machine.kiosk)
    machine.kiosk.exchange.settle([Settled(waiting.op_id, Verdict.CONFLICT, code="version", detail="版本不符")])
    machine.kiosk.end()
    machine.kiosk.open_staff()
    machine.kiosk.enter_staff(PIN)
    return reference, waiting.op_id


def everything(machine: Bench) -> str:
    with machine.store.reading() as r:
        return repr([tuple(row) for table in metadata.sorted_tables for row in r.execute(table.select())])


def test_an_operation_offered_again_is_a_new_one_that_says_the_same(machine: Bench) -> None:
    reference, op_id = refused(machine)
    machine.kiosk.offer_again(op_id)
    (again,) = queued(machine.kiosk)
    assert again.op_id != op_id
    assert again.terminal_seq == 2
    assert again.aggregate == f"application:{reference}"
    assert again.body["answers"]["agent"]["name"] == PLANTED[0]
    assert machine.kiosk.health().set_aside == ()
    assert queued(machine.kiosk, Stream.AUDIT)[-1].body["facts"] == {"operation": op_id, "again": again.op_id}


def test_a_closed_operation_leaves_nothing_of_the_person_behind(machine: Bench) -> None:
    _, op_id = refused(machine)
    assert PLANTED[0] in everything(machine)
    machine.kiosk.close_operation(op_id)
    after = everything(machine)
    assert not any(secret in after for secret in PLANTED)
    assert (machine.store.folder / "kiosk.db-wal").stat().st_size == 0
    assert machine.kiosk.health().set_aside == ()
    assert queued(machine.kiosk) == ()
    assert queued(machine.kiosk, Stream.AUDIT)[-1].body["event"] == "operations.closed"


@pytest.mark.parametrize("action", ["offer_again", "close_operation"])
def test_what_another_hand_has_dealt_with_is_not_dealt_with_twice(machine: Bench, action: str) -> None:
    _, op_id = refused(machine)
    machine.kiosk.offer_again(op_id)
    with pytest.raises(StepError, match="no longer set aside"):
        getattr(machine.kiosk, action)(op_id)
    assert len(queued(machine.kiosk)) == 1


def test_only_staff_may_do_it(machine: Bench) -> None:
    _, op_id = refused(machine)
    machine.kiosk.end()
    with pytest.raises(StepError):
        machine.kiosk.close_operation(op_id)
    assert len(machine.kiosk.health().set_aside) == 1


def test_one_that_could_not_even_be_sent_is_set_aside_and_its_number_stays_empty(machine: Bench) -> None:
    apply_for(machine.kiosk)
    machine.kiosk.end()
    apply_for(machine.kiosk)
    first, _ = queued(machine.kiosk)
    machine.kiosk.exchange.set_aside(first.op_id, "too_large", "样例")
    assert [one.terminal_seq for one in queued(machine.kiosk)] == [2]
    assert [one.op_id for one in machine.kiosk.health().set_aside] == [first.op_id]
