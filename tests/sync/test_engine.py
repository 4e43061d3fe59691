"""Push and pull, one step at a time, against a platform over real sockets."""

from datetime import timedelta

import pytest

from kiosk import Link, PlatformAway, SystemClock, Verdict
from sync.client import PlatformClient
from sync.engine import Puller, Pusher, find_progress
from sync.failures import Conflict, Refused, Resnapshot, Unreachable
from sync.line import Line
from sync.mapping import ops_request
from tests.support.memory_exchange import MemoryExchange, operation
from tests.support.small_platform import SmallPlatform, Turned


def pusher(client: PlatformClient, exchange: MemoryExchange) -> Pusher:
    return Pusher(client, exchange, Line(exchange, restored=lambda: None))


def puller(client: PlatformClient, exchange: MemoryExchange, clock: SystemClock | None = None) -> Puller:
    return Puller(client, exchange, Line(exchange, restored=lambda: None), clock or SystemClock())


class Later(SystemClock):
    """A clock whose monotonic time can be moved on."""

    ahead = 0.0

    def monotonic(self) -> float:
        return super().monotonic() + self.ahead


# -- push ------------------------------------------------------------------------------------------


def test_an_empty_outbox_asks_nothing_of_the_platform(platform: SmallPlatform, client: PlatformClient) -> None:
    assert not pusher(client, MemoryExchange()).run_once()
    assert platform.asked == []


def test_the_outbox_is_emptied_in_batches_of_a_hundred(platform: SmallPlatform, client: PlatformClient) -> None:
    exchange = MemoryExchange(*(operation(number) for number in range(1, 251)))
    push = pusher(client, exchange)
    while push.run_once():
        pass
    assert exchange.outbox == []
    assert [one.op_id for one in exchange.settled] == [operation(n).op_id for n in range(1, 251)]
    assert platform.asked.count("/ops") == 3
    assert set(platform.applied.values()) == {1}


def test_a_push_never_grows_beyond_what_the_contract_allows(platform: SmallPlatform, client: PlatformClient) -> None:
    large = {**operation(1).body, "answers": {"text": "样例" * 40_000}}
    exchange = MemoryExchange(*(operation(number, body=large) for number in range(1, 6)))
    push = pusher(client, exchange)
    while push.run_once():
        pass
    assert exchange.outbox == []
    assert platform.asked.count("/ops") == 3


def test_a_lost_answer_is_asked_for_again_and_counts_once(platform: SmallPlatform, client: PlatformClient) -> None:
    exchange = MemoryExchange(operation(1))
    client.push(ops_request(exchange.waiting(1)))
    push = pusher(client, exchange)
    push.run_once()
    assert exchange.settled[0].verdict is Verdict.DUPLICATE
    assert exchange.settled[0].progress is not None
    assert list(platform.applied.values()) == [1]


def test_a_rejected_operation_is_settled_and_holds_nobody_back(platform: SmallPlatform, client: PlatformClient) -> None:
    exchange = MemoryExchange(operation(1), operation(2, body={"nothing": 1}), operation(3))
    pusher(client, exchange).run_once()
    assert [one.verdict for one in exchange.settled] == [Verdict.APPLIED, Verdict.REJECTED, Verdict.APPLIED]
    assert exchange.outbox == []


def test_a_gap_changes_nothing_and_calls_an_admin_once(platform: SmallPlatform, client: PlatformClient) -> None:
    exchange = MemoryExchange(operation(3))
    push = pusher(client, exchange)
    for _ in range(3):
        with pytest.raises(Conflict) as caught:
            push.run_once()
    assert caught.value.expected == 1
    assert len(exchange.outbox) == 1
    assert len(exchange.incidents) == 1


def test_a_batch_that_is_refused_whole_is_halved_until_the_guilty_one_stands_alone(
    platform: SmallPlatform, client: PlatformClient
) -> None:
    exchange = MemoryExchange(*(operation(number) for number in range(1, 9)))
    push = pusher(client, exchange)
    platform.turn_away("/ops", Turned(422, "body"), times=3)
    for _ in range(3):
        assert push.run_once()
        assert len(exchange.outbox) == 8
    push.run_once()
    assert len(exchange.outbox) == 7
    push.run_once()
    assert exchange.outbox == []
    platform.turn_away("/ops", Turned(422, "body"))
    exchange.outbox.append(operation(9))
    with pytest.raises(Refused):
        push.run_once()
    assert len(exchange.outbox) == 1


# -- pull ------------------------------------------------------------------------------------------


def test_the_feed_is_followed_from_the_cursor(platform: SmallPlatform, client: PlatformClient) -> None:
    exchange = MemoryExchange()
    pull = puller(client, exchange)
    platform.change("R1")
    platform.change("R2")
    assert pull.run_once(wait=0)
    platform.change("R1", version=3)
    assert pull.run_once(wait=0)
    assert [[change.reference for change in page.changes] for page in exchange.pages] == [["R1", "R2"], ["R1"]]
    assert exchange.place == "e1.3"


def test_a_quiet_feed_brings_nothing(platform: SmallPlatform, client: PlatformClient) -> None:
    exchange = MemoryExchange()
    pull = puller(client, exchange)
    pull.run_once(wait=0)
    assert not pull.run_once(wait=0)
    assert exchange.link is Link.ONLINE


def test_a_restored_platform_is_read_again_from_the_beginning(platform: SmallPlatform, client: PlatformClient) -> None:
    exchange = MemoryExchange(operation(1))
    pull = puller(client, exchange)
    platform.change("R1")
    pull.run_once(wait=0)
    platform.epoch = "e2"
    assert pull.run_once(wait=0)
    assert exchange.forgotten == 1
    assert pull.run_once(wait=0)
    assert exchange.place == "e2.1"
    assert len(exchange.outbox) == 1
    assert exchange.incidents == []


def test_a_platform_that_keeps_forgetting_is_not_followed_in_circles(
    platform: SmallPlatform, client: PlatformClient
) -> None:
    exchange = MemoryExchange()
    clock = Later()
    pull = puller(client, exchange, clock)
    pull.run_once(wait=0)
    platform.epoch = "e2"
    pull.run_once(wait=0)
    pull.run_once(wait=0)
    platform.epoch = "e3"
    for _ in range(2):
        with pytest.raises(Resnapshot):
            pull.run_once(wait=0)
    assert exchange.forgotten == 1
    assert len(exchange.incidents) == 1
    clock.ahead = timedelta(minutes=6).total_seconds()
    pull.run_once(wait=0)
    assert exchange.forgotten == 2


def test_a_page_that_cannot_be_stored_is_asked_for_again(platform: SmallPlatform, client: PlatformClient) -> None:
    class Full(MemoryExchange):
        full = True

        def apply(self, page: object) -> None:
            if self.full:
                raise OSError(28, "No space left on device")
            super().apply(page)

    exchange = Full()
    platform.change("R1")
    pull = puller(client, exchange)
    with pytest.raises(OSError, match="No space"):
        pull.run_once(wait=0)
    exchange.full = False
    pull.run_once(wait=0)
    assert len(exchange.pages[0].changes) == 1


# -- the link --------------------------------------------------------------------------------------


def test_the_link_is_online_only_after_an_answer_to_this_terminal(
    platform: SmallPlatform, client: PlatformClient
) -> None:
    exchange = MemoryExchange()
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
    platform.turn_away("/changes", Turned(503, "busy"))
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
