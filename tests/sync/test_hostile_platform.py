"""Whatever answers at the platform's address: one of five failures, in time, and nothing changed."""

import gzip
import json
import time
import tracemalloc
from collections.abc import Callable
from contextlib import suppress

import pytest

from kiosk import Events, Link, SystemClock
from sync.client import PlatformClient
from sync.contract import MAX_ANSWER_BYTES
from sync.failures import Conflict, Malformed, PlatformFailure, Refused, Unreachable
from sync.line import Line
from sync.puller import Puller
from sync.pusher import Pusher
from tests.support.hostile_platform import (
    HostilePlatform,
    Script,
    drips,
    floods,
    gzip_bomb,
    keeps_silent,
    resets,
    says,
    whole,
)
from tests.support.memory_exchange import MemoryExchange, operation

BOUND = 0.6
"""Seconds the clients of this file give an answer."""

BOMB = gzip_bomb(300)
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
PAGE = {"changes": [], "cursor": "e1.7", "more": False, "head": 7, "token_expires_in": 900}


def page(**changed: object) -> bytes:
    return whole(json.dumps({**PAGE, **changed}).encode())


def raw_page(text: str) -> bytes:
    return whole(text.encode())


GOOD = json.dumps(PAGE)
APPLICATION = {
    "reference": "R1",
    "item": "IP-01-01",
    "item_name": "样例",
    "state": "ACCEPTED",
    "version": 2,
    "applicant": "样*甲",
    "identity_check": "0" * 64,
    "received_at": "2026-11-22T01:30:00Z",
    "due_kind": None,
    "due_on": None,
    "history": [],
    "ticket": None,
}
ROW = {"seq": 1, "kind": "application", "op": "put", "key": "R1", "version": 2}


def row(**changed: object) -> bytes:
    """Return a page of one application, of which something is wrong."""
    body = {**APPLICATION, **changed}
    return page(changes=[{**ROW, "application": body}])


