"""The line to a thermal printer: a network connection, or a device file of USB or a serial port.

A line is opened for each slip and each look, so that a printer that was switched off and on, or plugged in again, is
simply there. Everything that goes wrong on it is an `OSError`.
"""

import os
import select
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final, Protocol

CONNECT_SECONDS: Final = 1.0
SEND_SECONDS: Final = 10.0
"""How long a printer may take nothing; its buffer is full and its paper stands."""
_CHUNK = 4096


class Line(Protocol):
    """An open line; used by one thread."""

    def send(self, data: bytes) -> None:
        """Send all of it; raises TimeoutError when the printer takes nothing for `SEND_SECONDS`."""

    def receive(self, seconds: float) -> bytes:
        """Return what has come, after at most `seconds`; empty when nothing has."""

    def close(self) -> None:
        """Let go of the line."""


OpenLine = Callable[[], Line]


def network_line(host: str, port: int) -> OpenLine:
    """Return what opens a line to a printer on the network."""
    return lambda: _Network(host, port)


def device_line(path: Path, speed: int) -> OpenLine:
    """Return what opens a device file: of the kernel's USB printer driver, or of a serial port at `speed` baud."""
    return lambda: _Device(path, speed)


class _Network:
    def __init__(self, host: str, port: int) -> None:
        self._socket = socket.create_connection((host, port), CONNECT_SECONDS)

    def send(self, data: bytes) -> None:
        self._socket.settimeout(SEND_SECONDS)
        self._socket.sendall(data)

    def receive(self, seconds: float) -> bytes:
        self._socket.settimeout(max(seconds, 0.001))
        try:
            data = self._socket.recv(_CHUNK)
        except TimeoutError:
            return b""
        if not data:
            raise ConnectionResetError("The printer hung up.")
        return data

    def close(self) -> None:
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_WR)
        self._socket.close()


class _Device:
    def __init__(self, path: Path, speed: int) -> None:
        self._descriptor = os.open(path, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
        try:
            if os.isatty(self._descriptor):
                _set_up(self._descriptor, speed)
        except BaseException:
            os.close(self._descriptor)
            raise

    def send(self, data: bytes) -> None:
        left = memoryview(data)
        end = time.monotonic() + SEND_SECONDS
        while left:
            if not select.select([], [self._descriptor], [], max(0.0, end - time.monotonic()))[1]:
                raise TimeoutError("The printer takes nothing.")
            with suppress(BlockingIOError):
                left = left[os.write(self._descriptor, left[:_CHUNK]) :]
                end = time.monotonic() + SEND_SECONDS

    def receive(self, seconds: float) -> bytes:
        if not select.select([self._descriptor], [], [], seconds)[0]:
            return b""
        with suppress(BlockingIOError):
            return os.read(self._descriptor, _CHUNK)
        return b""

    def close(self) -> None:
        os.close(self._descriptor)


def _set_up(descriptor: int, speed: int) -> None:
    """Make a serial port carry bytes as they are, 8N1, with RTS/CTS; raises OSError for a speed it cannot do."""
    import termios  # noqa: PLC0415  # there are no serial device files where there is no termios
    import tty  # noqa: PLC0415

    baud = getattr(termios, f"B{speed}", None)
    if baud is None:
        raise OSError(f"A serial port cannot do {speed} baud.")
    tty.setraw(descriptor)
    settings = termios.tcgetattr(descriptor)
    settings[2] |= termios.CLOCAL | termios.CREAD | termios.CRTSCTS
    settings[4] = settings[5] = baud
    termios.tcsetattr(descriptor, termios.TCSANOW, settings)
