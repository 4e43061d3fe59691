"""The terminal's settings, read once from a TOML file.

```toml
data_dir = "/var/lib/hetao-kiosk"
platform_url = "https://platform.example"
keyring = "systemd"
printer = "folder:/var/lib/hetao-kiosk/paper"
staff_pin = "scrypt$..."
```
"""

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from pathlib import Path
from typing import Any

from kiosk.appearance import Appearance, Language, Scheme, TextSize
from kiosk.errors import SettingsError

THROW_AWAY = "throw-away"
KEYRINGS = ("systemd", "secret-service", "windows", THROW_AWAY)
COUNTDOWN_SECONDS_MIN = 20
"""WCAG 2.2.1 (A): a warning before a time limit stands at least so long."""
IDLE_SECONDS_MIN = 20
"""Nobody reads a page of a guide faster."""
PIN_LENGTH_MIN = 4
PHONE_SECONDS = range(60, 601)
RETURNED_DAYS_MAX = 90
"""Personal data of an application that came back stay no longer, whatever an outlet writes."""
SCREEN_DIAGONALS_MM = range(200, 2001)
"""From a tablet to a wall."""

_HASH = re.compile(r"scrypt\$[0-9a-f]{32}\$[0-9a-f]{64}")
_SCRYPT = {"n": 2**14, "r": 8, "p": 1}
"""OWASP's lower bound for an interactive check; about 50 ms on the terminal's processor."""

_HOW = {
    "data_dir": 'data_dir = "/var/lib/hetao-kiosk" (folder of the encrypted database)',
    "platform_url": 'platform_url = "https://…" (address of the central platform)',
    "keyring": "keyring = one of "
    + ", ".join(f'"{name}"' for name in KEYRINGS)
    + ' (where the master key lives; "systemd" on a terminal, "throw-away" only in the demo)',
    "printer": 'printer = "folder:/path" or the URI of a printer',
    "staff_pin": 'staff_pin = "scrypt$…" (hash of the PIN of the staff corner, never the PIN itself)',
}


@dataclass(frozen=True)
class Settings:
    """Everything an outlet decides about its terminal.

    A value that cannot be used raises `SettingsError`, which says how to write it.
    """

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
    output: str = ""
    """Name of the output the terminal fills, as the system calls it (`HDMI-1`); empty: the first one."""
    screen_diagonal_mm: int = 610
    """From corner to corner of the picture; everything on the screen is sized by it. 610: a 24-inch panel."""
    language: str = "zh"
    """What the screen speaks to everybody at first: `zh` or `en`."""
    text_size: str = "standard"
    """How large everybody finds the text: `small`, `standard`, `large` or `largest`."""
    scheme: str = "light"
    """In which colours everybody finds the screen: `light`, `dark`, `contrast` or `calm`."""
    elder_view: bool = False
    """Whether everybody finds 关怀版."""
    reach_view: bool = False
    """Whether everybody finds what is to be touched in the lower half of an upright screen."""
    scanner: str = ""
    """Device file of the code scanner, a serial port; empty: there is none."""
    camera: str = ""
    """Name of the document camera, or a part of it, or `first`; empty: there is none. Needs the extra `camera`."""
    stick_folder: str = ""
    """Folder below which the system mounts USB sticks, e.g. `/run/media/kiosk`; empty: none is read."""
    phone_seconds: int = 600
    """How long a code leads somewhere by which a phone hands pages over; ten minutes at the most."""
    returned_days: int = 30
    """How long an application is kept that came back because its item is no longer taken; then it is wiped."""
    authorities: str = ""
    """File of certificates (PEM) that vouch for a platform on a network of its own; empty: public authorities do."""
    demo: bool = False

    def __post_init__(self) -> None:
        if self.keyring not in KEYRINGS:
            raise SettingsError(f'"{self.keyring}" is not a keyring; write {_HOW["keyring"]}.')
        if self.keyring == THROW_AWAY and not self.demo:
            raise SettingsError(
                f"The throw-away keyring protects nothing and is refused outside the demo; write {_HOW['keyring']}."
            )
        if not self.platform_url.startswith(("http://", "https://")):
            raise SettingsError(f"platform_url does not begin with https://; write {_HOW['platform_url']}.")
        if not _HASH.fullmatch(self.staff_pin):
            raise SettingsError(f"staff_pin is not a hash; write {_HOW['staff_pin']}.")
        if self.countdown_seconds < COUNTDOWN_SECONDS_MIN:
            raise SettingsError(
                f"countdown_seconds = {self.countdown_seconds} is too short to react to; "
                f"write at least {COUNTDOWN_SECONDS_MIN}."
            )
        if self.authorities and not Path(self.authorities).is_file():
            raise SettingsError(
                f'authorities = "{self.authorities}" is no file; write the path of the certificates (PEM) by which the '
                "platform is known, or leave the line out."
            )
        self._check_screen()
        if self.phone_seconds not in PHONE_SECONDS:
            raise SettingsError(
                f"phone_seconds = {self.phone_seconds} cannot be; write "
                f"{PHONE_SECONDS.start} to {PHONE_SECONDS.stop - 1}."
            )
        if not 1 <= self.returned_days <= RETURNED_DAYS_MAX:
            raise SettingsError(
                f"returned_days = {self.returned_days} is no time to keep what came back; "
                f"write 1 to {RETURNED_DAYS_MAX}."
            )
        if self.idle_seconds < IDLE_SECONDS_MIN:
            raise SettingsError(
                f"idle_seconds = {self.idle_seconds} is too short to read a page; write at least {IDLE_SECONDS_MIN}."
            )

    @property
    def vouching(self) -> Path | None:
        """The certificates by which the platform is known; None: the public authorities'."""
        return Path(self.authorities) if self.authorities else None

    @property
    def appearance(self) -> Appearance:
        """How the screen is shown to the next person."""
        return Appearance(
            TextSize(self.text_size),
            Scheme(self.scheme),
            elder=self.elder_view,
            reach=self.reach_view,
            language=Language(self.language),
        )

    def _check_screen(self) -> None:
        if self.screen_diagonal_mm not in SCREEN_DIAGONALS_MM:
            raise SettingsError(
                f"screen_diagonal_mm = {self.screen_diagonal_mm} is no screen; "
                "measure the picture from corner to corner, in millimetres."
            )
        for key, known in (("language", Language), ("text_size", TextSize), ("scheme", Scheme)):
            if getattr(self, key) not in tuple(known):
                raise SettingsError(f'{key} = "{getattr(self, key)}" is unknown; write one of {", ".join(known)}.')


