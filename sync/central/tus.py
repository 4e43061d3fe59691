"""Files by tus 1.0.0, core and creation (https://tus.io/protocols/resumable-upload)."""

import base64
import binascii
import re
from collections.abc import Callable
from typing import Annotated, TypeVar

from fastapi import APIRouter, Depends, Header, Path, Request, Response
from fastapi.responses import JSONResponse

from sync.central import messages
from sync.central.api import From, Parts, in_writing, let_in
from sync.central.callers import Caller
from sync.central.feed import Writing
from sync.central.platform import Platform
from sync.central.refusals import Refusal
from sync.central.uploads import Arriving, Uploads, refused_content
from sync.contract import FILE_CHUNK_BYTES, MAX_FILE_BYTES, PREFIX, TUS_VERSION

_PATH = f"{PREFIX}/files"
_NAME = "[0-9a-f]{64}"
_CONTENT = "application/offset+octet-stream"
_HEADERS = {"Tus-Resumable": TUS_VERSION, "Cache-Control": "no-store"}
_OFFER = {
    **_HEADERS,
    "Tus-Version": TUS_VERSION,
    "Tus-Extension": "creation",
    "Tus-Max-Size": str(MAX_FILE_BYTES),
}
_MOST_BYTES = 2**53
"""What any number in a header may say."""

T = TypeVar("T")


def speaks_tus(tus_resumable: Annotated[str, Header()] = TUS_VERSION) -> None:
    """Refuse another version of tus."""
    if tus_resumable != TUS_VERSION:
        raise Refusal(412, "tus", f"This platform speaks tus {TUS_VERSION}.", headers={"Tus-Version": TUS_VERSION})


router = APIRouter(prefix=_PATH, tags=["files"], dependencies=[Depends(let_in)])
_spoken = [Depends(speaks_tus)]
Sha256Path = Annotated[str, Path(pattern=f"^{_NAME}$")]
Bytes = Annotated[int, Header(ge=0, le=_MOST_BYTES)]


@router.options("")
@router.options("/{sha256}")
def offer() -> Response:
    """Tell what is spoken here."""
    return Response(status_code=204, headers=_OFFER)


@router.post("", dependencies=_spoken, status_code=201)
async def begin(
    platform: Parts,
    caller: From,
    upload_length: Bytes,
    upload_metadata: Annotated[str, Header(max_length=1000)],
) -> Response:
    """Let a file arrive, or say that it is here already."""
    said = _metadata(upload_metadata)
    sha256, kind = said.get("sha256", ""), said.get("type", "application/octet-stream")
    if re.fullmatch(_NAME, sha256) is None:
        raise Refusal(422, "malformed", "Upload-Metadata: sha256 is 64 hex digits in lower case.")

    def work(writing: Writing, uploads: Uploads) -> bool:
        return uploads.begin(writing, sha256, length=upload_length, kind=kind[:100])

    if await _at_work(platform, caller, work):
        return JSONResponse({"sha256": sha256}, headers=_HEADERS)
    return Response(status_code=201, headers={**_HEADERS, "Location": f"{_PATH}/{sha256}"})


@router.head("/{sha256}", dependencies=_spoken)
async def stand(platform: Parts, caller: From, sha256: Sha256Path) -> Response:
    """Tell how much of a file has arrived for good."""
    standing = await _at_work(platform, caller, lambda writing, uploads: uploads.standing(writing, sha256))
    return Response(status_code=200, headers=_standing(standing))


@router.patch("/{sha256}", dependencies=_spoken)
async def go_on(
    request: Request,
    platform: Parts,
    caller: From,
    sha256: Sha256Path,
    *,
    upload_offset: Bytes,
    content_type: Annotated[str, Header()] = "",
) -> Response:
    """Take the next bytes of a file; what the answer acknowledges survives a power cut."""
    if content_type != _CONTENT:
        raise Refusal(415, "content_type", f"The next bytes travel as {_CONTENT}.")
    content = await messages.received(request, limit=FILE_CHUNK_BYTES)

    def work(writing: Writing, uploads: Uploads) -> Arriving | None:
        return uploads.append(writing, sha256, offset=upload_offset, content=content)

    standing = await _at_work(platform, caller, work)
    if standing is None:
        raise refused_content()
    return Response(status_code=204, headers=_standing(standing))


async def _at_work(platform: Platform, caller: Caller, work: Callable[[Writing, Uploads], T]) -> T:
    """Do `work` for a terminal that has proven who it is, in one transaction."""

    def do(writing: Writing) -> T:
        now = platform.now()
        terminal = caller.session(writing.connection, now).enrolled.terminal
        return work(writing, Uploads(platform.files, terminal, now))

    return await in_writing(platform, do)


def _standing(standing: Arriving) -> dict[str, str]:
    return {**_HEADERS, "Upload-Offset": str(standing.offset), "Upload-Length": str(standing.length)}


def _metadata(header: str) -> dict[str, str]:
    """Return what `Upload-Metadata` says; raises Refusal."""
    try:
        pairs = [pair.strip().partition(" ") for pair in header.split(",")]
        return {key: base64.b64decode(value, validate=True).decode() for key, _, value in pairs}
    except (binascii.Error, UnicodeError) as error:
        raise Refusal(422, "malformed", "Upload-Metadata: values are base64 of text.") from error
