"""Following the feed and fetching snapshots, one request at a time, against a platform over real sockets."""

from datetime import date, timedelta

import pytest

from kiosk import Link, PlatformAway, Scope, SystemClock
from sync import contract
from sync.client import PlatformClient
from sync.engine import find_progress
from sync.failures import Malformed, Refused, Resnapshot, Unreachable
from sync.line import Line
from sync.puller import Puller
from tests.support.memory_exchange import Later, MemoryExchange, operation, until
from tests.support.small_platform import SmallPlatform
from tests.support.small_server import Turned


def puller(client: PlatformClient, exchange: MemoryExchange, clock: SystemClock | None = None) -> Puller:
    return Puller(client, exchange, Line(exchange, restored=lambda: None), clock or SystemClock())


def drain(pull: Puller) -> None:
    while pull.run_once(wait=0):
        pass


# -- the feed --------------------------------------------------------------------------------------


def test_a_terminal_without_a_place_fetches_everything_and_then_follows_the_feed(
    platform: SmallPlatform, client: PlatformClient
) -> None:
    exchange = MemoryExchange()
    pull = puller(client, exchange)
    platform.change("R1")
    platform.change("R2")
    drain(pull)
    assert exchange.versions() == {"R1": 2, "R2": 2}
    assert platform.asked.count("/snapshot") == len(Scope)
    platform.change("R1", version=3)
    assert pull.run_once(wait=0)
    assert platform.asked.count("/snapshot") == len(Scope)
    assert exchange.versions() == {"R1": 3, "R2": 2}
    assert exchange.place == "e1.3"


def test_the_page_after_one_is_asked_for_while_that_one_is_stored_and_once_only(
    platform: SmallPlatform, client: PlatformClient
) -> None:
    exchange = MemoryExchange()
    pull = puller(client, exchange)
    drain(pull)
    for number in range(contract.MAX_PAGE + 1):
        platform.change(f"R{number}")
    before = platform.asked.count("/changes")
    assert pull.run_once(wait=0)
    until(lambda: platform.asked.count("/changes") == before + 2, seconds=5)
    assert len(exchange.versions()) == contract.MAX_PAGE
    assert pull.run_once(wait=0)
    assert platform.asked.count("/changes") == before + 2
    assert len(exchange.versions()) == contract.MAX_PAGE + 1


def test_all_kinds_of_rows_arrive_and_what_has_gone_goes(platform: SmallPlatform, client: PlatformClient) -> None:
    ticket = contract.TicketBody(code="T1", url="https://platform.example/e/x", expires_on=date(2026, 12, 31))
    outlet = contract.OutletInfo(code="150800-M01", name="样例网点", phone="", sample=True)
    exchange = MemoryExchange()
    pull = puller(client, exchange)
    drain(pull)
    platform.tell(kind="ticket", key="T1", version=1, ticket=ticket)
    platform.tell(kind="outlet", key="150800-M01", version=1, outlet=outlet)
    pull.run_once(wait=0)
    assert set(exchange.held) == {(Scope.TICKET, "T1"), (Scope.OUTLET, "150800-M01")}
    platform.tell(kind="ticket", key="T1", version=1, op="delete")
    drain(pull)
    assert set(exchange.held) == {(Scope.OUTLET, "150800-M01")}
    assert len(exchange.snapshots) == 1


def test_a_quiet_feed_brings_nothing(platform: SmallPlatform, client: PlatformClient) -> None:
    exchange = MemoryExchange()
    pull = puller(client, exchange)
    drain(pull)
    assert not pull.run_once(wait=0)
    assert exchange.link is Link.ONLINE


def test_a_page_that_cannot_be_stored_is_asked_for_again(platform: SmallPlatform, client: PlatformClient) -> None:
    class Full(MemoryExchange):
        full = False

        def apply(self, *page: object, **fetched: object) -> frozenset[Scope]:
            if self.full:
                raise OSError(28, "No space left on device")
            return super().apply(*page, **fetched)

    exchange = Full()
    pull = puller(client, exchange)
    drain(pull)
    platform.change("R1")
    exchange.full = True
    with pytest.raises(OSError, match="No space"):
        pull.run_once(wait=0)
    exchange.full = False
    pull.run_once(wait=0)
    assert exchange.versions() == {"R1": 2}


