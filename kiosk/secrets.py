"""The master key and what is derived from it."""

from pathlib import Path

from keyring.backend import KeyringBackend


def open_keyring(name: str, folder: Path) -> KeyringBackend:
    """Return the keyring that the settings name; nothing is ever chosen automatically.

    `folder` is used by `throw-away` only. Raises `SecretsError` when the keyring cannot be used here.
    """
    raise NotImplementedError


def master_key(backend: KeyringBackend, *, may_create: bool) -> bytes:
    """Return the 32-byte master key; without one, make it if allowed, else raise `SecretsError`."""
    raise NotImplementedError


def database_key(master: bytes) -> bytes:
    """Return the 32-byte key of the database."""
    raise NotImplementedError


def device_key_wrap(master: bytes) -> bytes:
    """Return the 32-byte key that wraps the device key."""
    raise NotImplementedError
