"""Strict reading: bytes become a message of the contract, or one of `sync.failures`."""

import json
from collections.abc import Mapping
from typing import TypeVar

from pydantic import ValidationError

from sync import strictness
from sync.client.channel import Reply
from sync.contract import Failure, Message
from sync.failures import Conflict, Malformed, PlatformFailure, Refused, Resnapshot, Unreachable

M = TypeVar("M", bound=Message)

_OK = 200
_TOO_MANY = 429
_GONE = 410


def answer(kind: type[M], reply: Reply) -> M:
    """Return the message a reply carries; raises the failure it stands for if it carries none."""
    if reply.status != _OK:
        raise failure(reply)
    return message(kind, reply)


def message(kind: type[M], reply: Reply) -> M:
    """Return the body as a message; raises Malformed."""
    if reply.headers.get("Content-Type", "").partition(";")[0].strip().lower() != "application/json":
        raise Malformed("Something answered that does not speak JSON; a network that wants a login?")
    try:
        strictness.check(reply.body)  # of two equal keys the second pass would take the last
        return kind.model_validate_json(reply.body, strict=True)
    except (ValueError, RecursionError) as error:
        raise Malformed(f"The answer is not a {kind.__name__}: {_reason(error)}.") from error


def failure(reply: Reply) -> PlatformFailure:
    """Return what an answer outside 200 stands for."""
    if reply.status == _TOO_MANY or reply.status >= 500:  # noqa: PLR2004 (RFC 9110 §15.6)
        return Unreachable(f"The platform is busy (HTTP {reply.status}).", retry_after=_retry_after(reply.headers))
    if not 400 <= reply.status < 500:  # noqa: PLR2004 (RFC 9110 §15.5)
        return Malformed(f"Something answered with HTTP {reply.status}, which the platform never does.")
    try:
        body = message(Failure, reply)
    except Malformed as malformed:
        return malformed
    if body.expected is not None:
        return Conflict(body.expected)
    if reply.status == _GONE and body.code == "resnapshot":
        return Resnapshot(body.detail)
    return Refused(reply.status, body.code, body.detail, server_time=body.server_time)


def _retry_after(headers: Mapping[str, str]) -> float | None:
    """Read whole seconds; the other form, a date, would need a clock both sides agree on."""
    text = headers.get("Retry-After", "")
    return float(text) if text.isascii() and text.isdigit() and len(text) < len("1000000") else None


def _reason(error: Exception) -> str:
    """Say where and why without repeating what was received: it may be personal."""
    if isinstance(error, ValidationError):
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        return f"{'.'.join(str(part) for part in first['loc']) or 'body'}: {first['type']}"
    if isinstance(error, RecursionError):
        return "nested too deeply"
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg} at character {error.pos}"
    return "not text" if isinstance(error, UnicodeError) else str(error)
