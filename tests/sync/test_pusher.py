"""Emptying the outbox, one push at a time, against a platform over real sockets."""

from collections.abc import Sequence
from contextlib import suppress

import pytest

from kiosk import Settled, StoreError, Stream, SystemClock, Verdict
from sync import contract
from sync.client import PlatformClient
from sync.failures import Refused, Unreachable
from sync.line import Line
from sync.pusher import POISON_SECONDS, POISON_TRIES, Pusher
from sync.pushes import push_of
from tests.support.memory_exchange import Later, MemoryExchange, operation, rating, until
from tests.support.small_platform import SmallPlatform
from tests.support.small_server import Turned


def pusher(client: PlatformClient, exchange: MemoryExchange, clock: SystemClock | None = None) -> Pusher:
    line = Line(exchange, restored=lambda: None)
    return Pusher(client, exchange, line, clock or SystemClock(), uniform=lambda _, high: high)


def drain(push: Pusher) -> None:
    while push.run_once():
        pass


# -- in order, once --------------------------------------------------------------------------------


def test_an_empty_outbox_asks_nothing_of_the_platform(platform: SmallPlatform, client: PlatformClient) -> None:
    assert not pusher(client, MemoryExchange()).run_once()
    assert platform.asked == []


def test_the_outbox_is_emptied_in_batches_of_a_hundred(platform: SmallPlatform, client: PlatformClient) -> None:
    exchange = MemoryExchange(*(operation(number) for number in range(1, 251)))
    drain(pusher(client, exchange))
    assert exchange.outbox == []
    assert [one.op_id for one in exchange.settled] == [operation(n).op_id for n in range(1, 251)]
    assert platform.asked.count("/ops") == 3
    assert set(platform.applied.values()) == {1}


class _Watching(MemoryExchange):
    """Notes how many pushes the platform has seen whenever an answer is settled."""

    def __init__(self, platform: SmallPlatform, count: int) -> None:
        super().__init__(*(operation(number) for number in range(1, count + 1)))
        self._platform = platform
        self.seen: list[int] = []
        self.fails_once = False

    def settle(self, settled: Sequence[Settled]) -> None:
        if self.fails_once:
            self.fails_once = False
            raise StoreError("The disk is full, for a test.")
        with suppress(AssertionError):
            until(lambda: len(self._platform.pushes) > len(self.seen) + 1, seconds=0.5)
        self.seen.append(len(self._platform.pushes))
        super().settle(settled)


def test_of_a_backlog_the_next_push_travels_while_the_one_before_is_settled(
    platform: SmallPlatform, client: PlatformClient
) -> None:
    exchange = _Watching(platform, 250)
    drain(pusher(client, exchange))
    assert exchange.seen[-1] == 3
    assert max(exchange.seen[:-1]) == 3, "none travelled ahead"
    assert [push.ops[0].terminal_seq for push in platform.pushes] == [1, 101, 201]


def test_what_travelled_ahead_of_an_answer_that_could_not_be_kept_is_offered_again_and_counts_once(
    platform: SmallPlatform, client: PlatformClient
) -> None:
    exchange = _Watching(platform, 150)
    exchange.fails_once = True
    push = pusher(client, exchange)
    with pytest.raises(StoreError):
        push.run_once()
    drain(push)
    assert exchange.outbox == []
    assert [one.op_id for one in exchange.settled] == [operation(n).op_id for n in range(1, 151)]
    assert set(platform.applied.values()) == {1}


def test_a_push_never_grows_beyond_what_the_contract_allows(platform: SmallPlatform, client: PlatformClient) -> None:
    large = {**operation(1).body, "answers": {"text": "样例" * 40_000}}
    exchange = MemoryExchange(*(operation(number, body=large) for number in range(1, 6)))
    drain(pusher(client, exchange))
    assert exchange.outbox == []
    assert platform.asked.count("/ops") == 3


