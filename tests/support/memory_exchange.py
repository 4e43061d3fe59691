"""A terminal's side of the line kept in memory, and what the tests of the line share."""

import time
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime
from hashlib import sha256
from threading import RLock
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from stdnum.iso7064 import mod_37_36

from kiosk import (
    BEIJING,
    Change,
    Check,
    KeptFile,
    Link,
    Operation,
    OperationKind,
    Page,
    ReceiptKey,
    Removed,
    Scope,
    SealedCopy,
    Settled,
    Stream,
    StreamDepth,
    SystemClock,
    Told,
    Vitals,
    Waiting,
)

TERMINAL = "150800-M01-T01"


class Later(SystemClock):
    """A clock whose monotonic time can be moved on."""

    ahead = 0.0

    def monotonic(self) -> float:
        return super().monotonic() + self.ahead


class MemoryExchange:
    """Keeps whatever the engine tells it; `outbox` shrinks only by `settle` and `set_aside`."""

    def __init__(self, *operations: Operation) -> None:
        self._lock = RLock()
        self.outbox = list(operations)
        self.sealed: dict[Stream, list[SealedCopy]] = {stream: [] for stream in Stream}
        self.offered: list[SealedCopy] = []
        self.receipt_keys: tuple[ReceiptKey, ...] = ()
        self.settled: list[Settled] = []
        self.put_aside: list[tuple[str, str]] = []
        self.pages: list[Page] = []
        self.held: dict[tuple[Scope, str], Told] = {}
        self.shadow: dict[tuple[Scope, str], Told] = {}
        self.snapshots: list[frozenset[Scope]] = []
        self.swaps: list[frozenset[Scope]] = []
        self.links: list[Link] = []
        self.skews: list[float | None] = []
        self.incidents: list[tuple[str, str]] = []
        self.epochs: list[str] = []
        self.files: dict[str, bytes] = {}
        self.arrived: list[str] = []
        self.place: str | None = None
        self.forgotten_before = 0.0
        self.help_wanted_since: datetime | None = None
        self.calls_heard: list[tuple[datetime, bool]] = []

    @property
    def link(self) -> Link:
        return self.links[-1] if self.links else Link.UNKNOWN

    def waiting(self, stream: Stream, limit: int, *, beyond: int = 0) -> Sequence[Waiting]:
        with self._lock:
            of_stream = (one for one in (*self.offered, *self.outbox) if one.stream is stream)
            return tuple(one for one in of_stream if one.terminal_seq > beyond)[:limit]

    def settle(self, settled: Sequence[Settled]) -> None:
        with self._lock:
            self.settled.extend(settled)
            for one in settled:
                if one.copy is not None:
                    self.sealed[one.copy.stream].append(one.copy)
            done = {one.op_id for one in settled}
            self.outbox = [operation for operation in self.outbox if operation.op_id not in done]
            self.offered = [copy for copy in self.offered if copy.op_id not in done]

    def set_aside(self, op_id: str, code: str, detail: str) -> None:
        with self._lock:
            self.put_aside.append((op_id, code))
            self.outbox = [operation for operation in self.outbox if operation.op_id != op_id]

    def offer_from(self, stream: Stream, number: int) -> bool:
        with self._lock:
            wanted = [copy for copy in self.sealed[stream] if copy.terminal_seq >= number]
            fresh = [copy for copy in wanted if copy not in self.offered]
            self.offered = sorted([*self.offered, *fresh], key=lambda copy: copy.terminal_seq)
            return bool(fresh)

    def keep_receipt_keys(self, keys: Sequence[ReceiptKey]) -> None:
        self.receipt_keys = tuple(keys)

    def enter_epoch(self, epoch: str) -> None:
        with self._lock:
            if self.epochs and self.epochs[-1] != epoch:
                for stream in Stream:
                    self.offer_from(stream, 1)
            self.epochs.append(epoch)

    def cursor(self) -> str | None:
        return self.place

    def begin_snapshot(self, scopes: Collection[Scope]) -> None:
        with self._lock:
            self.snapshots.append(frozenset(scopes))
            self.shadow = {key: row for key, row in self.shadow.items() if key[0] not in scopes}
            if set(scopes) == set(Scope):
                self.place = None

    def keep_snapshot(self, rows: Sequence[Told]) -> None:
        with self._lock:
            _take(self.shadow, rows)

    def apply(self, page: Page, *, fetched: Collection[Scope] = ()) -> frozenset[Scope]:
        with self._lock:
            self.pages.append(page)
            _take(self.shadow, [change for change in page.changes if change.scope in fetched])
            anew = set(fetched) == set(Scope)
            if not anew:
                _take(self.held, page.changes)
            if not page.more and fetched:
                self.swaps.append(frozenset(fetched))
                kept = {key: row for key, row in self.held.items() if key[0] not in fetched}
                self.held = {**kept, **self.shadow}
                self.shadow = {}
            if not (anew and page.more):
                self.place = page.cursor
            return frozenset(check.scope for check in page.checks if check != self._check(check.scope))

    def next_file(self, passing_over: Collection[str]) -> KeptFile | None:
        with self._lock:
            waiting = [name for name in self.files if name not in passing_over and name not in self.arrived]
            return KeptFile(waiting[0], "text/plain", len(self.files[waiting[0]])) if waiting else None

    def keep_file(self, content: bytes) -> str:
        """Have a file to send; returns its name."""
        name = sha256(content).hexdigest()
        with self._lock:
            self.files[name] = content
        return name

    def read_file(self, name: str, offset: int, size: int) -> bytes:
        return self.files[name][offset : offset + size]

    def file_arrived(self, name: str) -> None:
        with self._lock:
            self.arrived.append(name)

    def vitals(self) -> Vitals:
        with self._lock:
            return Vitals(
                streams=tuple(self._depth(stream) for stream in Stream),
                set_aside=len(self.put_aside),
                files_waiting=len(self.files) - len(self.arrived),
                cursor=self.place,
                checks=tuple(self._check(scope) for scope in Scope),
                software="0",
                edition="test",
                edition_hash="0" * 64,
                printer="ready",
                free_bytes=1,
                help_wanted_since=self.help_wanted_since,
            )

    def forget_sealed(self, older_than_seconds: float) -> None:
        self.forgotten_before = older_than_seconds

    def note_link(self, link: Link, skew_seconds: float | None = None) -> None:
        with self._lock:
            self.links.append(link)
            self.skews.append(skew_seconds)

    def note_call_heard(self, since: datetime, *, answered: bool) -> None:
        with self._lock:
            self.calls_heard.append((since, answered))

    def record_incident(self, subject: str, sentence: str) -> None:
        with self._lock:
            self.incidents.append((subject, sentence))

    def versions(self) -> dict[str, int]:
        """Return the applications held, and in which version."""
        return {key: row.version for (scope, key), row in self.held.items() if scope is Scope.APPLICATION}

    def _depth(self, stream: Stream) -> StreamDepth:
        made = [one.made_at for one in self.outbox if one.stream is stream]
        return StreamDepth(stream, len(made), min(made, default=None))

    def _check(self, scope: Scope) -> Check:
        rows = [row for row in self.held.values() if row.scope is scope]
        digests = (sha256(f"{scope}:{row.key}:{row.version}".encode()).digest() for row in rows)
        total = sum(int.from_bytes(digest[:8]) for digest in digests) % 2**64
        return Check(scope, len(rows), f"{total:016x}")


