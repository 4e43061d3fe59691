"""Sealing acknowledged operations so that only the platform can read them (`contract.Sealed`)."""

import hmac
from base64 import urlsafe_b64encode
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from sync.failures import Malformed

_LABEL = b"hetao-seal"
_NONCE = bytes(12)
"""Each operation has a key of its own, used once."""


class Sealer:
    """Seals the operations of one answer; makes a key pair that nobody keeps. Raises Malformed for a useless key."""

    def __init__(self, seal_key: bytes) -> None:
        own = X25519PrivateKey.generate()
        self._public = own.public_key().public_bytes_raw()
        self._info = _LABEL + self._public + seal_key
        try:
            shared = own.exchange(X25519PublicKey.from_public_bytes(seal_key))
        except ValueError as error:
            raise Malformed("The platform's sealing key is none.") from error
        # HKDF with SHA-256 (RFC 5869) step by step: what all operations share is extracted once.
        self._extracted = hmac.digest(bytes(32), shared, sha256)

    def seal(self, op_id: str, operation: bytes) -> str:
        """Return the box of an operation's JSON."""
        name = op_id.encode()
        key = hmac.digest(self._extracted, self._info + name + b"\x01", sha256)
        box = self._public + AESGCM(key).encrypt(_NONCE, operation, name)
        return urlsafe_b64encode(box).rstrip(b"=").decode()
