"""The sockets of the small platform: HTTP and tus around what it answers."""

import gzip
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

from sync import contract
from sync.contract import PREFIX

if TYPE_CHECKING:
    from tests.support.small_platform import SmallPlatform


class Turned(Exception):
    """An answer outside 200."""

    def __init__(self, status: int, code: str, *, headers: dict[str, str] | None = None, **more: Any) -> None:
        super().__init__(code)
        self.status = status
        self.headers = headers or {}
        self.body = contract.Failure(code=code, detail="样例说明", **more).model_dump_json().encode()


class Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, platform: "SmallPlatform") -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.platform = platform


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1
    timeout = 5
    server: Server

    def setup(self) -> None:
        self.server.platform.connections += 1
        super().setup()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the name is inherited)
        """Keep quiet."""

    def handle(self) -> None:
        try:
            super().handle()
        except OSError:
            self.close_connection = True  # the terminal, or the cable, has gone

    def do_GET(self) -> None:
        self._respond(b"")

    def do_HEAD(self) -> None:
        self._respond_to_file(b"")

    def do_PATCH(self) -> None:
        self._respond_to_file(self.rfile.read(int(self.headers["Content-Length"])))

    def _respond_to_file(self, body: bytes) -> None:
        """Speak tus, after the same checks as everywhere."""
        platform = self.server.platform
        path = urlsplit(self.path).path.removeprefix(PREFIX)
        name = path.removeprefix("/files").removeprefix("/")
        platform.asked.append(f"{self.command} /files")
        try:
            self._check("/files")
            assert self.headers["Tus-Resumable"] == contract.TUS_VERSION
            if self.command == "POST":
                status, headers = platform.begin_file(self.headers)
            elif self.command == "HEAD":
                status, headers = platform.file_offset(name)
            else:
                assert len(body) <= contract.FILE_CHUNK_BYTES
                status, headers = platform.append(name, int(self.headers["Upload-Offset"]), body)
            self._send(status, b"", headers)
        except Turned as turned:
            self._send(turned.status, b"" if self.command == "HEAD" else turned.body, turned.headers)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.path == f"{PREFIX}/files":
            self._respond_to_file(body)
            return
        self.server.platform.encodings.append(self.headers.get("Content-Encoding"))
        self._respond(gzip.decompress(body) if self.headers.get("Content-Encoding") == "gzip" else body)

    def _respond(self, body: bytes) -> None:
        parts = urlsplit(self.path)
        path = parts.path.removeprefix(PREFIX)
        self.server.platform.asked.append(path)
        self.server.platform.headers.append(dict(self.headers.items()))
        try:
            query = {name: values[0] for name, values in parse_qs(parts.query).items()}
            message = self._answer(path, query, body)
            self._send(200, message.model_dump_json().encode(), {})
        except Turned as turned:
            self._send(turned.status, turned.body, turned.headers)

    def _answer(self, path: str, query: dict[str, str], body: bytes) -> contract.Message:
        self._check(path)
        if path == "/session":
            return self.server.platform.session(body)
        if path == "/changes":
            return self.server.platform.changes(query)
        if path == "/snapshot":
            return self.server.platform.snapshot(query)
        if path.startswith("/editions/"):
            return self.server.platform.edition(path.removeprefix("/editions/"))
        posted = {"/ops": "ops", "/progress": "progress", "/heartbeat": "heartbeat"}[path]
        return getattr(self.server.platform, posted)(body)

    def _check(self, path: str) -> None:
        for number, (turned_path, turned) in enumerate(self.server.platform.turned):
            if turned_path == path:
                del self.server.platform.turned[number]
                raise turned
        token = self.headers.get("Authorization", "").removeprefix("Bearer ")
        if path != "/session" and token not in self.server.platform.tokens:
            raise Turned(401, "token")

    def _send(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        if self.server.platform.takes_gzip:
            headers = {**headers, "Accept-Encoding": "gzip"}
        if len(body) > contract.COMPRESS_ABOVE_BYTES and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body)
            headers = {**headers, "Content-Encoding": "gzip"}
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()
