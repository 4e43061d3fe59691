"""A terminal with everything around it on one machine: platform, cable, printer, card reader; all sample data."""

import secrets
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from kiosk import (
    CameraHandle,
    CardReaderHandle,
    ScannerHandle,
    Settings,
    SimulatedCamera,
    SimulatedCardReader,
    SimulatedScanner,
    SimulatedStick,
    StickHandle,
    SystemClock,
    hash_pin,
)
from printing.printers import PrinterHandle, SimulatedPrinter, open_printer
from sync.cable import Cable
from ui.assembly.platform_process import PlatformAddress, PlatformProcess
from ui.assembly.terminal import RunningTerminal, ask_for_identity, open_safe

TERMINAL = "150800-M01-T01"
PIN_DIGITS = 6


@dataclass(frozen=True)
class Handles:
    """What the dev dock and the rehearsal may do to the world around the terminal."""

    cable: Cable
    printer: PrinterHandle
    card: CardReaderHandle
    scanner: ScannerHandle
    stick: StickHandle
    camera: CameraHandle
    clock: SystemClock


class Demo:
    """Puts everything around a platform that is starting, and takes it down again; a context manager."""

    def __init__(self, process: PlatformProcess) -> None:
        self._stack = ExitStack()
        self._process = process
        self.staff_pin = "".join(secrets.choice("0123456789") for _ in range(PIN_DIGITS))
        """PIN of the staff corner, another one each time."""

    def __enter__(self) -> Self:
        with ExitStack() as undo:
            self.platform: PlatformAddress = self._process.address()
            self._start_terminal(self._process.folder.parent, undo)
            self._stack = undo.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def papers(self) -> tuple[bytes, ...]:
        """Return the slips that have come out, as PDF, oldest first."""
        return tuple(paper.pdf for paper in self.handles.printer.papers)

    def _start_terminal(self, folder: Path, undo: ExitStack) -> None:
        address = urlsplit(self.platform.url)
        cable = undo.enter_context(Cable(address.hostname or "127.0.0.1", address.port or 80))
        (folder / "slips").mkdir(exist_ok=True)
        settings = self._settings(folder, cable.url)
        clock = SystemClock()
        safe = open_safe(settings, clock)
        if safe.store.enrolment() is None:
            ask_for_identity(settings.platform_url, safe, self.platform.codes[TERMINAL])
        printer = SimulatedPrinter(open_printer(settings.printer))
        self.reader = SimulatedCardReader()
        self.scanner = SimulatedScanner()
        self.stick, self.camera = SimulatedStick(), SimulatedCamera()
        self.handles = Handles(
            cable=cable,
            printer=printer.handle,
            card=CardReaderHandle(self.reader),
            scanner=ScannerHandle(self.scanner),
            stick=StickHandle(self.stick),
            camera=CameraHandle(self.camera),
            clock=clock,
        )
        self.terminal = undo.enter_context(RunningTerminal(settings, safe, clock=clock, printer=printer))
        self.kiosk = self.terminal.kiosk

    def _settings(self, folder: Path, platform_url: str) -> Settings:
        return Settings(
            data_dir=folder / "terminal",
            platform_url=platform_url,
            keyring="throw-away",
            printer=f"folder:{folder / 'slips'}",
            staff_pin=hash_pin(self.staff_pin),
            demo=True,
        )
