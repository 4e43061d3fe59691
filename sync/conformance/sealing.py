"""Clauses on what a terminal keeps after the acknowledgement, and on its own chain of events."""

import hashlib
import json
from base64 import urlsafe_b64decode
from datetime import UTC, datetime

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from sync.conformance.clauses import clause, must
from sync.conformance.ground import Ground
from sync.conformance.probe import Content, Probe, unpadded
from sync.contract import OpStatus


@clause("sealed-known", "A sealed copy of an operation the platform knows is a duplicate.")
def _known(ground: Ground) -> None:
    operation = ground.first.application()
    ground.first.applied(operation)
    (result,) = ground.first.push(_sealed(ground.first, operation))
    must(result.status is OpStatus.DUPLICATE, f"it was {result.status.value} ({result.code})")


@clause("sealed-lost", "A sealed copy of an operation the platform has lost is applied, beside plain ones.")
def _lost(ground: Ground) -> None:
    probe = ground.first
    lost, next_one = probe.application(), probe.application()
    first, second = probe.push(_sealed(probe, lost), next_one)
    must(first.status is OpStatus.APPLIED, f"the copy was {first.status.value} ({first.code})")
    must(first.application is not None, "the answer to the copy holds no application")
    must(second.status is OpStatus.APPLIED, f"the plain one was {second.status.value} ({second.code})")


@clause("sealed-broken", "A sealed copy that cannot be opened is rejected with code `seal`.")
def _unsound(ground: Ground) -> None:
    copy = _sealed(ground.first, ground.first.application())
    (result,) = ground.first.push({**copy, "box": copy["box"][:-20] + "A" * 20})
    must((result.status, result.code) == (OpStatus.REJECTED, "seal"), f"it was {result.status.value} {result.code}")


@clause("audit", "Events of the terminal are applied, also one whose chain does not hold.")
def _audit(ground: Ground) -> None:
    probe = ground.first
    first = _event(probe, "0" * 64)
    second = _event(probe, first["body"]["chained"])
    torn = _event(probe, "1" * 64)
    probe.applied(first, second, torn, stream="audit")


def _sealed(probe: Probe, operation: Content) -> Content:
    own = X25519PrivateKey.generate()
    theirs = urlsafe_b64decode(probe.session.seal_key + "=")
    public = own.public_key().public_bytes_raw()
    secret = own.exchange(X25519PublicKey.from_public_bytes(theirs))
    key = HKDF(SHA256(), 32, None, b"hetao-seal" + public + theirs + operation["op_id"].encode()).derive(secret)
    content = json.dumps(operation, ensure_ascii=False).encode()
    box = public + AESGCM(key).encrypt(bytes(12), content, operation["op_id"].encode())
    return {"op_id": operation["op_id"], "terminal_seq": operation["terminal_seq"], "box": unpadded(box)}


def _event(probe: Probe, previous: str) -> Content:
    at, facts = datetime.now(UTC).isoformat(), {"software": "conformance", "name": "样例"}
    written = json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    chained = hashlib.sha256(f"{previous}\nterminal.started\n{at}\n{written}".encode()).hexdigest()
    body = {"event": "terminal.started", "at": at, "facts": facts, "previous": previous, "chained": chained}
    return probe.operation("audit", "audit.event", f"audit:{probe.code}", body)