def test_a_lost_answer_is_asked_for_again_and_counts_once(platform: SmallPlatform, client: PlatformClient) -> None:
    exchange = MemoryExchange(operation(1))
    client.push(push_of(Stream.APPLICATIONS, [operation(1)]))
    pusher(client, exchange).run_once()
    assert exchange.settled[0].verdict is Verdict.DUPLICATE
    assert exchange.settled[0].progress is not None
    assert list(platform.applied.values()) == [1]


def test_a_rejected_operation_is_settled_and_holds_nobody_back(platform: SmallPlatform, client: PlatformClient) -> None:
    exchange = MemoryExchange(operation(1), operation(2, body={"nothing": 1}), operation(3))
    pusher(client, exchange).run_once()
    assert [one.verdict for one in exchange.settled] == [Verdict.APPLIED, Verdict.REJECTED, Verdict.APPLIED]
    assert exchange.outbox == []


# -- streams ---------------------------------------------------------------------------------------


def test_applications_go_before_ratings_and_each_has_numbers_of_its_own(
    platform: SmallPlatform, client: PlatformClient
) -> None:
    exchange = MemoryExchange(rating(1), operation(1), rating(2), operation(2))
    drain(pusher(client, exchange))
    assert [push.stream for push in platform.pushes] == ["applications", "evaluations"]
    assert platform.expected == {"applications": 3, "evaluations": 3, "audit": 1}


@pytest.mark.parametrize("trouble", [Turned(409, "gap", expected=7), Turned(422, "body"), Turned(404, "lost")])
def test_a_stream_in_trouble_holds_back_no_other(
    trouble: Turned, platform: SmallPlatform, client: PlatformClient
) -> None:
    exchange = MemoryExchange(operation(1), rating(1))
    push = pusher(client, exchange)
    platform.turn_away("/ops", trouble)
    drain(push)
    assert [one.op_id for one in exchange.settled] == [rating(1).op_id]
    assert exchange.outbox == [operation(1)]
    assert 0 < push.rest_seconds() <= 0.5


def test_a_stream_that_was_held_back_is_tried_again(platform: SmallPlatform, client: PlatformClient) -> None:
    clock = Later()
    exchange = MemoryExchange(operation(1))
    push = pusher(client, exchange, clock)
    for turn in range(1, 4):
        platform.turn_away("/ops", Turned(400, "body"))
        push.run_once()
        assert not push.run_once()
        assert platform.asked.count("/ops") == turn
        clock.ahead += push.rest_seconds() + 0.01
    push.run_once()
    assert exchange.outbox == []


def test_a_line_in_trouble_is_told_to_the_loop(platform: SmallPlatform, client: PlatformClient) -> None:
    push = pusher(client, MemoryExchange(operation(1)))
    platform.turn_away("/ops", Turned(503, "busy"))
    with pytest.raises(Unreachable):
        push.run_once()
    platform.turn_away("/ops", Turned(426, "protocol"))
    with pytest.raises(Refused):
        push.run_once()


# -- an operation nobody can read ------------------------------------------------------------------


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
    drain(push)
    assert exchange.outbox == []


def test_an_operation_refused_five_times_over_ten_minutes_is_set_aside_and_the_next_goes_on(
    platform: SmallPlatform, client: PlatformClient
) -> None:
    clock = Later()
    exchange = MemoryExchange(operation(1), operation(2))
    push = pusher(client, exchange, clock)
    platform.turn_away("/ops", Turned(422, "body"))
    push.run_once()
    for _ in range(POISON_TRIES):
        assert exchange.put_aside == []
        platform.turn_away("/ops", Turned(422, "body"))
        push.run_once()
        clock.ahead += POISON_SECONDS / (POISON_TRIES - 1)
    assert exchange.put_aside == [(operation(1).op_id, "body")]
    drain(push)
    assert exchange.outbox == []
    assert platform.missed == [("applications", 1, 2)]


