"""A terminal's side of the line kept in memory, and what the tests of the line share."""

import time
from collections.abc import Callable, Sequence
from datetime import datetime
from threading import RLock
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from stdnum.iso7064 import mod_37_36

from kiosk import BEIJING, Link, Operation, OperationKind, Page, Settled

TERMINAL = "150800-M01-T01"


class MemoryExchange:
    """Keeps whatever the engine tells it; `outbox` shrinks only by `settle`."""

    def __init__(self, *operations: Operation) -> None:
        self._lock = RLock()
        self.outbox = list(operations)
        self.settled: list[Settled] = []
        self.pages: list[Page] = []
        self.links: list[Link] = []
        self.skews: list[float | None] = []
        self.incidents: list[tuple[str, str]] = []
        self.place: str | None = None
        self.forgotten = 0

    @property
    def link(self) -> Link:
        return self.links[-1] if self.links else Link.UNKNOWN

    def waiting(self, limit: int) -> Sequence[Operation]:
        with self._lock:
            return tuple(self.outbox[:limit])

    def settle(self, settled: Sequence[Settled]) -> None:
        with self._lock:
            self.settled.extend(settled)
            done = {one.op_id for one in settled}
            self.outbox = [operation for operation in self.outbox if operation.op_id not in done]

    def cursor(self) -> str | None:
        return self.place

    def apply(self, page: Page) -> None:
        with self._lock:
            self.pages.append(page)
            self.place = page.cursor

    def forget_cursor(self) -> None:
        self.place = None
        self.forgotten += 1

    def note_link(self, link: Link, skew_seconds: float | None = None) -> None:
        with self._lock:
            self.links.append(link)
            self.skews.append(skew_seconds)

    def record_incident(self, subject: str, sentence: str) -> None:
        with self._lock:
            self.incidents.append((subject, sentence))


def operation(
    number: int, *, terminal: str = TERMINAL, series: str = "A", body: dict[str, Any] | None = None
) -> Operation:
    """Return the terminal's operation of that number: an application with a reference of its own."""
    reference = minted(number, terminal=terminal, series=series)
    return Operation(
        op_id=str(uuid5(NAMESPACE_OID, reference)),
        terminal_seq=number,
        aggregate=f"application:{reference}",
        base_version=0,
        kind=OperationKind.APPLICATION_SUBMIT,
        made_at=datetime(2026, 11, 22, 9, 30, tzinfo=BEIJING),
        body=submission(reference) if body is None else body,
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
