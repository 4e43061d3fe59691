"""Push and pull, one step at a time: no thread, no sleep.

Each `run_once` asks the platform once and commits once at the terminal what came of it, or changes nothing.
"""

from collections.abc import Sequence
from typing import Protocol

from kiosk import Clock, Operation, Page, PlatformAway, Progress
from sync import mapping
from sync.contract import MAX_OPS, MAX_PUSH_BYTES, ApplicationBody, ChangesAnswer, OpsAnswer, OpsRequest
from sync.exchange import Exchange
from sync.failures import Malformed, PlatformFailure, Refused, Resnapshot
from sync.line import Line

RESNAPSHOT_SECONDS = 300.0
"""A platform that asks to start from the beginning again within this time is at fault."""
_BATCH_STATUSES = frozenset({400, 413, 422})
"""Refusals that may be about one operation of a push."""


class Platform(Protocol):
    """What the engine asks of the platform; `sync.client.PlatformClient` does it over HTTP."""

    @property
    def skew_seconds(self) -> float | None:
        """How far the platform's clock is ahead of the terminal's, if known."""

    def push(self, request: OpsRequest) -> OpsAnswer:
        """Send operations."""

    def changes(self, cursor: str | None, wait: float) -> ChangesAnswer:
        """Return the feed after `cursor`, waiting up to `wait` seconds."""

    def find_progress(self, reference: str, last_four: str) -> ApplicationBody | None:
        """Return an application, given the citizen's proof."""


class Pusher:
    """Empties the outbox, oldest first, in batches that the contract allows."""

    def __init__(self, platform: Platform, exchange: Exchange, line: Line) -> None:
        self._platform = platform
        self._exchange = exchange
        self._line = line
        self._limit = MAX_OPS

    def run_once(self) -> bool:
        """Send one batch and settle it; returns whether there may be more to send."""
        batch = _within_bytes(self._exchange.waiting(self._limit))
        if not batch:
            return False
        try:
            with self._line.asking("push", lambda: self._platform.skew_seconds):
                answer = self._platform.push(mapping.ops_request(batch))
                settled = mapping.settled(batch, answer)
        except Refused as refused:
            if refused.status not in _BATCH_STATUSES or len(batch) == 1:
                raise
            # One operation must not hold back those before it: halve until it stands alone.
            self._limit = len(batch) // 2
            return True
        self._exchange.settle(settled)
        self._limit = MAX_OPS
        return True


class Puller:
    """Follows the platform's feed, a page at a time."""

    def __init__(self, platform: Platform, exchange: Exchange, line: Line, clock: Clock) -> None:
        self._platform = platform
        self._exchange = exchange
        self._line = line
        self._clock = clock
        self._restarted_at: float | None = None

    def run_once(self, wait: float) -> bool:
        """Take one page, waiting up to `wait` seconds for it; returns whether it brought anything."""
        cursor = self._exchange.cursor()
        try:
            page = self._next_page(cursor, wait)
        except Resnapshot:
            if cursor is None or self._restarted_lately():
                self._line.report("pull", "平台反复要求从头同步。请联系平台管理员检查平台的数据。")
                raise
            self._restarted_at = self._clock.monotonic()
            self._exchange.forget_cursor()
            return True
        if not page.changes and page.cursor == cursor:
            return False
        self._exchange.apply(page)
        return True

    def _next_page(self, cursor: str | None, wait: float) -> Page:
        with self._line.asking("pull", lambda: self._platform.skew_seconds):
            page = mapping.page(self._platform.changes(cursor, wait))
            if page.more and page.cursor == cursor:
                raise Malformed("The platform's feed promises more and does not move on.")
        return page

    def _restarted_lately(self) -> bool:
        return self._restarted_at is not None and self._clock.monotonic() - self._restarted_at < RESNAPSHOT_SECONDS


def find_progress(platform: Platform, reference: str, last_four: str) -> Progress | None:
    """Ask the platform about an application this terminal need not hold; raises kiosk.PlatformAway."""
    try:
        found = platform.find_progress(reference, last_four)
    except PlatformFailure as failure:
        raise PlatformAway(str(failure)) from failure
    return None if found is None else mapping.progress(found)


def _within_bytes(operations: Sequence[Operation]) -> Sequence[Operation]:
    """Return as many from the front as one push may hold, and never none."""
    size = 0
    for count, op in enumerate(mapping.ops_request(operations).ops if operations else ()):
        size += len(op.model_dump_json().encode()) + 1
        if count and size > MAX_PUSH_BYTES:
            return operations[:count]
    return operations
