"""The store: one door, one process, one key, and the shape its migrations give it."""

import hashlib
import subprocess
import sys
import threading
import time
from pathlib import Path
from uuid import UUID

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from kiosk import AlreadyRunning, NotEnrolled, SecretsError, StorageFull, Store, StoreError, StoreLocked, Stream
from kiosk.storage import counters, incidents
from kiosk.storage.engine import open_engine
from kiosk.storage.migrating import HEAD, KNOWN, SCRIPTS
from kiosk.storage.outbox import uuid7
from kiosk.storage.store import _plain
from kiosk.storage.tables import metadata
from tests.support.machine import KEY, TERMINAL, Bench, HandClock, apply_for

CLOCK = HandClock()


def fingerprint(folder: Path) -> dict[str, tuple[str, int]]:
    return {
        file.name: (hashlib.sha256(file.read_bytes()).hexdigest(), file.stat().st_mtime_ns)
        for file in folder.iterdir()
        if file.name != "kiosk.lock"
    }


def test_what_was_kept_is_there_after_closing_and_opening(tmp_path: Path) -> None:
    with Store.open(tmp_path, KEY, CLOCK) as store, store.writing() as w:
        counters.next_operation(w, Stream.APPLICATIONS)
    with Store.open(tmp_path, KEY, CLOCK) as store, store.writing() as w:
        assert counters.next_operation(w, Stream.APPLICATIONS) == 2


def test_only_the_terminals_user_may_read_the_data_folder(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with Store.open(folder, KEY, CLOCK):
        assert folder.stat().st_mode & 0o077 == 0
        assert all(file.stat().st_mode & 0o077 == 0 for file in folder.iterdir())


def test_a_second_start_of_the_same_terminal_is_refused_and_the_first_goes_on(machine: Bench) -> None:
    with pytest.raises(AlreadyRunning, match="already running"):
        Store.open(machine.store.folder, KEY, CLOCK)
    assert apply_for(machine.kiosk)


def test_a_second_process_is_refused_too(machine: Bench) -> None:
    code = (
        "import sys; from pathlib import Path; from kiosk import *\n"
        "try: Store.open(Path(sys.argv[1]), bytes(range(32)), SystemClock())\n"
        "except AlreadyRunning as refusal: print(refusal)"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code, str(machine.store.folder)], capture_output=True, text=True, check=True
    )
    assert "already running (process" in answer.stdout


def test_a_closed_store_can_be_opened_by_the_next_process(tmp_path: Path) -> None:
    Store.open(tmp_path, KEY, CLOCK).close()
    Store.open(tmp_path, KEY, CLOCK).close()


def test_a_wrong_key_is_told_and_leaves_every_file_as_it_was(machine: Bench) -> None:
    apply_for(machine.kiosk)
    machine.store.close()
    before = fingerprint(machine.store.folder)
    with pytest.raises(StoreLocked, match="Nothing was changed"):
        Store.open(machine.store.folder, b"x" * 32, CLOCK)
    assert fingerprint(machine.store.folder) == before
    Store.open(machine.store.folder, KEY, CLOCK).close()


def test_a_wrong_key_leaves_an_unfinished_wal_as_it_was(tmp_path: Path, machine: Bench) -> None:
    apply_for(machine.kiosk)
    copy = tmp_path / "copy"
    copy.mkdir()
    for name in ("kiosk.db", "kiosk.db-wal"):  # as a killed process leaves them
        (copy / name).write_bytes((machine.store.folder / name).read_bytes())
    before = fingerprint(copy)
    with pytest.raises(StoreLocked):
        Store.open(copy, b"x" * 32, CLOCK)
    assert fingerprint(copy).items() >= before.items()
    with Store.open(copy, KEY, CLOCK) as store, store.reading() as r:
        assert r.exec_driver_sql("SELECT count(*) FROM outbox").scalar() == 1


def test_a_damaged_database_is_told_and_not_deleted(tmp_path: Path) -> None:
    Store.open(tmp_path, KEY, CLOCK).close()
    file = tmp_path / "kiosk.db"
    content = bytearray(file.read_bytes())
    content[100] ^= 1
    file.write_bytes(content)
    with pytest.raises(StoreLocked, match="damaged"):
        Store.open(tmp_path, KEY, CLOCK)
    assert file.read_bytes() == content


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="file/data"):
        Store.open(tmp_path / "file" / "data", KEY, CLOCK)


def test_the_migrations_make_exactly_the_tables(machine: Bench) -> None:
    with machine.store.reading() as r:
        context = MigrationContext.configure(r, opts={"compare_type": False})
        assert compare_metadata(context, metadata) == []


def test_the_revisions_the_code_knows_are_those_in_the_folder() -> None:
    scripts = ScriptDirectory(str(SCRIPTS))
    assert scripts.get_current_head() == HEAD
    assert tuple(script.revision for script in reversed(list(scripts.walk_revisions()))) == KNOWN


