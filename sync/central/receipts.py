"""Receipts that prove themselves: the platform's signing keys in a file of their own, and what it signs with them.

The file is not the database, so that a backup of the data does not let anybody make receipts.
"""

import base64
import json
import os
import secrets
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from sync import proofs
from sync.central.columns import BEIJING
from sync.contract import MAX_RECEIPT_KEYS, ApplicationBody, ReceiptKey
from sync.proofs import Content

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

FILE_NAME = "receipt-keys.json"
VERIFY_PATH = "/V/"
"""In capitals, because a QR code holds these in two thirds of the room."""
_KEY_BYTES = 32


@dataclass(frozen=True)
class SigningKey:
    """One key pair."""

    private_key: "Ed25519PrivateKey" = field(repr=False)
    public_key: bytes
    check_key: bytes = field(repr=False)
    signs_from: date
    """First day on which it signs; told to the terminals at once, so that they know it by then."""


class ReceiptKeys:
    """The keys in a file, read anew when it has changed; without a file, one that ends with the process."""

    def __init__(self, file: Path | None = None) -> None:
        self.file = file
        self._turn = Lock()
        self._read_at: tuple[int, int] | None = None
        self._keys: tuple[SigningKey, ...] = () if file else (_made(date.min),)

    def make_sure(self) -> None:
        """Make the file with a first key unless it is there; of several processes one does."""
        if self.file is None or self.file.exists():
            return
        self.file.parent.mkdir(parents=True, exist_ok=True)
        fresh = self.file.with_name(f".{self.file.name}.{os.getpid()}")
        _write(fresh, (_made(date.min),))
        try:
            os.link(fresh, self.file)
        except FileExistsError:
            return  # another process was first
        finally:
            fresh.unlink()

    def renew(self, today: date) -> SigningKey:
        """Add a key that signs from tomorrow on; what the ones before signed stays good."""
        with self._turn:
            kept = self._present()[-(MAX_RECEIPT_KEYS - 1) :]
            added = _made(today + timedelta(days=1))
            if self.file is not None:
                fresh = self.file.with_name(f".{self.file.name}.{os.getpid()}")
                _write(fresh, (*kept, added))
                fresh.replace(self.file)
            self._keys = (*kept, added)
        return added

    @property
    def keys(self) -> tuple[SigningKey, ...]:
        """All keys whose signatures are good, in the order in which they came into use."""
        with self._turn:
            return self._present()

    def told(self) -> tuple[ReceiptKey, ...]:
        """Return what terminals need to know of them."""
        keys = self.keys
        ends = [key.signs_from for key in keys[1:]]
        return tuple(
            ReceiptKey(public_key=_text(key.public_key), check_key=_text(key.check_key), last_day=end)
            for key, end in zip(keys, [*ends, None], strict=True)
        )

    def proof_of(self, application: ApplicationBody, public_url: str, today: date) -> str:
        """Return what the receipt of an application proves, as its QR code holds it."""
        key = next(key for key in reversed(self.keys) if key.signs_from <= today)
        content = Content(
            reference=application.reference,
            item=application.item,
            received_on=application.received_at.astimezone(BEIJING).date(),
            due_on=application.due_on if application.due_kind == "acceptance" else None,
            person=proofs.person_check(key.check_key, application.identity_check),
        )
        return address(public_url) + proofs.sign(content, key.private_key, key.public_key)

    def genuine(self, text: str) -> Content | None:
        """Return what a text proves; None when it is not a proof of this platform's, for whatever reason."""
        try:
            proof = proofs.read(text)
        except proofs.NotAProof:
            return None
        for key, told in zip(self.keys, self.told(), strict=True):
            in_time = told.last_day is None or proof.content.received_on <= told.last_day
            if proofs.is_signed_by(proof, key.public_key) and in_time:
                return proof.content
        return None

    def _present(self) -> tuple[SigningKey, ...]:
        if self.file is None:
            return self._keys
        about = self.file.stat()
        if self._read_at != (about.st_mtime_ns, about.st_ino):
            self._keys = tuple(_key(one) for one in json.loads(self.file.read_text()))
            self._read_at = about.st_mtime_ns, about.st_ino
        return self._keys


def keys_of(chosen: Path | None, data: Path | None) -> Path:
    """Return the file an admin chose, or the one beside the database, or else one where the command was given."""
    return chosen or (data or Path()) / FILE_NAME


def address(public_url: str) -> str:
    """Return where a phone is led, as far as the proof; scheme and host in capitals, which mean the same (RFC 3986)."""
    parts = urlsplit(public_url)
    return f"{parts.scheme}://{parts.netloc}".upper() + parts.path.rstrip("/") + VERIFY_PATH


def _made(signs_from: date) -> SigningKey:
    return _pair(secrets.token_bytes(_KEY_BYTES), secrets.token_bytes(_KEY_BYTES), signs_from)


def _pair(private_key: bytes, check_key: bytes, signs_from: date) -> SigningKey:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415 - not to start

    private = Ed25519PrivateKey.from_private_bytes(private_key)
    return SigningKey(private, private.public_key().public_bytes_raw(), check_key, signs_from)


def _key(kept: dict[str, Any]) -> SigningKey:
    private_key, check_key = (bytes.fromhex(kept[name]) for name in ("private_key", "check_key"))
    return _pair(private_key, check_key, date.fromisoformat(kept["signs_from"]))


def _write(file: Path, keys: tuple[SigningKey, ...]) -> None:
    kept = [
        {
            "private_key": key.private_key.private_bytes_raw().hex(),
            "check_key": key.check_key.hex(),
            "signs_from": key.signs_from.isoformat(),
        }
        for key in keys
    ]
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as opened:
        json.dump(kept, opened, indent=2)
        opened.flush()
        os.fsync(opened.fileno())


def _text(key: bytes) -> str:
    return base64.urlsafe_b64encode(key).rstrip(b"=").decode()
