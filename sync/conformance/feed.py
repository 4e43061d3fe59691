"""Clauses on the feed, the snapshot and the checks."""

import hashlib
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from threading import Event

from sync.conformance.clauses import clause, must, present
from sync.conformance.ground import Ground
from sync.conformance.probe import Content, Probe
from sync.contract import SCOPES, ChangesAnswer, EditionAnswer

_PARKED_SECONDS = 1.0
_SOON_SECONDS = 1.0
_TICKETS = 20


@clause("snapshot", "A snapshot tells each row of its scope once, in pages that name one cursor.")
def _snapshot(ground: Ground) -> None:
    whole, _ = ground.first.snapshot("ticket")
    pages, _ = ground.first.snapshot("ticket", limit=7)
    must(len(whole) >= _TICKETS, f"there are {len(whole)} free tickets, not {_TICKETS}")
    must(len({row.key for row in pages}) == len(pages), "a row is told twice")
    must({row.key for row in pages} == {row.key for row in whole}, "pages of 7 tell other rows than one page")
    must(all(row.kind == "ticket" and row.op == "put" and row.ticket for row in whole), "a row is no ticket")
    outlets, _ = ground.first.snapshot("outlet")
    theirs = [row.outlet for row in outlets]
    must(theirs == [ground.first.identity.outlet], "the outlet is another one than at the enrolment")


@clause("editions", "The files of an edition that is told make its content hash; one that is not told gets 404.")
def _editions(ground: Ground) -> None:
    told, _ = ground.first.snapshot("edition")
    for row in told:
        edition = present(row.edition, "a row of the scope holds no edition")
        must(edition.content_hash == row.key and row.version == edition.number, "a row does not hold what it names")
        files = ground.first.wire.get(f"/editions/{row.key}").message(EditionAnswer).files
        must(_content_hash(files) == row.key, f"the files of edition {edition.version} do not make its hash")
    ground.first.wire.get(f"/editions/{'0' * 64}").refusal(404)


@clause("cursor-needed", "A cursor that is missing, of another life or beyond the feed gets 410 `resnapshot`.")
def _cursor(ground: Ground) -> None:
    probe = ground.first
    epoch = probe.newest().partition(".")[0]
    probe.wire.get("/changes").refusal(410, code="resnapshot")
    for cursor in ("anotherlife.1", f"{epoch}.{2**52}"):
        probe.wire.get("/changes", {"cursor": cursor}).refusal(410, code="resnapshot")
    must(epoch == probe.session.epoch, "the cursor's epoch is not that of the session")


@clause("nothing-new", "Without news the answer is an empty page with the same cursor, after the wait and not before.")
def _nothing(ground: Ground) -> None:
    probe = ground.first
    cursor = probe.newest()
    answer = probe.wire.get("/changes", {"cursor": cursor, "wait": str(_PARKED_SECONDS)})
    page = answer.message(ChangesAnswer)
    must(not page.changes and page.cursor == cursor and not page.more, "the page is not empty, or has moved")
    near = _PARKED_SECONDS / 2 <= answer.seconds <= _PARKED_SECONDS + 3
    must(near, f"it took {answer.seconds:.1f} s instead of {_PARKED_SECONDS:.0f} s")


@clause("news-at-once", "A parked request is answered as soon as something comes.")
def _parked(ground: Ground) -> None:
    probe = ground.first
    cursor = probe.newest()
    with ThreadPoolExecutor(1) as pool:
        parked = pool.submit(lambda: (probe.changes(cursor, wait=10), time.monotonic()))
        time.sleep(0.3)
        began = time.monotonic()
        operation = probe.application()
        probe.applied(operation)
        page, at = parked.result()
    keys = [change.key for change in page.changes]
    must(operation["body"]["reference"] in keys, "the page that came does not tell what happened")
    must(at - began < _SOON_SECONDS, f"it came after {at - began:.1f} s")


@clause("pages", "Pages keep to the limit, tell each key once and in order, and say whether there is more.")
def _pages(ground: Ground) -> None:
    probe = ground.first
    cursor = probe.newest()
    wanted = [probe.application() for _ in range(5)]
    probe.applied(*wanted)
    told: list[str] = []
    numbers: list[int] = []
    for _ in range(50):
        page = probe.changes(cursor, limit=2)
        must(len(page.changes) <= 2, f"a page of 2 holds {len(page.changes)}")  # noqa: PLR2004
        must(not page.more or page.cursor != cursor, "a page promises more and does not move")
        must(page.more == (page.checks is None), "checks come with the last page, and only with it")
        told += [change.key for change in page.changes]
        numbers += [change.seq for change in page.changes]
        cursor = page.cursor
        if not page.more:
            break
    must(numbers == sorted(set(numbers)), "the numbers do not grow")
    must({op["body"]["reference"] for op in wanted} <= set(told), "an application is missing")
    must(len(told) == len(set(told)), "a key is told twice")


@clause("checks", "The checks are the count and sum of exactly what the terminal holds.")
def _checks(ground: Ground) -> None:
    probe = ground.first
    rows, cursor = probe.held()
    cursor, page = probe.follow(rows, cursor)
    _compare(rows, page)
    ticket = probe.free_ticket()
    probe.applied(probe.rating(ticket), stream="evaluations")
    probe.applied(probe.application())
    cursor, page = probe.follow(rows, cursor)
    must(("ticket", ticket) not in rows, "a spent ticket was not taken back")
    _compare(rows, page)


@clause("scope", "A terminal is told nothing of another one's, and is not woken by it.")
def _scope(ground: Ground) -> None:
    first, second = ground.first, ground.second
    cursor = second.newest()
    first.applied(first.application())
    page = second.changes(cursor, wait=0.5)
    must(not page.changes, "it was told a change of another terminal")
    keys = {key for kind, key in second.held()[0] if kind == "application"}
    must(all(key.startswith(second.code) for key in keys), "its snapshot holds an application of another terminal")


@clause("nothing-skipped", "Who follows the feed while others write ends with what a snapshot shows.")
def _skipped(ground: Ground) -> None:
    probe = ground.first
    rows, cursor = probe.held()
    done = Event()
    with ThreadPoolExecutor(2) as pool:
        writing = pool.submit(_write, probe, [probe.application() for _ in range(12)])
        writing.add_done_callback(lambda _: done.set())
        while not done.is_set():
            cursor, _ = probe.follow(rows, cursor, limit=3)
        writing.result()
    _compare(rows, probe.follow(rows, cursor)[1])
    time.sleep(0.3)
    cursor, page = probe.follow(rows, cursor)
    must(dict.fromkeys(rows, 0) == dict.fromkeys(probe.held()[0], 0), "a row was never told")
    _compare(rows, page)


def _content_hash(files: Mapping[str, str]) -> str:
    digest = hashlib.sha256()
    for name in sorted(files, key=lambda name: name.split("/")):
        content = files[name].encode()
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def _write(probe: Probe, operations: list[Content]) -> None:
    for operation in operations:
        probe.applied(operation)


def _compare(rows: dict[tuple[str, str], int], page: ChangesAnswer) -> None:
    must(page.checks is not None, "the last page carries no checks")
    told = {check.scope: (check.count, check.checksum) for check in page.checks or ()}
    for scope in SCOPES:
        held = [f"{kind}:{key}:{version}" for (kind, key), version in rows.items() if kind == scope]
        total = sum(int.from_bytes(hashlib.sha256(text.encode()).digest()[:8]) for text in held)
        mine = len(held), f"{total % 2**64:016x}"
        must(told.get(scope) == mine, f"{scope}: the platform says {told.get(scope)}, the rows make {mine}")
