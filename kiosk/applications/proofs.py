"""What the QR code of a receipt proves, told from the platform's public keys alone, so also without a line.

The form is that of `docs/protocol.md`, *Receipts that prove themselves*.
"""

import base64
import binascii
import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from kiosk.applications.references import parse
from kiosk.exchange import ReceiptKey
from kiosk.identity import check_of

_VERSION = 1
_DAY_ZERO = date(2020, 1, 1)
_DOMAIN = b"hetao-receipt"
_MOST_CHARACTERS = 300
_REFERENCE_CHARACTERS = 24
_SIGNATURE_BYTES = 64


class Genuineness(StrEnum):
    """What can be said of a text that may be a receipt's."""

    GENUINE = "genuine"
    """The platform signed exactly this."""
    FORGED = "forged"
    """It names one of the platform's keys, which did not sign it."""
    KEY_OVER = "key_over"
    """Signed with a key that was no longer in use on the day it names."""
    KEY_UNKNOWN = "key_unknown"
    """It names a key that this terminal has not been told: nothing can be said."""
    NOT_A_PROOF = "not_a_proof"
    """Cut off, or something else."""


@dataclass(frozen=True)
class Proof:
    """What a genuine receipt says."""

    reference: str
    item: str
    received_on: date
    due_on: date | None
    """Day of the platform's first answer at the latest; None: to be announced."""


@dataclass(frozen=True)
class Judgement:
    """What was found out about a text."""

    verdict: Genuineness
    proof: Proof | None = None
    """What it says; only of a genuine one."""
    of_person: bool | None = None
    """Whether it belongs to the last four that were given; None when none were."""


@dataclass(frozen=True)
class _Read:
    """A text taken apart, believed in nothing."""

    key_id: bytes
    proof: Proof
    person: bytes
    signed: bytes
    signature: bytes


def judge(text: str, keys: Iterable[ReceiptKey], *, last_four: str | None = None) -> Judgement:
    """Say whether a text is a receipt of the platform's, and whether of the person whose `last_four` is given."""
    read = _read(text)
    if read is None:
        return Judgement(Genuineness.NOT_A_PROOF)
    named = [key for key in keys if hmac.compare_digest(_key_id(key), read.key_id)]
    if not named:
        return Judgement(Genuineness.KEY_UNKNOWN)
    signer = next((key for key in named if _signed(read, key)), None)
    if signer is None:
        return Judgement(Genuineness.FORGED)
    if signer.last_day is not None and read.proof.received_on > signer.last_day:
        return Judgement(Genuineness.KEY_OVER)
    return Judgement(Genuineness.GENUINE, read.proof, _belongs(read, signer, last_four))


def reference_in(text: str) -> str | None:
    """Return the reference that a receipt's code names, genuine or not; None for a text that is no such code."""
    read = _read(text)
    return None if read is None else read.proof.reference


def _belongs(read: _Read, key: ReceiptKey, last_four: str | None) -> bool | None:
    if last_four is None:
        return None
    check = hmac.digest(key.check_key, check_of(read.proof.reference, last_four).encode(), "sha256")
    return hmac.compare_digest(check[: len(read.person)], read.person)


def _signed(read: _Read, key: ReceiptKey) -> bool:
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - no screen waits for it
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415

    try:
        Ed25519PublicKey.from_public_bytes(key.public_key).verify(read.signature, _DOMAIN + read.signed)
    except (ValueError, InvalidSignature):
        return False
    return True


def _key_id(key: ReceiptKey) -> bytes:
    return hashlib.sha256(key.public_key).digest()[:4]


def _read(text: str) -> _Read | None:
    """Take a text apart: version, key, reference, two days, person, item; None unless it is whole."""
    raw = _bytes_of(text.strip().rpartition("/")[2].upper())
    body, signature = raw[:-_SIGNATURE_BYTES], raw[-_SIGNATURE_BYTES:]
    if len(body) < 30 or body[0] != _VERSION or len(body) != 30 + body[29]:  # noqa: PLR2004 - the form's own figures
        return None
    reference = parse(_base36(int.from_bytes(body[5:21])))
    received, due = int.from_bytes(body[21:23]), int.from_bytes(body[23:25])
    item = body[30:].decode(errors="replace")
    if reference is None or not item.isprintable():
        return None
    due_on = _day(due) if due else None
    proof = Proof(str(reference), item, received_on=_day(received), due_on=due_on)
    return _Read(key_id=body[1:5], proof=proof, person=body[25:29], signed=body, signature=signature)


def _bytes_of(text: str) -> bytes:
    if len(text) > _MOST_CHARACTERS:
        return b""
    try:
        raw = base64.b32decode(text + "=" * (-len(text) % 8))
    except (binascii.Error, ValueError):
        return b""
    return raw if base64.b32encode(raw).rstrip(b"=").decode() == text else b""


def _day(number: int) -> date:
    return _DAY_ZERO + timedelta(days=number)


def _base36(number: int) -> str:
    digits = ""
    for _ in range(_REFERENCE_CHARACTERS):
        number, digit = divmod(number, 36)
        digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[digit] + digits
    return digits
