"""Files of citizens: sealed at rest, named by their content, gone when nobody needs them here."""

import hashlib
import os
from pathlib import Path

import pytest

from kiosk import Settled, Store, StoreError, Verdict
from kiosk.storage.vault import PIECE_BYTES, Vault
from tests.support.machine import KEY, Bench, HandClock, kiosk_on, queued, to_check, word_on
from tests.support.materials import hand_in

KEPT = b"k" * 32
DAY = 24 * 3600
ITEM, MATERIALS = "IP-06-01", ("contract", "poa")
"""An item, and two of its materials that can be handed in."""


def named(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def on_disk(machine: Bench) -> set[str]:
    return {file.name for file in (machine.store.folder / "files").iterdir()}


def apply_with(machine: Bench, *contents: bytes) -> str:
    """Confirm an application to which files belong."""
    to_materials(machine)
    for material, content in zip(MATERIALS, contents, strict=False):
        hand_in(machine.kiosk, material, content)
    return confirm(machine)


def to_materials(machine: Bench) -> None:
    to_check(machine.kiosk, ITEM)
    machine.kiosk.back()


def confirm(machine: Bench) -> str:
    assert machine.kiosk.next_page() == ()
    return machine.kiosk.confirm()


# -- at rest ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [0, 1, PIECE_BYTES - 1, PIECE_BYTES, PIECE_BYTES + 1, 3 * PIECE_BYTES])
def test_what_was_kept_is_read_from_anywhere(tmp_path: Path, size: int) -> None:
    vault, content = Vault(tmp_path / "files", KEPT), os.urandom(size)
    name = vault.keep(content)
    assert name == named(content)
    for offset in {0, size // 2, max(0, size - 1), size}:
        assert vault.read(name, offset, PIECE_BYTES + 9) == content[offset : offset + PIECE_BYTES + 9]


def test_nobody_reads_a_file_from_the_disk(tmp_path: Path) -> None:
    content = b"11010519491231002X" * 100
    name = Vault(tmp_path, KEPT).keep(content)
    assert b"11010519491231002X" not in (tmp_path / name).read_bytes()
    assert (tmp_path / name).stat().st_mode & 0o077 == 0
    with pytest.raises(StoreError, match="another key"):
        Vault(tmp_path, b"x" * 32).read(name, 0, 10)


@pytest.mark.parametrize("damage", ["a changed byte", "a missing end", "another file's content", "moved pieces"])
def test_a_damaged_file_is_never_handed_on(tmp_path: Path, damage: str) -> None:
    vault = Vault(tmp_path, KEPT)
    name, other = vault.keep(b"a" * 2 * PIECE_BYTES), vault.keep(b"b" * 2 * PIECE_BYTES)
    sealed = bytearray((tmp_path / name).read_bytes())
    piece = PIECE_BYTES + 16
    if damage == "a changed byte":
        sealed[-1] ^= 1
    elif damage == "a missing end":
        del sealed[-piece:]
    elif damage == "another file's content":
        sealed = bytearray((tmp_path / other).read_bytes())
    else:
        sealed = sealed[:20] + sealed[20 + piece :] + sealed[20 : 20 + piece]
    (tmp_path / name).write_bytes(sealed)
    with pytest.raises(StoreError, match="damaged"):
        vault.read(name, 0, 3 * PIECE_BYTES)


def test_the_same_content_is_kept_once(tmp_path: Path) -> None:
    vault = Vault(tmp_path, KEPT)
    assert vault.keep(b"sample") == vault.keep(b"sample")
    assert len(list(tmp_path.iterdir())) == 1


def test_a_file_is_still_there_after_a_restart(tmp_path: Path) -> None:
    with Store.open(tmp_path, KEY, HandClock()) as store:
        name = store.keep_file(b"sample")
    with Store.open(tmp_path, KEY, HandClock()) as store:
        assert store.read_file(name, 0, 10) == b"sample"


# -- with an application ---------------------------------------------------------------------------


def test_a_confirmed_application_names_its_files_and_only_then_they_are_sent(machine: Bench) -> None:
    to_materials(machine)
    hand_in(machine.kiosk, "contract", b"one")
    hand_in(machine.kiosk, "poa", b"two")
    assert machine.kiosk.exchange.next_file(()) is None
    confirm(machine)
    assert queued(machine.kiosk)[0].files == (named(b"one"), named(b"two"))
    first = machine.kiosk.exchange.next_file(())
    assert first is not None
    second = machine.kiosk.exchange.next_file({first.sha256})
    assert second is not None
    assert {first.sha256, second.sha256} == {named(b"one"), named(b"two")}
    assert machine.kiosk.exchange.read_file(named(b"two"), 1, 9) == b"wo"
    assert machine.kiosk.exchange.vitals().files_waiting == 2


@pytest.mark.parametrize("order", ["the file first", "the operation first"])
def test_a_file_goes_when_the_platform_has_it_and_its_operation(machine: Bench, order: str) -> None:
    apply_with(machine, b"one")
    (waiting,) = queued(machine.kiosk)
    settled = [Settled(waiting.op_id, Verdict.APPLIED, progress=word_on(waiting))]
    exchange = machine.kiosk.exchange
    steps = [lambda: exchange.file_arrived(named(b"one")), lambda: exchange.settle(settled)]
    for step in steps if order == "the file first" else reversed(steps):
        assert on_disk(machine) == {named(b"one")}
        step()
    assert on_disk(machine) == set()
    assert exchange.next_file(()) is None


def test_a_file_of_a_refused_application_stays_for_the_admin(machine: Bench) -> None:
    apply_with(machine, b"one")
    (waiting,) = queued(machine.kiosk)
    machine.kiosk.exchange.file_arrived(named(b"one"))
    machine.kiosk.exchange.settle([Settled(waiting.op_id, Verdict.REJECTED, code="item")])
    assert on_disk(machine) == {named(b"one")}


def test_a_file_that_was_not_handed_in_goes_with_the_session(machine: Bench) -> None:
    to_materials(machine)
    hand_in(machine.kiosk, "contract", b"one")
    machine.kiosk.end()
    assert on_disk(machine) == set()


def test_a_file_that_nobody_came_to_name_because_the_power_went_goes_after_a_day(machine: Bench) -> None:
    to_materials(machine)
    hand_in(machine.kiosk, "contract", b"one")
    machine.kiosk.exchange.settle([])
    assert on_disk(machine) == {named(b"one")}
    machine.clock.advance(DAY + 1)
    machine.kiosk.exchange.settle([])
    assert on_disk(machine) == set()


def test_the_next_application_does_not_inherit_files(machine: Bench) -> None:
    apply_with(machine, b"one")
    machine.kiosk.end()
    apply_with(machine)
    assert queued(machine.kiosk)[1].files == ()


def test_a_file_that_lost_its_note_when_the_power_went_is_gone_after_the_start(machine: Bench) -> None:
    """The note goes with the transaction, the content after it; in between the plug may be pulled."""
    stray = machine.store.keep_file(b"nobody's")
    half = machine.store.folder / "files" / f"{stray}.new"
    half.write_bytes(b"half")
    apply_with(machine, b"somebody's")
    kiosk_on(machine.store, machine.clock)
    assert on_disk(machine) == {named(b"somebody's")}


def test_a_restored_platform_is_asked_again_for_a_file_that_is_still_here(machine: Bench) -> None:
    machine.kiosk.exchange.enter_epoch("first")
    apply_with(machine, b"seen")
    machine.kiosk.exchange.file_arrived(named(b"seen"))
    machine.kiosk.exchange.enter_epoch("second")
    again = machine.kiosk.exchange.next_file(())
    assert again is not None
    assert again.sha256 == named(b"seen")
