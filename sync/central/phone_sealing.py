"""What a phone sent, sealed with the address it was sent to: whoever has the database has not the address."""

import secrets

_INFO = b"hetao-phone"
_KEY_BYTES, _NONCE_BYTES = 32, 12


def sealed(name: str, number: int, content: bytes) -> bytes:
    """Return the content as it is kept."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - not needed to start

    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + AESGCM(_key(name)).encrypt(nonce, content, str(number).encode())


def opened(name: str, number: int, box: bytes) -> bytes:
    """Return the content as it came; raises InvalidTag for another name or number."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - not needed to start

    return AESGCM(_key(name)).decrypt(box[:_NONCE_BYTES], box[_NONCE_BYTES:], str(number).encode())


def _key(name: str) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256  # noqa: PLC0415 - not needed to start
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF  # noqa: PLC0415

    return HKDF(SHA256(), length=_KEY_BYTES, salt=None, info=_INFO).derive(name.encode())
