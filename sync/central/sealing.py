"""Operations a terminal keeps after the acknowledgement, which only the platform can read (`contract.Sealed`)."""

import base64
import binascii

from pydantic import ValidationError
from sqlalchemy import Connection, select

from sync import strictness
from sync.central.wire_tables import seal_keys
from sync.contract import Op, Sealed

_KEY_BYTES = 32
_NONCE = bytes(12)
"""Each box has a key of its own, so the nonce need not differ."""
_INFO = b"hetao-seal"


class Unreadable(Exception):
    """The box was not sealed for this platform, or holds something else than it says."""


def public_key(connection: Connection) -> str:
    """Return the X25519 key that terminals seal to, base64url without padding."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey  # noqa: PLC0415 - not to start

    public = X25519PrivateKey.from_private_bytes(_private_key(connection)).public_key()
    return base64.urlsafe_b64encode(public.public_bytes_raw()).rstrip(b"=").decode()


def opened(connection: Connection, sealed: Sealed) -> Op:
    """Return the operation inside; raises Unreadable."""
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - not needed to start

    try:
        content = _decrypted(_private_key(connection), sealed)
        strictness.check(content)
        op = Op.model_validate_json(content, strict=True)
    except (binascii.Error, ValueError, RecursionError, InvalidTag, ValidationError) as error:
        raise Unreadable("The sealed copy cannot be read.") from error
    if (op.op_id, op.terminal_seq) != (sealed.op_id, sealed.terminal_seq):
        raise Unreadable("The sealed copy holds another operation than it says.")
    return op


def _decrypted(private_key: bytes, sealed: Sealed) -> bytes:
    from cryptography.hazmat.primitives.asymmetric.x25519 import (  # noqa: PLC0415 - not needed to start
        X25519PrivateKey,
        X25519PublicKey,
    )
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415
    from cryptography.hazmat.primitives.hashes import SHA256  # noqa: PLC0415
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF  # noqa: PLC0415

    box = base64.b64decode(sealed.box + "=" * (-len(sealed.box) % 4), altchars=b"-_", validate=True)
    theirs, content = box[:_KEY_BYTES], box[_KEY_BYTES:]
    ours = X25519PrivateKey.from_private_bytes(private_key)
    shared = ours.exchange(X25519PublicKey.from_public_bytes(theirs))
    info = _INFO + theirs + ours.public_key().public_bytes_raw() + sealed.op_id.encode()
    key = HKDF(SHA256(), length=32, salt=None, info=info).derive(shared)
    return AESGCM(key).decrypt(_NONCE, content, sealed.op_id.encode())


def _private_key(connection: Connection) -> bytes:
    return bytes.fromhex(connection.execute(select(seal_keys.c.private_key)).scalar_one())
