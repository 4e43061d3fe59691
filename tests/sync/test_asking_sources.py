"""Asking a source through whatever answers at the platform's address: what was asked, or nothing at all."""

import json
import time
from collections.abc import Callable

import pytest

from kiosk import Consent, Outcome, PlatformAway, SharedQuery, SystemClock
from sync.client import PlatformClient
from sync.client import platform as bounds
from sync.engine import ask_source
from tests.support.hostile_platform import HostilePlatform, Script, keeps_silent, says, whole

Make = Callable[..., PlatformClient]


def asked(script: Script, make_client: Make) -> Outcome:
    hostile = HostilePlatform(script)
    client = make_client(hostile.url)
    consent = Consent("2026.1", "样例：我同意查询。", SystemClock().now())
    query = SharedQuery("DS-ENT", "IP-01-01", "2026.1", {"uscc": "91150802MA0TEKT01P"}, ("name",), consent)
    try:
        return ask_source(client, query).outcome
    finally:
        client.close()
        hostile.close()


def answer(**said: object) -> Script:
    return says(whole(json.dumps(said).encode()))


def test_what_was_asked_is_told(make_client: Make) -> None:
    assert asked(answer(outcome="found", values={"name": "样例"}), make_client) is Outcome.FOUND


@pytest.mark.parametrize(
    "said",
    [
        {"outcome": "found", "values": {"name": "样例", "address": "样例路"}},
        {"outcome": "nothing", "values": {"name": "样例"}},
        {"outcome": "declined", "values": {}},
        {"outcome": "found", "values": {"name": {"first": "样"}}},
        {"outcome": "found", "values": {"name": "长" * 501}},
        {"outcome": "found", "values": {"name": None}},
        {"values": {}},
    ],
    ids=["more", "not found", "not its word", "nested", "too long", "nothing in it", "no outcome"],
)
def test_nothing_is_used_of_an_answer_that_tells_more_or_something_else(
    make_client: Make, said: dict[str, object]
) -> None:
    with pytest.raises(PlatformAway):
        asked(answer(**said), make_client)


def test_a_silent_platform_is_waited_for_no_longer_than_the_bound(
    make_client: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "SHARED_DATA_SECONDS", 0.3)
    began = time.monotonic()
    with pytest.raises(PlatformAway):
        asked(keeps_silent, make_client)
    assert time.monotonic() - began < bounds.ANSWER_SECONDS
