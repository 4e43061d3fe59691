"""The terminal's settings, read once from a TOML file."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Settings:
    """Everything an outlet decides about its terminal."""

    data_dir: Path
    """Folder of the encrypted database; the terminal keeps everything it knows there."""
    platform_url: str
    keyring: str
    """Where the master key lives: `systemd`, `secret-service`, `windows`, or `throw-away` (demo only)."""
    printer: str
    """URI of the printer; `folder:/path` writes PDF files."""
    staff_pin: str
    """Hash of the staff PIN, made by `hash_pin`."""
    idle_seconds: int = 90
    """Without a touch for so long, the countdown begins."""
    countdown_seconds: int = 30
    """Length of the countdown; at least 20 (WCAG 2.2.1)."""
    demo: bool = False


def read_settings(path: Path) -> Settings:
    """Read the settings file; raises `SettingsError` naming the key and how to write it."""
    raise NotImplementedError


def hash_pin(pin: str) -> str:
    """Return a salted scrypt hash of a staff PIN, to be put into the settings."""
    raise NotImplementedError
