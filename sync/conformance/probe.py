"""A terminal that examines: a key, a session, and numbers of its own in each stream."""

import time
import uuid
from base64 import urlsafe_b64encode
from datetime import datetime, timedelta, timezone
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from stdnum.iso7064 import mod_37_36

from sync.conformance.clauses import must
from sync.conformance.wire import Answer, Wire
from sync.contract import (
    ASSERTION_AUDIENCE,
    ASSERTION_SECONDS,
    MAX_PAGE,
    SCHEMA,
    SCOPES,
    STREAMS,
    TERMINAL_HEADER,
    ChangeBody,
    ChangesAnswer,
    Enrolment,
    OpResult,
    OpsAnswer,
    OpStatus,
    Scope,
    SessionAnswer,
    SnapshotAnswer,
)

Content = dict[str, Any]
LAST_FOUR = "002X"
_BEIJING = timezone(timedelta(hours=8))


class Probe:
    """One enrolled terminal."""

    def __init__(self, wire: Wire, key: Ed25519PrivateKey, identity: Enrolment, *, item: str) -> None:
        self.key = key
        self.identity = identity
        self.bare = wire
        self._item = item
        self._minted = 0
        self._next: dict[str, int] = {}
        self._session: tuple[Wire, SessionAnswer] | None = None

    @property
    def code(self) -> str:
        """Its name at the platform."""
        return self.identity.terminal

    @property
    def wire(self) -> Wire:
        """The way to the platform under a session."""
        return self._opened()[0]

    @property
    def session(self) -> SessionAnswer:
        """What the platform said when the session was opened."""
        return self._opened()[1]

    def forget_session(self) -> None:
        """Open a new one for the next request."""
        self._session = None

    def assertion(self, key: Ed25519PrivateKey | None = None, **other: Any) -> str:
        """Return a signed assertion, with some claims other than they should be."""
        now = time.time()
        claims: Content = {"iss": self.code, "sub": self.code, "aud": ASSERTION_AUDIENCE, "jti": uuid.uuid4().hex}
        claims |= {"iat": now, "exp": now + ASSERTION_SECONDS, **other}
        return jwt.encode(claims, key or self.key, algorithm="EdDSA")

    # -- up ------------------------------------------------------------------------------------------------------

    def application(self, **changed: Any) -> Content:
        """Return the next operation of `applications`: a synthetic person asks for advice."""
        self._minted += 1
        bare = f"{self.code}-{datetime.now(_BEIJING):%y%m%d}-{self.identity.series}{self._minted:04}"
        reference = f"{bare}-{mod_37_36.calc_check_digit(bare.replace('-', ''))}"
        person = {"name": "样例甲", "id_no": "11010519491231002X", "mobile": "13800000000"}
        body = {
            "reference": reference,
            "item": self._item,
            "edition": "conformance",
            "form": "contact-and-request",
            "answers": {"agent": person, "request": "样例"},
            "applicant": "样*甲",
            "last_four": LAST_FOUR,
            "confirmed_at": _moment(),
            "ticket": None,
        }
        return self.operation("applications", "application.submit", f"application:{reference}", {**body, **changed})

    def rating(self, ticket: str) -> Content:
        """Return the next operation of `evaluations`."""
        body = {"ticket": ticket, "level": 5, "tags": [], "comment": "", "made_at": _moment()}
        return self.operation("evaluations", "evaluation.submit", f"evaluation:{ticket}", body)

    def operation(self, stream: str, kind: str, aggregate: str, body: Content) -> Content:
        """Return an operation with the next number of its stream."""
        number = self._next.get(stream, 1)
        self._next[stream] = number + 1
        return {
            "op_id": str(uuid.uuid4()),
            "terminal_seq": number,
            "aggregate": aggregate,
            "base_version": 0,
            "kind": kind,
            "schema_version": SCHEMA,
            "made_at": _moment(),
            "body": body,
            "files": [],
        }

    def skip(self, stream: str, count: int = 1) -> int:
        """Leave numbers out; returns the first of them."""
        number = self._next.get(stream, 1)
        self._next[stream] = number + count
        return number

    def unskip(self, stream: str, number: int) -> None:
        """Go on from an earlier number: what came after it was not taken."""
        self._next[stream] = number

    def offer(self, *ops: Content, stream: str = "applications", **more: Any) -> Answer:
        """Push and return whatever is answered."""
        return self.wire.post("/ops", {"stream": stream, "ops": ops, **more})

    def push(self, *ops: Content, stream: str = "applications", **more: Any) -> tuple[OpResult, ...]:
        """Push and return the results; raises Broken unless there is one for each operation, in order."""
        results = self.offer(*ops, stream=stream, **more).message(OpsAnswer).results
        names = [result.op_id for result in results]
        must(names == [op["op_id"] for op in ops], "the results are not those of the operations, in their order")
        return results

    def applied(self, *ops: Content, stream: str = "applications", **more: Any) -> tuple[OpResult, ...]:
        """Push what has to be applied."""
        results = self.push(*ops, stream=stream, **more)
        for result in results:
            became = f"{result.status.value} ({result.code}: {result.detail})"
            must(result.status is OpStatus.APPLIED, f"a sound operation of {stream} was {became}")
        return results

    def find_place(self) -> None:
        """Learn from the platform which numbers it waits for, after something went wrong on the way."""
        for stream in STREAMS:
            probing = self.operation(stream, "audit.event", f"audit:{self.code}", {})
            number = probing["terminal_seq"] + 1
            expected = self.offer({**probing, "terminal_seq": number}, stream=stream).expected_number()
            self._next[stream] = number + 1 if expected is None else expected

    # -- down ----------------------------------------------------------------------------------------------------

    def changes(self, cursor: str, *, wait: float = 0, limit: int = MAX_PAGE) -> ChangesAnswer:
        """Return one page of the feed."""
        answer = self.wire.get(
            "/changes", {"cursor": cursor, "wait": str(wait), "limit": str(limit)}, patience=wait + 15
        )
        return answer.message(ChangesAnswer)

    def snapshot(self, scope: Scope, *, limit: int = MAX_PAGE) -> tuple[list[ChangeBody], str]:
        """Return all rows of a scope and the cursor they were read from."""
        rows: list[ChangeBody] = []
        query: dict[str, str] = {"scope": scope, "limit": str(limit)}
        cursors = set()
        while True:
            page = self.wire.get("/snapshot", query).message(SnapshotAnswer)
            must(len(page.rows) <= limit, f"a page of the snapshot holds {len(page.rows)} rows, not {limit}")
            rows += page.rows
            cursors.add(page.cursor)
            if page.next is None:
                must(len(cursors) == 1, "the pages of one snapshot name different cursors")
                return rows, page.cursor
            must(len(rows) < 100_000 and page.rows, "the snapshot does not come to an end")  # noqa: PLR2004
            query["page"] = page.next

    def free_ticket(self) -> str:
        """Return the code of a ticket that may be spent."""
        rows, _ = self.snapshot("ticket")
        must(rows, "there is no free ticket")
        return rows[0].key

    def newest(self) -> str:
        """Return the cursor behind everything there is."""
        return self.follow({}, self.snapshot("outlet")[1])[0]

    def held(self) -> tuple[dict[tuple[str, str], int], str]:
        """Return the version of every row in scope, and the cursor to go on from."""
        rows: dict[tuple[str, str], int] = {}
        start = ""
        for scope in SCOPES:
            read, cursor = self.snapshot(scope)
            start = start or cursor
            rows |= {(row.kind, row.key): row.version for row in read}
        return rows, start

    def follow(
        self, rows: dict[tuple[str, str], int], cursor: str, *, limit: int = MAX_PAGE
    ) -> tuple[str, ChangesAnswer]:
        """Apply the feed to `rows` until there is no more; returns the new cursor and the last page."""
        while True:
            page = self.changes(cursor, limit=limit)
            for change in page.changes:
                if change.op == "delete":
                    rows.pop((change.kind, change.key), None)
                else:
                    rows[change.kind, change.key] = max(change.version, rows.get((change.kind, change.key), 0))
            if not page.more:
                return page.cursor, page
            must(page.cursor != cursor, "a page promises more and does not move its cursor")
            cursor = page.cursor

    def _opened(self) -> tuple[Wire, SessionAnswer]:
        if self._session is None:
            answer = self.bare.post("/session", {"assertion": self.assertion()}).message(SessionAnswer)
            headers = {"Authorization": f"Bearer {answer.token}", TERMINAL_HEADER: self.code}
            self._session = Wire(self.bare.url, {**self.bare.headers, **headers}), answer
        return self._session


def enrol(wire: Wire, code: str, key: Ed25519PrivateKey, *, proof_of: str | None = None) -> Answer:
    """Ask for an identity; `proof_of` proves another code than the one sent."""
    public = unpadded(key.public_key().public_bytes_raw())
    proof = unpadded(key.sign(f"hetao-enrol:{proof_of or code}".encode()))
    return wire.post("/enrol", {"code": code, "public_key": public, "proof": proof})


def unpadded(content: bytes) -> str:
    """Return base64url without padding."""
    return urlsafe_b64encode(content).rstrip(b"=").decode()


def _moment() -> str:
    return datetime.now(_BEIJING).isoformat(timespec="seconds")
