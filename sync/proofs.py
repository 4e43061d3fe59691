"""The proof on a receipt: what its QR code says, signed by the platform; `docs/protocol.md` describes it.

For the platform's side of the line; the terminal reads proofs with a reader of its own. Imports nothing of ours.
"""

import base64
import binascii
import hashlib
import hmac
import re
import string
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

VERSION = 1
KEY_ID_BYTES = 4
CHECK_BYTES = 4
DAY_ZERO = date(2020, 1, 1)
MOST_CHARACTERS = 300
"""No proof is longer, without the address before it."""
_DOMAIN = b"hetao-receipt"
"""Goes before what is signed, so that the key's signature means this and nothing else."""
_GROUPS = (6, 3, 3, 6, 5, 1)
"""Characters between the hyphens of a reference."""
_REFERENCE = re.compile("-".join(f"[0-9A-Z]{{{length}}}" for length in _GROUPS))
_DIGITS = string.digits + string.ascii_uppercase
_REFERENCE_BYTES, _DAY_BYTES, _SIGNATURE_BYTES = 16, 2, 64
_HEAD_BYTES = 1 + KEY_ID_BYTES + _REFERENCE_BYTES + 2 * _DAY_BYTES + CHECK_BYTES + 1


class NotAProof(Exception):
    """The text is none: cut off, mistyped, of another kind or of a later version."""


@dataclass(frozen=True)
class Content:
    """What a proof says."""

    reference: str
    item: str
    received_on: date
    due_on: date | None
    """Day of the platform's first answer at the latest; None: to be announced."""
    person: bytes
    """`person_check`."""


@dataclass(frozen=True)
class Proof:
    """A proof that has been read; whether it is genuine is another question."""

    content: Content
    key_id: str
    signed: bytes
    signature: bytes


def key_id(public_key: bytes) -> str:
    """Return how a proof names the key it was signed with: the start of its SHA-256, in hex."""
    return hashlib.sha256(public_key).digest()[:KEY_ID_BYTES].hex()


def person_check(check_key: bytes, identity_check: str) -> bytes:
    """Return what stands for the last four of the identity number.

    HMAC-SHA-256 over `ApplicationBody.identity_check`: there are 11,000 last fours, so whoever finds a slip could try
    them all through any check that needs no key.
    """
    return hmac.digest(check_key, identity_check.encode(), "sha256")[:CHECK_BYTES]


def body_of(content: Content, public_key: bytes) -> bytes:
    """Return what is to be signed, before the domain and the signature; raises ValueError for what has no place."""
    item = content.item.encode()
    if len(item) > 255:  # noqa: PLR2004 - one byte
        raise ValueError("an item's name has at most 255 bytes")
    if _REFERENCE.fullmatch(content.reference) is None:
        raise ValueError(f"{content.reference!r} is no reference")
    number = int(content.reference.replace("-", ""), 36)
    days = [0 if day is None else (day - DAY_ZERO).days for day in (content.received_on, content.due_on)]
    return b"".join(
        (
            bytes([VERSION]),
            bytes.fromhex(key_id(public_key)),
            number.to_bytes(_REFERENCE_BYTES),
            *(day.to_bytes(_DAY_BYTES) for day in days),
            content.person,
            bytes([len(item)]),
            item,
        )
    )


def sign(content: Content, key: "Ed25519PrivateKey", public_key: bytes) -> str:
    """Return the proof as text: base32 without padding, which QR codes hold in their alphanumeric mode."""
    body = body_of(content, public_key)
    return base64.b32encode(body + key.sign(_DOMAIN + body)).rstrip(b"=").decode()


def read(text: str) -> Proof:
    """Return what a text says, alone or behind the last slash of an address; raises NotAProof."""
    raw = _bytes_of(text.strip().rpartition("/")[2])
    body, signature = raw[:-_SIGNATURE_BYTES], raw[-_SIGNATURE_BYTES:]
    if len(body) < _HEAD_BYTES or body[0] != VERSION or len(body) != _HEAD_BYTES + body[_HEAD_BYTES - 1]:
        raise NotAProof("not a whole proof of version 1")
    at = 1 + KEY_ID_BYTES
    number, at = int.from_bytes(body[at : at + _REFERENCE_BYTES]), at + _REFERENCE_BYTES
    received, due = (int.from_bytes(body[at + i : at + i + _DAY_BYTES]) for i in (0, _DAY_BYTES))
    try:
        item = body[_HEAD_BYTES:].decode()
    except UnicodeDecodeError as error:
        raise NotAProof("not a whole proof of version 1") from error
    content = Content(
        reference=_grouped(number),
        item=item,
        received_on=DAY_ZERO + timedelta(days=received),
        due_on=DAY_ZERO + timedelta(days=due) if due else None,
        person=body[_HEAD_BYTES - 1 - CHECK_BYTES : _HEAD_BYTES - 1],
    )
    return Proof(content, body[1 : 1 + KEY_ID_BYTES].hex(), body, signature)


def is_signed_by(proof: Proof, public_key: bytes) -> bool:
    """Return whether this very key signed this very content."""
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - not to start
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415

    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(proof.signature, _DOMAIN + proof.signed)
    except (ValueError, InvalidSignature):
        return False
    return hmac.compare_digest(key_id(public_key), proof.key_id)


def _bytes_of(text: str) -> bytes:
    if len(text) > MOST_CHARACTERS:
        raise NotAProof("longer than any proof")
    try:
        raw = base64.b32decode(text.upper() + "=" * (-len(text) % 8))
    except (binascii.Error, ValueError) as error:
        raise NotAProof("not base32") from error
    if base64.b32encode(raw).rstrip(b"=").decode() != text.upper():
        raise NotAProof("not written as a proof is")
    return raw


def _grouped(number: int) -> str:
    digits = ""
    for _ in range(sum(_GROUPS)):
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    starts = [sum(_GROUPS[:index]) for index in range(len(_GROUPS))]
    return "-".join(digits[start : start + length] for start, length in zip(starts, _GROUPS, strict=True))
