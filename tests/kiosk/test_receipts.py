"""A receipt that somebody brings to a terminal which has never seen its application."""

import os
import pty
from pathlib import Path
from threading import Event

import pytest

from kiosk import (
    Genuineness,
    LookUpOutcome,
    ReceiptKey,
    ScannerHandle,
    SerialScanner,
    Settled,
    SimulatedScanner,
    Step,
    StoreError,
    StoreLocked,
    Verdict,
    judge_receipt,
)
from tests.support.machine import KEY, Bench, apply_for, queued, word_on
from tests.support.receipts import REFERENCE, receipt_code, receipt_keys

KEYS, PROOF = receipt_keys(), receipt_code()


@pytest.fixture
def told(machine: Bench) -> Bench:
    """Return a terminal that the platform has told its keys."""
    machine.kiosk.exchange.keep_receipt_keys(KEYS)
    return machine


def test_a_scanned_receipt_is_judged_without_a_line_and_leads_on_to_its_application(told: Bench) -> None:
    told.kiosk.open_look_up()
    told.kiosk.receipts.open_verify()

    assert told.kiosk.receipts.present_scan(PROOF)

    session = told.kiosk.session
    assert (session.step, session.judgement) == (Step.VERIFY, told.kiosk.receipts.verify(PROOF))
    assert session.judgement is not None
    assert session.judgement.verdict is Genuineness.GENUINE
    told.kiosk.open_look_up()
    assert (told.kiosk.session.step, told.kiosk.session.sought) == (Step.LOOK_UP, REFERENCE)


def test_what_somebody_scanned_is_gone_with_them(told: Bench) -> None:
    told.kiosk.open_look_up()
    told.kiosk.receipts.present_scan(PROOF)
    told.kiosk.end()
    assert (told.kiosk.session.sought, told.kiosk.session.judgement) == ("", None)


@pytest.mark.parametrize("text", [PROOF, REFERENCE, REFERENCE.replace("-", "").lower()])
def test_a_code_on_the_look_up_page_is_taken_for_its_reference(told: Bench, text: str) -> None:
    told.kiosk.open_look_up()
    assert told.kiosk.receipts.present_scan(text)
    assert told.kiosk.session.sought == REFERENCE


@pytest.mark.parametrize("text", ["", "https://elsewhere.example/", "\x1b[A", "DROP TABLE", "1" * 900])
def test_any_other_code_changes_nothing(told: Bench, text: str) -> None:
    told.kiosk.open_look_up()
    before = told.kiosk.session
    assert not told.kiosk.receipts.present_scan(text)
    assert told.kiosk.session == before


def test_a_scan_where_nobody_asked_for_one_is_passed_over(told: Bench) -> None:
    assert not told.kiosk.receipts.present_scan(PROOF)
    told.kiosk.begin()
    assert not told.kiosk.receipts.present_scan(PROOF)
    assert told.kiosk.session.step is Step.CATEGORIES


@pytest.mark.parametrize("verifying", [True, False], ids=["to verify", "to look up"])
def test_a_scan_that_comes_too_late_finds_the_session_over(told: Bench, verifying: bool) -> None:
    told.kiosk.open_look_up()
    if verifying:
        told.kiosk.receipts.open_verify()
    told.clock.advance(1000)
    assert not told.kiosk.receipts.present_scan(PROOF)
    assert told.kiosk.session.step is Step.START


def test_keys_are_those_of_the_latest_session_and_survive_a_restart(told: Bench) -> None:
    newer = ReceiptKey(bytes(32), bytes(range(32)))
    told.kiosk.exchange.keep_receipt_keys([*KEYS, newer])
    assert judge_receipt(told.store.folder, KEY, PROOF).verdict is Genuineness.GENUINE
    told.kiosk.exchange.keep_receipt_keys([newer])
    assert judge_receipt(told.store.folder, KEY, PROOF).verdict is Genuineness.KEY_UNKNOWN


def test_a_command_reads_the_keys_beside_the_terminal_that_runs(told: Bench) -> None:
    found = judge_receipt(told.store.folder, KEY, PROOF, last_four="002X")
    assert (found.verdict, found.of_person) == (Genuineness.GENUINE, True)
    with pytest.raises(StoreLocked):
        judge_receipt(told.store.folder, bytes(32), PROOF)
    with pytest.raises(StoreError, match="no database"):
        judge_receipt(told.store.folder / "elsewhere", KEY, PROOF)


def test_a_copy_printed_later_proves_what_the_first_receipt_did(machine: Bench) -> None:
    reference = apply_for(machine.kiosk)
    job = machine.kiosk.spool.claim()
    assert job is not None
    machine.kiosk.spool.settle(job.job, job.state.PRINTED)
    (operation,) = queued(machine.kiosk)
    answer = Settled(operation.op_id, Verdict.APPLIED, progress=word_on(operation), proof=PROOF)
    machine.kiosk.exchange.settle([answer])

    machine.kiosk.request_copy(job.job)

    copy = machine.kiosk.print_job(reference)
    assert copy is not None
    assert (copy.slip.proof, copy.copy) == (PROOF, 1)  # type: ignore[union-attr]


def test_a_code_typed_by_a_scanner_finds_the_application(machine: Bench) -> None:
    reference = apply_for(machine.kiosk)
    machine.kiosk.end()
    machine.kiosk.open_look_up()
    assert machine.kiosk.look_up(PROOF, "1239") is not LookUpOutcome.NOT_A_REFERENCE
    assert machine.kiosk.look_up(reference, "1239") is LookUpOutcome.FOUND


def test_the_simulated_scanner_tells_who_listens() -> None:
    scanner, heard = SimulatedScanner(), list[str]()
    handle = ScannerHandle(scanner)
    forget = scanner.subscribe(heard.append)
    handle.scan(PROOF)
    handle.scan("A" * 2000)
    forget()
    handle.scan("nobody listens")
    assert heard == [PROOF]


def test_a_scanner_on_a_serial_line_gives_whole_codes_and_comes_back_after_it_was_unplugged(tmp_path: Path) -> None:
    device, heard, rung = tmp_path / "scanner", list[str](), Event()

    def hear(text: str) -> None:
        heard.append(text)
        rung.set()

    scanner = SerialScanner(device)
    scanner.subscribe(hear)
    scanner.start()
    try:
        for text in (PROOF, REFERENCE):
            ours, theirs = pty.openpty()
            device.unlink(missing_ok=True)
            device.symlink_to(os.ttyname(theirs))
            rung.clear()
            while not rung.wait(0.2):  # it looks for the device now and then, and drops what came before it listened
                os.write(ours, text[:50].encode())
                os.write(ours, text[50:].encode() + b"\r\n")
            assert heard[-1] == text
            os.close(theirs)
            os.close(ours)
    finally:
        scanner.stop()
