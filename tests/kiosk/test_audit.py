"""The terminal's log of what happened to it: chained, sent, and without a word about anybody."""

import hashlib
import json

from kiosk import Operation, Scope, Settled, Stream, Verdict
from tests.support.machine import PIN, PLANTED, TERMINAL, Bench, a_page, apply_for, queued


def entries(machine: Bench) -> tuple[Operation, ...]:
    return queued(machine.kiosk, Stream.AUDIT)


def events(machine: Bench) -> list[str]:
    return [entry.body["event"] for entry in entries(machine)]


def test_every_entry_is_chained_to_the_one_before(machine: Bench) -> None:
    machine.kiosk.exchange.record_start()
    machine.kiosk.open_staff()
    machine.kiosk.enter_staff("9999")
    machine.kiosk.enter_staff(PIN)
    previous = "0" * 64
    for entry in entries(machine):
        body = entry.body
        facts = json.dumps(body["facts"], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        link = f"{previous}\n{body['event']}\n{body['at']}\n{facts}"
        assert (body["previous"], body["chained"]) == (previous, hashlib.sha256(link.encode()).hexdigest())
        previous = body["chained"]
    assert events(machine) == ["terminal.started", "staff.refused", "staff.entered"]


def test_the_chain_goes_on_when_its_entries_have_been_sent(machine: Bench) -> None:
    machine.kiosk.exchange.record_start()
    (first,) = entries(machine)
    machine.kiosk.exchange.settle([Settled(first.op_id, Verdict.APPLIED)])
    machine.kiosk.exchange.record_start()
    (second,) = entries(machine)
    assert second.body["previous"] == first.body["chained"]
    assert second.terminal_seq == 2


def test_enrolling_fetching_again_and_starting_over_are_told(machine: Bench) -> None:
    machine.store.device_key(b"w" * 32)
    machine.store.save_enrolment(TERMINAL)
    machine.kiosk.exchange.begin_snapshot(frozenset(Scope))  # the first one is no event
    machine.kiosk.exchange.apply(a_page(), fetched=frozenset(Scope))
    machine.kiosk.exchange.begin_snapshot({Scope.TICKET})
    machine.kiosk.exchange.begin_snapshot(frozenset(Scope))
    assert events(machine) == ["terminal.enrolled", "scope.refetched", "feed.restarted"]
    assert entries(machine)[1].body["facts"] == {"scope": "ticket"}


def test_an_operation_that_was_refused_is_told_by_its_number_alone(machine: Bench) -> None:
    reference = apply_for(machine.kiosk)
    (waiting,) = queued(machine.kiosk)
    machine.kiosk.exchange.settle([Settled(waiting.op_id, Verdict.REJECTED, code="item", detail="事项已停用")])
    (entry,) = entries(machine)
    assert entry.body["facts"] == {"operation": waiting.op_id, "code": "item"}
    told = json.dumps(dict(entry.body), ensure_ascii=False)
    assert not any(secret in told for secret in (*PLANTED, reference))


def test_an_entry_that_is_refused_makes_no_further_entry(machine: Bench) -> None:
    machine.kiosk.exchange.record_start()
    (entry,) = entries(machine)
    machine.kiosk.exchange.settle([Settled(entry.op_id, Verdict.REJECTED, code="kind")])
    assert entries(machine) == ()
    assert len(machine.kiosk.health().set_aside) == 1


def test_tries_at_a_locked_door_do_not_fill_the_log(machine: Bench) -> None:
    machine.kiosk.open_staff()
    for _ in range(20):
        machine.kiosk.enter_staff("9999")
    assert events(machine) == ["staff.refused"] * 5
