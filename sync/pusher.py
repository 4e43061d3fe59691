"""Empties the outbox, one push at a time: no sleep, and no thread but for what `ahead` is for.

Each stream is a queue with pauses of its own, so that what is wrong with one holds back no other; what is wrong with
the line holds back all.
"""

import random
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial
from math import inf

from kiosk import Clock, Stream
from sync import mapping
from sync.ahead import Ahead
from sync.contract import MAX_OPS, OpsAnswer
from sync.engine import Platform
from sync.exchange import Exchange
from sync.failures import Conflict, PlatformFailure, Refused, Unreachable
from sync.line import Line
from sync.pacing import Backoff, Uniform
from sync.pushes import Push, push_of
from sync.sealing import Sealer

_OF_THE_PUSH = frozenset({400, 413, 422})
"""Refusals that may be about one operation of it."""
POISON = "poison"
"""What the platform calls an operation that it will never be able to read."""
POISON_TRIES = 5
POISON_SECONDS = 600.0
"""An operation that is refused so often over so long is set aside: what waits behind it is not to wait for ever."""


@dataclass
class _Suspect:
    """An operation that was refused while it stood alone."""

    op_id: str
    since: float
    tries: int = 0


@dataclass
class _Queue:
    """One stream of the outbox, and what has to be remembered of its last pushes."""

    stream: Stream
    backoff: Backoff
    limit: int = MAX_OPS
    due: float = -inf
    """Monotonic seconds before which it is left alone."""
    leaps: set[int] = field(default_factory=set)
    """Numbers below which nothing is held any more."""
    suspect: _Suspect | None = None

    def settled(self) -> None:
        """Begin anew after a success."""
        self.limit, self.suspect, self.due = MAX_OPS, None, -inf
        self.leaps.clear()
        self.backoff.reset()


@dataclass(frozen=True)
class _Flight:
    """A push that travels, or has come back meanwhile."""

    queue: _Queue
    push: Push
    answer: Future[OpsAnswer]


class Pusher:
    """Sends the most urgent stream that has something waiting and is not held back."""

    def __init__(
        self, platform: Platform, exchange: Exchange, line: Line, clock: Clock, *, uniform: Uniform = random.uniform
    ) -> None:
        self._platform = platform
        self._exchange = exchange
        self._line = line
        self._clock = clock
        self._queues = tuple(_Queue(stream, Backoff(uniform)) for stream in Stream)
        self._ahead = Ahead("sync-push-ahead")
        self._flight: _Flight | None = None

    def run_once(self) -> bool:
        """Send one push and settle it; returns whether there may be more to send now.

        Of a backlog, the next push sets out as soon as this one is answered, and travels while this one is settled.
        It is the next turn's; should nobody take its answer, it is offered again and is known to the platform.
        Raises a PlatformFailure when the line, the terminal's identity or its protocol is what failed.
        """
        flight, self._flight = self._flight, None
        if flight is not None:
            self._try(flight.queue, flight.push, flight.answer)
            return True
        now = self._clock.monotonic()
        for queue in self._queues:
            waiting = self._exchange.waiting(queue.stream, queue.limit) if queue.due <= now else ()
            if waiting:
                self._try(queue, push_of(queue.stream, waiting))
                return True
        return False

    def rest_seconds(self) -> float:
        """Return how long until a stream that is held back may be tried; infinite when none is."""
        now = self._clock.monotonic()
        return min((queue.due - now for queue in self._queues if queue.due > now), default=inf)

    def _try(self, queue: _Queue, push: Push, answer: Future[OpsAnswer] | None = None) -> None:
        try:
            self._send(queue, push, answer)
        except Unreachable:
            raise
        except Conflict as gap:
            if not self._closes(queue, push, gap.expected):
                self._hold(queue, gap)
        except Refused as refused:
            if refused.of_terminal:
                raise
            self._suspect(queue, push, refused)
        except PlatformFailure as failure:
            self._hold(queue, failure)

    def _send(self, queue: _Queue, push: Push, travelling: Future[OpsAnswer] | None) -> None:
        following = self._following(queue, push)
        try:
            with self._line.asking(f"push {queue.stream}", self._platform):
                answer = self._answer(queue, push) if travelling is None else travelling.result()
                if following is not None:
                    ahead = self._ahead.ask(partial(self._platform.push, following))
                    self._flight = _Flight(queue, following, ahead)
                settled = mapping.settled(push.operations, answer, self._boxes(push))
            self._exchange.settle(settled)
        except BaseException:
            self._flight = None
            raise
        queue.settled()

    def _answer(self, queue: _Queue, push: Push) -> OpsAnswer:
        return self._platform.push(push.leaping() if push.first in queue.leaps else push)

    def _following(self, queue: _Queue, push: Push) -> Push | None:
        """Return what a full push leaves in its stream, unless something more urgent waits."""
        if len(push.operations) < MAX_OPS:
            return None
        urgent = self._queues[: self._queues.index(queue)]
        now = self._clock.monotonic()
        if any(other.due <= now and self._exchange.waiting(other.stream, 1) for other in urgent):
            return None
        waiting = self._exchange.waiting(queue.stream, MAX_OPS, beyond=push.last)
        return push_of(queue.stream, waiting) if waiting else None

    def _boxes(self, push: Push) -> dict[str, str]:
        standing = self._platform.standing
        if standing is None:
            return {}
        sealer = Sealer(standing.seal_key)
        return {op_id: sealer.seal(op_id, text) for op_id, text in push.sealable}

    def _closes(self, queue: _Queue, push: Push, expected: int) -> bool:
        """Find what the platform misses: sealed copies first, else nothing is held and it has to go on without."""
        self._platform.forget_session()  # after a restore its epoch is another one
        if expected >= push.first:
            return self._lost(queue, expected)
        if self._exchange.offer_from(queue.stream, expected):
            return True
        if push.first in queue.leaps:
            return self._lost(queue, expected)
        queue.leaps.add(push.first)
        self._line.report(
            f"push {queue.stream}",
            f"平台缺少本终端第 {expected} 到第 {push.first - 1} 条记录，本机也已没有。"
            "已请平台从后面接着收，请联系平台管理员核对。",
        )
        return True

    def _lost(self, queue: _Queue, expected: int) -> bool:
        self._line.report(
            f"push {queue.stream}",
            f"平台在等本终端的第 {expected} 条记录，与本机的顺序对不上。"
            "内容都保存在本机，请联系平台管理员，不要重装本终端。",
        )
        return False

    def _suspect(self, queue: _Queue, push: Push, refused: Refused) -> None:
        """Halve until the guilty one stands alone; set it aside when there is no hope for it."""
        if refused.status not in _OF_THE_PUSH:
            self._hold(queue, refused)
        elif len(push.operations) > 1:
            queue.limit = len(push.operations) // 2
        elif self._hopeless(queue, push.operations[0].op_id, refused):
            self._exchange.set_aside(push.operations[0].op_id, refused.code, refused.detail)
            queue.settled()
        else:
            self._hold(queue, refused)

    def _hopeless(self, queue: _Queue, op_id: str, refused: Refused) -> bool:
        now = self._clock.monotonic()
        if queue.suspect is None or queue.suspect.op_id != op_id:
            queue.suspect = _Suspect(op_id, now)
        queue.suspect.tries += 1
        long_enough = now - queue.suspect.since >= POISON_SECONDS
        return refused.code == POISON or (queue.suspect.tries >= POISON_TRIES and long_enough)

    def _hold(self, queue: _Queue, failure: PlatformFailure) -> None:
        queue.due = self._clock.monotonic() + queue.backoff.after(failure).seconds
