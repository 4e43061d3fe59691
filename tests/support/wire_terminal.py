"""A terminal that speaks the bare contract: nothing of ours but `sync/contract/` is behind it."""

import base64
import hashlib
import json
import time
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import jwt
import requests
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from stdnum.iso7064 import mod_37_36

from sync.contract import STREAMS

TERMINAL = "150800-M01-T01"
OTHER_TERMINAL = "150802-C01-T01"
ID_NO = "150802199001011239"
ANSWERS = {
    "request": "想了解怎么办理，请联系我。",
    "agent": {"name": "测试人", "id_no": ID_NO, "mobile": "13800000000"},
}

STREAM_OF = {
    "application.submit": "applications",
    "application.supplement": "applications",
    "application.withdraw": "applications",
    "application.collect": "applications",
    "evaluation.submit": "evaluations",
    "audit.event": "audit",
}


def unpadded(content: bytes) -> str:
    """Return base64url without padding."""
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def reference(counter: int, *, terminal: str = TERMINAL, series: str = "A") -> str:
    """Return the reference that the terminal would mint."""
    bare = f"{terminal}-261122-{series}{counter:04}"
    return f"{bare}-{mod_37_36.calc_check_digit(bare.replace('-', ''))}"


def sealed(operation: Mapping[str, Any], seal_key: str) -> dict[str, Any]:
    """Return the copy a terminal keeps of an operation, as `docs/protocol.md` tells a stranger to make it."""
    theirs = base64.urlsafe_b64decode(seal_key + "=")
    ours = X25519PrivateKey.generate()
    public = ours.public_key().public_bytes_raw()
    info = b"hetao-seal" + public + theirs + operation["op_id"].encode()
    shared = ours.exchange(X25519PublicKey.from_public_bytes(theirs))
    key = HKDF(SHA256(), length=32, salt=None, info=info).derive(shared)
    content = AESGCM(key).encrypt(bytes(12), json.dumps(operation).encode(), operation["op_id"].encode())
    named = {"op_id": operation["op_id"], "terminal_seq": operation["terminal_seq"]}
    return {**named, "box": unpadded(public + content)}


