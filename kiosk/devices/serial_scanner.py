"""A scanner on a serial line or on USB as a serial port (CDC-ACM): each code is a line of text, CR or LF behind it."""

import os
import select
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

from kiosk.devices.scanners import MOST_CHARACTERS, ScanCallback, ScanListeners

_LOOK_SECONDS = 0.5
"""How soon it notices that it is to stop; a scanner that is away is looked for so often."""
_ENDS = (b"\r", b"\n")
_READ_BYTES = 4096


class SerialScanner:
    """Reads one device for as long as it is open, and takes it up again when it was unplugged."""

    def __init__(self, device: Path) -> None:
        self._device = device
        self._listeners = ScanListeners()
        self._stopping = Event()
        self._thread = Thread(target=self._run, name="scanner", daemon=True)

    def subscribe(self, callback: ScanCallback) -> Callable[[], None]:
        """Call `callback`, in a thread of its own, with the text of every code; returns the function that ends this."""
        return self._listeners.subscribe(callback)

    def start(self) -> None:
        """Begin to read."""
        self._thread.start()

    def stop(self) -> None:
        """End reading."""
        self._stopping.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                port = _opened(self._device)
            except OSError:
                self._stopping.wait(_LOOK_SECONDS)
                continue
            try:
                self._follow(port)
            except OSError:  # unplugged
                self._stopping.wait(_LOOK_SECONDS)
            finally:
                os.close(port)

    def _follow(self, port: int) -> None:
        held = bytearray()
        while not self._stopping.is_set():
            ready, _, _ = select.select([port], [], [], _LOOK_SECONDS)
            if not ready:
                continue
            piece = os.read(port, _READ_BYTES)
            if not piece:
                raise OSError("the scanner is gone")
            held += piece
            self._tell(held)

    def _tell(self, held: bytearray) -> None:
        """Tell the whole lines and keep the beginning of the next."""
        *lines, rest = held.replace(_ENDS[0], _ENDS[1]).split(_ENDS[1])
        held[:] = rest[-MOST_CHARACTERS - 1 :]
        for line in lines:
            text = line.decode(errors="replace").strip()
            if text:
                self._listeners.tell(text)


def _opened(device: Path) -> int:
    """Open a serial port that hands bytes over as they come; nothing is echoed back."""
    import termios  # noqa: PLC0415 - there are no serial device files where there is no termios
    import tty  # noqa: PLC0415

    port = os.open(device, os.O_RDONLY | os.O_NOCTTY)
    try:
        tty.setraw(port)
        termios.tcflush(port, termios.TCIFLUSH)  # what was scanned while nobody listened belongs to nobody
    except termios.error as trouble:
        os.close(port)
        raise OSError(f"{device} is no serial port") from trouble
    return port
