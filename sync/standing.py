"""What the platform said of itself when it opened the session."""

from dataclasses import dataclass

from kiosk import ReceiptKey


@dataclass(frozen=True)
class Standing:
    """How terminal and platform stand to each other, as of the latest session."""

    skew_seconds: float
    """How far the platform's clock was ahead of the terminal's."""
    epoch: str
    """The life of the platform's data; another one after a restore."""
    seal_key: bytes
    """X25519 public key, 32 bytes: seals what is kept after the acknowledgement."""
    backup_seconds: int
    """How long it has to be kept."""
    receipt_keys: tuple[ReceiptKey, ...] = ()
    """By which the platform's receipts are told from others."""
