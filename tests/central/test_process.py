"""The platform as an admin runs it: starting, stopping, dying, and saying plainly what is wrong."""

import json
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
import requests
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

import sync.central
from sync.central import credit
from sync.central.database import HEAD, Database, sqlite_url
from sync.central.wire_tables import feed
from tests.support.platform import running_platform
from tests.support.promises import NUMBER
from tests.support.wire_terminal import TERMINAL, WireTerminal, reference

pytestmark = pytest.mark.journey

UNIT = "91150802MA0TEKT01P"
"""Nobody's."""


def command(*arguments: str, said: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "sync.central.cli", *arguments],
        input=said,
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )


def enrolled(url: str, code: str) -> WireTerminal:
    terminal = WireTerminal(url)
    assert terminal.enrol(code).status_code == 200
    terminal.open_session()
    return terminal


def test_one_command_gives_a_platform_to_work_with(tmp_path: Path) -> None:
    with running_platform(tmp_path) as platform:
        assert len(platform.codes) == 69
        clerk = platform.clerk()
        terminal = enrolled(platform.url, platform.codes[TERMINAL])
        terminal.push(terminal.application(1))
        clerk.take(reference(1), "accept")
        assert clerk.application(reference(1))["state"] == "ACCEPTED"
        assert clerk.has(reference(1))
        assert not clerk.has(reference(2))
        terminal.http.close()


def test_what_was_acknowledged_survives_a_sudden_death(tmp_path: Path) -> None:
    with running_platform(tmp_path) as platform:
        terminal = enrolled(platform.url, platform.codes[TERMINAL])
        operation = terminal.application(1)
        terminal.push(operation)
        platform.kill()
        port = platform.port

    with running_platform(tmp_path, port=port) as again:
        assert TERMINAL not in again.codes
        assert [result["status"] for result in terminal.push(operation)] == ["duplicate"]
        clerk = again.clerk()
        assert clerk.application(reference(1))["version"] == 1
    terminal.http.close()


def test_parked_polls_are_answered_when_the_platform_stops(tmp_path: Path) -> None:
    statuses: list[int] = []
    with running_platform(tmp_path) as platform:
        terminal = enrolled(platform.url, platform.codes[TERMINAL])
        cursor = terminal.changes()["cursor"]

        def park() -> None:
            asked = {"cursor": cursor, "wait": "20"}
            statuses.append(terminal.http.get(f"{platform.url}/sync/v1/changes", params=asked, timeout=30).status_code)

        thread = threading.Thread(target=park)
        thread.start()
        time.sleep(0.5)
        took = platform.stop()
        thread.join(10)
        terminal.http.close()

    assert statuses == [200]
    assert took < 3


def test_a_code_can_be_had_while_the_platform_runs(tmp_path: Path) -> None:
    with running_platform(tmp_path) as platform:
        terminal = enrolled(platform.url, platform.issue_code(TERMINAL))

        assert len(terminal.tickets()) == 20
        terminal.http.close()


def test_evaluation_addresses_lead_where_the_admin_says(tmp_path: Path) -> None:
    with running_platform(tmp_path, public_url="https://rate.example/") as platform:
        terminal = enrolled(platform.url, platform.codes[TERMINAL])

        assert {ticket["url"][:23] for ticket in terminal.tickets()} == {"https://rate.example/e/"}
        terminal.http.close()


def test_the_contract_is_served_as_an_openapi_document(tmp_path: Path) -> None:
    with running_platform(tmp_path) as platform:
        document = requests.get(f"{platform.url}/openapi.json", timeout=10).json()

    names = ("enrol", "session", "ops", "changes", "snapshot", "progress", "heartbeat")
    assert set(document["paths"]) >= {f"/sync/v1/{name}" for name in names}
    assert "OpsRequest" in document["components"]["schemas"]
    assert _dangling(document) == set()


def _dangling(document: dict[str, object]) -> set[str]:
    """Return the references of the document that lead nowhere."""
    text = json.dumps(document)
    names = {part.split('"')[0] for part in text.split("#/components/schemas/")[1:]}
    schemas: dict[str, object] = document["components"]["schemas"]  # type: ignore[index]
    return names - set(schemas)


def test_a_taken_port_is_named(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])

        done = command("serve", "--data", str(tmp_path), "--port", port)

    assert done.returncode == 1
    assert port in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("nonsense", "no database address"),
        ("mysql://localhost/x", "only SQLite and PostgreSQL"),
        ("sqlite:////nowhere/at/all.sqlite", "cannot be opened"),
        ("postgresql://nobody@127.0.0.1:1/x", "cannot be opened"),
    ],
)
def test_a_database_that_cannot_be_had_is_named(address: str, said: str) -> None:
    done = command("issue-code", TERMINAL, "--database", address)

    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    (tmp_path / "platform.sqlite").write_bytes(b"not a database, but long enough to be taken for one" * 40)

    done = command("issue-code", TERMINAL, "--data", str(tmp_path))

    assert done.returncode == 1
    assert "platform.sqlite" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_terminal_that_is_not_on_file_gets_no_code(tmp_path: Path) -> None:
    done = command("issue-code", TERMINAL, "--data", str(tmp_path))

    assert done.returncode == 1
    assert "kiosk-central seed" in done.stderr


def test_credit_is_noted_and_cleared_by_numbers_that_never_stand_on_a_command_line(tmp_path: Path) -> None:
    place, database = ("--data", str(tmp_path)), Database(sqlite_url(tmp_path))

    def barred() -> list[bool]:
        with database.reading() as connection:
            return [credit.barred(connection, number) for number in (NUMBER, UNIT)]

    wrong = command("credit", *place, said=f"{NUMBER}\n12345")
    assert (wrong.returncode, "Number 2" in wrong.stderr, barred()) == (1, True, [False, False])
    assert command("credit", *place, said=f"{NUMBER}\n{UNIT}").returncode == 0
    assert barred() == [True, True]
    assert command("credit", "--clear", *place, said=NUMBER.lower()).stdout == "1 may promise again\n"
    assert barred() == [False, True]
    database.close()


def test_seeding_twice_changes_nothing_but_the_password_and_the_codes(tmp_path: Path) -> None:
    first, second = (json.loads(command("seed", "--data", str(tmp_path)).stdout) for _ in range(2))

    assert first["codes"].keys() == second["codes"].keys()
    assert first["staff"]["name"] == second["staff"]["name"]


def test_the_tables_are_what_the_migrations_build(database_url: str) -> None:
    database = Database(database_url)
    with database.reading() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), feed.metadata)
    database.close()

    assert differences == []


def test_the_newest_migration_is_the_one_that_is_looked_for() -> None:
    folder = Path(sync.central.__file__).parent / "migrations"

    assert ScriptDirectory(str(folder)).get_heads() == [HEAD]


def test_a_restored_sqlite_file_needs_no_other_file_to_be_read(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/platform.sqlite")
    database.migrate()
    database.close()

    with create_engine(f"sqlite:///{tmp_path}/platform.sqlite").connect() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        connection.engine.dispose()


def test_a_platform_started_by_another_program_ends_with_it(tmp_path: Path) -> None:
    with running_platform(tmp_path) as platform:
        assert platform.process.stdin is not None
        platform.process.stdin.close()
        assert platform.process.wait(timeout=10) == 0
