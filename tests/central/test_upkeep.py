"""What an admin does now and then: upgrading, restoring, correcting outlets, tidying, looking after the terminals."""

import json
import re
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from alembic import command as alembic
from alembic.config import Config
from sqlalchemy import Connection, text

import sync.central
from sync.central import cli, restoring
from sync.central.database import Database, sqlite_url
from sync.central.platform import Platform
from tests.support.central import PUBLIC_ADDRESS, Central, serving
from tests.support.desk import Desk
from tests.support.postgres import create_database
from tests.support.wire_terminal import TERMINAL, WireTerminal, audit_chain, reference

only_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.journey)])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Name a database without tables."""
    if request.param == "sqlite":
        return sqlite_url(tmp_path)
    server: str = request.getfixturevalue("postgres_server")
    create_database(server, f"empty_{tmp_path.name[-8:].replace('-', '_')}")
    return f"{server}/empty_{tmp_path.name[-8:].replace('-', '_')}"


def build(connection: Connection, revision: str) -> None:
    """Bring an empty database to an earlier revision."""
    config = Config()
    config.set_main_option("script_location", str(Path(sync.central.__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    alembic.upgrade(config, revision)


EARLIER = """
INSERT INTO outlets VALUES ('150800-M01', '样例网点', '0478-0000000', {yes});
INSERT INTO terminals VALUES ('150800-M01-T01', '150800-M01');
INSERT INTO enrolments VALUES (1, '150800-M01-T01', 'A', '{key}', '{now}', NULL, 3);
INSERT INTO applications VALUES ('{reference}', '150800-M01-T01', 'IP-01-02', '样例事项', '1', 'contact-and-request',
 '{{}}', '测*人', '{digest}', 'SUBMITTED', 1, '{now}', '{now}', NULL, NULL, NULL, {yes});
INSERT INTO history VALUES ('{reference}', 1, 'SUBMITTED', 'receive', '{now}', '', NULL);
INSERT INTO tickets VALUES ('AAAA2222', 'token', '150800-M01-T01', '2026-12-31', NULL, NULL, NULL);
INSERT INTO operations VALUES ('150800-M01-T01', 'one', 1, 1, 'application.submit', 'hash', 'applied', '', '',
 '{reference}', 2, '{now}');
