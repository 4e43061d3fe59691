"""The feed: every change reaches its terminal, once and soon, and no other terminal."""

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from sync.central import tidying, wakeups
from sync.central.database import Database
from sync.central.platform import Platform
from tests.support.central import Central
from tests.support.wire_terminal import OTHER_TERMINAL, WireTerminal, reference


@contextmanager
def parked(terminal: WireTerminal, cursor: str, *, wait: float = 20) -> Iterator[list[dict[str, Any]]]:
    """Park a long poll beside the test; the list holds its answer afterwards."""
    answers: list[dict[str, Any]] = []
    thread = threading.Thread(target=lambda: answers.append(terminal.changes(cursor, wait=wait)))
    thread.start()
    time.sleep(0.2)
    yield answers
    thread.join(30)


def test_a_decision_reaches_a_parked_terminal_at_once(central: Central, terminal: WireTerminal) -> None:
    terminal.push(terminal.application(1))
    cursor = terminal.changes()["cursor"]

    began = time.monotonic()
    with parked(terminal, cursor) as answers:
        central.take_step(reference(1), "accept")
    took = time.monotonic() - began

    [change] = answers[0]["changes"]
    assert change["application"]["state"] == "ACCEPTED"
    assert change["application"]["version"] == 2
    assert took < 2


def test_another_terminals_change_wakes_nobody(central: Central, terminal: WireTerminal) -> None:
    other = central.enrolled(OTHER_TERMINAL)
    cursor = terminal.changes()["cursor"]

    with parked(terminal, cursor, wait=1) as answers:
        other.push(other.application(1))

    assert answers[0]["changes"] == []
    assert answers[0]["cursor"] == cursor


@pytest.fixture
def quick_sweep(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a platform that starts from now on look by itself three times a second."""
    monkeypatch.setattr(wakeups, "SWEEP_SECONDS", 0.3)


@pytest.mark.usefixtures("quick_sweep")
def test_a_change_written_by_another_process_reaches_a_parked_terminal(
    central: Central, terminal: WireTerminal, database_url: str
) -> None:
    terminal.push(terminal.application(1))
    cursor = terminal.changes()["cursor"]
    elsewhere = Platform(Database(database_url), "")

    with parked(terminal, cursor) as answers:
        replace(central, platform=elsewhere).take_step(reference(1), "accept")
    elsewhere.database.close()

    assert answers[0]["changes"][0]["application"]["state"] == "ACCEPTED"


def test_an_answer_without_news_keeps_the_cursor(terminal: WireTerminal) -> None:
    cursor = terminal.changes()["cursor"]

    again = terminal.changes(cursor)

    assert (again["changes"], again["cursor"], again["more"]) == ([], cursor, False)
    assert cursor.endswith(f".{again['head']}")


def test_a_page_ends_where_it_is_told_to_and_says_that_there_is_more(terminal: WireTerminal) -> None:
    first = terminal.changes(limit=15)
    second = terminal.changes(first["cursor"], limit=15)

    assert (len(first["changes"]), first["more"]) == (15, True)
    assert (len(second["changes"]), second["more"]) == (6, False)


def test_a_key_that_changed_often_is_told_once_as_it_is_now(central: Central, terminal: WireTerminal) -> None:
    terminal.push(terminal.application(1))
    for event in ("accept", "start_review", "approve"):
        central.take_step(reference(1), event)

    told = [change for change in terminal.changes()["changes"] if change["kind"] == "application"]

    assert [change["application"]["state"] for change in told] == ["DECIDED_OK"]


@pytest.mark.parametrize("cursor", ["feedfeedfeedfeed.1", "nonsense", "{epoch}.999999", "{epoch}.", "{epoch}.١", "."])
def test_a_cursor_of_another_life_asks_for_a_fresh_start(terminal: WireTerminal, cursor: str) -> None:
    epoch = terminal.changes()["cursor"].split(".")[0]

    asked = {"cursor": cursor.format(epoch=epoch)}
    answer = terminal.http.get(f"{terminal.url}/sync/v1/changes", params=asked, timeout=10)

    assert (answer.status_code, answer.json()["code"]) == (410, "resnapshot")


def test_the_pool_is_refilled_as_tickets_are_used(terminal: WireTerminal) -> None:
    before = {ticket["code"] for ticket in terminal.tickets()}
    used = sorted(before)[:3]

    terminal.push(*(terminal.application(number, ticket=code) for number, code in enumerate(used, start=1)))

    after = {ticket["code"] for ticket in terminal.tickets()}
    assert len(after) == 20
    assert after.isdisjoint(used)


def test_tickets_too_old_for_a_full_window_are_taken_back(central: Central, terminal: WireTerminal) -> None:
    before = {ticket["code"] for ticket in terminal.tickets()}
    central.clock.shift = timedelta(days=31)

    tidying.tidy(central.platform)

    terminal.open_session_at(central.clock())
    after = {ticket["code"] for ticket in terminal.tickets()}
    assert len(after) == 20
    assert after.isdisjoint(before)


def test_no_change_is_skipped_while_many_write_and_one_reads(central: Central, terminal: WireTerminal) -> None:
    """Numbers taken early and committed late would hide a change behind the reader's cursor."""
    terminal.push(*(terminal.application(counter) for counter in range(1, 41)))
    seen: dict[str, int] = {}
    done = threading.Event()

    def read() -> None:
        cursor = ""
        while True:
            last_round = done.is_set()
            page = terminal.changes(cursor)
            for change in page["changes"]:
                if change["kind"] == "application":
                    seen[change["key"]] = change["application"]["version"]
            cursor = page["cursor"]
            if last_round and not page["more"]:
                return

    reader = threading.Thread(target=read)
    reader.start()
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda counter: central.take_step(reference(counter), "accept"), range(1, 41)))
    done.set()
    reader.join(30)

    assert seen == {reference(counter): 2 for counter in range(1, 41)}


def test_progress_is_told_to_whoever_knows_the_last_four(central: Central, terminal: WireTerminal) -> None:
    terminal.push(terminal.application(1))
    elsewhere = central.enrolled(OTHER_TERMINAL)

    right = elsewhere.post("/progress", {"reference": reference(1), "last_four": "1239"}).json()
    wrong = elsewhere.post("/progress", {"reference": reference(1), "last_four": "9999"}).json()
    unknown = elsewhere.post("/progress", {"reference": reference(2), "last_four": "1239"}).json()

    assert right["application"]["reference"] == reference(1)
    assert wrong == unknown == {"application": None}
