"""Reading a request's body within bounds: size, compression, shape."""

import zlib
from typing import TypeVar

from fastapi import Request
from pydantic import ValidationError

from sync import strictness
from sync.central.refusals import Refusal
from sync.contract import Message

M = TypeVar("M", bound=Message)
_GZIP = zlib.MAX_WBITS | 16


async def received(request: Request, *, limit: int) -> bytes:
    """Return the body; `limit` bounds the bytes before and after decompression. Raises Refusal."""
    body = await _bytes(request, limit)
    if request.headers.get("content-encoding", "").lower() == "gzip":
        return _inflated(body, limit)
    return body


def parsed(body: bytes, model: type[M]) -> M:
    """Return the body as a message of `model`; raises Refusal."""
    try:
        message = model.model_validate_json(body, strict=True)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = "/".join(str(part) for part in first["loc"]) or "body"
        raise Refusal(422, "malformed", f"{where}: {first['msg']}"[:400]) from error
    try:
        strictness.check(body)  # of two equal keys the first pass takes the last
    except (ValueError, RecursionError) as error:
        raise Refusal(422, "malformed", f"body: {error}."[:400]) from error
    return message


async def read(request: Request, model: type[M], *, limit: int) -> M:
    """Return a small body as a message of `model`; raises Refusal."""
    return parsed(await received(request, limit=limit), model)


async def _bytes(request: Request, limit: int) -> bytes:
    parts = bytearray()
    async for part in request.stream():
        parts += part
        if len(parts) > limit:
            raise _too_large(limit)
    return bytes(parts)


def _inflated(body: bytes, limit: int) -> bytes:
    inflater = zlib.decompressobj(_GZIP)
    try:
        content = inflater.decompress(body, limit + 1)
    except zlib.error as error:
        raise Refusal(400, "malformed", "The body is not gzip.") from error
    if len(content) > limit:
        raise _too_large(limit)
    if not inflater.eof:
        raise Refusal(400, "malformed", "The compressed body is cut off.")
    return content


def _too_large(limit: int) -> Refusal:
    return Refusal(413, "too_large", f"The body is larger than {limit} bytes.")