INSERT INTO feed VALUES (1, '150800-M01-T01', 'ticket', 'put', 'AAAA2222');
INSERT INTO feed VALUES (2, '150800-M01-T01', 'application', 'put', '{reference}')
"""


def test_a_platform_of_the_first_protocol_goes_on_with_what_it_has(empty_url: str) -> None:
    database = Database(empty_url)
    terminal = WireTerminal("")
    yes = "true" if database.is_postgresql else "1"
    now = datetime.now().astimezone().isoformat(sep=" ")
    words = {"yes": yes, "key": terminal.public_key, "now": now[:19], "reference": reference(1), "digest": "0" * 64}
    with database.writing() as connection:
        build(connection, "0001")
        for statement in EARLIER.format(**words).split(";\n"):
            connection.execute(text(statement))

    database.migrate()
    platform = Platform(database, PUBLIC_ADDRESS)
    restoring.complete(platform)
    with serving(platform) as url:
        terminal.url = url
        terminal.open_session()
        terminal.numbers["applications"] = 3
        held = {
            scope: [row["key"] for row in terminal.snapshot(scope)] for scope in ("application", "ticket", "outlet")
        }
        [applied] = terminal.push(terminal.application(3))
        [rated] = terminal.push(terminal.evaluation("AAAA2222"))
        terminal.http.close()

    assert held == {"application": [reference(1)], "ticket": ["AAAA2222"], "outlet": ["150800-M01"]}
    assert (applied["status"], rated["status"]) == ("applied", "applied")


@only_sqlite
def test_an_outlet_that_is_corrected_by_an_admin_is_told_to_its_terminals(
    central: Central, terminal: WireTerminal, database_url: str
) -> None:
    cursor = terminal.changes()["cursor"]

    assert cli.main(["outlet", "150800-M01", "--phone", "0478-0000009", "--database", database_url]) == 0
    assert cli.main(["move", TERMINAL, "150802-C01", "--database", database_url]) == 0

    told = {(each["op"], each["key"]) for each in terminal.changes(cursor)["changes"]}
    assert told == {("delete", "150800-M01"), ("put", "150802-C01")}


@pytest.mark.parametrize(
    "wrong", [["outlet", "150800-M99", "--name", "x"], ["move", TERMINAL, "x"], ["move", "x", "x"]]
)
@only_sqlite
def test_what_is_not_on_file_is_named(database_url: str, wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([*wrong, "--database", database_url]) == 1

    assert "is not on file" in capsys.readouterr().err


@only_sqlite
def test_a_new_epoch_and_a_tidying_say_what_they_did(
    database_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["new-epoch", "--database", database_url]) == 0
    assert re.fullmatch(r"[0-9a-f]{16}\n", capsys.readouterr().out)

    assert cli.main(["tidy", "--database", database_url, "--files", str(tmp_path)]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "retired": 0,
        "forgotten": 0,
        "unfinished": 0,
        "unnamed": 0,
        "inquiries": 0,
    }


def beat(central: Central, terminal: WireTerminal, **said: Any) -> dict[str, Any]:
    """Send a heartbeat of a terminal that is well, but for what is said otherwise."""
    page = terminal.changes()
    content = {
        "clock": central.clock().isoformat(),
        "boot": "b1",
        "uptime_seconds": 60,
        "streams": [{"stream": "applications", "waiting": 0, "oldest_made_at": None}],
        "set_aside": 0,
        "files_waiting": 0,
        "cursor": page["cursor"],
        "checks": page["checks"],
        "software": "0.1.0",
        "edition": "2026.1",
        "printer": "ready",
        "free_bytes": 10**9,
    }
    answer = terminal.post("/heartbeat", {**content, **said})
    assert answer.status_code == 200, answer.text
    return answer.json()


def page_of(desk: Desk) -> str:
    return desk.get("/terminals")


@only_sqlite
def test_the_desk_shows_a_terminal_that_is_well(central: Central, terminal: WireTerminal, desk: Desk) -> None:
    assert "还没有消息" in page_of(desk)

    beat(central, terminal)

    page = page_of(desk)
    assert TERMINAL in page
    assert all(word in page for word in ("在线", "一致", "程序 0.1.0"))
    assert "要看" not in page


@only_sqlite
def test_the_desk_shows_what_a_terminal_cannot_do_alone(central: Central, terminal: WireTerminal, desk: Desk) -> None:
    streams = [{"stream": "applications", "waiting": 3, "oldest_made_at": "2026-11-20T08:00:00+08:00"}]
    checks = [{"scope": "ticket", "count": 1, "checksum": "0" * 16}]
    beat(central, terminal, streams=streams, set_aside=2, printer="paper_out", checks=checks, files_waiting=4)
    terminal.push(terminal.audit(audit_chain("terminal.started", "staff.entered")[1]))

    page = page_of(desk)

    assert all(
        word in page for word in ("申请 3", "材料 4", "11月20日", "2 件没有被接收", "没有纸了", "不一致", "日志接不上")
    )


@only_sqlite
def test_the_desk_shows_a_terminal_that_is_behind_or_silent(
    central: Central, terminal: WireTerminal, desk: Desk
) -> None:
    beat(central, terminal, cursor=None)
    assert "正在更新" in page_of(desk)

    central.clock.shift = timedelta(minutes=16)

    assert "联系不上" in page_of(desk)


@only_sqlite
def test_a_clock_beyond_all_reason_neither_refuses_a_heartbeat_nor_takes_the_desk_its_page(
    central: Central, terminal: WireTerminal, desk: Desk
) -> None:
    long_ago = "0001-01-01T00:00:00+14:00"
    streams = [{"stream": "applications", "waiting": 1, "oldest_made_at": long_ago}]

    beat(central, terminal, clock="9999-12-31T23:59:59-12:00", streams=streams, help_wanted_since=long_ago)

    assert "申请 1" in page_of(desk)
    assert calls_on(desk)["terminal"] == TERMINAL


@only_sqlite
def test_a_call_for_staff_stands_on_the_desk_until_somebody_goes(
    central: Central, terminal: WireTerminal, desk: Desk
) -> None:
    began = central.clock() - timedelta(minutes=3)
    assert beat(central, terminal, help_wanted_since=began.isoformat())["help_answered"] is False

    shown = calls_on(desk)
    assert (shown["terminal"], "已等 3 分钟" in shown["page"]) == (TERMINAL, True)
    said = {name: shown[name] for name in ("terminal", "called_at", "csrf")}
    desk.post("/calls/answered", status=403, **{**said, "csrf": "another"})
    desk.post("/calls/answered", **said)

    assert calls_on(desk) == {"page": calls_on(desk)["page"]}
    assert beat(central, terminal, help_wanted_since=began.isoformat())["help_answered"] is True
    beat(central, terminal, help_wanted_since=central.clock().isoformat())
    assert calls_on(desk)["terminal"] == TERMINAL, "another call is another call"
    beat(central, terminal)
    assert "terminal" not in calls_on(desk)


def calls_on(desk: Desk) -> dict[str, str]:
    """Return what the line on top of the desk's pages says, and what its button would send."""
    page = desk.get("/calls")
    assert '<div id="calls"' in page_of(desk)
    return {**dict(re.findall(r'name="(\w+)" value="([^"]*)"', page)), "page": page}
