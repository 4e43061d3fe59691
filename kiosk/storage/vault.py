"""Files of citizens at rest: sealed piece by piece, named by the SHA-256 of what is in them.

A sealed file is four bytes of format, 16 of salt, then pieces of 256 KiB under AES-256-GCM. Each file has a key of its
own (HKDF-SHA-256 of the terminal's key for files, with the salt and the name), pieces are counted in the nonce, and
the last one says that it is the last: none can be changed, moved, left out or taken for another file's.
"""

import hashlib
import os
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from kiosk.errors import StoreError

PIECE_BYTES = 256 * 1024
_FORMAT = b"HKF1"
_SALT_BYTES = 16
_HEAD_BYTES = len(_FORMAT) + _SALT_BYTES
_TAG_BYTES = 16
_NONCE_BYTES = 12


class Vault:
    """A folder of sealed files; every method raises `OSError` where the disk does, `StoreError` for a damaged file."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self._folder = folder
        self._key = key

    def keep(self, content: bytes) -> str:
        """Seal a file, on the disk for good when this returns; returns its name. The same content is kept once."""
        name = hashlib.sha256(content).hexdigest()
        if (self._folder / name).exists():
            return name
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        written = self._folder / f"{name}.new"
        with os.fdopen(os.open(written, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "wb") as file:
            file.write(self._sealed(name, content))
            file.flush()
            os.fsync(file.fileno())
        written.replace(self._folder / name)
        _sync(self._folder)
        return name

    def read(self, name: str, offset: int, size: int) -> bytes:
        """Return at most `size` bytes of a file from `offset` on."""
        first, skipped = divmod(offset, PIECE_BYTES)
        with (self._folder / name).open("rb") as file:
            cipher = self._cipher(name, file.read(_HEAD_BYTES))
            end = os.fstat(file.fileno()).st_size
            file.seek(_HEAD_BYTES + first * (PIECE_BYTES + _TAG_BYTES))
            content = b""
            for number in range(first, (offset + size - 1) // PIECE_BYTES + 1):
                piece = file.read(PIECE_BYTES + _TAG_BYTES)
                content += _opened(cipher, number, piece, last=file.tell() == end)
        return content[skipped : skipped + size]

    def names(self) -> frozenset[str]:
        """Return what lies in the folder, a file that was being written when the power went included."""
        return frozenset(file.name for file in self._folder.glob("*"))

    def drop(self, name: str) -> None:
        """Forget a file; harmless when it is not there."""
        (self._folder / name).unlink(missing_ok=True)

    def _sealed(self, name: str, content: bytes) -> bytes:
        head = _FORMAT + os.urandom(_SALT_BYTES)
        cipher = self._cipher(name, head)
        starts = range(0, len(content), PIECE_BYTES) or range(1)
        pieces = (
            cipher.encrypt(_nonce(number), content[start : start + PIECE_BYTES], _mark(last=start == starts[-1]))
            for number, start in enumerate(starts)
        )
        return head + b"".join(pieces)

    def _cipher(self, name: str, head: bytes) -> AESGCM:
        if head[: len(_FORMAT)] != _FORMAT:
            raise StoreError(f"The kept file {name} is damaged.")
        salt, info = head[len(_FORMAT) :], b"hetao-kiosk/file/" + name.encode()
        return AESGCM(HKDF(algorithm=SHA256(), length=32, salt=salt, info=info).derive(self._key))


def _opened(cipher: AESGCM, number: int, piece: bytes, *, last: bool) -> bytes:
    if not piece:
        return b""
    try:
        return cipher.decrypt(_nonce(number), piece, _mark(last=last))
    except InvalidTag as trouble:
        raise StoreError("A kept file is damaged, or another key sealed it.") from trouble


def _nonce(number: int) -> bytes:
    return number.to_bytes(_NONCE_BYTES)


def _mark(*, last: bool) -> bytes:
    return b"last" if last else b"more"


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
