"""From the address in the settings to a printer."""

from collections.abc import Callable
from pathlib import Path

from kiosk import SettingsError
from printing.printers.folder import FolderPrinter
from printing.printers.printer import Printer

_REMEDY = 'Write printer = "folder:/path/to/a/folder" with a path that begins at the root.'


def open_printer(address: str) -> Printer:
    """Return the printer at `address`, bound to just that one and to no default of the machine.

    Raises SettingsError when the address is of no known kind. Whether the printer answers is its
    `status`: a terminal starts with an empty tray, too.
    """
    kind, _, place = address.partition(":")
    if kind not in _KINDS:
        raise SettingsError(f"The printer address {address!r} is of no known kind. {_REMEDY}")
    return _KINDS[kind](place)


def _folder(place: str) -> Printer:
    folder = Path(place.removeprefix("//"))
    if not folder.is_absolute():
        raise SettingsError(f"The printer folder {place!r} does not begin at the root. {_REMEDY}")
    return FolderPrinter(folder)


_KINDS: dict[str, Callable[[str], Printer]] = {"folder": _folder}
