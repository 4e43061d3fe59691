"""A slip as data that a file or a column can hold, and back."""

import json
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from kiosk.errors import SlipError
from kiosk.slips.kinds import SLIP_KINDS, Slip, kind_of


def as_data(slip: Slip) -> dict[str, Any]:
    """Return a slip as plain data, without its kind."""
    data: dict[str, Any] = _codec(kind_of(slip)).dump_python(slip, mode="json")
    return data


def from_data(kind: str, data: Any) -> Slip:
    """Return the slip of which `as_data` made this."""
    slip: Slip = _codec(kind).validate_python(data)
    return slip


def slip_text(slip: Slip) -> str:
    """Return a slip as the JSON that `read_slip` reads."""
    return json.dumps({"kind": kind_of(slip), "slip": as_data(slip)}, ensure_ascii=False, indent=2) + "\n"


def read_slip(text: str) -> Slip:
    """Return the slip that a JSON text describes: its `kind` and, under `slip`, its parts.

    Raises `SlipError` naming the part that is wrong.
    """
    try:
        read = json.loads(text)
    except ValueError as error:
        raise SlipError(f"This is no JSON: {error}.") from error
    kind = read.get("kind") if isinstance(read, dict) else None
    if not isinstance(kind, str) or kind not in SLIP_KINDS or "slip" not in read:
        raise SlipError(f'A slip is {{"kind": …, "slip": {{…}}}}, its kind one of: {", ".join(SLIP_KINDS)}.')
    try:
        return from_data(kind, read["slip"])
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise SlipError(f"The {kind} is wrong at {place or 'its beginning'}: {first['msg']}.") from error


@cache
def _codec(kind: str) -> TypeAdapter[Any]:
    """Return what writes and reads one kind of slip; made when the first of its kind is printed."""
    return TypeAdapter(SLIP_KINDS[kind])
