"""The platform under a crowd, through a restart of its database, and as several processes."""

import asyncio
import contextlib
import json
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import requests
from sqlalchemy.exc import OperationalError

from sync.central import questions
from sync.central.admission import Admission
from sync.central.database import Database
from sync.central.questions import PER_MINUTE
from sync.central.refusals import Refusal
from sync.central.visitors import Visitors
from tests.support import postgres
from tests.support.central import Central, serving
from tests.support.postgres import create_database
from tests.support.wire_terminal import TERMINAL, WireTerminal, reference

only_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@only_sqlite
def test_beyond_the_queue_terminals_are_asked_to_come_back(central: Central, terminal: WireTerminal) -> None:
    crowded = replace(central.platform, admission=Admission(at_work=1, queued=0))
    with serving(crowded) as url, crowded.database.writing():
        blocked = WireTerminal(url, key=terminal.key, http=terminal.http)
        waits = threading.Thread(target=until_applied, args=[blocked, terminal.application(1)])
        waits.start()
        answer = _until_the_place_is_taken(url)
    waits.join(10)

    assert answer.json()["code"] == "busy"
    assert 1 <= int(answer.headers["Retry-After"]) <= 5


def _until_the_place_is_taken(url: str) -> requests.Response:
    """Ask for what needs no turn at writing until there is no place for that either."""
    while True:
        headers = {"Authorization": "Bearer nobody's"}
        answer = requests.get(f"{url}/sync/v1/snapshot?scope=ticket", headers=headers, timeout=10)
        if answer.status_code != 401:
            return answer
        time.sleep(0.02)


def test_a_database_that_goes_away_between_two_operations_is_said_to_be_away(central: Central) -> None:
    def write() -> None:
        with central.platform.feed.writing() as writing, writing.savepoint():
            writing.connection.invalidate()
            raise OperationalError("INSERT", None, Exception("the server closed the connection"))

    with pytest.raises(OperationalError):  # what is answered with 503; another kind would be a fault of the platform's
        write()


