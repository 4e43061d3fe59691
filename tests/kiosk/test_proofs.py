"""What a receipt's code proves to a terminal that holds the platform's public keys and nothing else."""

import base64
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kiosk import BEIJING, Genuineness, Judgement, Proof
from kiosk.applications import judge, reference_in
from sync import proofs
from sync.central.receipts import ReceiptKeys
from tests.support.receipts import APPLICATION, REFERENCE, TODAY, keys_of, receipt_code, receipt_keys, signing_platform

PLATFORM = signing_platform()
KEYS, PROOF = receipt_keys(), receipt_code()


def test_a_receipt_of_the_platform_is_genuine_and_says_what_was_received_when() -> None:
    assert judge(PROOF, KEYS) == Judgement(
        Genuineness.GENUINE, Proof(REFERENCE, "IP-01-02", date(2026, 11, 22), date(2026, 11, 27))
    )


@pytest.mark.parametrize("text", [PROOF.rpartition("/")[2], f"  {PROOF}\r\n", PROOF.lower()])
def test_it_may_come_without_its_address_with_blanks_around_it_or_in_small_letters(text: str) -> None:
    assert judge(text, KEYS).verdict is Genuineness.GENUINE


def test_an_answer_that_is_to_be_announced_has_no_day() -> None:
    later = PLATFORM.proof_of(APPLICATION.model_copy(update={"due_on": None}), "https://platform.example", TODAY)
    found = judge(later, KEYS).proof
    assert found is not None
    assert found.due_on is None


def test_the_last_four_tell_whose_receipt_it_is() -> None:
    assert judge(PROOF, KEYS, last_four="002x").of_person is True
    assert judge(PROOF, KEYS, last_four="0021").of_person is False


def test_without_the_check_key_nobody_finds_the_last_four_by_trying_them() -> None:
    blind = [replace(key, check_key=bytes(32)) for key in KEYS]
    tried = [f"{number:03}{last}" for number in range(20) for last in "0123456789X"]
    assert "002X" in tried
    assert not any(judge(PROOF, blind, last_four=four).of_person for four in tried)


@given(at=some.integers(min_value=0, max_value=8 * 101 - 1))
def test_not_a_bit_of_it_can_be_changed(at: int) -> None:
    raw = bytearray(base64.b32decode(_padded(PROOF.rpartition("/")[2])))
    raw[at // 8] ^= 1 << at % 8
    changed = base64.b32encode(bytes(raw)).rstrip(b"=").decode()
    found = judge(changed, KEYS)
    assert found.verdict is not Genuineness.GENUINE
    assert found.proof is None


@given(length=some.integers(min_value=0, max_value=len(PROOF) - 1))
def test_a_text_that_was_cut_off_is_no_proof(length: int) -> None:
    assert judge(PROOF[:length], KEYS).verdict is not Genuineness.GENUINE


@given(text=some.text(max_size=400))
def test_whatever_a_scanner_reads_gets_an_answer(text: str) -> None:
    assert judge(text, KEYS).verdict in {Genuineness.NOT_A_PROOF, Genuineness.KEY_UNKNOWN, Genuineness.FORGED}


@pytest.mark.parametrize(
    "encoded",
    [
        base64.b64encode(base64.b32decode(PROOF.rpartition("/")[2] + "====")).decode(),
        base64.b32decode(PROOF.rpartition("/")[2] + "====").hex(),
        "A" * 7000,
    ],
    ids=["base 64", "base 16", "much too long"],
)
def test_another_base_is_no_proof(encoded: str) -> None:
    assert judge(encoded, KEYS).verdict is Genuineness.NOT_A_PROOF


def test_a_key_that_was_never_told_leaves_it_open() -> None:
    assert judge(PROOF, keys_of(ReceiptKeys())).verdict is Genuineness.KEY_UNKNOWN
    assert judge(PROOF, ()).verdict is Genuineness.KEY_UNKNOWN


def test_a_signature_of_another_key_under_the_name_of_ours_is_forged() -> None:
    assert judge(receipt_code(forged=True), KEYS).verdict is Genuineness.FORGED


def test_a_key_that_was_no_longer_in_use_proves_nothing_received_later() -> None:
    (key,) = KEYS
    assert judge(PROOF, [replace(key, last_day=TODAY)]).verdict is Genuineness.GENUINE
    assert judge(PROOF, [replace(key, last_day=date(2026, 11, 21))]).verdict is Genuineness.KEY_OVER


def test_after_a_renewal_old_and_new_receipts_are_genuine_and_the_new_key_waits_for_its_day(tmp_path: Path) -> None:
    platform, elsewhere = ReceiptKeys(tmp_path / "keys.json"), ReceiptKeys(tmp_path / "keys.json")
    platform.make_sure()
    elsewhere.make_sure()
    before = platform.proof_of(APPLICATION, "https://platform.example", TODAY)
    added = elsewhere.renew(TODAY)

    assert platform.proof_of(APPLICATION, "https://platform.example", TODAY) == before
    tomorrow = date(2026, 11, 23)
    received = APPLICATION.model_copy(update={"received_at": datetime(2026, 11, 23, 8, tzinfo=BEIJING)})
    after = platform.proof_of(received, "https://platform.example", tomorrow)

    assert proofs.read(after).key_id == proofs.key_id(added.public_key)
    assert [key.last_day for key in keys_of(platform)] == [tomorrow, None]
    assert [judge(text, keys_of(platform)).verdict for text in (before, after)] == [Genuineness.GENUINE] * 2
    assert (tmp_path / "keys.json").stat().st_mode & 0o777 == 0o600
    assert sorted(path.name for path in tmp_path.iterdir()) == ["keys.json"]


def test_a_code_names_its_reference_for_a_look_up() -> None:
    assert reference_in(PROOF) == REFERENCE
    assert reference_in(REFERENCE) is None


def _padded(text: str) -> str:
    return text + "=" * (-len(text) % 8)
