"""tus 1.0.0, core and creation, as the second platform does it."""

import base64
import binascii
import hashlib
import re
from collections.abc import Mapping

from sync.contract import MAX_FILE_BYTES, PREFIX, TUS_VERSION
from tests.support.second_platform import operations
from tests.support.second_platform.faults import Fault
from tests.support.second_platform.state import Refusal, State

Said = tuple[int, dict[str, str], bytes]
"""Status, headers and body."""
_WRONG_SUM = 460


def answer(state: State, method: str, name: str, headers: Mapping[str, str], body: bytes) -> Said:
    """Answer one request below `/files`."""
    if method == "OPTIONS":
        offered = {"Tus-Version": TUS_VERSION, "Tus-Extension": "creation", "Tus-Max-Size": str(MAX_FILE_BYTES)}
        return 204, offered, b""
    if headers.get("Tus-Resumable") != TUS_VERSION:
        raise Refusal(412, "tus")
    if method == "POST":
        return _create(state, headers)
    if name not in state.files:
        raise Refusal(404, "unknown")
    return _head(state, name) if method == "HEAD" else _patch(state, name, headers, body)


def _create(state: State, headers: Mapping[str, str]) -> Said:
    length, name = int(headers.get("Upload-Length", "-1")), _named(headers.get("Upload-Metadata", ""))
    if length > MAX_FILE_BYTES:
        raise Refusal(413, "too_large")
    if length < 0:
        raise Refusal(400, "malformed")
    kept_length, content = state.files.setdefault(name, (length, bytearray()))
    if len(content) == kept_length:
        return 200, {"Content-Type": "application/json"}, f'{{"sha256": "{name}"}}'.encode()
    return 201, {"Location": f"{PREFIX}/files/{name}"}, b""


def _head(state: State, name: str) -> Said:
    length, content = state.files[name]
    told = {"Upload-Offset": str(len(content)), "Upload-Length": str(length), "Cache-Control": "no-store"}
    return 200, told, b""


def _patch(state: State, name: str, headers: Mapping[str, str], body: bytes) -> Said:
    length, content = state.files[name]
    if headers.get("Content-Type") != "application/offset+octet-stream":
        raise Refusal(415, "type")
    if headers.get("Upload-Offset") != str(len(content)) or len(content) + len(body) > length:
        raise Refusal(409, "offset")
    content += body
    if len(content) == length:
        if hashlib.sha256(content).hexdigest() != name and not state.wrong(Fault.TRUSTS_FILES):
            del state.files[name]
            raise Refusal(_WRONG_SUM, "checksum")
        operations.file_arrived(state, name)
    return 204, {"Upload-Offset": str(len(content))}, b""


def _named(metadata: str) -> str:
    pairs = dict(part.split(" ", 1) for part in metadata.split(",") if " " in part)
    try:
        name = base64.b64decode(pairs.get("sha256", ""), validate=True).decode()
    except (binascii.Error, UnicodeDecodeError) as error:
        raise Refusal(400, "metadata") from error
    if re.fullmatch("[0-9a-f]{64}", name) is None:
        raise Refusal(400, "metadata")
    return name
