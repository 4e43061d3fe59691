"""An HTTP adapter that shows each socket it opens, so that a request in flight can be ended from outside.

requests has no such handle: closing its session leaves the connection in use alone.
"""

import socket
from collections.abc import Callable
from typing import Any

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection

Opened = Callable[[socket.socket], None]
"""Is shown every socket as soon as it is connected; may raise OSError to refuse it."""

_KEEP_ALIVE = {"TCP_KEEPIDLE": 5, "TCP_KEEPINTVL": 2, "TCP_KEEPCNT": 3}
"""Seconds, seconds and probes: a parked poll notices a line gone silent after about ten seconds."""


class WatchedAdapter(HTTPAdapter):
    """Sends one request at a time over one kept connection.

    An adapter alone follows no redirect, keeps no cookie and reads no proxy from the environment.
    """

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        super().__init__(pool_connections=1, pool_maxsize=1, max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """Make the pools of this adapter open watched connections."""
        options = HTTPConnection.default_socket_options + _keep_alive_options()
        super().init_poolmanager(*args, **kwargs, socket_options=options)
        self.poolmanager.pool_classes_by_scheme = _pools(self._opened)


def _pools(opened: Opened) -> dict[str, type[HTTPConnectionPool]]:
    class WatchedHttp(HTTPConnection):
        def connect(self) -> None:
            super().connect()
            _show(self, opened)

    class WatchedHttps(HTTPSConnection):
        def connect(self) -> None:
            super().connect()
            _show(self, opened)

    class HttpPool(HTTPConnectionPool):
        ConnectionCls = WatchedHttp

    class HttpsPool(HTTPSConnectionPool):
        ConnectionCls = WatchedHttps

    return {"http": HttpPool, "https": HttpsPool}


def _show(connection: HTTPConnection, opened: Opened) -> None:
    try:
        opened(connection.sock)
    except OSError:
        connection.close()
        raise


def _keep_alive_options() -> list[tuple[int, int, int]]:
    tuning = [
        (socket.IPPROTO_TCP, getattr(socket, name), value)
        for name, value in _KEEP_ALIVE.items()
        if hasattr(socket, name)
    ]
    return [(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1), *tuning]
