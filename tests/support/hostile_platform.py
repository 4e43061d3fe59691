"""Something at the platform's address that is not the platform: every way we know to hurt a client.

A script gets the connection after a whole request has arrived and does its worst.
"""

import socket
import zlib
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread

from sync.contract import PREFIX, SessionAnswer

Script = Callable[[socket.socket, Event], None]
"""Gets the connection, and an event that is set when the test is over."""


class HostilePlatform:
    """Grants sessions like a good platform, and answers everything else by its script."""

    def __init__(self, script: Script, *, also_sessions: bool = False) -> None:
        self._script = script
        self._also_sessions = also_sessions
        self._over = Event()
        self._threads: list[Thread] = []
        self._connections: list[socket.socket] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self.asked: list[str] = []
        self._start(self._accept)

    def close(self) -> None:
        self._over.set()
        for each in (self._listener, *self._connections):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for thread in self._threads:
            thread.join()

    def _start(self, work: Callable[..., None], *args: object) -> None:
        thread = Thread(target=work, args=args, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._over.is_set():
            with suppress(OSError):
                connection, _ = self._listener.accept()
                self._connections.append(connection)
                self._start(self._serve, connection)

    def _serve(self, connection: socket.socket) -> None:
        with connection, suppress(OSError):
            while line := _read_request(connection):
                self.asked.append(line)
                if f"{PREFIX}/session" in line and not self._also_sessions:
                    connection.sendall(_session())
                    continue
                self._script(connection, self._over)
                return


def _read_request(connection: socket.socket) -> str:
    head = b""
    while b"\r\n\r\n" not in head:
        data = connection.recv(65536)
        if not data:
            return ""
        head += data
    head, _, body = head.partition(b"\r\n\r\n")
    lengths = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
    missing = int(lengths[0].partition(b":")[2]) - len(body) if lengths else 0
    while missing > 0:
        missing -= len(connection.recv(missing))
    return head.split(b"\r\n")[0].decode()


def _session() -> bytes:
    granted = SessionAnswer.model_validate(
        {
            "token": "t",
            "expires_in": 900,
            "server_time": "2026-11-22T00:00:00Z",
            "epoch": "e1",
            "min_protocol": 1,
            "max_protocol": 2,
            "seal_key": "NYBy1jZYgNGu6jKa35EhODhR7SGijjt16WXQ0s0WYlQ",
        }
    )
    return whole(granted.model_dump_json().encode())


def whole(body: bytes, *, status: str = "200 OK", kind: str = "application/json", more: str = "") -> bytes:
    """Return a complete answer, after which the connection is closed: who does that says so (RFC 9112, 9.6)."""
    about = f"Content-Type: {kind}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n"
    head = f"HTTP/1.1 {status}\r\n{about}{more}\r\n"
    return head.encode() + body


# -- scripts ---------------------------------------------------------------------------------------


def says(answer: bytes) -> Script:
    """Send these bytes and close."""

    def script(connection: socket.socket, over: Event) -> None:
        connection.sendall(answer)

    return script


def drips(beginning: bytes, drop: bytes, *, every: float = 0.05) -> Script:
    """Send a beginning, then a drop at a time for as long as anybody listens."""

    def script(connection: socket.socket, over: Event) -> None:
        connection.sendall(beginning)
        while not over.wait(every):
            connection.sendall(drop)

    return script


def floods(beginning: bytes, wave: bytes) -> Script:
    """Send a beginning, then as much as the connection takes."""

    def script(connection: socket.socket, over: Event) -> None:
        connection.sendall(beginning)
        while not over.is_set():
            connection.sendall(wave)

    return script


def keeps_silent(connection: socket.socket, over: Event) -> None:
    """Take the request and never answer."""
    over.wait(30)


def resets(connection: socket.socket, over: Event) -> None:
    """Drop the connection the hard way."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")


def gzip_bomb(mebibytes: int) -> bytes:
    """Return an answer that is small on the wire and huge when unpacked."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
    blank = b" " * (1024 * 1024)
    packed = b"".join(packer.compress(blank) for _ in range(mebibytes)) + packer.flush()
    return whole(packed, more="Content-Encoding: gzip\r\n")
