"""From the address in the settings to a printer."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit
from uuid import UUID

from kiosk import SettingsError
from printing.printers.folder import FolderPrinter
from printing.printers.ipp import IppPrinter
from printing.printers.printer import Printer

_REMEDY = (
    'Write printer = "folder:/path/to/a/folder" with a path that begins at the root,'
    ' or "ipp://address/ipp/print#printer-uuid".'
)


def open_printer(address: str) -> Printer:
    """Return the printer at `address`, bound to just that one and to no default of the machine.

    Raises SettingsError when the address is of no known kind. Whether the printer answers is its
    `status`: a terminal starts with an empty tray, too.
    """
    kind, _, place = address.partition(":")
    if kind not in _KINDS:
        raise SettingsError(f"The printer address {address!r} is of no known kind. {_REMEDY}")
    return _KINDS[kind](address, place)


def _ipp(address: str, _place: str) -> Printer:
    parts = urlsplit(address)
    try:
        uuid = str(UUID(parts.fragment)) if parts.fragment else ""
        _ = parts.port
    except ValueError as error:
        raise SettingsError(f"The printer address {address!r} has a wrong port or uuid. {_REMEDY}") from error
    if not parts.hostname:
        raise SettingsError(f"The printer address {address!r} names no machine. {_REMEDY}")
    return IppPrinter(parts._replace(fragment="").geturl(), uuid)


def _folder(_address: str, place: str) -> Printer:
    folder = Path(place.removeprefix("//"))
    if not folder.is_absolute():
        raise SettingsError(f"The printer folder {place!r} does not begin at the root. {_REMEDY}")
    return FolderPrinter(folder)


_KINDS: dict[str, Callable[[str, str], Printer]] = {"folder": _folder, "ipp": _ipp, "ipps": _ipp}