SLOW_OR_BROKEN: dict[str, Script] = {
    "it never answers": keeps_silent,
    "it resets the connection": resets,
    "it closes without a word": says(b""),
    "it speaks something else than HTTP": says(b"220 mail.example ESMTP\r\n"),
    "it drips its status line": drips(b"", b"H"),
    "it drips its header lines": drips(b"HTTP/1.1 200 OK\r\nX-A: ", b"a"),
    "it sends 100 Continue for ever": floods(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "it sends header lines for ever": floods(b"HTTP/1.1 200 OK\r\n", b"X-A: aaaaaaaaaaaaaaaaaaaaaaaa\r\n"),
    "it drips its body": drips(HEAD + b"Content-Length: 1000\r\n\r\n", b" "),
    "it drips its chunks": drips(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n"),
    "it stops in mid body": drips(HEAD + b"Content-Length: 1000\r\n\r\n" + GOOD.encode(), b"", every=0.2),
    "its body is cut short": says(HEAD + b"Content-Length: 1000\r\n\r\n" + GOOD.encode()),
    "its last chunk is missing": says(HEAD + b'Transfer-Encoding: chunked\r\n\r\n5\r\n{"cha'),
    "its chunk has no size": says(HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n"),
    "a proxy says 502 in HTML": says(whole(b"<html>", status="502 Bad Gateway", kind="text/html")),
    "it is overloaded": says(whole(b"", status="503 Service Unavailable", more="Retry-After: 7\r\n")),
}

NOT_THE_CONTRACT: dict[str, Script] = {
    "a login page with 200": says(whole(b"<html>log in", kind="text/html")),
    "a login page that claims to be JSON": says(whole(b"<html>log in")),
    "a redirect to a login page": says(whole(b"", status="302 Found", more="Location: http://127.0.0.1:9/\r\n")),
    "a redirect to a file": says(whole(b"", status="301 Moved", more="Location: file:///etc/passwd\r\n")),
    "a redirect with a bomb": says(gzip_bomb(64).replace(b"200 OK", b"302 Found\r\nLocation: /x")),
    "a forbidden page in HTML": says(whole(b"<html>", status="403 Forbidden", kind="text/html")),
    "a refusal without a code": says(whole(b"{}", status="401 Unauthorized")),
    "an answer without content": says(b"HTTP/1.1 204 No Content\r\n\r\n"),
    "an empty body": says(whole(b"")),
    "a gzip bomb": says(BOMB),
    "a body without end": floods(HEAD + b"\r\n", b" " * 65536),
    "a body that says gzip and is not": says(whole(GOOD.encode(), more="Content-Encoding: gzip\r\n")),
    "a gzip body cut short": says(whole(gzip.compress(row(note="x" * 2000))[:200], more="Content-Encoding: gzip\r\n")),
    "NaN for a number": says(raw_page(GOOD.replace("900", "NaN"))),
    "infinity for a number": says(raw_page(GOOD.replace("900", "1e999"))),
    "a number of 5000 digits": says(raw_page(GOOD.replace("900", "9" * 5000))),
    "a number no database holds": says(page(head=2**63)),
    "a negative number": says(page(head=-1)),
    "nesting 200,000 deep": says(raw_page("[" * 200_000)),
    "deep nesting in a field nobody reads": says(raw_page(GOOD[:-1] + ', "x": ' + "[" * 100_000 + "]" * 100_000 + "}")),
    "a key that appears twice": says(raw_page(GOOD[:-1] + ', "head": 8}')),
    "a key that appears twice far inside": says(raw_page(GOOD[:-1] + ', "x": [{"a": 1, "a": 2}]}')),
    "half a page": says(raw_page(GOOD[:-10])),
    "a page and more": says(raw_page(GOOD + "{}")),
    "text in UTF-16": says(whole(GOOD.encode("utf-16"))),
    "bytes that are no text": says(whole(b"\xff\xfe\xfd" + GOOD.encode())),
    "half a surrogate pair": says(raw_page(GOOD.replace('"e1.7"', '"\\ud800"'))),
    "a list instead of a page": says(raw_page("[]")),
    "a number as text": says(page(head="7")),
    "a yes as a number": says(page(more=1)),
    "a fraction for a count": says(page(head=7.5)),
    "a missing field": says(raw_page(GOOD.replace('"head"', '"tail"'))),
    "a cursor that is none": says(page(cursor="somewhere")),
    "a cursor of 100 kB": says(page(cursor="e" * 100_000 + ".1")),
    "more rows than a page holds": says(page(changes=[{**ROW, "kind": "x"}] * 501)),
    "a row without its body": says(page(changes=[ROW])),
    "a row about something else than it says": says(row(reference="R2")),
    "a time without its zone": says(row(received_at="2026-11-22T01:30:00")),
    "a time as a number": says(row(received_at=1763775000)),
    "a day that does not exist": says(row(due_on="2026-02-30")),
    "an unknown kind of deadline": says(row(due_kind="whenever")),
    "an endless note": says(row(item_name="x" * 100_000)),
    "a promise of more that does not move": says(page(cursor="e1.3", more=True)),
}

REFUSALS: dict[str, tuple[bytes, type[PlatformFailure]]] = {
    "a refusal in the words of the contract": (
        whole(b'{"code": "revoked", "detail": "x"}', status="403 Forbidden"),
        Refused,
    ),
    "a protocol too old": (whole(b'{"code": "protocol", "detail": "x"}', status="426 Upgrade"), Refused),
    "a gap": (whole(b'{"code": "gap", "detail": "x", "expected": 3}', status="409 Conflict"), Conflict),
}


def attack(script: Script, make_client: Callable[..., PlatformClient], **options: bool) -> PlatformFailure:
    """Pull a page from a hostile platform; returns the failure after checking that nothing was changed."""
    hostile = HostilePlatform(script, **options)
    exchange = MemoryExchange(operation(1))
    exchange.place = "e1.3"
    client = make_client(hostile.url, answer_seconds=BOUND)
    line = Line(exchange, restored=lambda: None)
    try:
        began = time.monotonic()
        with pytest.raises(PlatformFailure) as caught:
            Puller(client, exchange, line, SystemClock()).run_once(wait=0)
        assert time.monotonic() - began < 2 * BOUND + 1
        with suppress(PlatformFailure):  # what is wrong with one stream only is no failure of the line
            Pusher(client, exchange, line, SystemClock()).run_once()
    finally:
        client.close()
        hostile.close()
    assert exchange.place == "e1.3"
    assert exchange.pages == []
    assert exchange.settled == []
    assert exchange.snapshots == []
    assert exchange.put_aside == []
    assert len(exchange.outbox) == 1
    assert Link.ONLINE not in exchange.links
    return caught.value


@pytest.mark.parametrize("name", SLOW_OR_BROKEN)
def test_no_whole_answer_means_unreachable(name: str, make_client: Callable[..., PlatformClient]) -> None:
    assert isinstance(attack(SLOW_OR_BROKEN[name], make_client), Unreachable)


@pytest.mark.parametrize("name", NOT_THE_CONTRACT)
def test_an_answer_outside_the_contract_is_malformed(name: str, make_client: Callable[..., PlatformClient]) -> None:
    assert isinstance(attack(NOT_THE_CONTRACT[name], make_client), Malformed)


@pytest.mark.parametrize("name", REFUSALS)
def test_an_answer_of_the_contract_that_says_no_is_told_apart(
    name: str, make_client: Callable[..., PlatformClient]
) -> None:
    answer, kind = REFUSALS[name]
    assert isinstance(attack(says(answer), make_client), kind)


@pytest.mark.parametrize(
    "name", ["a login page with 200", "a gzip bomb", "NaN for a number", "a redirect to a login page"]
)
def test_a_session_is_granted_by_nothing_but_the_contract(
    name: str, make_client: Callable[..., PlatformClient]
) -> None:
    assert isinstance(attack(NOT_THE_CONTRACT[name], make_client, also_sessions=True), Malformed)


def test_a_bomb_takes_no_more_memory_than_an_answer_may(make_client: Callable[..., PlatformClient]) -> None:
    bomb = says(BOMB)
    tracemalloc.start()
    try:
        attack(bomb, make_client)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 3 * MAX_ANSWER_BYTES


def test_a_busy_platform_says_how_long_to_wait(make_client: Callable[..., PlatformClient]) -> None:
    failure = attack(SLOW_OR_BROKEN["it is overloaded"], make_client)
    assert isinstance(failure, Unreachable)
    assert failure.retry_after == 7.0


def test_a_redirect_is_not_followed_and_shows_nobody_the_token(
    make_client: Callable[..., PlatformClient],
) -> None:
    thief = HostilePlatform(keeps_silent)
    try:
        attack(says(whole(b"", status="307 Temporary", more=f"Location: {thief.url}/\r\n")), make_client)
        assert thief.asked == []
    finally:
        thief.close()


def test_what_was_received_is_not_repeated_in_the_failure(make_client: Callable[..., PlatformClient]) -> None:
    failure = attack(says(row(applicant=["王秘密"])), make_client)
    assert "王秘密" not in str(failure)
    assert "applicant" in str(failure)


def test_the_page_these_attacks_are_made_from_is_a_good_one(
    make_client: Callable[..., PlatformClient], events: Events
) -> None:
    hostile = HostilePlatform(says(row()))
    exchange = MemoryExchange()
    exchange.place = "e1.3"
    client = make_client(hostile.url, answer_seconds=BOUND)
    try:
        assert Puller(client, exchange, Line(exchange, restored=lambda: None), SystemClock()).run_once(wait=0)
        assert exchange.versions() == {"R1": 2}
        assert exchange.link is Link.ONLINE
    finally:
        client.close()
        hostile.close()
