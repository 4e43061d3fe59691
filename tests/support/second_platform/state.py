"""What the second platform knows: terminals, the rows each of them holds, and the journal of operations."""

import hashlib
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from threading import Condition
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from sync.contract import MAX_PAGE, SCOPES, Failure, OpResult, ScopeCheck
from tests.support.second_platform.faults import Fault

POOL = 20

Body = dict[str, Any]


class Refusal(Exception):
    """An answer outside 2xx."""

    def __init__(self, status: int, code: str, **more: Any) -> None:
        super().__init__(code)
        self.status = status
        self.failure = Failure(code=code, detail=f"Not done: {code}.", **more)


@dataclass
class Terminal:
    """One terminal, and where each of its streams stands."""

    code: str
    key: Ed25519PublicKey
    public_key: str
    next_seq: dict[str, int] = field(default_factory=dict)
    journal: dict[str, tuple[str, OpResult]] = field(default_factory=dict)
    """Hash of the content and saved result, by op_id."""
    rows: dict[tuple[str, str], Body] = field(default_factory=dict)
    """The feed: each key once."""
    slow: Body | None = None
    """With `Fault.NUMBERS_EARLY`: a change that has its number and cannot be seen before a later one has been told."""
    asked: list[float] = field(default_factory=list)
    """When it asked about progress."""


@dataclass
class State:
    """All there is; `changing` guards it and wakes who is parked."""

    codes: dict[str, str]
    """Terminal by enrolment code."""
    faults: frozenset[Fault]
    epoch: str = field(default_factory=lambda: secrets.token_hex(4))
    head: int = 0
    used_codes: dict[str, str] = field(default_factory=dict)
    terminals: dict[str, Terminal] = field(default_factory=dict)
    tokens: dict[str, str] = field(default_factory=dict)
    assertions: set[str] = field(default_factory=set)
    applications: dict[str, Body] = field(default_factory=dict)
    proofs: dict[str, str] = field(default_factory=dict)
    wanted_files: dict[str, str] = field(default_factory=dict)
    """Reference by the hash of a file it still waits for."""
    files: dict[str, tuple[int, bytearray]] = field(default_factory=dict)
    """Length and content so far, by hash."""
    sealing: X25519PrivateKey = field(default_factory=X25519PrivateKey.generate)
    signing: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    changing: Condition = field(default_factory=Condition)

    @contextmanager
    def change(self) -> Iterator[None]:
        """Change something and wake everybody."""
        with self.changing:
            yield
            self.changing.notify_all()

    def wrong(self, fault: Fault) -> bool:
        return fault in self.faults

    def announce(self, terminal: str, kind: str, key: str, *, version: int, body: Body | None) -> int:
        """Put a row into the feed, or its deletion; returns its number."""
        self.head += 1
        change = {"seq": self.head, "kind": kind, "key": key, "version": version}
        change |= {"op": "delete"} if body is None else {"op": "put", kind: body}
        receivers = list(self.terminals) if self.wrong(Fault.MIXES_TERMINALS) else [terminal]
        for receiver in receivers:
            if self.wrong(Fault.NUMBERS_EARLY) and kind == "application" and self.terminals[receiver].slow is None:
                self.terminals[receiver].slow = change
            else:
                self.terminals[receiver].rows[kind, key] = change
        return self.head

    def top_up(self, terminal: Terminal) -> None:
        """Give a terminal tickets."""
        free = sum(kind == "ticket" and row["op"] == "put" for (kind, _), row in terminal.rows.items())
        for _ in range(POOL - free):
            code = secrets.token_hex(4).upper()
            body = {"code": code, "url": f"http://rate.example/{secrets.token_hex(8)}", "expires_on": "2027-01-31"}
            self.announce(terminal.code, "ticket", code, version=1, body=body)

    def present(self, terminal: Terminal, scope: str) -> list[Body]:
        """Return the rows a terminal holds of a scope."""
        rows = [row for (kind, _), row in terminal.rows.items() if kind == scope]
        return sorted((row for row in rows if row["op"] == "put"), key=lambda row: str(row["key"]))

    def check(self, terminal: Terminal, scope: str) -> ScopeCheck:
        """Return the count and sum of a scope."""
        rows = [row for (kind, _), row in terminal.rows.items() if kind == scope]
        if not self.wrong(Fault.MISCOUNTS_DELETIONS):
            rows = [row for row in rows if row["op"] == "put"]
        texts = (f"{scope}:{row['key']}:{row['version']}" for row in rows)
        total = sum(int.from_bytes(hashlib.sha256(text.encode()).digest()[:8]) for text in texts)
        return ScopeCheck.model_validate({"scope": scope, "count": len(rows), "checksum": f"{total % 2**64:016x}"})

    def page(self, terminal: Terminal, seq: int, limit: int) -> Body:
        """Return what comes after a number."""
        rows = sorted((row for row in terminal.rows.values() if row["seq"] > seq), key=lambda row: int(row["seq"]))
        shown, more = rows[:limit], len(rows) > limit
        if shown and terminal.slow is not None and shown[-1]["seq"] > terminal.slow["seq"]:
            terminal.rows[terminal.slow["kind"], terminal.slow["key"]] = terminal.slow
            terminal.slow = None
        page = {
            "changes": shown,
            "cursor": f"{self.epoch}.{shown[-1]['seq'] if shown else seq}",
            "more": more,
            "head": self.head,
            "token_expires_in": 600,
        }
        checks = [self.check(terminal, scope).model_dump() for scope in SCOPES]
        return page if more else page | {"checks": checks}

    def position(self, cursor: str) -> int:
        """Return the number of a cursor."""
        epoch, _, seq = cursor.rpartition(".")
        if self.wrong(Fault.BELIEVES_ANY_CURSOR) and seq.isdigit():
            return min(int(seq), self.head)
        if epoch != self.epoch or not seq.isdigit() or int(seq) > self.head:
            raise Refusal(410, "resnapshot")
        return int(seq)

    def snapshot(self, terminal: Terminal, scope: str, page: str, limit: int) -> Body:
        """Return one page of a scope; a page's name holds the cursor of the first and the last key told."""
        if scope not in SCOPES or not 0 < limit <= MAX_PAGE:
            raise Refusal(422, "malformed")
        cursor, _, after = page.partition("/") if page else (f"{self.epoch}.{self.head}", "", "")
        rows = [row for row in self.present(terminal, scope) if row["key"] > after]
        following = f"{cursor}/{rows[limit - 1]['key']}" if len(rows) > limit else None
        return {"rows": rows[:limit], "cursor": cursor, "next": following}


def now() -> str:
    """Return the wall time as it travels."""
    return datetime.now(UTC).isoformat()
