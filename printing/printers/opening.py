"""From the address in the settings to a printer; what only one kind of printer needs is loaded with it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, parse_qs, urlsplit
from uuid import UUID

from kiosk import SettingsError
from printing.paper import Paper, paper_at, without_paper
from printing.printers.folder import FolderPrinter
from printing.printers.printer import Printer

if TYPE_CHECKING:
    from PIL import Image

_REMEDY = (
    'Write printer = "folder:/path/to/a/folder" with a path that begins at the root,'
    ' or "ipp://address/ipp/print#printer-uuid", or "escpos://address:9100", or "escpos:/dev/usb/lp0".'
)
_PORT = 9100
_BAUD = 38400


def open_printer(address: str) -> Printer:
    """Return the printer at `address`, bound to just that one and to no default of the machine.

    Raises SettingsError when the address is of no known kind. Whether the printer answers is its
    `status`: a terminal starts with an empty tray, too.
    """
    kind = address.partition(":")[0]
    if kind not in _KINDS:
        raise SettingsError(f"The printer address {address!r} is of no known kind. {_REMEDY}")
    paper = paper_at(address)
    plain = without_paper(address)
    try:
        return _KINDS[kind](plain, paper)
    except ValueError as error:
        raise SettingsError(f"The printer address {address!r} is wrong: {error}. {_REMEDY}") from error


def _ipp(address: str, _paper: Paper) -> Printer:
    from printing.printers.ipp import IppPrinter  # noqa: PLC0415  # loads requests

    parts = _with_machine(address)
    uuid = str(UUID(parts.fragment)) if parts.fragment else ""
    return IppPrinter(parts._replace(fragment="").geturl(), uuid, pages=_pages)


def _pages(pdf: bytes, dpi: int) -> Sequence["Image.Image"]:
    from printing.documents import pages  # noqa: PLC0415  # loads reportlab, which printers for PDF do not need

    return pages(pdf, dpi)


def _escpos(address: str, paper: Paper) -> Printer:
    from printing.documents import raster  # noqa: PLC0415  # loads reportlab
    from printing.printers.escpos import EscposPrinter, device_line, network_line  # noqa: PLC0415

    parts = urlsplit(address)
    options = {name: int(values[0]) for name, values in parse_qs(parts.query, strict_parsing=bool(parts.query)).items()}
    speed = options.pop("baud", _BAUD)
    if options:
        raise ValueError("after the ? it takes paper and baud")
    if not parts.netloc:
        return EscposPrinter(device_line(_whole(parts.path), speed), raster, dots=paper.printable)
    machine = _with_machine(address)
    return EscposPrinter(network_line(machine.hostname or "", machine.port or _PORT), raster, dots=paper.printable)


def _folder(address: str, _paper: Paper) -> Printer:
    return FolderPrinter(_whole(address.partition(":")[2].removeprefix("//")))


def _with_machine(address: str) -> SplitResult:
    """Return the parts of an address with a machine; raises ValueError without one, or with a port that is none."""
    parts = urlsplit(address)
    if not parts.hostname or parts.port == 0:
        raise ValueError("it names no machine")
    return parts


def _whole(path: str) -> Path:
    """Return a path that begins at the root; raises ValueError for any other."""
    if not Path(path).is_absolute():
        raise ValueError("its path does not begin at the root")
    return Path(path)


_KINDS: dict[str, Callable[[str, Paper], Printer]] = {"folder": _folder, "ipp": _ipp, "ipps": _ipp, "escpos": _escpos}
