"""One connection to the platform: a request at a time, bounded in size and time, and endable from outside."""

import socket
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from time import monotonic
from typing import Any

import requests
from urllib3.exceptions import DecodeError, HTTPError

from sync.client.connections import WatchedAdapter
from sync.client.watchdog import Watchdog
from sync.contract import MAX_ANSWER_BYTES
from sync.failures import Malformed, Unreachable

CONNECT_SECONDS = 5.0
"""For each address of the platform's name."""
IDLE_SECONDS = 3.0
"""A connection unused for longer is not used again: servers close idle ones (uvicorn after 5 s), and a
request that meets that closing on its way would look like a broken line."""
_CHUNK_BYTES = 16 * 1024


@dataclass(frozen=True)
class Request:
    """What to send, as bytes."""

    method: str
    path: str
    """Below the platform's address."""
    query: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None
    most_bytes: int = MAX_ANSWER_BYTES
    """The answer is not larger, decoded."""


@dataclass(frozen=True)
class Reply:
    """What came back, whole."""

    status: int
    headers: Mapping[str, str]
    """Names in any case."""
    body: bytes
    """Decoded."""


class Channel:
    """One kept connection; `close` may be called from any thread and ends a request in flight at once."""

    def __init__(self, base_url: str, *, authorities: Path | None = None) -> None:
        self._base_url = base_url.rstrip("/")
        self._verify = True if authorities is None else str(authorities)
        self._adapter = WatchedAdapter(self._opened)
        self._watchdog = Watchdog(self._cut)
        self._turn = Lock()
        self._socket: socket.socket | None = None
        self._used_at = 0.0
        self._closed = False

    def send(self, request: Request, *, seconds: float) -> Reply:
        """Return the whole answer; raises Unreachable after `seconds`, Malformed if it is too large."""
        with self._turn:
            deadline = monotonic() + seconds
            self._watchdog.watch(deadline)
            try:
                return self._exchange(request, deadline)
            except DecodeError as error:
                raise Malformed("The answer is not packed as it says.") from error
            except (requests.RequestException, HTTPError, OSError) as error:
                late = monotonic() >= deadline
                cause = f"not within {seconds:g} s" if late else _cause(error)
                raise Unreachable(f"{self._base_url} does not answer: {cause}.") from error
            finally:
                self._watchdog.rest()
                self._used_at = monotonic()

    def close(self) -> None:
        """End the request in flight, if any, and refuse later ones."""
        self._closed = True
        self._cut()
        self._adapter.close()
        self._watchdog.end()

    def _exchange(self, request: Request, deadline: float) -> Reply:
        if self._closed:
            raise Unreachable("The line has been closed.")
        if monotonic() - self._used_at > IDLE_SECONDS:
            self._adapter.close()
        response = self._adapter.send(
            self._prepared(request),
            stream=True,
            timeout=(CONNECT_SECONDS, deadline - monotonic()),
            verify=self._verify,
        )
        with response:
            body = _whole_body(response.raw, deadline, request.most_bytes)
        return Reply(response.status_code, response.headers, body)

    def _prepared(self, request: Request) -> requests.PreparedRequest:
        return requests.Request(
            request.method,
            self._base_url + request.path,
            params=dict(request.query),
            headers=dict(request.headers),
            data=request.body,
        ).prepare()

    def _opened(self, opened: socket.socket) -> None:
        self._socket = opened
        if self._closed:
            raise ConnectionAbortedError("the line has been closed")

    def _cut(self) -> None:
        if self._socket is not None:
            with suppress(OSError):
                # Not the method of an SSLSocket, which would take its state away under the reading thread.
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)


def _whole_body(raw: Any, deadline: float, most_bytes: int) -> bytes:
    """Read with `read1`, the only way that comes back between two packets."""
    body = bytearray()
    while chunk := raw.read1(_CHUNK_BYTES, decode_content=True):
        body += chunk
        if len(body) > most_bytes:
            raise Malformed(f"The answer is larger than {most_bytes} bytes.")
        if monotonic() > deadline:
            break
    if monotonic() > deadline:
        raise Unreachable("The answer did not end in time.")
    return bytes(body)


def _cause(error: BaseException) -> str:
    """Return the innermost reason: requests wraps urllib3, which wraps the operating system."""
    while True:
        inner = getattr(error, "reason", None) or next(
            (part for part in error.args if isinstance(part, BaseException)), None
        )
        if not isinstance(inner, BaseException):
            return type(error).__name__
        error = inner
