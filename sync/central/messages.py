"""Reading a request's body within bounds: size, compression, shape."""

import json
import zlib
from typing import Any, TypeVar

from fastapi import Request
from pydantic import ValidationError

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
    # a second pass for what the first lets through: of two equal keys it takes the last
    json.loads(body, object_pairs_hook=_without_repetition)
    return message


async def read(request: Request, model: type[M], *, limit: int) -> M:
    """Return a small body as a message of `model`; raises Refusal."""
    return parsed(await received(request, limit=limit), model)


def _without_repetition(pairs: list[tuple[str, Any]]) -> None:
    if len({key for key, _ in pairs}) != len(pairs):
        raise Refusal(422, "malformed", "body: a key appears twice.")


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
