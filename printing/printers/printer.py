"""What every printer is: it says how it stands, takes one document at a time, and tells the truth after."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from printing.document import Document


class Reason(StrEnum):
    """Why a printer cannot print, or why a slip did not come out; the screens have a sentence for each."""

    PAPER_OUT = "paper_out"
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


@dataclass(frozen=True)
class PrinterStatus:
    """How a printer stands right now."""

    reasons: tuple[Reason, ...] = ()
    """What keeps it from printing; empty when nothing does."""

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


Outcome = Printed | Failed | Unknown


class Printer(Protocol):
    """A place where documents become paper; used by one thread at a time."""

    def status(self) -> PrinterStatus:
        """Return how the printer stands, within a second and without printing anything."""

    def print(self, document: Document) -> Outcome:
        """Put one document on paper and return what became of it; never raises for a fault of the device."""