# -- snapshots -------------------------------------------------------------------------------------


def test_a_snapshot_is_read_a_page_at_a_time(platform: SmallPlatform, client: PlatformClient) -> None:
    platform.page_size = 3
    for number in range(10):
        platform.change(f"R{number}")
    exchange = MemoryExchange()
    drain(puller(client, exchange))
    assert len(exchange.versions()) == 10
    assert platform.asked.count("/snapshot") == 4 + len(Scope) - 1
    assert exchange.swaps == [frozenset(Scope)]


def test_what_changes_while_a_snapshot_is_read_is_neither_missed_nor_set_back(
    platform: SmallPlatform, client: PlatformClient
) -> None:
    platform.page_size = 2
    for number in range(6):
        platform.change(f"R{number}")
    exchange = MemoryExchange()
    pull = puller(client, exchange)
    pull.run_once(wait=0)
    platform.change("R0", version=3)
    platform.change("R5", version=3)
    platform.change("R9")
    platform.tell(kind="application", key="R1", version=3, op="delete")
    drain(pull)
    assert exchange.versions() == {"R0": 3, "R2": 2, "R3": 2, "R4": 2, "R5": 3, "R9": 2}
    assert len(exchange.snapshots) == 1


def test_nobody_sees_half_a_snapshot(platform: SmallPlatform, client: PlatformClient) -> None:
    platform.page_size = 1
    for number in range(3):
        platform.change(f"R{number}")
    exchange = MemoryExchange()
    pull = puller(client, exchange)
    while not exchange.swaps:
        assert exchange.held == {}
        pull.run_once(wait=0)
    assert len(exchange.held) == 3


def test_a_snapshot_that_broke_off_goes_on_where_it_was(platform: SmallPlatform, client: PlatformClient) -> None:
    platform.page_size = 2
    for number in range(6):
        platform.change(f"R{number}")
    exchange = MemoryExchange()
    pull = puller(client, exchange)
    pull.run_once(wait=0)
    platform.turn_away("/snapshot", Turned(503, "busy"))
    with pytest.raises(Unreachable):
        pull.run_once(wait=0)
    drain(pull)
    assert len(exchange.versions()) == 6
    assert platform.asked.count("/snapshot") == 3 + 1 + len(Scope) - 1