def test_many_refusals_in_a_short_time_set_nothing_aside(platform: SmallPlatform, client: PlatformClient) -> None:
    clock = Later()
    exchange = MemoryExchange(operation(1))
    push = pusher(client, exchange, clock)
    for _ in range(2 * POISON_TRIES):
        platform.turn_away("/ops", Turned(413, "large"))
        push.run_once()
        clock.ahead += 30
    assert exchange.put_aside == []
    assert len(exchange.outbox) == 1


def test_what_the_platform_itself_calls_poison_is_set_aside_at_once(
    platform: SmallPlatform, client: PlatformClient
) -> None:
    exchange = MemoryExchange(operation(1))
    platform.turn_away("/ops", Turned(422, "poison"))
    pusher(client, exchange).run_once()
    assert exchange.put_aside == [(operation(1).op_id, "poison")]


# -- after a restore -------------------------------------------------------------------------------


def test_what_was_acknowledged_is_kept_so_that_only_the_platform_can_read_it(
    platform: SmallPlatform, client: PlatformClient
) -> None:
    exchange = MemoryExchange(operation(1), operation(2))
    drain(pusher(client, exchange))
    boxes = [copy.box for copy in exchange.sealed[Stream.APPLICATIONS]]
    assert len(boxes) == 2
    assert "样例" not in "".join(boxes)
    (push,) = platform.pushes
    copies = exchange.sealed[Stream.APPLICATIONS]
    sealed = [contract.Sealed(op_id=one.op_id, terminal_seq=one.terminal_seq, box=one.box) for one in copies]
    assert [platform.unsealed(one) for one in sealed] == list(push.ops)


def test_a_restored_platform_gets_what_it_forgot_before_what_is_new(
    platform: SmallPlatform, client: PlatformClient
) -> None:
    exchange = MemoryExchange(*(operation(number) for number in range(1, 6)))
    push = pusher(client, exchange)
    drain(push)
    platform.restore(epoch="e2", expected=3)
    exchange.outbox.append(operation(6))
    drain(push)
    assert exchange.offered == exchange.outbox == []
    assert platform.expected["applications"] == 7
    assert {reference for reference, times in platform.applied.items() if times == 1} == {
        operation(number).aggregate.partition(":")[2] for number in (3, 4, 5, 6)
    }
    assert platform.missed == []


def test_a_gap_is_closed_by_sealed_copies_even_without_a_new_epoch(
    platform: SmallPlatform, client: PlatformClient
) -> None:
    exchange = MemoryExchange(*(operation(number) for number in range(1, 4)))
    push = pusher(client, exchange)
    drain(push)
    platform.restore(epoch="e1", expected=2)
    exchange.outbox.append(operation(4))
    drain(push)
    assert platform.expected["applications"] == 5
    assert exchange.incidents == []


def test_what_nobody_holds_any_more_is_given_up_and_an_admin_is_told(
    platform: SmallPlatform, client: PlatformClient
) -> None:
    exchange = MemoryExchange(operation(3))
    push = pusher(client, exchange)
    drain(push)
    assert exchange.outbox == []
    assert platform.missed == [("applications", 1, 3)]
    assert len(exchange.incidents) == 1


def test_a_platform_that_insists_on_a_gap_is_left_alone_and_an_admin_is_told_once(
    platform: SmallPlatform, client: PlatformClient
) -> None:
    clock = Later()
    exchange = MemoryExchange(operation(3))
    push = pusher(client, exchange, clock)
    platform.turn_away("/ops", Turned(409, "gap", expected=1), times=8)
    for _ in range(8):
        push.run_once()
        assert len(exchange.outbox) == 1
        clock.ahead += 60
    assert len(exchange.incidents) == 2  # what is missing, and that it did not help
    push.run_once()
    assert exchange.outbox == []


def test_a_missing_number_ends_a_push(platform: SmallPlatform, client: PlatformClient) -> None:
    exchange = MemoryExchange(operation(1), operation(2), operation(4))
    drain(pusher(client, exchange))
    assert [len(push.ops) for push in platform.pushes] == [2, 1]
    assert platform.missed == [("applications", 3, 4)]
