"""Editions come in their own time: the most pressing first, each checked before anything of it is used."""

from collections.abc import Mapping
from datetime import date

import pytest

from kiosk import Link, PublishedEdition
from sync import contract
from sync.client import PlatformClient
from sync.failures import Malformed, PlatformFailure, Refused
from sync.fetcher import AGAIN_SECONDS, Fetcher
from sync.line import Line
from tests.support.memory_exchange import Later, MemoryExchange
from tests.support.small_platform import SmallPlatform
from tests.support.small_server import Turned

FIRST, SECOND = "a" * 64, "b" * 64


class HeldShelf:
    """A shelf that a test may look at."""

    def __init__(self, *hashes: str) -> None:
        self.missing = list(hashes)
        self.kept: dict[str, Mapping[str, str]] = {}
        self.bad: set[str] = set()
        self.looks = 0

    def wanted(self) -> tuple[PublishedEdition, ...]:
        return tuple(PublishedEdition(one, "2026.2", False, 1, date(2026, 12, 1)) for one in self.missing)

    def put(self, edition: PublishedEdition, files: Mapping[str, str]) -> bool:
        if edition.content_hash in self.bad:
            return False
        self.kept[edition.content_hash] = files
        self.missing.remove(edition.content_hash)
        return True

    def look(self) -> None:
        self.looks += 1


@pytest.fixture
def exchange() -> MemoryExchange:
    return MemoryExchange()


@pytest.fixture
def clock() -> Later:
    return Later()


def fetcher(client: PlatformClient, exchange: MemoryExchange, clock: Later, shelf: HeldShelf) -> Fetcher:
    return Fetcher(client, shelf, Line(exchange, restored=lambda: None), clock)


def test_what_is_missing_is_fetched_one_after_the_other(
    platform: SmallPlatform, client: PlatformClient, exchange: MemoryExchange, clock: Later
) -> None:
    platform.editions = {FIRST: {"edition.json": "{}"}, SECOND: {"edition.json": "[]"}}
    shelf = HeldShelf(FIRST, SECOND)
    fetching = fetcher(client, exchange, clock, shelf)
    assert [fetching.run_once(), fetching.run_once(), fetching.run_once()] == [True, True, False]
    assert shelf.kept == platform.editions
    assert shelf.looks == 3


def test_a_bad_edition_holds_up_no_other_and_is_asked_for_again_later(
    platform: SmallPlatform, client: PlatformClient, exchange: MemoryExchange, clock: Later
) -> None:
    platform.editions = {FIRST: {"edition.json": "{}"}, SECOND: {"edition.json": "{}"}}
    shelf = HeldShelf(FIRST, SECOND)
    shelf.bad = {FIRST}
    fetching = fetcher(client, exchange, clock, shelf)
    while fetching.run_once():
        pass
    assert set(shelf.kept) == {SECOND}
    shelf.bad.clear()
    assert not fetching.run_once()
    clock.ahead = AGAIN_SECONDS
    assert fetching.run_once()
    assert set(shelf.kept) == {FIRST, SECOND}


def test_one_that_the_platform_does_not_have_is_left_alone_for_a_while(
    platform: SmallPlatform, client: PlatformClient, exchange: MemoryExchange, clock: Later
) -> None:
    shelf = HeldShelf(FIRST)
    fetching = fetcher(client, exchange, clock, shelf)
    with pytest.raises(Refused):
        fetching.run_once()
    assert not fetching.run_once()
    assert len(exchange.incidents) == 1


def test_a_broken_line_costs_no_waiting(
    platform: SmallPlatform, client: PlatformClient, exchange: MemoryExchange, clock: Later
) -> None:
    platform.editions = {FIRST: {"edition.json": "{}"}}
    platform.turn_away(f"/editions/{FIRST}", Turned(503, "busy"))
    shelf = HeldShelf(FIRST)
    fetching = fetcher(client, exchange, clock, shelf)
    with pytest.raises(PlatformFailure):
        fetching.run_once()
    assert fetching.run_once()
    assert exchange.link is Link.ONLINE


@pytest.mark.parametrize("name", ["../edition.json", "items/x/../../IP-01-01.json", "a.txt", ""])
def test_a_name_that_no_catalogue_has_spoils_the_answer(
    platform: SmallPlatform, client: PlatformClient, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    answer = contract.EditionAnswer.model_construct(files={name: "{}"})
    monkeypatch.setattr(platform, "edition", lambda _: answer)
    with pytest.raises(Malformed):
        client.edition(FIRST)


def test_an_edition_without_end_is_cut_off(
    platform: SmallPlatform, client: PlatformClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.client.platform.MAX_EDITION_BYTES", 1000)
    platform.editions = {FIRST: {"edition.json": "x" * 2000}}
    with pytest.raises(Malformed, match="larger than 1000 bytes"):
        client.edition(FIRST)
