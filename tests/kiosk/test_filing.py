"""What a citizen confirms: one transaction, whatever happens, and never in clear on the disk."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import event

from kiosk import (
    ApplicationSubmitted,
    HoldingSlip,
    Link,
    OperationQueued,
    PrintJobQueued,
    SessionStepped,
    Step,
    StepError,
    StorageFull,
    StoreError,
)
from kiosk.storage.tables import metadata
from tests.support.machine import (
    ITEM,
    KEY,
    PLANTED,
    SYNTHETIC,
    Bench,
    a_page,
    a_ticket,
    apply_for,
    bench,
    queued,
    to_check,
)

CHANGED = ("applications", "outbox", "jobs", "counters")


def rows(made: Bench) -> dict[str, list[Any]]:
    """Everything the store holds, by table."""
    with made.store.reading() as r:
        return {table.name: [tuple(row) for row in r.execute(table.select())] for table in metadata.sorted_tables}


def pool_a_ticket(made: Bench) -> None:
    made.kiosk.exchange.apply(a_page(a_ticket()))


def test_confirming_commits_application_operation_slip_and_ticket_together(machine: Bench) -> None:
    pool_a_ticket(machine)
    reference = apply_for(machine.kiosk)
    (operation,) = queued(machine.kiosk)
    job = machine.kiosk.print_job(reference)
    assert reference.startswith("150800-M01-T01-261122-A0001-")
    assert operation.terminal_seq == 1
    assert operation.aggregate == f"application:{reference}"
    assert operation.body["answers"] == SYNTHETIC
    assert operation.body["last_four"] == "1239"
    assert operation.body["applicant"] == "测***人"
    assert operation.body["ticket"] == "TEST-0001"
    assert job is not None
    assert isinstance(job.slip, HoldingSlip)
    assert job.slip.reference == reference
    assert machine.kiosk.application(reference).ticket == a_ticket()


def test_after_confirming_the_session_shows_the_reference_and_holds_no_answer(machine: Bench) -> None:
    reference = apply_for(machine.kiosk)
    session = machine.kiosk.session
    assert (session.step, session.reference) == (Step.SUBMITTED, reference)
    assert not session.answers
    assert [type(event) for event in machine.events[-4:]] == [
        ApplicationSubmitted,
        OperationQueued,
        PrintJobQueued,
        SessionStepped,
    ]


def test_references_and_operations_count_up_without_a_gap(machine: Bench) -> None:
    first = apply_for(machine.kiosk)
    machine.kiosk.end()
    second = apply_for(machine.kiosk)
    assert (first[22:27], second[22:27]) == ("A0001", "A0002")
    assert [operation.terminal_seq for operation in queued(machine.kiosk)] == [1, 2]


def test_the_counter_of_references_begins_anew_every_day_in_beijing(machine: Bench) -> None:
    apply_for(machine.kiosk)
    machine.kiosk.end()
    machine.clock.advance(24 * 3600)
    assert apply_for(machine.kiosk).startswith("150800-M01-T01-261123-A0001-")


def test_without_a_pooled_ticket_the_application_is_taken_all_the_same(machine: Bench) -> None:
    reference = apply_for(machine.kiosk)
    assert queued(machine.kiosk)[0].body["ticket"] is None
    assert machine.kiosk.application(reference).ticket is None


def test_an_application_cannot_be_confirmed_twice(machine: Bench) -> None:
    apply_for(machine.kiosk)
    with pytest.raises(StepError):
        machine.kiosk.confirm()
    assert len(queued(machine.kiosk)) == 1


def break_at(made: Bench, number: int) -> Callable[[], None]:
    """Make the writer's statement `number`, from 0, fail as a dying disk would; COMMIT counts as the last one."""
    seen = 0

    def failing(*_: Any) -> None:
        nonlocal seen
        seen += 1
        if seen > number:
            raise sqlcipher.OperationalError("disk I/O error")

    engine = made.store._writing_engine
    event.listen(engine, "before_cursor_execute", failing)
    event.listen(engine, "commit", failing)

    def mend() -> None:
        event.remove(engine, "before_cursor_execute", failing)
        event.remove(engine, "commit", failing)

    return mend


