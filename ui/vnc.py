"""The screen without a display: Qt's VNC platform, kept on loopback.

Qt's plugin listens on every address and asks for no password (6.11: it knows a port and a size, no address), so its
listening socket is bound to the loopback device as soon as it exists; Linux then drops what comes from elsewhere.
"""

import os
import socket
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

FIRST_PORT = 5900
PORTS = 40
LOOPBACK = b"lo"
DESKTOP_HINTS = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")


class NoLoopback(Exception):
    """The VNC socket could not be kept to this machine; the screen must not be served then."""


def is_needed(environment: Mapping[str, str]) -> bool:
    """Say whether there is neither a display nor a platform somebody chose."""
    return os.name == "posix" and not any(environment.get(hint) for hint in DESKTOP_HINTS)


def platform(width: int, height: int, port: int) -> str:
    """Return the value of QT_QPA_PLATFORM that serves a screen of `width` × `height` pixels on `port`."""
    return f"vnc:size={width}x{height}:port={port}"


def free_port() -> int:
    """Return the first free port that VNC viewers expect; raises `NoLoopback` when all are taken."""
    for port in range(FIRST_PORT, FIRST_PORT + PORTS):
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("", port))
            return port
    raise NoLoopback(f"All ports from {FIRST_PORT} to {FIRST_PORT + PORTS - 1} are taken; end another viewer's server.")


def keep_on_loopback(port: int) -> None:
    """Bind this process's listening socket on `port` to the loopback device.

    Raises `NoLoopback` when there is no such socket or the system refuses.
    """
    for listener in _own_sockets():
        with listener:
            if listener.getsockname()[1] != port:
                continue
            try:
                listener.setsockopt(socket.SOL_SOCKET, socket.SO_BINDTODEVICE, LOOPBACK)
            except OSError as error:
                raise NoLoopback(f"The screen cannot be kept to this machine: {error.strerror}.") from error
            return
    raise NoLoopback(f"Qt does not listen on port {port}; is its VNC plugin installed?")


def _own_sockets() -> Iterator[socket.socket]:
    """Yield a duplicate of each IP socket of this process."""
    for entry in Path("/proc/self/fd").iterdir():
        with suppress(OSError):
            if not entry.readlink().name.startswith("socket:"):
                continue
            duplicate = socket.socket(fileno=os.dup(int(entry.name)))
            if duplicate.family in (socket.AF_INET, socket.AF_INET6):
                yield duplicate
            else:
                duplicate.close()
