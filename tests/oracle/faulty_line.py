"""A line that fails on demand, request by request: it drops, doubles, delays, cuts, and lies with a status."""

import http.client
import json
import threading
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar


class Fault(StrEnum):
    """What happens to one request."""

    DROP_REQUEST = "the request is lost"
    DROP_ANSWER = "the answer is lost"
    TWICE = "the request arrives twice"
    LATE = "the request is lost for its sender and arrives much later"
    CUT_ANSWER = "half of the answer arrives"
    SAY_401 = "the session is said to have ended"
    SAY_410 = "the cursor is said to be unknown"
    SAY_429 = "the platform says that it is busy"
    SAY_500 = "something in between breaks"


_SAID = {
    Fault.SAY_401: (401, {"code": "token", "detail": "The session has ended."}),
    Fault.SAY_410: (410, {"code": "resnapshot", "detail": "Start from the beginning."}),
    Fault.SAY_429: (429, {"code": "busy", "detail": "Later."}),
    Fault.SAY_500: (500, {"code": "broken", "detail": "Sorry."}),
}
_HOP_BY_HOP = {"connection", "keep-alive", "transfer-encoding", "content-length", "date", "server"}
_SECONDS = 10


@dataclass(frozen=True)
class _Asked:
    method: str
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class _Said:
    status: int
    headers: list[tuple[str, str]]
    body: bytes


class FaultyLine:
    """Listens on loopback for one terminal and passes to wherever the platform listens now."""

    def __init__(self) -> None:
        self.port: int | None = None
        """Where the platform listens; None: nowhere."""
        self.faults: deque[Fault | None] = deque()
        """One for each of the next requests; those behind the last get through."""
        self._late: list[_Asked] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), type("End", (_End,), {"line": self}))
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        self._thread.start()
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    @property
    def has_late(self) -> bool:
        """Whether anything is delayed."""
        return bool(self._late)

    def deliver_late(self) -> int:
        """Let what was delayed arrive now; nobody hears the answers. Returns how much there was."""
        late, self._late = self._late, []
        for asked in late:
            self.forward(asked)
        return len(late)

    def delay(self, asked: _Asked) -> None:
        """Keep a request for later."""
        self._late.append(asked)

    def forward(self, asked: _Asked) -> _Said | None:
        """Pass a request on and return the answer; None when there is none."""
        if self.port is None:
            return None
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=_SECONDS)
        try:
            connection.request(asked.method, asked.path, asked.body or None, asked.headers)
            response = connection.getresponse()
            return _Said(response.status, response.getheaders(), response.read())
        except (OSError, http.client.HTTPException):
            return None
        finally:
            connection.close()

    def close(self) -> None:
        """Stop listening."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _End(BaseHTTPRequestHandler):
    """The near end of one connection."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    line: ClassVar[FaultyLine]

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the parent's name
        """Say nothing."""

    def answer(self) -> None:
        """Do to one request what is due to it."""
        headers = {name: value for name, value in self.headers.items() if name.lower() != "host"}
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        asked = _Asked(self.command, self.path, headers, body)
        fault = self.line.faults.popleft() if self.line.faults else None
        if fault in _SAID:
            status, content = _SAID[fault]
            self._say(_Said(status, [("Content-Type", "application/json")], json.dumps(content).encode()))
        elif fault is Fault.DROP_REQUEST:
            self.close_connection = True
        elif fault is Fault.LATE:
            self.line.delay(asked)
            self.close_connection = True
        else:
            self._pass(asked, fault)

    do_GET = do_POST = do_HEAD = do_PATCH = do_OPTIONS = answer  # noqa: N815 - the parent's names

    def _pass(self, asked: _Asked, fault: Fault | None) -> None:
        said = self.line.forward(asked)
        if fault is Fault.TWICE:
            said = self.line.forward(asked)
        if said is None or fault is Fault.DROP_ANSWER:
            self.close_connection = True
        else:
            self._say(said, half=fault is Fault.CUT_ANSWER)

    def _say(self, said: _Said, *, half: bool = False) -> None:
        with suppress(OSError):
            self.send_response_only(said.status)
            for name, value in said.headers:
                if name.lower() not in _HOP_BY_HOP:
                    self.send_header(name, value)
            self.send_header("Content-Length", str(len(said.body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(said.body[: len(said.body) // 2] if half else said.body)
            self.close_connection = self.close_connection or half
