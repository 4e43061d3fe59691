"""A network cable on loopback: forwards to the platform until somebody pulls it.

The demo puts it between terminal and platform and gives its handle to the dev dock; tests do the same.
"""

import socket
from collections.abc import Callable
from contextlib import suppress
from threading import Lock, Thread
from types import TracebackType
from typing import Self

_CHUNK_BYTES = 64 * 1024
_REACH_SECONDS = 5.0


class Cable:
    """Listens on a free port of loopback; the handle is `pull`, `plug` and `lose_next_answer`."""

    def __init__(self, host: str, port: int) -> None:
        self._target = (host, port)
        self._lock = Lock()
        self._strands: set[_Strand] = set()
        self._plugged = True
        self._losing = False
        self._closed = False
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        """Where the terminal finds the platform."""
        self._thread = Thread(target=self._accept, name="cable", daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def plugged(self) -> bool:
        """Whether anything gets through."""
        return self._plugged

    def pull(self) -> None:
        """Drop every connection and let no new one through."""
        with self._lock:
            self._plugged = False
            strands = tuple(self._strands)
        for strand in strands:
            strand.cut()

    def plug(self) -> None:
        """Let new connections through again."""
        with self._lock:
            self._plugged = not self._closed

    def lose_next_answer(self) -> None:
        """Drop the connection on which the platform answers next, instead of passing the answer on."""
        with self._lock:
            self._losing = True

    def close(self) -> None:
        """Pull for good; returns when all threads have ended."""
        self._closed = True
        self.pull()
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)  # wakes `accept`, which closing alone does not
        self._listener.close()
        self._thread.join()
        with self._lock:
            strands = tuple(self._strands)
        for strand in strands:
            strand.cut()
            strand.join()

    def _accept(self) -> None:
        while not self._closed:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            self._lay(near)

    def _lay(self, near: socket.socket) -> None:
        with self._lock:
            if not self._plugged:
                near.close()
                return
            strand = _Strand(near, self._target, loses=self._loses, ended=self._forget)
            self._strands.add(strand)
        strand.start()

    def _loses(self) -> bool:
        with self._lock:
            losing, self._losing = self._losing, False
            return losing

    def _forget(self, strand: "_Strand") -> None:
        with self._lock:
            self._strands.discard(strand)


class _Strand:
    """One connection through the cable, with a thread for each direction."""

    def __init__(
        self,
        near: socket.socket,
        target: tuple[str, int],
        *,
        loses: Callable[[], bool],
        ended: Callable[["_Strand"], None],
    ) -> None:
        self._near = near
        self._far = socket.socket()
        self._target = target
        self._loses = loses
        self._ended = ended
        self._up = Thread(target=self._run, name="cable-up", daemon=True)
        self._down = Thread(target=self._answer, name="cable-down", daemon=True)

    def start(self) -> None:
        self._up.start()

    def cut(self) -> None:
        for end in (self._near, self._far):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def join(self) -> None:
        self._up.join()

    def _run(self) -> None:
        with self._near, self._far:
            with suppress(OSError):
                self._far.settimeout(_REACH_SECONDS)
                self._far.connect(self._target)
                self._far.settimeout(None)
                self._down.start()
                self._ask()
            self.cut()
            if self._down.ident is not None:
                self._down.join()
        self._ended(self)

    def _ask(self) -> None:
        while data := self._near.recv(_CHUNK_BYTES):
            self._far.sendall(data)

    def _answer(self) -> None:
        with suppress(OSError):
            while data := self._far.recv(_CHUNK_BYTES):
                if self._loses():
                    break
                self._near.sendall(data)
        self.cut()