def read_settings(path: Path) -> Settings:
    """Read the settings file; a relative `data_dir` starts at the file's own folder.

    Raises `SettingsError` naming the key that cannot be used and how to write it.
    """
    written = _parsed(path)
    for field in fields(Settings):
        if field.name not in written:
            if field.default is MISSING:
                raise SettingsError(f"{path} does not say {field.name}; add a line {_HOW[field.name]}.")
        elif type(written[field.name]).__name__ != _TYPES[field.name]:
            raise SettingsError(
                f"{path}: {field.name} has to be a TOML {_TOML[_TYPES[field.name]]}, not {written[field.name]!r}."
            )
    if unknown := sorted(set(written) - set(_TYPES)):
        raise SettingsError(f"{path}: nothing is called {', '.join(unknown)}; correct or remove the line.")
    folder = (path.parent / written["data_dir"]).absolute()
    return Settings(**{**written, "data_dir": folder})


def hash_pin(pin: str) -> str:
    """Return a salted scrypt hash of a staff PIN, to be put into the settings.

    Raises `SettingsError` unless the PIN is made of four digits or more.
    """
    if len(pin) < PIN_LENGTH_MIN or not (pin.isascii() and pin.isdecimal()):
        raise SettingsError(f"A staff PIN has at least {PIN_LENGTH_MIN} digits and nothing else.")
    salt = os.urandom(16)
    return f"scrypt${salt.hex()}${_digest(pin, salt).hex()}"


def pin_matches(pin: str, hashed: str) -> bool:
    """Tell whether `pin` is the one that `hash_pin` made `hashed` of; takes about 50 ms."""
    import hmac  # noqa: PLC0415 - as below

    _, salt, digest = hashed.split("$")
    return hmac.compare_digest(_digest(pin, bytes.fromhex(salt)), bytes.fromhex(digest))


_TYPES = {field.name: "str" if field.type is Path else field.type.__name__ for field in fields(Settings)}  # type: ignore[union-attr]
_TOML = {"str": "text in quotes", "int": "whole number", "bool": "true or false"}


def _parsed(path: Path) -> Mapping[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise SettingsError(f"There is no settings file {path}; make one with {_HOW['data_dir']}.") from None
    except (OSError, UnicodeDecodeError) as trouble:
        raise SettingsError(f"{path} cannot be read: {trouble}.") from trouble
    except tomllib.TOMLDecodeError as trouble:
        raise SettingsError(f"{path} is not TOML: {trouble}.") from trouble


def _digest(pin: str, salt: bytes) -> bytes:
    import hashlib  # noqa: PLC0415 - loads OpenSSL, and the settings are read before the first frame

    return hashlib.scrypt(pin.encode(), salt=salt, dklen=32, **_SCRYPT)
