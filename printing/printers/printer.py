"""What every printer is: it says how it stands, takes one document at a time, and tells the truth after."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from printing.document import Document


class Reason(StrEnum):
    """Why a printer cannot print, or why a slip did not come out; the screens have a sentence for each."""

    PAPER_OUT = "paper_out"
    PAPER_LOW = "paper_low"
    """The roll is near its end; a warning, it still prints."""
    COVER_OPEN = "cover_open"
    JAM = "jam"
    UNREACHABLE = "unreachable"
    """Switched off, or its cable is out."""
    NOT_WRITABLE = "not_writable"
    """The folder that stands for a printer cannot be written."""
    DISK_FULL = "disk_full"
    NOT_DRAWN = "not_drawn"
    """The slip itself could not be drawn; another try would end the same."""
    INTERRUPTED = "interrupted"
    """The terminal or the printer stopped in the middle; the paper tells how far it came."""
    BUSY = "busy"
    """It prints for somebody else; the slip's turn comes by itself."""
    STOPPED = "stopped"
    """Somebody has halted it at its panel, or the print system has."""
    OTHER_PRINTER = "other_printer"
    """Another device answers at the address: slips do not come out just anywhere."""
    REFUSED = "refused"
    """It does not take this kind of document."""
    MUTE = "mute"
    """It prints but says nothing of itself; a warning, and a person looks at the paper each time."""


@dataclass(frozen=True)
class PrinterStatus:
    """How a printer stands right now."""

    reasons: tuple[Reason, ...] = ()
    """What keeps it from printing; empty when nothing does."""
    warnings: tuple[Reason, ...] = ()
    """What somebody should see to although it prints."""

    @property
    def ready(self) -> bool:
        """Tell whether the next document can be sent."""
        return not self.reasons


@dataclass(frozen=True)
class Printed:
    """The whole document is on paper."""


@dataclass(frozen=True)
class Failed:
    """Nothing is on paper; printing it again cannot make a second copy."""

    reason: Reason


@dataclass(frozen=True)
class Unknown:
    """Some or all of it may be on paper; a person has to look before it is printed again."""

    reason: Reason


@dataclass(frozen=True)
class Incomplete:
    """A part of it is on paper and the rest will surely not come; the whole may be printed as a marked copy."""

    reason: Reason


Outcome = Printed | Failed | Unknown | Incomplete

Watch = Callable[[PrinterStatus], bool]
"""Told how the printer stands while it works on a slip; returns whether somebody still waits for it."""


def somebody_waits(_status: PrinterStatus) -> bool:
    """Watch nothing: whoever prints by hand stands there until it is done."""
    return True


class Printer(Protocol):
    """A place where documents become paper; used by one thread at a time."""

    def status(self) -> PrinterStatus:
        """Return how the printer stands, within a few seconds at most and without printing anything."""

    def print(self, document: Document, watch: Watch = somebody_waits) -> Outcome:
        """Put one document on paper and return what became of it; never raises for a fault of the device.

        As soon as `watch` says that nobody waits any more, what has not come out is withdrawn.
        """

    def became(self, job: str) -> Outcome | None:
        """Return what became of a job sent before a crash, and let nothing more of it come out.

        None: the printer cannot tell, because it keeps no book or does not know the name.
        """
