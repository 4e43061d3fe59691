"""The second platform's door: plain `http.server`, a thread for each connection."""

import hashlib
import json
import threading
import time
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar, TypeVar
from urllib.parse import parse_qs, urlsplit

from sync.contract import (
    LONG_POLL_SECONDS,
    MAX_PAGE,
    MAX_PUSH_BYTES,
    PREFIX,
    PROTOCOL,
    PROTOCOL_HEADER,
    TERMINAL_HEADER,
    TUS_VERSION,
    EnrolRequest,
    HeartbeatRequest,
    Message,
    OpsRequest,
    ProgressRequest,
    SessionRequest,
)
from tests.support.second_platform import files, identity, operations
from tests.support.second_platform.faults import Fault
from tests.support.second_platform.state import Body, Refusal, State, Terminal, now

M = TypeVar("M", bound=Message)
_OLD = {"/session", "/ops"}
_QUESTIONS_A_MINUTE = 30


class Door(BaseHTTPRequestHandler):
    """One connection of a terminal."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    state: ClassVar[State]

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the parent's name
        """Say nothing."""

    def answer(self) -> None:
        """Answer whatever was asked."""
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        asked = urlsplit(self.path)
        try:
            status, headers, content = self._route(asked.path.removeprefix(PREFIX), asked.query, body)
        except Refusal as refusal:
            status, headers = refusal.status, {"Content-Type": "application/json"}
            content = refusal.failure.model_dump_json().encode()
        if asked.path.startswith(f"{PREFIX}/files"):
            headers["Tus-Resumable"] = TUS_VERSION
        self._say(status, headers, content)

    do_GET = do_POST = do_HEAD = do_PATCH = do_OPTIONS = answer  # noqa: N815 - the parent's names

    def _route(self, path: str, query: str, body: bytes) -> files.Said:
        protocol = self.headers.get(PROTOCOL_HEADER, str(PROTOCOL))
        if protocol != str(PROTOCOL) and not (protocol == "1" and path in _OLD):
            raise Refusal(426, "protocol")
        if path == "/files" or path.startswith("/files/"):
            return self._files(path, body)
        extra: dict[str, str] = {}
        if path in {"/enrol", "/session"}:
            told = self._unknown(path, body)
            extra = {"Accept-Encoding": "gzip"}
        else:
            told = self._known(self._terminal(), path, query, body)
        return 200, {"Content-Type": "application/json", **extra}, json.dumps(told, ensure_ascii=False).encode()

    def _unknown(self, path: str, body: bytes) -> Body:
        with self.state.change():
            if path == "/enrol":
                return identity.enrol(self.state, self._message(EnrolRequest, body))
            return identity.open_session(self.state, self._message(SessionRequest, body))

    def _known(self, terminal: Terminal, path: str, query: str, body: bytes) -> Body:
        asked = {name: values[0] for name, values in parse_qs(query).items()}
        match path:
            case "/ops":
                request = self._message(OpsRequest, body)
                with self.state.change():
                    return {"results": operations.apply(self.state, terminal, request)}
            case "/changes":
                return self._changes(terminal, asked)
            case "/snapshot":
                with self.state.changing:
                    limit = int(asked.get("limit", MAX_PAGE))
                    return self.state.snapshot(terminal, asked.get("scope", ""), asked.get("page", ""), limit)
            case "/progress":
                return self._progress(terminal, self._message(ProgressRequest, body))
            case "/heartbeat":
                self._message(HeartbeatRequest, body)
                return {"server_time": now()}
        raise Refusal(404, "unknown")

    def _changes(self, terminal: Terminal, asked: Mapping[str, str]) -> Body:
        limit, wait = int(asked.get("limit", MAX_PAGE)), float(asked.get("wait", 0))
        if not 0 < limit <= MAX_PAGE or not 0 <= wait <= LONG_POLL_SECONDS:
            raise Refusal(422, "malformed")
        deadline = time.monotonic() + wait
        with self.state.changing:
            while True:
                page = self.state.page(terminal, self.state.position(asked.get("cursor", "")), limit)
                left = deadline - time.monotonic()
                if page["changes"] or left <= 0:
                    return page
                self.state.changing.wait(left)

    def _progress(self, terminal: Terminal, request: ProgressRequest) -> Body:
        present = time.monotonic()
        terminal.asked = [at for at in terminal.asked if present - at < 60] + [present]
        if len(terminal.asked) > _QUESTIONS_A_MINUTE:
            raise Refusal(429, "too_often")
        found = self.state.applications.get(request.reference)
        proof = self.state.proofs.get(request.reference)
        return {"application": found if proof == _check(request) else None}

    def _files(self, path: str, body: bytes) -> files.Said:
        if self.command != "OPTIONS":
            self._terminal()
        with self.state.change():
            name = path.removeprefix("/files").removeprefix("/")
            return files.answer(self.state, self.command, name, dict(self.headers.items()), body)

    def _terminal(self) -> Terminal:
        token = self.headers.get("Authorization", "").removeprefix("Bearer ")
        code = self.state.tokens.get(token)
        if code is None:
            raise Refusal(401, "token")
        if self.headers.get(TERMINAL_HEADER, code) != code:
            raise Refusal(403, "terminal")
        return self.state.terminals[code]

    def _message(self, kind: type[M], body: bytes) -> M:
        if self.headers.get("Content-Encoding") == "gzip":
            body = _inflated(body)
        if len(body) > MAX_PUSH_BYTES:
            raise Refusal(413, "too_large")
        try:
            return kind.model_validate_json(identity.strictly(body), strict=True)
        except (ValueError, RecursionError) as error:
            raise Refusal(422, "malformed") from error

    def _say(self, status: int, headers: Mapping[str, str], content: bytes) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status != 204:
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD" and status != 204:
            self.wfile.write(content)


@contextmanager
def serving(codes: Mapping[str, str], *faults: Fault) -> Iterator[str]:
    """Serve the second platform with these enrolment codes (code → terminal); yields its address."""
    state = State(dict(codes), frozenset(faults))
    door = type("Door", (Door,), {"state": state})
    server = ThreadingHTTPServer(("127.0.0.1", 0), door)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _inflated(body: bytes) -> bytes:
    inflater = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        content = inflater.decompress(body, MAX_PUSH_BYTES + 1)
    except zlib.error as error:
        raise Refusal(400, "gzip") from error
    if not inflater.eof and len(content) <= MAX_PUSH_BYTES:
        raise Refusal(400, "gzip")
    return content


def _check(request: ProgressRequest) -> str:
    return hashlib.sha256(f"{request.reference}:{request.last_four}".encode()).hexdigest()