def test_a_place_is_free_again_after_work_that_failed() -> None:
    async def scenario() -> str:
        admission = Admission(at_work=1, queued=0)
        for _ in range(3):
            with contextlib.suppress(ZeroDivisionError):
                await admission.do(lambda: str(1 // 0))
        done = await admission.do(lambda: "done")
        admission.close()
        return done

    assert asyncio.run(scenario()) == "done"


def test_those_turned_away_are_asked_back_one_behind_the_other_and_nobody_for_long() -> None:
    async def scenario() -> list[int]:
        admission, done = Admission(at_work=1, queued=0), threading.Event()
        busy = asyncio.create_task(admission.do(done.wait))
        await asyncio.sleep(0)
        asked = [_asked_to_stay_away(admission) for _ in range(5000)]
        done.set()
        await busy
        admission.close()
        return asked

    asked = asyncio.run(scenario())

    assert asked[0] == 1
    assert 1 < asked[999] <= 10
    assert asked[-1] == max(asked) == 20


def _asked_to_stay_away(admission: Admission) -> int:
    with pytest.raises(Refusal) as refused:
        admission.check()
    assert refused.value.headers is not None
    return int(refused.value.headers["Retry-After"])


def test_the_pages_for_phones_are_not_for_trying_out() -> None:
    now = [0.0]
    visitors = Visitors(lambda: now[0])
    for _ in range(PER_MINUTE):
        visitors.count("192.0.2.1")

    with pytest.raises(Refusal) as refused:
        visitors.count("192.0.2.1")
    now[0] = 61
    visitors.count("192.0.2.1")

    assert (refused.value.status, refused.value.headers) == (429, {"Retry-After": "60"})


def test_all_processes_of_a_platform_count_the_questions_of_a_terminal_together(
    central: Central, terminal: WireTerminal, database_url: str
) -> None:
    now = central.platform.now()

    def ask(database: Database, kind: str, at: datetime) -> None:
        with database.writing() as connection:
            questions.count(connection, TERMINAL, kind, at)

    processes = [Database(database_url) for _ in range(2)]
    for number in range(PER_MINUTE):
        ask(processes[number % 2], questions.ABOUT_APPLICATIONS, now)

    with pytest.raises(Refusal) as refused:
        ask(processes[0], questions.ABOUT_APPLICATIONS, now)
    ask(processes[0], questions.OF_SLIPS, now)
    ask(processes[1], questions.ABOUT_APPLICATIONS, now + timedelta(seconds=61))

    assert (refused.value.status, refused.value.headers) == (429, {"Retry-After": "60"})
    for process in processes:
        process.engine.dispose()


@only_sqlite
def test_the_thirty_first_question_of_a_minute_is_not_answered(terminal: WireTerminal) -> None:
    question = {"reference": reference(1), "last_four": "1239"}

    statuses = [terminal.post("/progress", question).status_code for _ in range(PER_MINUTE + 1)]

    assert statuses == [200] * PER_MINUTE + [429]


@only_sqlite
def test_large_answers_travel_as_gzip_where_that_is_asked_for(terminal: WireTerminal) -> None:
    asked = f"{terminal.url}/sync/v1/snapshot?scope=ticket"

    small = terminal.http.get(asked, timeout=10)
    plain = terminal.http.get(asked, headers={"Accept-Encoding": "identity"}, timeout=10)

    assert small.headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in plain.headers
    assert small.json() == plain.json()
    assert int(small.headers["Content-Length"]) < int(plain.headers["Content-Length"])


@pytest.fixture
def server(tmp_path: Path) -> Iterator[postgres.Cluster]:
    """Run a database server that may be restarted."""
    if postgres.binaries() is None:
        pytest.skip("PostgreSQL's programs (initdb, pg_ctl) are not installed here")
    with postgres.restartable(tmp_path) as server:
        create_database(server.url, "hetao")
        yield server


@contextlib.contextmanager
def several_workers(url: str, folder: Path) -> Iterator[tuple[subprocess.Popen[bytes], dict[str, Any]]]:
    """Run two processes behind one address."""
    held = ["--files", str(folder), "--keys", str(folder / "receipt-keys.json")]
    place = ["--database", url, *held, "--port", "0", "--samples", "--workers", "2"]
    command = [sys.executable, "-m", "sync.central.cli", "serve", *place, "--until-input-ends"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        try:
            yield process, json.loads(process.stdout.readline())
        finally:
            process.terminate()


def enrolled(url: str, code: str) -> WireTerminal:
    terminal = WireTerminal(url)
    assert terminal.enrol(code).status_code == 200
    terminal.open_session()
    return terminal


def until_applied(terminal: WireTerminal, operation: dict[str, Any]) -> list[int]:
    """Offer it again and again, as a terminal does; returns the statuses on the way."""
    statuses = []
    while True:
        statuses.append(terminal.offer(operation).status_code)
        if statuses[-1] == 200:
            return statuses
        time.sleep(0.05)


@pytest.mark.journey
def test_a_restart_of_the_database_costs_nothing_but_patience(server: postgres.Cluster, tmp_path: Path) -> None:
    with several_workers(f"{server.url}/hetao", tmp_path) as (_process, said):
        terminal = enrolled(said["url"], said["codes"][TERMINAL])
        until_applied(terminal, terminal.application(1))
        restarting = threading.Thread(target=server.restart)
        restarting.start()
        statuses = [status for n in range(2, 30) for status in until_applied(terminal, terminal.application(n))]
        restarting.join()
        until_applied(terminal, terminal.application(30))

        held = terminal.snapshot("application")
        terminal.http.close()

    assert set(statuses) <= {200, 503}
    assert sorted(row["key"] for row in held) == sorted(reference(n) for n in range(1, 31))


@pytest.mark.journey
def test_a_change_made_in_one_process_answers_a_request_parked_in_another(
    server: postgres.Cluster, tmp_path: Path
) -> None:
    with several_workers(f"{server.url}/hetao", tmp_path) as (process, said):
        terminal = enrolled(said["url"], said["codes"][TERMINAL])
        cursor = terminal.changes()["cursor"]
        parked = [WireTerminal(said["url"], epoch=terminal.epoch) for _ in range(6)]
        for each in parked:
            each.http.headers["Authorization"] = terminal.http.headers["Authorization"]
        pages: list[dict[str, Any]] = []
        threads = [threading.Thread(target=lambda e=e: pages.append(e.changes(cursor, wait=20))) for e in parked]
        for thread in threads:
            thread.start()
        time.sleep(0.5)
        began = time.monotonic()
        terminal.push(terminal.application(1))
        for thread in threads:
            thread.join(20)
        took = time.monotonic() - began

        assert [page["changes"][0]["key"] for page in pages] == [reference(1)] * 6
        assert took < 5  # the sweep alone would need up to that; parked they were for 20
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0
        for each in (*parked, terminal):
            each.http.close()


@pytest.mark.journey
def test_several_workers_need_postgresql(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sync.central.cli", "serve", "--data", str(tmp_path), "--port", "0", "--workers", "2"],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert done.returncode == 1
    assert "need PostgreSQL" in done.stderr


@only_sqlite
def test_a_crowd_of_parked_requests_is_answered_at_once_when_the_platform_stops(
    central: Central, terminal: WireTerminal
) -> None:
    cursor = terminal.changes()["cursor"]
    parked = [WireTerminal("", epoch=terminal.epoch) for _ in range(60)]
    pages: list[dict[str, Any]] = []
    stopping = replace(central.platform, admission=Admission(), database=Database(str(central.platform.database)))
    with serving(stopping) as url:
        for each in parked:
            each.url = url
            each.http.headers["Authorization"] = terminal.http.headers["Authorization"]
        threads = [threading.Thread(target=lambda e=e: pages.append(e.changes(cursor, wait=25))) for e in parked]
        for thread in threads:
            thread.start()
        time.sleep(1)
        began = time.monotonic()
    took = time.monotonic() - began
    for thread in threads:
        thread.join(10)
    for each in parked:
        each.http.close()

    assert [page["changes"] for page in pages] == [[]] * len(parked)
    assert took < 10  # they were parked for 25
