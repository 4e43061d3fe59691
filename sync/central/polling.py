"""`GET /changes`: answered at once when there is news, parked otherwise.

Thousands of these are parked at the same time, so this endpoint stands on bare ASGI: what a web framework keeps for
each request would be most of the memory.
"""

import asyncio
import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from urllib.parse import parse_qsl

from starlette.datastructures import Headers
from starlette.types import Receive, Scope, Send

from sync.central import changes
from sync.central.callers import Caller, check_protocol
from sync.central.changes import Page
from sync.central.platform import Platform
from sync.central.refusals import Refusal
from sync.contract import LONG_POLL_SECONDS, MAX_PAGE, PREFIX

PATH = f"{PREFIX}/changes"
_LONGEST = 100
"""Characters of a cursor."""
_MOST_FIELDS = 10


@dataclass(frozen=True, slots=True)
class Asked:
    """What a terminal asks for."""

    cursor: str
    limit: int
    wait: float
    """Seconds."""

    @classmethod
    def of(cls, query: bytes) -> "Asked":
        """Return what a query string says; raises Refusal."""
        try:
            said = dict(parse_qsl(query.decode(), keep_blank_values=True, max_num_fields=_MOST_FIELDS))
            asked = cls(said.get("cursor", ""), int(said.get("limit", MAX_PAGE)), float(said.get("wait", 0)))
        except ValueError as error:
            raise Refusal(422, "malformed", "limit and wait are numbers.") from error
        if len(asked.cursor) > _LONGEST or not 1 <= asked.limit <= MAX_PAGE:
            raise Refusal(422, "malformed", f"cursor has at most {_LONGEST} characters, limit is 1 to {MAX_PAGE}.")
        if not math.isfinite(asked.wait) or not 0 <= asked.wait <= LONG_POLL_SECONDS:
            raise Refusal(422, "malformed", f"wait is 0 to {LONG_POLL_SECONDS} seconds.")
        return asked


class Polling:
    """The endpoint."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 - ASGI
        """Answer one request."""
        headers = Headers(scope=scope)
        check_protocol(headers, PATH)
        text = await self._answer(Caller.of(headers), Asked.of(scope["query_string"]))
        await _send(send, text.encode())

    async def _answer(self, caller: Caller, asked: Asked) -> str:
        """Return the page; a terminal is parked under the name it gives, which the first look proves or refuses."""
        platform, loop = self._platform, asyncio.get_running_loop()
        began = loop.time()
        name = caller.terminal
        if name is None:
            name = await platform.admission.do(partial(_name, platform, caller))
        with platform.bells.listening(name) as bell:
            look = partial(_look, platform, caller, asked)
            page, token_seconds = await platform.admission.do(look)
            deadline = began + min(asked.wait, token_seconds)
            while not page.has_news and (left := deadline - loop.time()) > 0 and not platform.bells.closed:
                await bell.wait(left)
                bell.clear()
                page = await self._again(look) or page
        return page.text

    async def _again(self, look: Callable[[], tuple[Page, float]]) -> Page | None:
        """Look once more; not at the end, when thousands are answered at once and none is worth it."""
        return None if self._platform.bells.closed else (await self._platform.admission.finish(look))[0]


def _name(platform: Platform, caller: Caller) -> str:
    with platform.database.reading() as connection:
        return caller.session(connection, platform.now()).enrolled.terminal


def _look(platform: Platform, caller: Caller, asked: Asked) -> tuple[Page, float]:
    """Return the page as it is now, and for how many seconds the token still holds; raises Refusal."""
    now = platform.now()
    with platform.database.reading() as connection:
        session = caller.session(connection, now)
        page = changes.page(
            connection, session, asked.cursor, limit=asked.limit, public_url=platform.public_url, now=now
        )
    return page, (session.expires_at - now).total_seconds()


async def _send(send: Send, body: bytes) -> None:
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})
