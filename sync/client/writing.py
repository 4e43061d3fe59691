"""A message of the contract becomes a request."""

from collections.abc import Mapping
from uuid import uuid4

from sync.client.channel import Request
from sync.contract import PREFIX, PROTOCOL, PROTOCOL_HEADER, REQUEST_HEADER, SCHEMA, SCHEMA_HEADER, Message


def post(path: str, message: Message) -> Request:
    """Return a request that carries a message."""
    return post_text(path, message.model_dump_json().encode())


def post_text(path: str, body: bytes) -> Request:
    """Return a request that carries a message already written as JSON."""
    return Request("POST", PREFIX + path, headers={**_headers(), "Content-Type": "application/json"}, body=body)


def post_picture(path: str, picture: bytes) -> Request:
    """Return a request that carries a PNG picture."""
    return Request("POST", PREFIX + path, headers={**_headers(), "Content-Type": "image/png"}, body=picture)


def get(path: str, query: Mapping[str, str]) -> Request:
    """Return a request that only asks."""
    return Request("GET", PREFIX + path, query=query, headers=_headers())


def delete(path: str) -> Request:
    """Return a request that ends something."""
    return Request("DELETE", PREFIX + path, headers=_headers())


def _headers() -> dict[str, str]:
    return {
        "Accept": "application/json",
        "Accept-Encoding": "gzip",
        "User-Agent": "hetao-kiosk",
        PROTOCOL_HEADER: str(PROTOCOL),
        SCHEMA_HEADER: str(SCHEMA),
        REQUEST_HEADER: uuid4().hex,
    }