def audit_chain(*events: str) -> list[dict[str, Any]]:
    """Return links of a terminal's log, each following the one before."""
    links: list[dict[str, Any]] = []
    previous = "0" * 64
    for event in events:
        link = {"event": event, "at": "2026-11-22T08:00:00+08:00", "facts": {"n": len(links), "a": "样例"}}
        facts = json.dumps(link["facts"], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        chained = hashlib.sha256(f"{previous}\n{event}\n{link['at']}\n{facts}".encode()).hexdigest()
        links.append({**link, "previous": previous, "chained": chained})
        previous = chained
    return links


@dataclass
class WireTerminal:
    """A terminal as a stranger would write it from `sync/contract/` alone."""

    url: str
    terminal: str = TERMINAL
    key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    http: requests.Session = field(default_factory=requests.Session)
    series: str = "A"
    numbers: dict[str, int] = field(default_factory=lambda: dict.fromkeys(STREAMS, 1))
    epoch: str = ""
    seal_key: str = ""

    def __post_init__(self) -> None:
        self.http.trust_env = False

    @property
    def public_key(self) -> str:
        return unpadded(self.key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw))

    def post(self, path: str, content: Mapping[str, Any] | None = None, **more: Any) -> requests.Response:
        return self.http.post(f"{self.url}/sync/v1{path}", json=content, timeout=15, **more)

    def enrol(self, code: str) -> requests.Response:
        proof = unpadded(self.key.sign(f"hetao-enrol:{code}".encode()))
        answer = self.post("/enrol", {"code": code, "public_key": self.public_key, "proof": proof})
        if answer.ok:
            self.series = answer.json()["series"]
        return answer

    def assertion(self, **other: Any) -> str:
        now = time.time()
        claims = {
            "iss": self.terminal,
            "sub": self.terminal,
            "aud": "hetao-central",
            "iat": now,
            "exp": now + 60,
            "jti": uuid.uuid4().hex,
        }
        return jwt.encode({**claims, **other}, self.key, algorithm="EdDSA")

    def open_session_at(self, moment: datetime) -> None:
        """Open a session when the platform's clock says `moment`."""
        self.open_session(iat=moment.timestamp(), exp=moment.timestamp() + 60)

    def open_session(self, **claims: Any) -> None:
        answer = self.post("/session", {"assertion": self.assertion(**claims)})
        assert answer.status_code == 200, answer.text
        self.http.headers["Authorization"] = f"Bearer {answer.json()['token']}"
        self.epoch = answer.json()["epoch"]
        self.seal_key = answer.json()["seal_key"]

    def application(self, counter: int, **body: Any) -> dict[str, Any]:
        """Return the operation by which this terminal submits its `counter`-th application."""
        name = reference(counter, terminal=self.terminal, series=self.series)
        content = {
            "reference": name,
            "item": "IP-01-02",
            "edition": "test",
            "form": "contact-and-request",
            "answers": ANSWERS,
            "applicant": "测*人",
            "last_four": ID_NO[-4:],
            "confirmed_at": "2026-11-22T09:00:00+08:00",
            "ticket": None,
        }
        return self.operation("application.submit", f"application:{name}", {**content, **body})

    def evaluation(self, ticket: str, /, **body: Any) -> dict[str, Any]:
        """Return the operation by which a citizen's rating goes up."""
        content = {"ticket": ticket, "level": 5, "tags": ["指引清楚"], "comment": ""}
        made_at = {"made_at": datetime.now().astimezone().isoformat()}
        return self.operation("evaluation.submit", f"evaluation:{ticket}", {**content, **made_at, **body})

    def audit(self, event: Mapping[str, Any]) -> dict[str, Any]:
        """Return the operation by which a link of the terminal's log goes up."""
        return self.operation("audit.event", f"audit:{self.terminal}", event)

    def operation(self, kind: str, aggregate: str, body: Mapping[str, Any]) -> dict[str, Any]:
        """Return an operation with the next number of this terminal."""
        stream = STREAM_OF[kind]
        seq, self.numbers[stream] = self.numbers[stream], self.numbers[stream] + 1
        return {
            "op_id": str(uuid.uuid4()),
            "terminal_seq": seq,
            "aggregate": aggregate,
            "base_version": 0,
            "kind": kind,
            "schema_version": 2,
            "made_at": "2026-11-22T09:00:00+08:00",
            "body": dict(body),
        }

    def push(self, *operations: Mapping[str, Any]) -> list[dict[str, Any]]:
        answer = self.offer(*operations)
        assert answer.status_code == 200, answer.text
        results: list[dict[str, Any]] = answer.json()["results"]
        return results

    def offer(self, *operations: Mapping[str, Any], **more: Any) -> requests.Response:
        """Push operations of one kind; returns whatever the platform answers."""
        stream = STREAM_OF.get(operations[0].get("kind", ""), "applications")
        return self.post("/ops", {"stream": stream, "ops": operations, **more})

    def changes(self, cursor: str = "", *, wait: float = 0, limit: int = 500) -> dict[str, Any]:
        """Return one page; without a cursor the one that follows the beginning."""
        asked: dict[str, Any] = {"cursor": cursor or f"{self.epoch}.0", "wait": wait, "limit": limit}
        answer = self.http.get(f"{self.url}/sync/v1/changes", params=asked, timeout=40)
        assert answer.status_code == 200, answer.text
        page: dict[str, Any] = answer.json()
        return page

    def tickets(self) -> list[dict[str, Any]]:
        """Return the pool as a terminal that starts from nothing would have it."""
        return [row["ticket"] for row in self.snapshot("ticket")]

    def snapshot(self, scope: str, *, limit: int = 500) -> list[dict[str, Any]]:
        """Return all rows of a scope."""
        rows: list[dict[str, Any]] = []
        page: str | None = ""
        while page is not None:
            asked: dict[str, Any] = {"scope": scope, "limit": limit} | ({"page": page} if page else {})
            answer = self.http.get(f"{self.url}/sync/v1/snapshot", params=asked, timeout=40)
            assert answer.status_code == 200, answer.text
            rows += answer.json()["rows"]
            page = answer.json()["next"]
        return rows
