"""`kiosk doctor`: everything a terminal needs, looked at one by one; changes nothing and prints nothing.

It may be asked beside a running terminal. What depends on something that is wrong is not looked at.
"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

import resources
from kiosk import (
    BEIJING,
    Catalogue,
    KioskError,
    Lease,
    Settings,
    Shelf,
    Store,
    database_key,
    load_catalogue,
    master_key,
    open_keyring,
    read_settings,
    store_health,
)
from printing.printers import PrinterStatus, open_printer

GIGABYTE = 1_000_000_000
LITTLE_ROOM, NO_ROOM = GIGABYTE, GIGABYTE // 10
SKEW_SECONDS = 60
"""From this difference on, the terminal's clock is called wrong."""
_NEWEST = 5
"""Incidents that are told one by one."""


class Grade(StrEnum):
    """How well something is."""

    WELL = "well"
    WARNING = "warning"
    """It works; somebody should see to it."""
    BAD = "bad"


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at, in a plain sentence, with what to do about it."""

    subject: str
    grade: Grade
    words: str
    remedy: str = ""


def examine(settings_file: Path) -> Iterator[Finding]:
    """Yield what is found, the settings first; without them only fonts and the catalogue shipped can be looked at."""
    try:
        settings = read_settings(settings_file)
    except KioskError as error:
        yield Finding("settings", Grade.BAD, str(error), "Mend the settings file, or name another with --settings.")
        yield _fonts()
        yield from _guarded("catalogue", lambda: _catalogue(None))
        return
    yield Finding("settings", Grade.WELL, f"{settings_file} can be used.")
    yield from _guarded("keyring", lambda: _keyring(settings))
    yield from _guarded("database", lambda: _database(settings))
    yield from _guarded("storage", lambda: _room(settings.data_dir))
    yield from _platform(settings.platform_url, settings.vouching)
    yield from _guarded("printer", lambda: _printer(settings))
    yield from _camera(settings.camera)
    yield _fonts()
    yield from _guarded("catalogue", lambda: _catalogue(settings))


def _guarded(subject: str, look: Callable[[], Iterator[Finding]]) -> Iterator[Finding]:
    """Yield what a look finds; an error of ours is a finding too, its sentence says what to do."""
    try:
        yield from look()
    except KioskError as error:
        yield Finding(subject, Grade.BAD, str(error))


def _keyring(settings: Settings) -> Iterator[Finding]:
    if not Store.exists(settings.data_dir):
        open_keyring(settings.keyring, settings.data_dir)
        yield Finding("keyring", Grade.WARNING, f"{settings.keyring} holds no key yet; `kiosk enrol` makes it.")
        return
    master_key(open_keyring(settings.keyring, settings.data_dir), may_create=False)
    yield Finding("keyring", Grade.WELL, f"{settings.keyring} holds the master key.")


def _database(settings: Settings) -> Iterator[Finding]:
    if not Store.exists(settings.data_dir):
        remedy = "Ask the platform for a code, then: kiosk enrol CODE"
        yield Finding("database", Grade.BAD, f"There is no terminal in {settings.data_dir} yet.", remedy)
        return
    key = database_key(master_key(open_keyring(settings.keyring, settings.data_dir), may_create=False))
    health = store_health(settings.data_dir, key)
    if health.terminal is None:
        yield Finding("database", Grade.BAD, "This terminal has no identity yet.", "kiosk enrol CODE")
    else:
        running = "is running" if Lease.held(settings.data_dir) else "is not running"
        place = f"{health.terminal.code}, {health.terminal.outlet.name}"
        yield Finding("database", Grade.WELL, f"The database opens: {place}; the terminal {running}.")
    waiting = sum(stream.waiting for stream in health.streams)
    yield Finding("outbox", Grade.WELL, f"{waiting} operations wait for the platform.")
    if health.set_aside:
        words = f"The platform refused {len(health.set_aside)} operations."
        yield Finding("outbox", Grade.WARNING, words, "Look at them in the staff corner.")
    for incident in health.incidents[:_NEWEST]:
        words = f"{incident.last_at.astimezone(BEIJING):%Y-%m-%d %H:%M}  {incident.subject}: {incident.sentence}"
        yield Finding("incidents", Grade.WARNING, words)


def _room(folder: Path) -> Iterator[Finding]:
    there = next(one for one in (folder, *folder.parents) if one.exists())
    free = shutil.disk_usage(there).free
    words, remedy = f"{free / GIGABYTE:.1f} GB are free in {there}.", "Make room there."
    if free < NO_ROOM:
        yield Finding("storage", Grade.BAD, words, remedy)
    elif free < LITTLE_ROOM:
        yield Finding("storage", Grade.WARNING, words, remedy)
    else:
        yield Finding("storage", Grade.WELL, words)


def _platform(address: str, authorities: Path | None) -> Iterator[Finding]:
    from sync.client.reaching import reach  # noqa: PLC0415 - loads requests
    from sync.failures import PlatformFailure  # noqa: PLC0415

    try:
        reached = reach(address, authorities=authorities)
    except PlatformFailure as failure:
        remedy = "Look at the network cable and at platform_url; applications stay safe on the terminal meanwhile."
        yield Finding("platform", Grade.BAD, str(failure), remedy)
        return
    yield Finding("platform", Grade.WELL, f"{address} answers.")
    yield _clock(reached.skew_seconds)


def _clock(skew: float | None) -> Finding:
    if skew is None:
        return Finding("clock", Grade.WARNING, "The platform does not tell its time.")
    if abs(skew) < SKEW_SECONDS:
        return Finding("clock", Grade.WELL, "The clock agrees with the platform's.")
    how = "behind" if skew > 0 else "ahead of"
    words = f"The clock is {abs(skew) / 60:.0f} minutes {how} the platform's."
    return Finding("clock", Grade.WARNING, words, "Set this machine's time; nobody is refused meanwhile.")


def _printer(settings: Settings) -> Iterator[Finding]:
    address = settings.printer
    printer = open_printer(address)
    if address.startswith("escpos:") and Lease.held(settings.data_dir):
        words = f"{address} belongs to the running terminal, which tells its state in the staff corner."
        yield Finding("printer", Grade.WELL, words)
        return
    yield _standing(address, printer.status())


def _standing(address: str, status: PrinterStatus) -> Finding:
    if not status.ready:
        return Finding(
            "printer", Grade.BAD, f"{address} cannot print: {', '.join(status.reasons)}.", "See to it there."
        )
    if status.warnings:
        return Finding("printer", Grade.WARNING, f"{address} prints, but says: {', '.join(status.warnings)}.")
    return Finding("printer", Grade.WELL, f"{address} is ready.")


def _camera(name: str) -> Iterator[Finding]:
    if not name:
        return
    try:
        from ui.document_camera import look_for  # noqa: PLC0415 - needs the extra `camera`
    except ImportError as error:
        remedy = "pip install 'hetao-kiosk[camera]'; apt-get install libpulse0"
        yield Finding("camera", Grade.WARNING, f"The document camera cannot be used: {error}.", remedy)
        return
    found, all_there = look_for(name)
    if found:
        yield Finding("camera", Grade.WELL, f'The document camera "{name}" is there.')
        return
    there = ", ".join(f'"{one}"' for one in all_there) or "none"
    words = f'There is no document camera "{name}"; the system knows of: {there}.'
    yield Finding("camera", Grade.WARNING, words, "Look at its cable and at `camera` in the settings.")


def _fonts() -> Finding:
    from printing.documents import missing_faces  # noqa: PLC0415 - loads reportlab

    missing = missing_faces()
    if not missing:
        return Finding("fonts", Grade.WELL, "Every character that docs/fonts.md counts can be printed.")
    words = f"These are missing: {', '.join(missing)}. Very rare characters are framed with their number."
    return Finding("fonts", Grade.WARNING, words, "apt-get install fonts-hanazono")


def _catalogue(settings: Settings | None) -> Iterator[Finding]:
    catalogue = load_catalogue(_in_force(settings))
    version = catalogue.edition.version
    yield Finding("catalogue", Grade.WELL, f"Edition {version} offers {len(catalogue.items)} items.")
    yield from _refused(catalogue)


def _in_force(settings: Settings | None) -> Path:
    """Return the folder of the edition that is shown today; the shelf is only looked at."""
    shipped = resources.path("catalogue")
    shelved = settings.data_dir / "editions" if settings else None
    if shelved is None or not shelved.is_dir() or (shelved / "unfinished").exists():  # one is arriving just now
        return shipped
    today = datetime.now(BEIJING).date()
    lying_ready = Shelf(shelved, shipped=shipped).editions()
    return next((one.folder for one in lying_ready if one.effective_on <= today or not one.number), shipped)


def _refused(catalogue: Catalogue) -> Iterator[Finding]:
    for item in catalogue.refused:
        for sentence in item.sentences:
            yield Finding("catalogue", Grade.WARNING, f"Not shown: {sentence}", "kiosk catalogue check")
