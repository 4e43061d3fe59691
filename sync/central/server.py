"""Running the platform: listen, say so, stop without leaving a terminal waiting."""

import gc
import os
import socket
from collections.abc import Callable
from threading import Thread
from typing import BinaryIO

import uvicorn
from fastapi import FastAPI

from sync.central.platform import Platform

_BACKLOG = 2048
_GRACE_SECONDS = 2


class Server(uvicorn.Server):
    """A server that answers parked polls before it stops (uvicorn alone would wait for them)."""

    def __init__(self, app: FastAPI, platform: Platform, listening: Callable[[], None]) -> None:
        config = uvicorn.Config(
            app,
            log_level="warning",
            lifespan="on",
            server_header=False,
            timeout_graceful_shutdown=_GRACE_SECONDS,
            ws="none",
        )
        super().__init__(config)
        self._platform = platform
        self._listening = listening

    def end_with(self, stream: BinaryIO) -> None:
        """Stop when `stream` ends, however its other side came to its end."""

        def stop() -> None:
            self.should_exit = True

        until_end_of(stream, stop)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then tell that the platform listens."""
        await super().startup(sockets)
        gc.collect()
        gc.freeze()  # what was loaded stays as long as the process; no later collection need walk through it
        if self.started:
            self._listening()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Answer everybody who waits, then stop."""
        self._platform.bells.close()
        await super().shutdown(sockets)


def until_end_of(stream: BinaryIO, then: Callable[[], None]) -> None:
    """Call `then` from a thread of its own once `stream` has ended."""

    def watch() -> None:
        while os.read(stream.fileno(), 1024):  # past the buffer, whose lock the end of the process would want
            pass
        then()

    Thread(target=watch, name="until-input-ends", daemon=True).start()


def bind(host: str, port: int, *, shared: bool = False) -> socket.socket:
    """Return a socket at this address that does not listen yet; port 0 takes a free one.

    A `shared` address may be had by several processes, among which the kernel deals the connections out. Raises
    OSError that names the address and says what to do.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # named as TCP, or asyncio would leave Nagle's algorithm on, and every answer would wait 40 ms for an ACK
    bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        if shared:
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        bound.bind((host, port))
    except OSError as error:
        bound.close()
        raise OSError(_taken(host, port, error)) from error
    return bound


def listen(host: str, port: int, *, shared: bool = False) -> socket.socket:
    """Return a listening socket; raises OSError that names the address and says what to do."""
    listener = bind(host, port, shared=shared)
    try:
        listener.listen(_BACKLOG)
    except OSError as error:
        listener.close()
        raise OSError(_taken(host, port, error)) from error
    return listener


def _taken(host: str, port: int, error: OSError) -> str:
    return f"{host} port {port} cannot be listened on: {error.strerror}. Choose another with --host or --port."


def address_of(listener: socket.socket) -> str:
    """Return the address of a listening socket as a URL."""
    host, port = listener.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}"