def test_a_snapshot_without_end_is_not_followed(
    platform: SmallPlatform, client: PlatformClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    endless = contract.SnapshotAnswer(rows=(), cursor="e1.0", next="again")
    monkeypatch.setattr(platform, "snapshot", lambda query: endless)
    exchange = MemoryExchange()
    pull = puller(client, exchange)
    pull.run_once(wait=0)
    with pytest.raises(Malformed, match="end"):
        pull.run_once(wait=0)
    assert exchange.held == {}


def test_a_restored_platform_is_read_again_as_a_whole(platform: SmallPlatform, client: PlatformClient) -> None:
    exchange = MemoryExchange(operation(1))
    pull = puller(client, exchange)
    platform.change("R1", version=9)
    platform.change("R2")
    drain(pull)
    platform.restore(epoch="e2", expected=1)
    platform.change("R1", version=4)
    drain(pull)
    assert exchange.versions() == {"R1": 4}
    assert exchange.place == "e2.1"
    assert exchange.epochs == ["e1", "e2"]
    assert len(exchange.outbox) == 1
    assert exchange.incidents == []


def test_a_place_older_than_the_deletions_the_platform_remembers_is_given_up(
    platform: SmallPlatform, client: PlatformClient
) -> None:
    exchange = MemoryExchange()
    pull = puller(client, exchange)
    platform.change("R1")
    drain(pull)
    platform.lose_silently("application", "R1")
    platform.change("R2")
    platform.horizon = 2
    drain(pull)
    assert exchange.versions() == {"R2": 2}


def test_a_platform_that_keeps_forgetting_is_not_followed_in_circles(
    platform: SmallPlatform, client: PlatformClient
) -> None:
    exchange = MemoryExchange()
    clock = Later()
    pull = puller(client, exchange, clock)
    drain(pull)
    platform.epoch = "e2"
    drain(pull)
    platform.epoch = "e3"
    for _ in range(2):
        with pytest.raises(Resnapshot):
            pull.run_once(wait=0)
    assert exchange.place == "e2.0"
    assert len(exchange.snapshots) == 2
    assert len(exchange.incidents) == 1
    clock.ahead = timedelta(minutes=6).total_seconds()
    drain(pull)
    assert exchange.place == "e3.0"


# -- checks ----------------------------------------------------------------------------------------


def test_a_scope_that_lost_a_row_is_fetched_again_alone(platform: SmallPlatform, client: PlatformClient) -> None:
    exchange = MemoryExchange()
    pull = puller(client, exchange)
    platform.change("R1")
    platform.change("R2")
    drain(pull)
    platform.lose_silently("application", "R1")
    platform.change("R3")
    drain(pull)
    assert exchange.versions() == {"R2": 2, "R3": 2}
    assert exchange.snapshots == [frozenset(Scope), frozenset({Scope.APPLICATION})]
    assert exchange.swaps[-1] == frozenset({Scope.APPLICATION})
    assert [subject for subject, _ in exchange.incidents] == ["checks"]


def test_a_scope_that_never_agrees_is_fetched_once_in_five_minutes(
    platform: SmallPlatform, client: PlatformClient
) -> None:
    exchange = MemoryExchange()
    clock = Later()
    pull = puller(client, exchange, clock)
    platform.miscounted.add("ticket")
    drain(pull)
    for _ in range(3):
        pull.run_once(wait=0)
    assert exchange.snapshots == [frozenset(Scope), frozenset({Scope.TICKET})]
    assert len(exchange.incidents) == 2
    clock.ahead = 301
    drain(pull)
    assert len(exchange.snapshots) == 3


def test_changes_of_other_scopes_arrive_while_one_is_fetched_again(
    platform: SmallPlatform, client: PlatformClient
) -> None:
    exchange = MemoryExchange()
    pull = puller(client, exchange)
    drain(pull)
    platform.miscounted.add("ticket")
    pull.run_once(wait=0)
    platform.miscounted.clear()
    platform.change("R1")
    drain(pull)
    assert exchange.versions() == {"R1": 2}
    assert len(exchange.snapshots) == 2


# -- the link --------------------------------------------------------------------------------------


def test_the_link_is_online_only_after_an_answer_to_this_terminal(
    platform: SmallPlatform, client: PlatformClient
) -> None:
    exchange = MemoryExchange()
    exchange.place = "e1.0"
    pull = puller(client, exchange)
    platform.turn_away("/session", Turned(503, "busy"))
    with pytest.raises(Unreachable):
        pull.run_once(wait=0)
    assert exchange.links == [Link.OFFLINE]
    platform.turn_away("/changes", Turned(403, "revoked"), times=2)
    with pytest.raises(Refused):
        pull.run_once(wait=0)
    pull.run_once(wait=0)
    assert exchange.links == [Link.OFFLINE, Link.REFUSED, Link.ONLINE]
    assert abs(exchange.skews[-1] or 99) < 5


def test_one_trouble_is_reported_once_until_it_is_over(platform: SmallPlatform, client: PlatformClient) -> None:
    exchange = MemoryExchange()
    exchange.place = "e1.0"
    pull = puller(client, exchange)
    for _ in range(2):
        platform.turn_away("/changes", Turned(403, "revoked"), times=6)
        for _ in range(3):
            with pytest.raises(Refused):
                pull.run_once(wait=0)
        pull.run_once(wait=0)
    assert len(exchange.incidents) == 2


def test_being_offline_is_no_incident(client: PlatformClient, platform: SmallPlatform) -> None:
    exchange = MemoryExchange()
    platform.turn_away("/snapshot", Turned(503, "busy"))
    with pytest.raises(Unreachable):
        puller(client, exchange).run_once(wait=0)
    assert exchange.incidents == []


# -- a question of the citizen ---------------------------------------------------------------------


def test_a_question_that_reaches_nobody_says_so_in_the_terminals_words(
    platform: SmallPlatform, client: PlatformClient
) -> None:
    platform.turn_away("/progress", Turned(503, "busy"))
    with pytest.raises(PlatformAway):
        find_progress(client, "R1", "002X")
    assert find_progress(client, "R1", "002X") is None
