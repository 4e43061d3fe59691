"""Settings: read once, checked whole, and every refusal says what to write."""

from pathlib import Path
from typing import Any

import pytest

from kiosk import SettingsError, hash_pin, read_settings
from kiosk.settings import pin_matches

WRITTEN: dict[str, Any] = {
    "data_dir": '"data"',
    "platform_url": '"https://platform.example"',
    "keyring": '"systemd"',
    "printer": '"folder:/var/lib/paper"',
    "staff_pin": f'"{hash_pin("1234")}"',
}


def write(folder: Path, **changes: str | None) -> Path:
    lines = {**WRITTEN, **changes}
    file = folder / "kiosk.toml"
    file.write_text("\n".join(f"{key} = {value}" for key, value in lines.items() if value), encoding="utf-8")
    return file


def test_a_complete_file_gives_settings_with_a_data_folder_beside_it(tmp_path: Path) -> None:
    read = read_settings(write(tmp_path))
    assert read.data_dir == tmp_path / "data"
    assert (read.keyring, read.idle_seconds, read.countdown_seconds, read.demo) == ("systemd", 90, 30, False)


@pytest.mark.parametrize("key", WRITTEN)
def test_a_missing_key_is_named_with_a_line_to_write(tmp_path: Path, key: str) -> None:
    with pytest.raises(SettingsError, match=rf"does not say {key}; add a line {key} = "):
        read_settings(write(tmp_path, **{key: None}))


def test_a_terminal_without_a_configured_keyring_is_told_which_there_are(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match='"systemd", "secret-service", "windows"'):
        read_settings(write(tmp_path, keyring=None))


@pytest.mark.parametrize(
    ("key", "value", "says"),
    [
        ("keyring", '"kwallet"', "not a keyring"),
        ("keyring", '"throw-away"', "refused outside the demo"),
        ("platform_url", '"platform.example"', "https://"),
        ("staff_pin", '"1234"', "not a hash"),
        ("countdown_seconds", "19", "at least 20"),
        ("idle_seconds", "5", "at least 20"),
        ("idle_seconds", '"90"', "whole number"),
        ("demo", "1", "true or false"),
        ("printr", '"x"', "nothing is called printr"),
        ("printer", '"', "not TOML"),
        ("authorities", '"/nowhere/ca.pem"', "is no file; write the path"),
    ],
)
def test_a_value_that_cannot_be_used_is_refused_with_a_remedy(tmp_path: Path, key: str, value: str, says: str) -> None:
    with pytest.raises(SettingsError, match=says):
        read_settings(write(tmp_path, **{key: value}))


def test_the_throw_away_keyring_is_for_the_demo(tmp_path: Path) -> None:
    assert read_settings(write(tmp_path, keyring='"throw-away"', demo="true")).demo


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="There is no settings file"):
        read_settings(tmp_path / "none.toml")


def test_a_file_that_is_not_text_is_named(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(SettingsError, match="cannot be read"):
        read_settings(file)


def test_a_pin_is_kept_as_a_salted_hash() -> None:
    assert hash_pin("246810") != hash_pin("246810")
    assert pin_matches("246810", hash_pin("246810"))
    assert not pin_matches("246811", hash_pin("246810"))


@pytest.mark.parametrize("pin", ["", "123", "12a4", "１２３４"])
def test_a_poor_pin_is_refused(pin: str) -> None:
    with pytest.raises(SettingsError, match="at least 4 digits"):
        hash_pin(pin)


@pytest.mark.parametrize("pin", ["scrypt$", "scrypt$zz$zz", "scrypt$00$00"])
def test_a_damaged_hash_is_refused_when_it_is_read(tmp_path: Path, pin: str) -> None:
    with pytest.raises(SettingsError, match="not a hash"):
        read_settings(write(tmp_path, staff_pin=f'"{pin}"'))
