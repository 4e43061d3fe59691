"""A thermal printer without a device: a head that understands ESC/POS, on port 9100 or a serial line, and a handle.

It does what the real ones do: it keeps what it cannot print yet, obeys real-time commands at once wherever they
stand, and answers GS r in its turn, after the paper.
"""

import os
import socket
import tty
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Lock, Thread

from PIL import Image

_FORGET = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"


class ThermalPrinter:
    """The head and what hands do to it; thread-safe."""

    def __init__(self, dots: int = 576) -> None:
        self.slips: list[Image.Image] = []
        """What was cut off, oldest first."""
        self.drawer_opened = False
        self.silent = False
        """Answers nothing."""
        self.holds = False
        """Takes everything and prints nothing, as one whose head is too hot."""
        self.on_row: Callable[[int], None] = lambda row: None
        """Called with the number of each row of a slip before it is printed."""
        self._across = dots // 8
        self._rows: list[bytes] = []
        self._received = b""
        self._flags: set[str] = set()
        self._dropped = False
        self._lock = Lock()

    def set(self, fault: str) -> None:
        """Break it: `paper out`, `paper low`, `cover`, `cutter` or `offline`."""
        self._flags.add(fault)

    def cut_power(self) -> None:
        """Switch it off and on: what it had received is gone, and so is whoever was talking to it."""
        with self._lock:
            self._received = b""
            self._rows.clear()
            self._dropped = True

    def mend(self, fault: str) -> None:
        """Mend it; what it has kept comes out when it is answered the next time."""
        self._flags.discard(fault)

    @property
    def uncut(self) -> int:
        """How many rows stick out and are not cut off."""
        return len(self._rows)

    def take(self, data: bytes) -> bytes:
        """Receive bytes and return the answers; raises ConnectionResetError once after its power was cut."""
        with self._lock:
            if self._dropped:
                self._dropped = False
                raise ConnectionResetError
            answers = self._obey_at_once(data) + self._work()
            return b"" if self.silent else answers

    def _obey_at_once(self, data: bytes) -> bytes:
        """Obey the real-time commands in a piece, wherever they stand."""
        answers = b""
        self._received += data
        for at in range(len(data)):
            if data.startswith(b"\x10\x04", at) and len(data) > at + 2:
                answers += bytes([self._state(data[at + 2])])
            if data.startswith(b"\x10\x14\x01", at):
                self.drawer_opened = True
        if _FORGET in data:
            self._received = self._received.rpartition(_FORGET)[2]
            self._rows.clear()
        return answers

    def _state(self, question: int) -> int:
        flags = self._flags
        out, cover = "paper out" in flags, "cover" in flags
        bits = {
            1: 0x08 * bool(flags - {"paper low"}),
            2: 0x04 * cover + 0x20 * out,
            3: 0x08 * ("cutter" in flags),
            4: 0x60 * out + 0x0C * (out or "paper low" in flags),
        }
        return 0x12 | bits[question]

    def _work(self) -> bytes:
        """Print what there is as far as that can be done, and return the answers to GS r."""
        answers = b""
        while self._received and not self.holds and not self._flags - {"paper low"}:
            length = self._length()
            if length is None:
                break
            command, self._received = self._received[:length], self._received[length:]
            answers += self._obey(command)
        return answers

    def _length(self) -> int | None:
        """Return how long the next command is; None when it has not come whole."""
        kept = self._received
        if kept.startswith(b"\x1dv0"):
            if len(kept) < 8:
                return None
            length = 8 + int.from_bytes(kept[4:6], "little") * int.from_bytes(kept[6:8], "little")
        else:
            known = {b"\x1b@": 2, b"\x1da": 3, b"\x1dV": 4, b"\x1dr": 3, b"\x10\x04": 3, b"\x10\x14": 10}
            length = known[kept[:2]] if len(kept) > 1 else 2
        return length if len(kept) >= length else None

    def _obey(self, command: bytes) -> bytes:
        if command.startswith(b"\x1dv0"):
            self._print(command)
        if command.startswith(b"\x1dV"):
            size = (self._across * 8, len(self._rows))
            self.slips.append(Image.frombytes("1", size, b"".join(self._rows), "raw", "1;I"))
            self._rows.clear()
        return b"\x00" if command.startswith(b"\x1dr") else b""

    def _print(self, command: bytes) -> None:
        """Print a picture row by row; the rows behind a fault stay in the head."""
        assert int.from_bytes(command[4:6], "little") == self._across, "the picture is as wide as the head"
        rows = [command[at : at + self._across] for at in range(8, len(command), self._across)]
        for number, row in enumerate(rows):
            self.on_row(len(self._rows))
            if self._flags - {"paper low"}:
                left = rows[number:]
                head = command[:6] + len(left).to_bytes(2, "little")
                self._received = head + b"".join(left) + self._received
                return
            self._rows.append(row)


@contextmanager
def on_the_network(printer: ThermalPrinter) -> Iterator[int]:
    """Let a printer listen on a port of the loopback device."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        listener = Thread(target=_serve, args=(server, printer), daemon=True)
        listener.start()
        try:
            yield server.getsockname()[1]
        finally:
            with suppress(OSError):
                server.shutdown(socket.SHUT_RDWR)
            listener.join(5)


@contextmanager
def on_a_serial_line(printer: ThermalPrinter) -> Iterator[str]:
    """Let a printer sit behind a device file."""
    ours, theirs = os.openpty()
    tty.setraw(theirs)
    reader = Thread(target=_carry, args=(ours, printer), daemon=True)
    reader.start()
    try:
        yield os.ttyname(theirs)
    finally:
        os.close(theirs)  # the reader ends when the last one lets go
        reader.join(5)
        os.close(ours)


def _serve(server: socket.socket, printer: ThermalPrinter) -> None:
    with suppress(OSError):
        while True:
            connection, _ = server.accept()
            with connection, suppress(OSError):
                while data := connection.recv(65536):
                    connection.sendall(printer.take(data))


def _carry(descriptor: int, printer: ThermalPrinter) -> None:
    with suppress(OSError):
        while data := os.read(descriptor, 65536):
            if answers := printer.take(data):
                os.write(descriptor, answers)
