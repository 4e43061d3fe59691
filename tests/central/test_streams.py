"""Streams stand apart, what was lost by a restore can be passed over, and an older terminal may still push."""

from typing import Any

import pytest

from sync.central import incidents, restoring
from tests.support.central import Central
from tests.support.wire_terminal import STREAM_OF, WireTerminal, audit_chain, reference, sealed


def test_a_gap_in_one_stream_holds_up_no_other(terminal: WireTerminal) -> None:
    code = terminal.tickets()[0]["code"]
    _lost, later = terminal.application(1), terminal.application(2)

    assert terminal.offer(later).json()["code"] == "gap"

    assert terminal.push(terminal.evaluation(code))[0]["status"] == "applied"


def test_what_was_lost_for_good_is_passed_over_and_noted(central: Central, terminal: WireTerminal) -> None:
    terminal.numbers["applications"] = 4
    operation = terminal.application(4)

    refused = terminal.offer(operation)
    answer = terminal.offer(operation, nothing_below=4)

    assert refused.json()["expected"] == 1
    assert answer.json()["results"][0]["status"] == "applied"
    with central.platform.database.reading() as connection:
        [noted] = incidents.newest(connection, limit=9)
    assert (noted.kind, noted.detail) == (incidents.OPERATIONS_LOST, "applications 1-3")
    assert terminal.push(terminal.application(5))[0]["status"] == "applied"


def test_a_number_already_passed_changes_nothing(central: Central, terminal: WireTerminal) -> None:
    terminal.push(terminal.application(1), terminal.application(2))

    assert terminal.offer(terminal.application(3), nothing_below=2).json()["results"][0]["status"] == "applied"

    with central.platform.database.reading() as connection:
        assert incidents.newest(connection, limit=9) == []


def test_a_sealed_copy_is_the_operation_it_was_made_of(terminal: WireTerminal) -> None:
    operation, later = terminal.application(1), terminal.application(2)
    terminal.push(operation)

    known, unknown = terminal.push(sealed(operation, terminal.seal_key), sealed(later, terminal.seal_key))

    assert (known["status"], unknown["status"]) == ("duplicate", "applied")
    assert known["application"]["reference"] == reference(1)


@pytest.mark.parametrize("spoiled", [{"box": "AAAA"}, {"box": "A" * 200}, {"op_id": "another"}])
def test_a_copy_that_cannot_be_read_is_rejected_and_holds_up_nothing(
    terminal: WireTerminal, spoiled: dict[str, str]
) -> None:
    copy = {**sealed(terminal.application(1), terminal.seal_key), **spoiled}

    rejected, applied = terminal.push(copy, terminal.application(2))

    assert (rejected["status"], rejected["code"]) == ("rejected", "seal")
    assert applied["status"] == "applied"


def test_a_new_epoch_sends_every_terminal_back_to_a_snapshot(central: Central, terminal: WireTerminal) -> None:
    terminal.push(terminal.application(1))
    cursor = terminal.changes()["cursor"]

    restoring.begin_new_epoch(central.platform)

    asked = {"cursor": cursor}
    answer = terminal.http.get(f"{terminal.url}/sync/v1/changes", params=asked, timeout=10)
    assert (answer.status_code, answer.json()["code"]) == (410, "resnapshot")
    assert [row["key"] for row in terminal.snapshot("application")] == [reference(1)]
    terminal.open_session()
    assert not cursor.startswith(terminal.epoch)


@pytest.mark.parametrize(("path", "status"), [("/ops", 200), ("/session", 401), ("/heartbeat", 426), ("/enrol", 426)])
def test_a_terminal_of_protocol_1_may_push_and_nothing_else(terminal: WireTerminal, path: str, status: int) -> None:
    operation = {**terminal.application(1), "schema_version": 1}
    message: dict[str, Any] = {"ops": [operation]} if path == "/ops" else {"assertion": "x"}

    answer = terminal.post(path, message, headers={"X-Sync-Protocol": "1", "X-Schema": "1"})

    assert answer.status_code == status


def test_an_operation_of_a_newer_schema_is_applied_if_it_can_be_read(terminal: WireTerminal) -> None:
    readable = {**terminal.application(1), "schema_version": 3}
    unreadable = {**terminal.application(2), "schema_version": 3, "body": {"entirely": "different"}}

    applied, rejected = terminal.push(readable, unreadable)

    assert applied["status"] == "applied"
    assert (rejected["status"], rejected["code"]) == ("rejected", "schema")


def test_one_impossible_operation_among_many_is_found_and_the_others_are_applied(
    central: Central, terminal: WireTerminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database is the last judge; here it refuses what the checks before it would have caught."""
    terminal.push(terminal.application(2))
    monkeypatch.setattr("sync.central.submissions.versions_of", lambda *_: {})
    first, doubled, third = (terminal.application(counter) for counter in (1, 2, 3))

    statuses = [(result["status"], result["code"]) for result in terminal.push(first, doubled, third)]

    assert statuses == [("applied", ""), ("rejected", "impossible"), ("applied", "")]


def test_a_broken_link_of_the_log_is_kept_and_noted(central: Central, terminal: WireTerminal) -> None:
    first, second, third = audit_chain("terminal.started", "staff.entered", "terminal.started")

    results = terminal.push(*(terminal.audit(event) for event in (first, third)))

    assert STREAM_OF["audit.event"] == "audit"
    assert [result["status"] for result in results] == ["applied", "applied"]
    with central.platform.database.reading() as connection:
        [noted] = incidents.newest(connection, limit=9)
    assert noted.kind == incidents.AUDIT_BROKEN
    assert second["chained"] == third["previous"]


def test_an_unbroken_log_is_nothing_to_look_at(central: Central, terminal: WireTerminal) -> None:
    first, second = audit_chain("terminal.started", "staff.refused")

    terminal.push(terminal.audit(first))
    terminal.push(terminal.audit(second))

    with central.platform.database.reading() as connection:
        assert incidents.newest(connection, limit=9) == []