def _take(held: dict[tuple[Scope, str], Told], changes: Iterable[Change]) -> None:
    for change in changes:
        key = change.scope, change.key
        if isinstance(change, Removed):
            held.pop(key, None)
        elif key not in held or held[key].version < change.version:
            held[key] = change


def operation(
    number: int, *, terminal: str = TERMINAL, series: str = "A", body: dict[str, Any] | None = None
) -> Operation:
    """Return the terminal's operation of that number: an application with a reference of its own."""
    reference = minted(number, terminal=terminal, series=series)
    return Operation(
        op_id=str(uuid5(NAMESPACE_OID, reference)),
        stream=Stream.APPLICATIONS,
        terminal_seq=number,
        aggregate=f"application:{reference}",
        base_version=0,
        kind=OperationKind.APPLICATION_SUBMIT,
        made_at=datetime(2026, 11, 22, 9, 30, tzinfo=BEIJING),
        body=submission(reference) if body is None else body,
    )


def rating(number: int) -> Operation:
    """Return the terminal's rating of that number, in the stream of ratings."""
    made_at = datetime(2026, 11, 22, 10, 5, tzinfo=BEIJING)
    ticket = f"TEST-{number:04}"
    return Operation(
        op_id=str(uuid5(NAMESPACE_OID, ticket)),
        stream=Stream.EVALUATIONS,
        terminal_seq=number,
        aggregate=f"evaluation:{ticket}",
        base_version=0,
        kind=OperationKind.EVALUATION_SUBMIT,
        made_at=made_at,
        body={"ticket": ticket, "level": 5, "tags": [], "comment": "", "made_at": made_at.isoformat()},
    )


def minted(number: int, *, terminal: str, series: str) -> str:
    """Return the reference a terminal mints for its application of that number."""
    bare = f"{terminal}-261122-{series}{number:04}"
    return f"{bare}-{mod_37_36.calc_check_digit(bare.replace('-', ''))}"


def submission(reference: str) -> dict[str, Any]:
    """Return the body of an application; the person in it does not exist."""
    return {
        "reference": reference,
        "item": "IP-01-02",
        "edition": "2026.1",
        "form": "contact-and-request",
        "answers": {
            "agent": {"name": "样例甲", "id_no": "11010519491231002X", "mobile": "13800000000"},
            "request": "想了解怎么办理，请联系我。",
        },
        "applicant": "样*甲",
        "last_four": "002X",
        "confirmed_at": "2026-11-22T09:30:00+08:00",
        "ticket": None,
    }


def until(holds: Callable[[], object], *, seconds: float = 5.0) -> float:
    """Wait until something holds and return how long it took; fails after `seconds`."""
    began = time.monotonic()
    while not holds():
        assert time.monotonic() - began < seconds, f"still not so after {seconds} s"
        time.sleep(0.005)
    return time.monotonic() - began