def test_a_database_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    Store.open(tmp_path, KEY, CLOCK).close()
    engine = open_engine(tmp_path / "kiosk.db", KEY)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    engine.dispose()
    with pytest.raises(StoreError, match="newer version"):
        Store.open(tmp_path, KEY, CLOCK)


def test_opening_an_existing_store_takes_less_than_50_ms_and_no_alembic(tmp_path: Path) -> None:
    Store.open(tmp_path, KEY, CLOCK).close()
    code = (
        "import sys, time; from pathlib import Path; from kiosk import *\n"
        "took = []\n"
        "for _ in range(5):\n"
        "    begun = time.perf_counter()\n"
        "    Store.open(Path(sys.argv[1]), bytes(range(32)), SystemClock()).close()\n"
        "    took.append(time.perf_counter() - begun)\n"
        "print(min(took), 'alembic' in sys.modules)"
    )
    answer = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    seconds, alembic = answer.stdout.split()
    assert float(seconds) < 0.05
    assert alembic == "False"


def test_readers_do_not_wait_for_a_writer(machine: Bench) -> None:
    with machine.store.writing() as w:
        counters.next_operation(w, Stream.APPLICATIONS)
        with machine.store.reading() as r:
            assert r.exec_driver_sql("SELECT count(*) FROM counters").scalar() == 0


def test_many_threads_write_one_after_the_other_and_lose_nothing(machine: Bench) -> None:
    def count() -> None:
        for _ in range(10):
            with machine.store.writing() as w:
                counters.next_operation(w, Stream.APPLICATIONS)

    threads = [threading.Thread(target=count) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with machine.store.writing() as w:
        assert counters.next_operation(w, Stream.APPLICATIONS) == 81


def test_a_parked_reader_keeps_deleted_data_only_until_the_next_turn(machine: Bench) -> None:
    apply_for(machine.kiosk)
    with machine.store.reading() as r:
        r.exec_driver_sql("SELECT count(*) FROM outbox")
        with machine.store.writing() as w:
            counters.next_operation(w, Stream.APPLICATIONS)
        begun = time.monotonic()
        assert machine.store.forget_deleted() is False
        assert time.monotonic() - begun < 2
    assert machine.store.forget_deleted() is True


@pytest.mark.parametrize("said", ["database or disk is full", "[Errno 28] No space left on device"])
def test_a_full_disk_is_told_in_our_words(tmp_path: Path, said: str) -> None:
    assert isinstance(_plain(OSError(said), tmp_path), StorageFull)


class TestEnrolment:
    """Who this terminal is."""

    def test_the_device_key_is_made_once_and_kept_sealed(self, machine: Bench) -> None:
        key = machine.store.device_key(b"w" * 32)
        assert machine.store.device_key(b"w" * 32) == key
        with machine.store.reading() as r:
            assert key not in (r.exec_driver_sql("SELECT device_key FROM enrolment").scalar() or b"")

    def test_another_master_key_does_not_open_the_device_key(self, machine: Bench) -> None:
        machine.store.device_key(b"w" * 32)
        with pytest.raises(SecretsError):
            machine.store.device_key(b"v" * 32)

    def test_the_identity_is_kept(self, machine: Bench) -> None:
        machine.store.device_key(b"w" * 32)
        assert machine.store.enrolment() is None
        machine.store.save_enrolment(TERMINAL)
        assert machine.store.enrolment() == TERMINAL

    def test_an_identity_without_a_key_is_refused(self, machine: Bench) -> None:
        with pytest.raises(NotEnrolled, match="kiosk enrol"):
            machine.store.save_enrolment(TERMINAL)


def test_the_list_of_incidents_does_not_grow_for_ever(machine: Bench) -> None:
    with machine.store.writing() as w:
        for number in range(incidents.KEPT + 30):
            machine.clock.advance(1)
            incidents.record(w, "printer", f"第{number}次", machine.clock.wall)
    with machine.store.reading() as r:
        kept = incidents.latest(r, 1000)
    assert len(kept) == incidents.KEPT
    assert kept[0].sentence == f"第{incidents.KEPT + 29}次"


def test_operation_ids_are_uuids_of_version_7_that_sort_by_time() -> None:
    clock = HandClock()
    made = []
    for _ in range(50):
        made.append(uuid7(clock.wall))
        clock.advance(0.001)
    assert made == sorted(set(made))
    assert {UUID(one).version for one in made} == {7}
    assert {UUID(one).variant for one in made} == {"specified in RFC 4122"}


def test_the_file_is_no_plain_database(machine: Bench) -> None:
    plain = sqlcipher.connect(str(machine.store.folder / "kiosk.db"))
    with pytest.raises(sqlcipher.DatabaseError):
        plain.execute("SELECT * FROM outbox")
    plain.close()
    assert not (machine.store.folder / "kiosk.db").read_bytes().startswith(b"SQLite format 3")