def test_whichever_statement_fails_nothing_of_the_application_exists_and_the_session_stays(machine: Bench) -> None:
    pool_a_ticket(machine)
    to_check(machine.kiosk)
    before, session = rows(machine), machine.kiosk.session
    failures = 0
    while True:
        machine.events.clear()
        mend = break_at(machine, failures)
        try:
            machine.kiosk.confirm()
        except (StoreError, sqlcipher.OperationalError):
            failures += 1
        else:
            break
        finally:
            mend()
        assert rows(machine) == before
        assert machine.kiosk.session == session
        assert machine.events == []
    assert failures >= 8  # BEGIN, two counters, application, ticket, operation, job, COMMIT
    after = rows(machine)
    assert [len(after[name]) - len(before[name]) for name in CHANGED] == [1, 1, 1, 2]


def confirm_for_ever(made: Bench, answers: dict[str, Any]) -> None:
    """Confirm what is at the check page, and again: the last pages have some room left."""
    while True:
        made.kiosk.confirm()
        made.kiosk.end()
        to_check(made.kiosk, ITEM, answers)


def test_a_full_disk_leaves_the_citizen_at_the_check_page_with_every_answer(machine: Bench) -> None:
    big = {**SYNTHETIC, "request": "满" * 500}
    to_check(machine.kiosk, ITEM, big)
    rows_before, session = rows(machine), machine.kiosk.session

    def cap(connection: Any, *_: Any) -> None:
        connection.execute("PRAGMA max_page_count = 1")  # the lowest it takes: no page more than there is

    engine = machine.store._engine
    machine.store._engine.dispose()
    event.listen(engine, "connect", cap)
    with pytest.raises(StorageFull, match="full"):
        confirm_for_ever(machine, big)
    assert machine.kiosk.session.step is Step.CHECK
    assert machine.kiosk.session.answers == session.answers
    assert len(rows(machine)["applications"]) == len(rows(machine)["outbox"]) == len(rows(machine)["jobs"])
    assert len(rows(machine)["applications"]) >= len(rows_before["applications"])

    event.remove(engine, "connect", cap)
    engine.dispose()
    assert machine.kiosk.confirm()  # room was made: the same answers go through


CHILD = """
import os, signal, sys
from pathlib import Path
from tests.support.machine import apply_for, bench
made = bench(Path(sys.argv[1]))
print(apply_for(made.kiosk), flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_killed_right_after_confirming_exactly_one_application_is_there(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    child = subprocess.run(
        [sys.executable, "-c", CHILD, str(tmp_path / "data")],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert child.returncode == -signal.SIGKILL, child.stderr
    reference = child.stdout.strip()
    again = bench(tmp_path / "data")
    try:
        assert [row[0] for row in rows(again)["applications"]] == [reference]
        (operation,) = queued(again.kiosk)
        assert operation.body["reference"] == reference
        assert again.kiosk.application(reference).state == "QUEUED"
    finally:
        again.store.close()


def test_nothing_in_the_data_folder_shows_a_name_a_number_or_a_phone(machine: Bench) -> None:
    machine.kiosk.exchange.note_link(Link.ONLINE)
    apply_for(machine.kiosk)
    files = [path for path in machine.store.folder.rglob("*") if path.is_file()]
    assert {path.name for path in files} >= {"kiosk.db", "kiosk.db-wal"}
    for path in files:
        content = path.read_bytes()
        for secret in PLANTED:
            for code in ("utf-8", "utf-16-le", "utf-16-be", "gb18030"):
                assert secret.encode(code) not in content, (path.name, secret, code)
            assert secret.encode("ascii", "backslashreplace") not in content, (path.name, secret)


def test_the_planted_secrets_would_be_found_if_the_file_were_not_encrypted(machine: Bench, tmp_path: Path) -> None:
    apply_for(machine.kiosk)
    plain = tmp_path / "plain.db"
    reader = sqlcipher.connect(str(machine.store.folder / "kiosk.db"))
    reader.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    reader.execute(f"ATTACH DATABASE '{plain}' AS plain KEY ''")
    reader.execute("SELECT sqlcipher_export('plain')")
    reader.close()
    content = plain.read_bytes()
    for secret in PLANTED:
        escaped = secret.encode("ascii", "backslashreplace")
        assert secret.encode() in content or escaped in content


def test_a_slip_waits_two_seconds_for_the_platform_only_while_the_line_is_up(machine: Bench) -> None:
    apply_for(machine.kiosk)
    assert machine.kiosk.spool.seconds_until_due() == 0
    machine.kiosk.end()
    machine.kiosk.exchange.note_link(Link.ONLINE)
    apply_for(machine.kiosk)
    assert machine.kiosk.spool.seconds_until_due() == 2
    assert machine.kiosk.spool.claim() is None
    machine.clock.advance(2)
    assert machine.kiosk.spool.claim() is not None
