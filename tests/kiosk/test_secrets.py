"""The master key: from the keyring that was named, never from another one."""

import subprocess
import sys
from pathlib import Path

import keyring.errors
import pytest
from keyring.backend import KeyringBackend

from kiosk import SecretsError, database_key, device_key_wrap, master_key, open_keyring
from kiosk.secrets import unwrap, wrap


def test_the_throw_away_key_is_made_once_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    first = master_key(open_keyring("throw-away", tmp_path), may_create=True)
    again = master_key(open_keyring("throw-away", tmp_path), may_create=False)
    assert first == again
    assert len(first) == 32
    (file,) = tmp_path.iterdir()
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_lost_key_is_never_replaced_behind_the_back_of_an_existing_database(tmp_path: Path) -> None:
    with pytest.raises(SecretsError, match="holds no master key"):
        master_key(open_keyring("throw-away", tmp_path), may_create=False)


def test_systemd_credentials_are_read_and_never_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    with pytest.raises(SecretsError, match="LoadCredentialEncrypted"):
        master_key(open_keyring("systemd", tmp_path), may_create=True)
    (tmp_path / "hetao-kiosk.master-key").write_text("ab" * 32 + "\n", encoding="ascii")
    assert master_key(open_keyring("systemd", tmp_path), may_create=False) == b"\xab" * 32


def test_outside_a_systemd_service_there_is_no_credential(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)
    with pytest.raises(SecretsError, match="systemd-creds encrypt"):
        master_key(open_keyring("systemd", tmp_path), may_create=False)


@pytest.mark.parametrize("kept", ["", "abc", "zz" * 32, "ab" * 31])
def test_what_is_not_a_key_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: str) -> None:
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    (tmp_path / "hetao-kiosk.master-key").write_text(kept, encoding="ascii")
    with pytest.raises(SecretsError, match="64 hex digits"):
        master_key(open_keyring("systemd", tmp_path), may_create=False)


def test_a_keyring_that_does_not_work_here_is_named_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(SecretsError, match=r"windows.*Configure another one"):
        open_keyring("windows", tmp_path)
    with pytest.raises(SecretsError, match="no keyring called 'kwallet'"):
        open_keyring("kwallet", tmp_path)


class Locked(KeyringBackend):
    """A keyring that its owner has not unlocked."""

    priority = -1

    def get_password(self, service: str, username: str) -> str | None:
        raise keyring.errors.KeyringLocked("locked")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise keyring.errors.KeyringLocked("locked")


def test_a_locked_keyring_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(SecretsError, match="locked"):
        master_key(Locked(), may_create=True)  # type: ignore[no-untyped-call]


def test_importing_the_machine_chooses_no_keyring() -> None:
    probe = "import kiosk, keyring.core; print(keyring.core._keyring_backend)"
    answer = subprocess.run([sys.executable, "-c", probe], check=True, capture_output=True, text=True)
    assert answer.stdout.strip() == "None"


def test_the_derived_keys_are_different_and_always_the_same() -> None:
    master = bytes(32)
    assert database_key(master) == database_key(master)
    assert len({master, database_key(master), device_key_wrap(master)}) == 3


def test_what_was_sealed_opens_with_the_same_key_and_purpose_only() -> None:
    sealed = wrap(b"k" * 32, b"secret", "device key")
    assert unwrap(b"k" * 32, sealed, "device key") == b"secret"
    for key, purpose, changed in (
        (b"j" * 32, "device key", sealed),
        (b"k" * 32, "another", sealed),
        (b"k" * 32, "device key", sealed[:-1] + bytes([sealed[-1] ^ 1])),
        (b"k" * 32, "device key", b""),
    ):
        with pytest.raises(SecretsError, match="does not open"):
            unwrap(key, changed, purpose)
