"""Receipts that prove themselves, as the platform makes them."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from sync.central.receipts import ReceiptKeys, keys_of
from tests.support.central import Central
from tests.support.wire_terminal import ID_NO, WireTerminal, reference


def test_an_application_gets_a_proof_with_the_answer_and_the_same_when_it_is_repeated(
    central: Central, terminal: WireTerminal
) -> None:
    operation = terminal.application(1)
    [first], [again] = terminal.push(operation), terminal.push(operation)

    assert first["proof"].startswith("HTTP://RATE.EXAMPLE/V/")
    assert again["proof"] == first["proof"]
    said = central.platform.receipt_keys.genuine(first["proof"])
    assert said is not None
    application = first["application"]
    assert (said.reference, said.item) == (reference(1), application["item"])
    assert said.received_on.isoformat() == application["received_at"][:10]
    assert said.due_on == date.fromisoformat(application["due_on"])


def test_a_proof_holds_neither_the_number_nor_the_name(terminal: WireTerminal) -> None:
    [result] = terminal.push(terminal.application(1))
    assert ID_NO[-4:] not in result["proof"]
    assert "测" not in result["proof"]


def test_what_is_rejected_and_what_is_no_application_proves_nothing(terminal: WireTerminal) -> None:
    [rejected] = terminal.push(terminal.application(1, item="IP-99-99"))
    [rated] = terminal.push(terminal.evaluation(terminal.tickets()[0]["code"]))
    assert (rejected["proof"], rated["proof"]) == (None, None)


def test_a_key_that_was_withdrawn_proves_nothing_any_more(central: Central, terminal: WireTerminal) -> None:
    [result] = terminal.push(terminal.application(1))
    assert central.platform.receipt_keys.genuine(result["proof"]) is not None
    assert ReceiptKeys().genuine(result["proof"]) is None


def test_the_command_line_adds_a_key_that_a_serving_platform_notices(tmp_path: Path) -> None:
    serving = ReceiptKeys(keys_of(None, tmp_path))
    serving.make_sure()
    [first] = serving.told()
    command = [sys.executable, "-m", "sync.central.cli", "new-receipt-key", "--data", str(tmp_path)]

    said = subprocess.run(command, check=True, capture_output=True, text=True, timeout=30).stdout

    before, added = serving.told()
    assert (before.public_key, added.last_day) == (first.public_key, None)
    assert said.endswith(f"signs from {before.last_day}\n")


def test_no_more_keys_are_named_than_the_contract_has_room_for() -> None:
    keys = ReceiptKeys()
    for _ in range(20):
        added = keys.renew(date(2026, 11, 22))
    assert len(keys.told()) == 16
    assert keys.keys[-1] == added


@pytest.mark.parametrize("text", ["", "V", "ORSXG5A", "A" * 400, "../../etc/passwd", "\x00", "凭条"])
def test_a_wrong_proof_is_nothing_but_wrong(text: str) -> None:
    assert ReceiptKeys().genuine(text) is None
