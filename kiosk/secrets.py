"""The master key: where it lives, and what is derived from it.

One 32-byte key is kept in a keyring that the settings name; the key of the database and the key that wraps
the device key are derived from it (HKDF-SHA256, RFC 5869). Losing it loses what the platform has not
received yet.
"""

import os
import secrets
from pathlib import Path

import keyring.errors
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from keyring.backend import KeyringBackend

from kiosk.errors import SecretsError

KEY_BYTES = 32
_NONCE_BYTES = 12
_SERVICE = "hetao-kiosk"
_ENTRY = "master-key"
_NEVER_CHOSEN = -1
"""Priority of our own keyrings: they are named by the settings, the library never picks them."""
_CREDENTIAL = f"{_SERVICE}.{_ENTRY}"


class CredentialsKeyring(KeyringBackend):
    """Read-only: the credentials that systemd hands to the service (`LoadCredentialEncrypted=`)."""

    priority = _NEVER_CHOSEN

    def get_password(self, service: str, username: str) -> str | None:
        """Return the credential `<service>.<username>`; None when systemd gave none."""
        folder = os.environ.get("CREDENTIALS_DIRECTORY")
        if folder is None:
            return None
        try:
            return (Path(folder) / f"{service}.{username}").read_text(encoding="ascii").strip()
        except FileNotFoundError:
            return None

    def set_password(self, service: str, username: str, password: str) -> None:  # noqa: ARG002
        """Refuse: only root can seal a credential."""
        raise keyring.errors.PasswordSetError("systemd credentials are read-only for the service")


class ThrowAwayKeyring(KeyringBackend):
    """For the demo: the key lies, readable by its owner alone, beside what it opens: it protects nothing."""

    priority = _NEVER_CHOSEN

    def __init__(self, folder: Path) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._folder = folder

    def get_password(self, service: str, username: str) -> str | None:
        """Return what was kept; None when nothing was."""
        try:
            return self._file(service, username).read_text(encoding="ascii")
        except FileNotFoundError:
            return None

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a password in a file of mode 0600."""
        self._folder.mkdir(parents=True, exist_ok=True)
        written = self._folder / f"{service}.{username}.new"
        with os.fdopen(os.open(written, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w") as file:
            file.write(password)
            file.flush()
            os.fsync(file.fileno())
        written.replace(self._file(service, username))

    def _file(self, service: str, username: str) -> Path:
        return self._folder / f"{service}.{username}"


def open_keyring(name: str, folder: Path) -> KeyringBackend:
    """Return the keyring that the settings name; nothing is ever chosen automatically.

    `folder` is used by `throw-away` only. Raises `SecretsError` when the keyring does not work here.
    """
    if name == "systemd":
        return CredentialsKeyring()  # type: ignore[no-untyped-call]
    if name == "throw-away":
        return ThrowAwayKeyring(folder)
    backend = _desktop_keyring(name)
    try:
        backend.priority  # noqa: B018 - asking for it is how a backend tells that it cannot work here
    except RuntimeError as trouble:
        raise SecretsError(
            f"The keyring '{name}' does not work here: {trouble}. Configure another one in the settings."
        ) from trouble
    return backend()


def master_key(backend: KeyringBackend, *, may_create: bool) -> bytes:
    """Return the 32-byte master key, made now if there is none and `may_create`.

    Raises `SecretsError` when the keyring cannot be read, or holds no key and none may be made.
    """
    try:
        kept = backend.get_password(_SERVICE, _ENTRY)
        if kept is None and may_create:
            kept = secrets.token_hex(KEY_BYTES)
            backend.set_password(_SERVICE, _ENTRY, kept)
    except (keyring.errors.KeyringError, OSError) as trouble:
        raise SecretsError(f"The keyring '{backend.name}' gives no master key: {trouble}. {_how(backend)}") from trouble
    if kept is None:
        raise SecretsError(f"The keyring '{backend.name}' holds no master key. {_how(backend)}")
    return _checked(kept, backend)


def database_key(master: bytes) -> bytes:
    """Return the 32-byte key of the database."""
    return _derived(master, b"hetao-kiosk/database/1")


def files_key(database: bytes) -> bytes:
    """Return the 32-byte key of the files of citizens, which whoever opens the database may read."""
    return _derived(database, b"hetao-kiosk/files/1")


def device_key_wrap(master: bytes) -> bytes:
    """Return the 32-byte key that wraps the device key."""
    return _derived(master, b"hetao-kiosk/device-key/1")


def wrap(wrapping_key: bytes, secret: bytes, purpose: str) -> bytes:
    """Return `secret` sealed by AES-256-GCM: nonce, then ciphertext; opening it takes the same `purpose`."""
    nonce = os.urandom(_NONCE_BYTES)
    return nonce + AESGCM(wrapping_key).encrypt(nonce, secret, purpose.encode())


def unwrap(wrapping_key: bytes, sealed: bytes, purpose: str) -> bytes:
    """Open what `wrap` sealed; `SecretsError` when another key or purpose sealed it, or it was changed."""
    try:
        return AESGCM(wrapping_key).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], purpose.encode())
    except (InvalidTag, ValueError) as trouble:
        raise SecretsError(
            f"The master key does not open the {purpose}; restore the master key or enrol the terminal anew."
        ) from trouble


def _desktop_keyring(name: str) -> type[KeyringBackend]:
    if name == "secret-service":
        from keyring.backends.SecretService import Keyring  # noqa: PLC0415 - looks for D-Bus

        return Keyring
    if name == "windows":
        from keyring.backends.Windows import WinVaultKeyring  # noqa: PLC0415 - looks for the vault

        return WinVaultKeyring
    raise SecretsError(f"There is no keyring called '{name}'; see the key `keyring` in the settings.")


def _checked(kept: str, backend: KeyringBackend) -> bytes:
    try:
        key = bytes.fromhex(kept)
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise SecretsError(f"The keyring '{backend.name}' holds no 64 hex digits. {_how(backend)}")
    return key


def _how(backend: KeyringBackend) -> str:
    if isinstance(backend, CredentialsKeyring):
        return (
            f"Seal 64 random hex digits with `systemd-creds encrypt --name={_CREDENTIAL} - FILE` and add "
            f"`LoadCredentialEncrypted={_CREDENTIAL}:FILE` to the service."
        )
    return "Unlock it, or enrol the terminal anew, which makes a new key."


def _derived(master: bytes, label: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=label).derive(master)
