"""The sealed box of a draft that is taken along: opened by the code on the slip and by nothing else.

Name and key are 32 bytes each of HKDF-SHA-256 without salt over the code's characters, with the texts
`hetao-draft/name` and `hetao-draft/key` as info; the name is written as base64url without padding. The platform is
told the name: it leads neither to the code nor to the key. A box is four bytes of format, a nonce of 12 random bytes,
and the content under AES-256-GCM with the format and the name, as it is written, as associated data. The content is
filled up with zeros to whole blocks of 4 KiB, so that its length tells little.
"""

import os
from base64 import urlsafe_b64encode

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from kiosk.errors import KioskError

FORMAT = b"HKD1"
BLOCK_BYTES = 4096
MOST_BYTES = 3 * 1024 * 1024
"""No box is larger."""
_NONCE_BYTES = 12
_HEAD_BYTES = len(FORMAT) + _NONCE_BYTES
_DERIVED_BYTES = 32


class Damaged(KioskError):
    """What was kept under a code's name is not what the code sealed."""


def name_of(code: str) -> str:
    """Return the name under which the platform keeps the box of a code."""
    return urlsafe_b64encode(_derived(code, b"hetao-draft/name")).rstrip(b"=").decode()


def seal(code: str, content: bytes) -> bytes:
    """Return the box of a content; made once for each code."""
    nonce = os.urandom(_NONCE_BYTES)
    filled = content + bytes(-len(content) % BLOCK_BYTES)
    return FORMAT + nonce + _cipher(code).encrypt(nonce, filled, FORMAT + name_of(code).encode())


def open_box(code: str, box: bytes) -> bytes:
    """Return the content, with the zeros behind it; raises `Damaged`."""
    mark, nonce = box[: len(FORMAT)] + name_of(code).encode(), box[len(FORMAT) : _HEAD_BYTES]
    try:
        return _cipher(code).decrypt(nonce, box[_HEAD_BYTES:], mark)
    except (InvalidTag, ValueError) as trouble:  # ValueError: cut off within its head
        raise Damaged("The box is not what this code sealed.") from trouble


def _cipher(code: str) -> AESGCM:
    return AESGCM(_derived(code, b"hetao-draft/key"))


def _derived(code: str, info: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=_DERIVED_BYTES, salt=None, info=info).derive(code.encode())
