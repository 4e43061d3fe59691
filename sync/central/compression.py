"""Answers above 1 KiB travel as gzip where the request allows it; a parked request costs nothing for that."""

import asyncio
import gzip

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sync.contract import COMPRESS_ABOVE_BYTES

_LEVEL = 1
"""Of zlib: a page of the feed shrinks to a third in a few milliseconds; higher levels cost more than they save."""
_ELSEWHERE_BYTES = 16 * 1024
"""Larger bodies are compressed on a thread, so that the event loop goes on."""


class Compression:
    """Compresses whole answers; one that comes in parts passes as it is."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and compress what comes back if that was asked for."""
        if scope["type"] == "http" and takes_gzip(Headers(scope=scope)):
            await self._app(scope, receive, _Compressing(send))
        else:
            await self._app(scope, receive, send)


class _Compressing:
    """Holds the head of an answer back until its body is known."""

    __slots__ = ("_head", "_send")

    def __init__(self, send: Send) -> None:
        self._send = send
        self._head: Message | None = None

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._head = message
            return
        if self._head is not None:
            head, self._head = self._head, None
            if not message.get("more_body", False):
                message = await _compressed(head, message)
            await self._send(head)
        await self._send(message)


async def _compressed(head: Message, message: Message) -> Message:
    headers = MutableHeaders(raw=head["headers"])
    headers.add_vary_header("Accept-Encoding")
    body: bytes = message.get("body", b"")
    if len(body) < COMPRESS_ABOVE_BYTES or "content-encoding" in headers:
        return message
    if len(body) < _ELSEWHERE_BYTES:
        small = gzip.compress(body, _LEVEL)
    else:
        small = await asyncio.to_thread(gzip.compress, body, _LEVEL)
    headers["Content-Encoding"] = "gzip"
    headers["Content-Length"] = str(len(small))
    return {**message, "body": small}


def takes_gzip(headers: Headers) -> bool:
    """Return whether an answer to a request with these headers may travel as gzip."""
    return "gzip" in headers.get("accept-encoding", "").lower()
