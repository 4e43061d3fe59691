"""The smallest server that speaks the contract, over real sockets, and obeys its handle.

It shares nothing with `sync.central` but the contract: what both accept, a stranger's platform may rely on.
"""

import ssl
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections import Counter
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from threading import Condition, Thread
from time import monotonic
from typing import Any
from uuid import uuid4

import jwt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from sync import contract
from tests.support.small_files import SmallFiles
from tests.support.small_server import Server, Turned


class SmallPlatform(SmallFiles):
    """Knows one terminal by its key; everything it holds is an attribute a test may look at or change."""

    def __init__(self, key: Ed25519PublicKey, *, tls: ssl.SSLContext | None = None) -> None:
        super().__init__()
        self.key = key
        self.bell = Condition()
        self.epoch = "e1"
        self.seal_key = X25519PrivateKey.generate()
        self.held: dict[tuple[str, str], contract.ChangeBody] = {}
        """The feed: each key once, in the order of the numbers."""
        self.head = 0
        self.horizon = 0
        """Deletions up to here are forgotten."""
        self.miscounted: set[str] = set()
        """Scopes whose checks are wrong."""
        self.results: dict[str, contract.OpResult] = {}
        self.applied: Counter[str] = Counter()
        self.expected = dict.fromkeys(contract.STREAMS, 1)
        self.missed: list[tuple[str, int, int]] = []
        """Numbers that were given up: stream, first, number after the last."""
        self.pushes: list[contract.OpsRequest] = []
        self.editions: dict[str, dict[str, str]] = {}
        """Files by content hash; whether they are those of that hash is the test's business."""
        self.heartbeats: list[contract.HeartbeatRequest] = []
        self.help_answered = False
        self.tokens: set[str] = set()
        self.asked: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.encodings: list[str | None] = []
        self.turned: list[tuple[str, Turned]] = []
        self.takes_gzip = False
        self.page_size = contract.MAX_PAGE
        self.clock_ahead = timedelta()
        self.parked = self.connections = 0
        self.closing = False
        self._server = Server(self)
        self.port = self._server.server_port
        self.url = f"{'https' if tls else 'http'}://127.0.0.1:{self.port}"
        if tls is not None:
            self._server.socket = tls.wrap_socket(self._server.socket, server_side=True)
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})
        self._thread.start()

    def close(self) -> None:
        with self.bell:
            self.closing = True
            self.bell.notify_all()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    # -- the handle --------------------------------------------------------------------------------

    def turn_away(self, path: str, turned: Turned, *, times: int = 1) -> None:
        """Answer the next requests for `path` with a failure."""
        self.turned.extend([(path, turned)] * times)

    def forget_tokens(self) -> None:
        self.tokens.clear()

    def change(self, reference: str, *, version: int = 2, state: str = "ACCEPTED") -> None:
        """Put an application into the feed and wake whoever is parked."""
        body = application(reference, version=version, state=state)
        self.tell(kind="application", key=reference, version=version, application=body)

    def tell(self, *, kind: str, key: str, version: int, op: str = "put", **body: Any) -> None:
        """Put a row into the feed and wake whoever is parked."""
        with self.bell:
            self.head += 1
            self.held.pop((kind, key), None)
            self.held[kind, key] = contract.ChangeBody(
                seq=self.head, kind=kind, op=op, key=key, version=version, **body
            )
            self.bell.notify_all()

    def lose_silently(self, kind: str, key: str) -> None:
        """Drop a row as a platform at fault would: without telling."""
        with self.bell:
            del self.held[kind, key]

    def restore(self, *, epoch: str, expected: int, stream: contract.Stream = "applications") -> None:
        """Go back to a backup that knows the operations of a stream below a number, and begin a new epoch."""
        with self.bell:
            forgotten = [op for push in self.pushes for op in push.ops if op.terminal_seq >= expected]
            for op in forgotten:
                self.results.pop(op.op_id, None)
            self.applied.clear()
            self.held.clear()
            self.head = 0
            self.expected[stream] = expected
            self.epoch = epoch
        self.forget_tokens()

    # -- the contract ------------------------------------------------------------------------------

    def session(self, body: bytes) -> contract.SessionAnswer:
        request = contract.SessionRequest.model_validate_json(body)
        now = datetime.now(UTC) + self.clock_ahead
        claims = jwt.decode(
            request.assertion,
            self.key,
            algorithms=["EdDSA"],
            audience=contract.ASSERTION_AUDIENCE,
            options={"verify_exp": False, "verify_iat": False},
        )
        if abs(claims["iat"] - now.timestamp()) > 30:
            raise Turned(401, "clock", server_time=now)
        token = uuid4().hex
        self.tokens.add(token)
        return contract.SessionAnswer(
            token=token,
            expires_in=900,
            server_time=now,
            epoch=self.epoch,
            min_protocol=1,
            max_protocol=contract.PROTOCOL,
            seal_key=unpadded(self.seal_key.public_key().public_bytes_raw()),
        )

    def ops(self, body: bytes) -> contract.OpsAnswer:
        request = contract.OpsRequest.model_validate_json(body)
        with self.bell:
            stream, first = request.stream, request.ops[0].terminal_seq
            if request.nothing_below is not None and request.nothing_below > self.expected[stream]:
                self.missed.append((stream, self.expected[stream], request.nothing_below))
                self.expected[stream] = request.nothing_below
            fresh = [op.terminal_seq for op in request.ops if op.op_id not in self.results]
            if fresh != list(range(self.expected[stream], self.expected[stream] + len(fresh))):
                raise Turned(409, "gap", expected=self.expected[stream])
            assert [op.terminal_seq for op in request.ops] == list(range(first, first + len(request.ops)))
            self.pushes.append(request)
            return contract.OpsAnswer(results=tuple(self._apply(stream, op) for op in request.ops))

    def unsealed(self, copy: contract.Sealed) -> contract.Op:
        """Open a sealed copy, as `docs/protocol.md` says."""
        box, own = padded(copy.box), self.seal_key.public_key().public_bytes_raw()
        secret = self.seal_key.exchange(X25519PublicKey.from_public_bytes(box[:32]))
        info = b"hetao-seal" + box[:32] + own + copy.op_id.encode()
        key = HKDF(SHA256(), 32, None, info).derive(secret)
        return contract.Op.model_validate_json(AESGCM(key).decrypt(bytes(12), box[32:], copy.op_id.encode()))

    def _apply(self, stream: contract.Stream, offered: contract.Op | contract.Sealed) -> contract.OpResult:
        op = self.unsealed(offered) if isinstance(offered, contract.Sealed) else offered
        known = self.results.get(op.op_id)
        if known is not None:
            return known.model_copy(update={"status": contract.OpStatus.DUPLICATE})
        self.expected[stream] = op.terminal_seq + 1
        reference = op.aggregate.partition(":")[2]
        if "reference" in op.body:
            self.applied[reference] += 1
            result = contract.OpResult(
                op_id=op.op_id, status=contract.OpStatus.APPLIED, seq=0, application=application(reference)
            )
        elif op.kind == "application.submit":
            result = contract.OpResult(
                op_id=op.op_id, status=contract.OpStatus.REJECTED, seq=0, code="body", detail="样例：内容不完整"
            )
        else:
            self.applied[op.aggregate] += 1
            result = contract.OpResult(op_id=op.op_id, status=contract.OpStatus.APPLIED, seq=0)
        self.results[op.op_id] = result
        return result

    def changes(self, query: dict[str, str]) -> contract.ChangesAnswer:
        epoch, _, number = query.get("cursor", "").partition(".")
        after, limit, wait = int(number or 0), min(int(query["limit"]), self.page_size), float(query["wait"])
        with self.bell:
            if epoch != self.epoch or not self.horizon <= after <= self.head:
                raise Turned(410, "resnapshot")
            if self.head <= after and wait:
                self.parked += 1
                deadline = monotonic() + wait
                while self.head <= after and not self.closing and monotonic() < deadline:
                    self.bell.wait(deadline - monotonic())
                self.parked -= 1
            rows = [row for row in self.held.values() if row.seq > after]
            shown = tuple(rows[:limit])
            more = len(rows) > limit
            return contract.ChangesAnswer(
                changes=shown,
                cursor=f"{self.epoch}.{shown[-1].seq if more else self.head}",
                more=more,
                head=self.head,
                token_expires_in=900,
                checks=None if more else self.checks(),
            )

    def snapshot(self, query: dict[str, str]) -> contract.SnapshotAnswer:
        with self.bell:
            scope, limit = query["scope"], min(int(query["limit"]), self.page_size)
            after, _, cursor = query.get("page", f"|{self.epoch}.{self.head}").partition("|")
            rows = sorted(row.key for row in self.held.values() if row.kind == scope and row.op == "put")
            left = [key for key in rows if key > after]
            return contract.SnapshotAnswer(
                rows=tuple(self.held[scope, key] for key in left[:limit]),
                cursor=cursor,
                next=f"{left[limit - 1]}|{cursor}" if len(left) > limit else None,
            )

    def checks(self) -> tuple[contract.ScopeCheck, ...]:
        """Count and sum as the contract says, or otherwise where it is miscounted."""
        return tuple(self._check(scope) for scope in contract.SCOPES)

    def _check(self, scope: contract.Scope) -> contract.ScopeCheck:
        rows = [row for row in self.held.values() if row.kind == scope and row.op == "put"]
        digests = (sha256(f"{row.kind}:{row.key}:{row.version}".encode()).digest() for row in rows)
        total = sum(int.from_bytes(digest[:8]) for digest in digests) % 2**64
        return contract.ScopeCheck(scope=scope, count=len(rows) + (scope in self.miscounted), checksum=f"{total:016x}")

    def edition(self, content_hash: str) -> contract.EditionAnswer:
        if content_hash not in self.editions:
            raise Turned(404, "edition_unknown")
        return contract.EditionAnswer(files=self.editions[content_hash])

    def heartbeat(self, body: bytes) -> contract.HeartbeatAnswer:
        self.heartbeats.append(contract.HeartbeatRequest.model_validate_json(body, strict=True))
        return contract.HeartbeatAnswer(server_time=datetime.now(UTC), help_answered=self.help_answered)

    def progress(self, body: bytes) -> contract.ProgressAnswer:
        request = contract.ProgressRequest.model_validate_json(body)
        known = request.reference in self.applied and request.last_four == "002X"
        return contract.ProgressAnswer(application=application(request.reference) if known else None)


def unpadded(raw: bytes) -> str:
    """Return base64url without padding."""
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def padded(text: str) -> bytes:
    """Read base64url without padding."""
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


def application(reference: str, *, version: int = 1, state: str = "RECEIVED") -> contract.ApplicationBody:
    """Return an application as a platform would describe it."""
    return contract.ApplicationBody(
        reference=reference,
        item="IP-01-01",
        item_name="样例事项",
        state=state,
        version=version,
        applicant="样*甲",
        identity_check="0" * 64,
        received_at=datetime(2026, 11, 22, 1, 30, tzinfo=UTC),
        due_kind="acceptance",
        due_on=None,
        history=(contract.HistoryBody(state=state, at=datetime(2026, 11, 22, 1, 30, tzinfo=UTC), note=""),),
        ticket=None,
    )
