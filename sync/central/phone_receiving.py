"""Reading what a phone sends: into memory only, within size, time and turn, and by its content a picture or a PDF."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator

from fastapi import Request
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser

from sync.contract import MAX_FILE_BYTES

AT_ONCE = 12
"""Files that one process reads at the same moment, each in its memory."""
WHOLE_SECONDS = 120.0
STALLED_SECONDS = 20.0
"""Without a byte for so long, nobody is sending any more."""
_AROUND_BYTES = 16 * 1024
"""What a form adds to its file."""
_PASSED_OVER = 3 * MAX_FILE_BYTES
"""So much of what is too large is read and thrown away, so that the phone hears the answer and not a broken line."""
_PDF, _PDF_WITHIN = b"%PDF-", 1024
_HEIF = (b"heic", b"heix", b"mif1")
"""ISO/IEC 23008-12: the photographs of newer phones."""


class Unfit(Exception):
    """What came is refused for what it is; the word is one of a terminal's own, see `contract.PhoneVerdict`."""

    def __init__(self, word: str) -> None:
        super().__init__(word)
        self.word = word


class Receiving:
    """The turns of one process; used on its event loop only."""

    def __init__(self) -> None:
        self._present = 0

    @property
    def full(self) -> bool:
        """Whether everybody has to wait a moment."""
        return self._present >= AT_ONCE

    async def file(self, request: Request) -> bytes:
        """Return the file in a form; raises Unfit, or TimeoutError when it drips."""
        self._present += 1
        try:
            async with asyncio.timeout(WHOLE_SECONDS):
                return await _file_in(request)
        finally:
            self._present -= 1


class _InMemory(MultiPartParser):
    """Writes nothing to a disk."""

    spool_max_size = MAX_FILE_BYTES + _AROUND_BYTES


async def _file_in(request: Request) -> bytes:
    parser = _InMemory(request.headers, _bounded(request), max_files=1, max_fields=1)
    try:
        form = await parser.parse()
    except (MultiPartException, KeyError) as error:
        raise Unfit("broken") from error
    found = form.get("file")
    content = await found.read() if isinstance(found, UploadFile) else b""
    await form.close()
    if not content:
        raise Unfit("broken")
    if len(content) > MAX_FILE_BYTES:
        raise Unfit("too_large")
    if not _is_page(content):
        raise Unfit("wrong_type")
    return content


async def _bounded(request: Request) -> AsyncGenerator[bytes, None]:
    seen = 0
    async for part in _dripping(request.stream()):
        seen += len(part)
        if seen > _PASSED_OVER:
            break
        if seen <= MAX_FILE_BYTES + _AROUND_BYTES:
            yield part
    if seen > MAX_FILE_BYTES + _AROUND_BYTES:
        raise Unfit("too_large")


async def _dripping(stream: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    while True:
        try:
            async with asyncio.timeout(STALLED_SECONDS):
                part = await anext(stream)
        except StopAsyncIteration:
            return
        yield part


def _is_page(content: bytes) -> bool:
    """Tell by the first bytes; the terminal looks much closer, in a process of its own."""
    webp = content.startswith(b"RIFF") and content[8:12] == b"WEBP"
    heif = content[4:8] == b"ftyp" and content[8:12] in _HEIF
    older = content.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"BM"))
    return older or webp or heif or _PDF in content[:_PDF_WITHIN]
