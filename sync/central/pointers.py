"""JSON pointers (RFC 6901) into the answers of a form."""

from collections.abc import Mapping
from typing import Any


def parts_of(pointer: str) -> list[str]:
    """Return the names on the way to what a pointer points at."""
    return [part.replace("~1", "/").replace("~0", "~") for part in pointer.removeprefix("/").split("/")]


def value_at(answers: Mapping[str, Any], pointer: str) -> Any:
    """Return the answer at a pointer; None where there is none, and within lists."""
    here: Any = answers
    for part in parts_of(pointer):
        here = here.get(part) if isinstance(here, Mapping) else None
    return here
