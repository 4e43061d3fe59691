"""The smallest way to take files in pieces, as the contract's part of tus asks for it."""

from base64 import b64decode
from collections.abc import Mapping
from hashlib import sha256

from sync.contract import PREFIX


class SmallFiles:
    """Each method returns a status and headers; what has come is there to be looked at."""

    def __init__(self) -> None:
        self.arriving: dict[str, tuple[bytes, int]] = {}
        """What has come of a file, and how long it is going to be, by its name."""
        self.finished: dict[str, bytes] = {}

    def begin_file(self, headers: Mapping[str, str]) -> tuple[int, dict[str, str]]:
        said = dict(pair.split(" ") for pair in headers["Upload-Metadata"].split(","))
        name = b64decode(said["sha256"]).decode()
        if name in self.finished:
            return 200, {}
        self.arriving.setdefault(name, (b"", int(headers["Upload-Length"])))
        return 201, {"Location": f"{PREFIX}/files/{name}"}

    def file_offset(self, name: str) -> tuple[int, dict[str, str]]:
        if name not in self.arriving:
            return 404, {}
        content, length = self.arriving[name]
        return 200, {"Upload-Offset": str(len(content)), "Upload-Length": str(length)}

    def append(self, name: str, offset: int, piece: bytes) -> tuple[int, dict[str, str]]:
        content, length = self.arriving.get(name, (b"", -1))
        if length < 0 or offset != len(content):
            return (404 if length < 0 else 409), {}
        content += piece
        self.arriving[name] = content, length
        if len(content) == length:
            if sha256(content).hexdigest() != name:
                del self.arriving[name]
                return 460, {}
            self.finished[name] = content
        return 204, {"Upload-Offset": str(len(content))}
