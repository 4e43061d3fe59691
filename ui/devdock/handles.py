"""What the dev dock needs of the world around the terminal; the assembly hands the real things in."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import BinaryIO, Protocol

from kiosk import CameraHandle, CardReaderHandle, ScannerHandle, StickHandle


class Cable(Protocol):
    """The line to the platform."""

    @property
    def plugged(self) -> bool:
        """Whether anything gets through."""

    def pull(self) -> None:
        """Let nothing through."""

    def plug(self) -> None:
        """Let everything through again."""


class Paper(Protocol):
    """A slip that came out."""

    @property
    def pdf(self) -> bytes:
        """The slip as it was printed."""


class Printer(Protocol):
    """A hand at the printer."""

    @property
    def faults(self) -> Sequence[str]:
        """What keeps it from printing, as words: `paper_out`, `cover_open`, `jam`, `unreachable`."""

    @property
    def papers(self) -> Sequence[Paper]:
        """Every slip that came out whole, oldest first."""

    def empty_tray(self) -> None:
        """Take the paper out."""

    def load_paper(self) -> None:
        """Put paper in."""

    def open_cover(self) -> None:
        """Lift the cover."""

    def close_cover(self) -> None:
        """Put the cover down."""

    def jam(self) -> None:
        """Wedge a piece of paper in the cutter."""

    def clear_jam(self) -> None:
        """Take the piece of paper out."""


class ClockHandle(Protocol):
    """The terminal's clock, which may be set wrong."""

    shift: timedelta


class Handles(Protocol):
    """Everything a hand can do around the terminal."""

    @property
    def cable(self) -> Cable:
        """The line to the platform."""

    @property
    def printer(self) -> Printer:
        """The printer."""

    @property
    def card(self) -> CardReaderHandle:
        """The identity-card reader."""

    @property
    def scanner(self) -> ScannerHandle:
        """The code scanner."""

    @property
    def stick(self) -> StickHandle:
        """The place for USB sticks."""

    @property
    def camera(self) -> CameraHandle:
        """The document camera."""

    @property
    def clock(self) -> ClockHandle:
        """The terminal's clock."""


class Picture(Protocol):
    """A picture in memory."""

    def save(self, fp: BinaryIO, format: str) -> None:  # noqa: A002  the name every picture library gives it
        """Write the picture in `format`."""


Preview = Callable[[bytes], Picture]
"""Draws a slip, given as PDF, for the eye."""
