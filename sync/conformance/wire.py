"""Bare HTTP to the platform under examination: one connection for each request, nothing followed, nothing repeated."""

import gzip
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.message import Message as HttpHeaders
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from time import monotonic
from typing import Any, TypeVar
from urllib.parse import urlencode, urlsplit
from uuid import uuid4

from pydantic import ValidationError

from sync.conformance.clauses import Broken
from sync.contract import PREFIX, PROTOCOL, PROTOCOL_HEADER, REQUEST_HEADER, SCHEMA, SCHEMA_HEADER, Failure, Message

M = TypeVar("M", bound=Message)

PATIENCE_SECONDS = 15.0
OK = 200
_GAP = 409


@dataclass(frozen=True)
class Answer:
    """What came back."""

    asked: str
    """Method and path."""
    status: int
    headers: HttpHeaders
    body: bytes
    seconds: float

    def message(self, kind: type[M]) -> M:
        """Return the body of a 200 as a message; raises Broken."""
        if self.status != OK:
            raise Broken(f"{self.asked} was answered {self.status}: {self._shown()}")
        return self._read(kind)

    def refusal(self, *statuses: int, code: str | None = None) -> Failure:
        """Return the failure this answer has to be; raises Broken when it is none of `statuses` or has another code."""
        if self.status not in statuses:
            raise Broken(f"{self.asked} was answered {self.status}, not {_either(statuses)}: {self._shown()}")
        failure = self._read(Failure)
        if code is not None and failure.code != code:
            raise Broken(f"{self.asked} was refused with code {failure.code!r}, not {code!r}")
        return failure

    def expected_number(self) -> int | None:
        """Return the number that a refused push should have begun with; None when it was not refused for that."""
        return self.refusal(_GAP).expected if self.status == _GAP else None

    def _read(self, kind: type[M]) -> M:
        try:
            return kind.model_validate_json(self.body, strict=True)
        except ValidationError as error:
            first = error.errors(include_input=False, include_url=False)[0]
            where = "/".join(str(part) for part in first["loc"]) or "body"
            raise Broken(f"{self.asked}: the answer is no {kind.__name__} ({where}: {first['msg']})") from error

    def _shown(self) -> str:
        return self.body[:120].decode(errors="replace")


@dataclass(frozen=True)
class Wire:
    """The way to one platform."""

    url: str
    headers: Mapping[str, str] = field(default_factory=dict)

    def with_headers(self, **headers: str) -> "Wire":
        """Return the same way with other headers; `_` stands for `-`."""
        more = {name.replace("_", "-"): value for name, value in headers.items()}
        return Wire(self.url, {**self.headers, **more})

    def get(self, path: str, query: Mapping[str, str] | None = None, *, patience: float = PATIENCE_SECONDS) -> Answer:
        """Ask for something below the contract's prefix."""
        asked = f"{path}?{urlencode(query)}" if query else path
        return self.send("GET", asked, None, patience=patience)

    def post(self, path: str, content: object) -> Answer:
        """Send JSON; bytes are sent as they are."""
        body = content if isinstance(content, bytes) else json.dumps(content, ensure_ascii=False).encode()
        return self.with_headers(Content_Type="application/json").send("POST", path, body)

    def send(self, method: str, path: str, body: bytes | None, *, patience: float = PATIENCE_SECONDS) -> Answer:
        """Send one request; raises Broken when no whole answer comes."""
        place = urlsplit(self.url)
        kind = HTTPSConnection if place.scheme == "https" else HTTPConnection
        connection = kind(place.hostname or "", place.port, timeout=patience)
        began = monotonic()
        try:
            connection.request(method, PREFIX + path, body, {**_always(), **self.headers})
            response = connection.getresponse()
            content = response.read()
        except (OSError, HTTPException) as error:
            raise Broken(f"{method} {path} got no whole answer: {type(error).__name__} {error}") from error
        finally:
            connection.close()
        shown = f"{method} {path.partition('?')[0]}"
        return Answer(shown, response.status, response.msg, _unpacked(response.msg, content), monotonic() - began)


def packed(content: Any) -> bytes:
    """Return JSON as gzip."""
    return gzip.compress(json.dumps(content, ensure_ascii=False).encode())


def _always() -> dict[str, str]:
    return {
        "Accept-Encoding": "gzip",
        PROTOCOL_HEADER: str(PROTOCOL),
        SCHEMA_HEADER: str(SCHEMA),
        REQUEST_HEADER: uuid4().hex,
    }


def _unpacked(headers: HttpHeaders, content: bytes) -> bytes:
    if headers.get("Content-Encoding", "").lower() != "gzip":
        return content
    try:
        return gzip.decompress(content)
    except (OSError, EOFError, zlib.error) as error:
        raise Broken("the answer says that it is gzip, and is not") from error


def _either(statuses: tuple[int, ...]) -> str:
    return " or ".join(str(status) for status in statuses)
