"""The one door to the encrypted database."""

from __future__ import annotations

from pathlib import Path

from kiosk.clock import Clock
from kiosk.terminal import TerminalIdentity


class Store:
    """The terminal's database, open in exactly one process."""

    @classmethod
    def open(cls, folder: Path, database_key: bytes, clock: Clock) -> Store:
        """Open or create the store; raises `AlreadyRunning`, `StoreLocked`, `StorageFull`."""
        raise NotImplementedError

    def close(self) -> None:
        """Give everything back, the lease last."""
        raise NotImplementedError

    def device_key(self, wrapping_key: bytes) -> bytes:
        """Return the terminal's 32-byte Ed25519 seed, made and kept (wrapped by AES-256-GCM) on the first call."""
        raise NotImplementedError

    def enrolment(self) -> TerminalIdentity | None:
        """Return who the platform says this terminal is; None before enrolment."""
        raise NotImplementedError

    def save_enrolment(self, identity: TerminalIdentity) -> None:
        """Keep what enrolment gave."""
        raise NotImplementedError
