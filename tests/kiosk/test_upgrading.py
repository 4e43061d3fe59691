"""A database of an earlier version: nothing that citizens confirmed or were handed is lost on the way."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection

from kiosk import Stream
from kiosk.storage.engine import open_engine, writing
from kiosk.storage.migrating import upgrade
from tests.support.machine import KEY, Bench, apply_for, bench, queued

BODY = '{"reference": "150800-M01-T01-261121-A0001-P", "ticket": "TEST-1"}'
OPERATION = "op_id, terminal_seq, aggregate, base_version, kind, made_at, body"
MADE = f"0, 'application.submit', '2026-11-21T09:00:00.000000+08:00', '{BODY}'"
WORD = (
    '{"reference": "150800-M01-T01-261121-A0003-N", "item": "IP-01-02", "item_name": "样例事项", "state": "ACCEPTED", '
    '"version": 2, "applicant": "样*甲", "identity_check": "0", "received_at": "2026-11-21T09:00:00+08:00", '
    '"due_kind": null, "due_on": null, "history": [], "ticket": null}'
)
FIRST_SHAPE = (
    f"INSERT INTO outbox ({OPERATION}) VALUES ('one', 3, 'application:A1', {MADE})",
    f"INSERT INTO outbox ({OPERATION}) VALUES ('two', 4, 'evaluation:TEST-9', {MADE})",
    (
        f"INSERT INTO rejected ({OPERATION}, verdict, code, detail, settled_at) "
        f"VALUES ('three', 2, 'application:A2', {MADE}, 'rejected', 'item', '事项已停用', '2026-11-21T09:01:00+08:00')"
    ),
    "INSERT INTO counters (name, value) VALUES ('operation', 4), ('reference A 2026-11-21', 3)",
    (
        "INSERT INTO tickets (code, url, expires_on, reference, spent_at, stale) VALUES "
        "('TEST-1', 'https://platform.example/1', '2026-12-22', 'A1', NULL, 0), "
        "('TEST-2', 'https://platform.example/2', '2026-12-22', NULL, NULL, 0)"
    ),
    f"INSERT INTO progress (reference, shadow, version, body) VALUES ('150800-M01-T01-261121-A0003-N', 0, 2, '{WORD}')",
    "UPDATE feed SET cursor = 'e1.7'",
)


@pytest.fixture
def upgraded(tmp_path: Path) -> Iterator[Bench]:
    """Open a database as version 1 left it."""
    engine = open_engine(tmp_path / "kiosk.db", KEY)
    with writing(engine).begin() as connection:
        _fill(connection)
    engine.dispose()
    made = bench(tmp_path)
    yield made
    made.store.close()


def _fill(connection: Connection) -> None:
    upgrade(connection, "0001")
    for statement in FIRST_SHAPE:
        connection.exec_driver_sql(statement)


def test_what_waits_keeps_the_number_the_platform_expects(upgraded: Bench) -> None:
    waiting = queued(upgraded.kiosk)
    assert [(one.op_id, one.stream, one.terminal_seq) for one in waiting] == [
        ("one", Stream.APPLICATIONS, 3),
        ("two", Stream.APPLICATIONS, 4),
    ]
    apply_for(upgraded.kiosk)
    assert queued(upgraded.kiosk)[-1].terminal_seq == 5


def test_what_was_refused_is_still_listed(upgraded: Bench) -> None:
    (listed,) = upgraded.kiosk.health().set_aside
    assert (listed.op_id, listed.detail) == ("three", "事项已停用")


def test_the_pool_of_tickets_still_serves_while_the_line_is_down(upgraded: Bench) -> None:
    apply_for(upgraded.kiosk)
    assert queued(upgraded.kiosk)[-1].body["ticket"] == "TEST-2"


def test_what_the_platform_said_is_shown_until_everything_has_been_fetched(upgraded: Bench) -> None:
    assert upgraded.kiosk.exchange.cursor() is None
    assert upgraded.kiosk.application("150800-M01-T01-261121-A0003-N").state == "ACCEPTED"


def test_numbers_of_references_go_on(upgraded: Bench) -> None:
    with upgraded.store.reading() as r:
        kept: Any = r.exec_driver_sql("SELECT name, value FROM counters ORDER BY name").all()
    assert kept == [("operation applications", 4), ("reference A 2026-11-21", 3)]
