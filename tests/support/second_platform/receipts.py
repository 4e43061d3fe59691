"""Receipts of the second platform, signed as `docs/protocol.md` tells a stranger to."""

import hashlib
import hmac
from base64 import b32encode, urlsafe_b64encode
from datetime import date, datetime, timedelta, timezone

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.support.second_platform.faults import Fault
from tests.support.second_platform.state import Body, State

_BEIJING = timezone(timedelta(hours=8))
_CHECK_KEY = bytes(range(32))


def keys(state: State) -> list[Body]:
    """Return the one key it names."""
    texts = [
        urlsafe_b64encode(raw).rstrip(b"=").decode()
        for raw in (state.signing.public_key().public_bytes_raw(), _CHECK_KEY)
    ]
    return [{"public_key": texts[0], "check_key": texts[1]}]


def proof_of(state: State, application: Body) -> str:
    """Return what the QR code of an application's receipt holds."""
    signer = Ed25519PrivateKey.generate() if state.wrong(Fault.SIGNS_AS_OTHERS) else state.signing
    name = hashlib.sha256(state.signing.public_key().public_bytes_raw()).digest()[:4]
    received = datetime.fromisoformat(application["received_at"]).astimezone(_BEIJING).date()
    person = hmac.digest(_CHECK_KEY, application["identity_check"].encode(), "sha256")[:4]
    reference = int(application["reference"].replace("-", ""), 36).to_bytes(16)
    day = (received - date(2020, 1, 1)).days.to_bytes(2)
    item = application["item"].encode()
    body = b"\x01" + name + reference + day + b"\x00\x00" + person + bytes([len(item)]) + item
    text = b32encode(body + signer.sign(b"hetao-receipt" + body)).rstrip(b"=").decode()
    return f"HTTPS://SECOND.EXAMPLE/R/{text}"
