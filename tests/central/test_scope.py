"""What a terminal holds: all of it by snapshot, what changes by the feed, and sums that agree on both sides."""

import hashlib
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from sqlalchemy import select

from sync.central import outlets, tidying
from sync.central.scope import Place, all_places, rows_at
from sync.central.wire_tables import feed
from tests.support.central import Central
from tests.support.wire_terminal import OTHER_TERMINAL, WireTerminal, reference

SCOPES = ("application", "ticket", "outlet", "edition", "notice")
MOVED_TO = OTHER_TERMINAL.rsplit("-", 1)[0]
Held = dict[tuple[str, str], Mapping[str, Any]]


def all_of_it(terminal: WireTerminal, *, limit: int = 500) -> Held:
    """Return everything by snapshot."""
    return {(row["kind"], row["key"]): row for scope in SCOPES for row in terminal.snapshot(scope, limit=limit)}


def followed(terminal: WireTerminal, held: Held, cursor: str) -> Mapping[str, Any]:
    """Bring what is held up to date from the feed; returns the last page."""
    while True:
        page = terminal.changes(cursor)
        for change in page["changes"]:
            place = (change["kind"], change["key"])
            if change["op"] == "delete":
                held.pop(place, None)
            elif place not in held or held[place]["version"] <= change["version"]:
                held[place] = change
        cursor = page["cursor"]
        if not page["more"]:
            return page


def sums(held: Held) -> list[dict[str, Any]]:
    """Return the checks as `docs/protocol.md` tells a stranger to compute them."""
    checks = []
    for scope in SCOPES:
        texts = [f"{kind}:{key}:{row['version']}" for (kind, key), row in held.items() if kind == scope]
        total = sum(int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big") for text in texts) % 2**64
        checks.append({"scope": scope, "count": len(texts), "checksum": f"{total:016x}"})
    return checks


def test_the_sums_of_both_sides_agree_whatever_happens(central: Central, terminal: WireTerminal) -> None:
    used = [ticket["code"] for ticket in terminal.tickets()[:4]]
    terminal.push(*(terminal.application(n, ticket=code) for n, code in enumerate(used[:3], start=1)))
    held = all_of_it(terminal, limit=7)
    page = followed(terminal, held, f"{terminal.epoch}.0")
    assert sums(held) == page["checks"]

    terminal.push(terminal.evaluation(used[0]), terminal.evaluation(used[3]))
    central.take_step(reference(2), "accept")
    with central.platform.feed.writing() as writing:
        outlets.correct(writing, "150800-M01", phone="0478-0000001")
    page = followed(terminal, held, page["cursor"])

    assert sums(held) == page["checks"]
    assert held == {(row["kind"], row["key"]): row for row in all_of_it(terminal).values()}
    assert held["application", reference(1)]["version"] == held["application", reference(1)]["application"]["version"]


def test_the_feed_holds_what_the_tables_say(central: Central, terminal: WireTerminal) -> None:
    """What a push brings is not looked up again to be told; it must be told as if it were."""
    codes = [ticket["code"] for ticket in terminal.tickets()]
    with_ticket = terminal.application(1, ticket=codes[0])
    odd = terminal.application(2, applicant="测\0*人")
    with_file = {**terminal.application(3), "files": ["0" * 64]}
    terminal.push(with_ticket, odd, with_file)
    with central.platform.database.reading() as connection:
        places = all_places(connection, terminal.terminal)
        looked_up = {place: row.body for place, row in rows_at(connection, places).items()}
        told = connection.execute(select(feed).where(feed.c.terminal == terminal.terminal, feed.c.op == "put"))
        held = {Place(row.terminal, row.kind, row.key): row.body for row in told}

    assert held == looked_up


def test_what_changes_while_a_snapshot_is_read_follows_in_the_feed(central: Central, terminal: WireTerminal) -> None:
    terminal.push(*(terminal.application(n) for n in range(1, 6)))
    asked: dict[str, Any] = {"scope": "application", "limit": 2}
    first = terminal.http.get(f"{terminal.url}/sync/v1/snapshot", params=asked, timeout=10).json()
    central.take_step(reference(1), "accept")
    second = terminal.http.get(
        f"{terminal.url}/sync/v1/snapshot", params={**asked, "page": first["next"]}, timeout=10
    ).json()

    told = terminal.changes(first["cursor"])["changes"]

    assert second["cursor"] == first["cursor"]
    assert [(change["key"], change["version"]) for change in told] == [(reference(1), 2)]


def test_a_ticket_that_went_with_an_application_leaves_the_pool(terminal: WireTerminal) -> None:
    code = terminal.tickets()[0]["code"]
    cursor = terminal.changes()["cursor"]

    terminal.push(terminal.application(1, ticket=code))

    told = {(change["op"], change["key"]) for change in terminal.changes(cursor)["changes"]}
    assert ("delete", code) in told
    assert ("put", reference(1)) in told


def test_a_terminal_that_moves_is_told_of_its_new_outlet(central: Central, terminal: WireTerminal) -> None:
    cursor = terminal.changes()["cursor"]

    with central.platform.feed.writing() as writing:
        outlets.move(writing, terminal.terminal, MOVED_TO)

    told = [(change["op"], change["key"]) for change in terminal.changes(cursor)["changes"]]
    assert sorted(told) == [("delete", "150800-M01"), ("put", MOVED_TO)]


def test_an_application_leaves_the_terminal_ninety_days_after_its_end(central: Central, terminal: WireTerminal) -> None:
    operation = terminal.application(1)
    terminal.push(operation, terminal.application(2))
    central.take_step(reference(1), "reject", "缺少委托书")
    cursor = terminal.changes()["cursor"]

    central.clock.shift = timedelta(days=91)
    assert tidying.tidy(central.platform).retired == 1
    assert tidying.tidy(central.platform).retired == 0

    terminal.open_session_at(central.clock())
    told = [change for change in terminal.changes(cursor)["changes"] if change["kind"] == "application"]
    assert [(change["op"], change["key"]) for change in told] == [("delete", reference(1))]
    assert terminal.push(operation)[0]["application"]["reference"] == reference(1)


def test_a_cursor_from_before_a_forgotten_deletion_asks_for_a_fresh_start(
    central: Central, terminal: WireTerminal
) -> None:
    code = terminal.tickets()[0]["code"]
    before = terminal.changes()["cursor"]
    terminal.push(terminal.evaluation(code))
    after = terminal.changes(before)["cursor"]

    central.clock.shift = timedelta(days=181)
    tidying.tidy(central.platform)
    terminal.open_session_at(central.clock())

    asked = [
        terminal.http.get(f"{terminal.url}/sync/v1/changes?cursor={cursor}", timeout=10) for cursor in (before, after)
    ]
    assert [answer.status_code for answer in asked] == [410, 200]
