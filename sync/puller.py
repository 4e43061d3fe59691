"""Follows the platform's feed, one request at a time: no sleep, and no thread but for what `ahead` is for.

Without a place in the feed, and for a scope that does not agree with the platform, a snapshot is fetched aside; the
feed is followed until nothing is missing, and only then the new rows take the place of the old.
"""

from collections.abc import Collection
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from math import inf

from kiosk import Clock, Page, Scope
from sync import mapping
from sync.ahead import Ahead
from sync.contract import MAX_PAGE, ChangesAnswer
from sync.engine import Platform
from sync.exchange import Exchange
from sync.failures import Malformed, Resnapshot
from sync.line import Line

RESNAPSHOT_SECONDS = 300.0
"""A platform that asks for a snapshot, or a scope that needs one, again within this time is at fault."""
MOST_ROWS = 1_000_000
"""A scope that is larger is none."""
_ALL = frozenset(Scope)


@dataclass
class _Snapshot:
    """What is being fetched, and how far it has come."""

    scopes: frozenset[Scope]
    left: list[Scope]
    page: str | None = None
    """The next page of the first scope that is left; None: its first."""
    pages: int = 0
    cursor: str | None = None
    """Where the feed is followed from: the place of the very first page, then of the latest page of the feed."""

    @property
    def of_all(self) -> bool:
        """Whether it is fetched because the terminal has no place in the feed."""
        return self.scopes == _ALL


@dataclass(frozen=True)
class _Coming:
    """A page of the feed that is on its way."""

    cursor: str
    """What it follows."""
    answer: Future[ChangesAnswer]


class Puller:
    """Keeps what the terminal holds equal to what the platform counts."""

    def __init__(self, platform: Platform, exchange: Exchange, line: Line, clock: Clock) -> None:
        self._platform = platform
        self._exchange = exchange
        self._line = line
        self._clock = clock
        self._snapshot: _Snapshot | None = None
        self._ahead = Ahead("sync-pull-ahead")
        self._coming: _Coming | None = None
        self._restarted_at: float | None = None
        self._refetched_at: dict[Scope, float] = {}

    def run_once(self, wait: float) -> bool:
        """Take one page, waiting up to `wait` seconds for it; returns whether there may be more to take now."""
        cursor = self._exchange.cursor()
        if cursor is None and self._snapshot is None:
            self._begin(_ALL)
        try:
            if self._snapshot is not None and self._snapshot.left:
                self._take_rows(self._snapshot)
                return True
            return self._take_changes(cursor, wait)
        except Resnapshot:
            self._platform.forget_session()  # a restored platform names its new epoch there
            self._start_over()
            return True

    # -- the feed -----------------------------------------------------------------------------------------------

    def _take_changes(self, kept: str | None, wait: float) -> bool:
        snapshot = self._snapshot
        cursor = snapshot.cursor if snapshot is not None and snapshot.of_all else kept
        if cursor is None:
            raise Malformed("The platform's snapshot named no place in its feed.")
        page = self._next_page(cursor, 0.0 if snapshot is not None else wait)
        disagreeing = self._exchange.apply(page, fetched=snapshot.scopes if snapshot is not None else ())
        if snapshot is not None:
            snapshot.cursor = page.cursor
            self._snapshot = snapshot if page.more else None
        if disagreeing:
            self._fetch_again(disagreeing)
        return bool(page.changes) or snapshot is not None or self._snapshot is not None

    def _next_page(self, cursor: str, wait: float) -> Page:
        with self._line.asking("pull", self._platform):
            coming, self._coming = self._coming, None
            known = coming is not None and coming.cursor == cursor
            answer = coming.answer.result() if coming and known else self._platform.changes(cursor, wait)
            page = mapping.page(answer)
            if page.more and page.cursor == cursor:
                raise Malformed("The platform's feed promises more and does not move on.")
        if page.more:  # it travels while this one is stored; another way to go on makes it worth nothing
            ahead = self._ahead.ask(partial(self._platform.changes, page.cursor, 0.0))
            self._coming = _Coming(page.cursor, ahead)
        return page

    # -- snapshots ----------------------------------------------------------------------------------------------

    def _begin(self, scopes: Collection[Scope]) -> None:
        self._exchange.begin_snapshot(scopes)
        self._snapshot = _Snapshot(frozenset(scopes), left=[scope for scope in Scope if scope in scopes])

    def _take_rows(self, snapshot: _Snapshot) -> None:
        scope = snapshot.left[0]
        with self._line.asking("snapshot", self._platform):
            answer = self._platform.snapshot(scope, snapshot.page)
            rows = mapping.rows(scope, answer)
            if answer.next is not None and (answer.next == snapshot.page or snapshot.pages * MAX_PAGE > MOST_ROWS):
                raise Malformed("The platform's snapshot does not come to an end.")
        self._exchange.keep_snapshot(rows)
        snapshot.cursor = snapshot.cursor or answer.cursor
        snapshot.page, snapshot.pages = answer.next, snapshot.pages + 1
        if answer.next is None:
            snapshot.left.pop(0)
            snapshot.pages = 0

    def _start_over(self) -> None:
        now = self._clock.monotonic()
        if self._restarted_at is not None and now - self._restarted_at < RESNAPSHOT_SECONDS:
            self._line.report("pull", "平台反复要求从头同步。请联系平台管理员检查平台的数据。")
            raise Resnapshot("The platform asks for a snapshot again and again.")
        self._restarted_at = now
        self._begin(_ALL)

    def _fetch_again(self, disagreeing: Collection[Scope]) -> None:
        """Fetch the scopes that do not agree, each at most once in a while; an admin is told in any case."""
        now = self._clock.monotonic()
        due = [scope for scope in disagreeing if now - self._refetched_at.get(scope, -inf) >= RESNAPSHOT_SECONDS]
        for scope in due:
            self._refetched_at[scope] = now
        if due:
            self._line.report("checks", "本机与平台的记录核对不一致，已自动重新取回。若反复出现，请联系平台管理员。")
            self._begin(due)
        else:
            self._line.report("checks", "重新取回后，本机与平台的记录仍不一致。请联系平台管理员。")
