"""Slips that a command asks for: read from a file or from the store, drawn, and put on paper or into a file."""

from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import resources
from kiosk import (
    BEIJING,
    Lease,
    OutletLine,
    PrinterTest,
    Settings,
    SettingsError,
    Slip,
    SlipError,
    database_key,
    held_slip,
    load_catalogue,
    master_key,
    open_keyring,
    read_slip,
)
from printing.document import Document
from printing.documents import draw, preview_png
from printing.paper import PAPERS, Paper, paper_at
from printing.printers import Failed, Incomplete, Outcome, Printed, Unknown, open_printer

NOWHERE = OutletLine(name="终端", terminal="000000-X00-T00", phone="")
"""What a test page names where no settings say which terminal this is."""


def sample(kind: str) -> Slip:
    """Return the sample of a kind of slip."""
    return read_slip(resources.text(f"samples/slips/{kind}.json"))


def described(file: Path) -> Slip:
    """Return the slip that a JSON file describes; raises `SlipError`."""
    try:
        return read_slip(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise SlipError(f"{file} cannot be read: {error}.") from error


def held(settings: Settings, reference: str) -> Slip:
    """Return the slip of an application that the terminal holds; raises `KioskError` saying what to mend."""
    key = database_key(master_key(open_keyring(settings.keyring, settings.data_dir), may_create=False))
    found = held_slip(settings.data_dir, key, reference, catalogue=load_catalogue(resources.path("catalogue")))
    if found is None:
        raise SlipError(f"This terminal holds no application {reference}; look at the number on the slip.")
    return found


def trial() -> Slip:
    """Return a test page of now."""
    return PrinterTest(at=datetime.now(BEIJING), outlet=NOWHERE, sample=False)


def drawn(slip: Slip, *, copy: int, width: str | None, address: str | None) -> Document:
    """Draw a slip for `width`, for the paper that `address` names, or for 80 mm."""
    return draw(slip, copy=copy, paper=_paper(width, address))


def save(document: Document, file: Path) -> None:
    """Write a drawn slip as a picture where the file is called `.png`, as PDF otherwise; raises `SlipError`."""
    content = preview_png(document.pdf) if file.suffix.lower() == ".png" else document.pdf
    try:
        file.write_bytes(content)
    except OSError as error:
        raise SlipError(f"{file} cannot be written: {error.strerror}.") from error


@dataclass(frozen=True)
class Ending:
    """What became of a slip."""

    printed: bool | None
    """None: nobody can know."""
    reason: str = ""
    """A word of `printing.printers.Reason`."""


def put_on_paper(document: Document, address: str, *, of_terminal: Settings | None) -> Ending:
    """Print at `address` and return what became of it.

    The printer of a terminal's settings belongs to the terminal while it runs: `AlreadyRunning` then.
    """
    with ExitStack() as undo:
        if of_terminal is not None:
            undo.callback(Lease.take(of_terminal.data_dir).release)
        printer = open_printer(address)
        status = printer.status()
        if not status.ready:
            return Ending(printed=False, reason=status.reasons[0])
        return _ending(printer.print(document))


def _ending(outcome: Outcome) -> Ending:
    match outcome:
        case Printed():
            return Ending(printed=True)
        case Unknown(reason):
            return Ending(printed=None, reason=reason)
        case Failed(reason) | Incomplete(reason):
            return Ending(printed=False, reason=reason)


def _paper(width: str | None, address: str | None) -> Paper:
    if width is not None:
        if width not in PAPERS:
            raise SettingsError(f"There is no layout for paper {width!r}; use one of {', '.join(PAPERS)}.")
        return PAPERS[width]
    return paper_at(address or "")
