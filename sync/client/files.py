"""Files by tus 1.0.0, core and creation (https://tus.io/protocols/resumable-upload), as a terminal needs it."""

from base64 import b64encode

from kiosk import KeptFile
from sync.client.channel import Reply, Request
from sync.client.reading import failure
from sync.client.writing import get
from sync.contract import PREFIX, TUS_VERSION
from sync.failures import Malformed

FILE_SECONDS = 60.0
"""Longest time for one piece: it may be large, and the line thin."""
_CONTENT = "application/offset+octet-stream"
_ELSEWHERE = frozenset({404, 409, 460})
"""The platform does not have the file, stands at another offset, or dropped what was not this file."""


def asking(sha256: str) -> Request:
    """Return the question how much of a file the platform has."""
    return _request("HEAD", f"/files/{sha256}", {})


def beginning(file: KeptFile) -> Request:
    """Return the request that lets a file arrive."""
    said = ",".join(f"{key} {_base64(value)}" for key, value in (("sha256", file.sha256), ("type", file.type)))
    headers = {"Upload-Length": str(file.size), "Upload-Metadata": said, "Content-Length": "0"}
    return _request("POST", "/files", headers)


def piece(sha256: str, offset: int, content: bytes) -> Request:
    """Return the request that carries the next bytes."""
    headers = {"Upload-Offset": str(offset), "Content-Type": _CONTENT}
    return _request("PATCH", f"/files/{sha256}", headers, content)


def offset_in(reply: Reply) -> int | None:
    """Return what the platform has for good; None if it has to be asked, or does not have the file."""
    if reply.status in _ELSEWHERE:
        return None
    if reply.status not in {200, 204}:
        raise failure(reply)
    said = reply.headers.get("Upload-Offset", "")
    if not (said.isascii() and said.isdigit() and len(said) <= len(str(2**53))):
        raise Malformed("The platform does not say how much of a file it has.")
    return int(said)


def is_held(reply: Reply) -> bool:
    """Tell whether the platform held the content before; raises the failure a refusal stands for."""
    if reply.status not in {200, 201}:
        raise failure(reply)
    return reply.status == 200  # noqa: PLR2004 (201: it was created)


def _request(method: str, path: str, headers: dict[str, str], body: bytes | None = None) -> Request:
    usual = {**get(path, {}).headers, "Tus-Resumable": TUS_VERSION}
    return Request(method, PREFIX + path, headers={**usual, **headers}, body=body)


def _base64(text: str) -> str:
    return b64encode(text.encode()).decode()
