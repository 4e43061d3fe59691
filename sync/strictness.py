"""What a reader of the wire refuses beyond the types: a key that appears twice, and words that are not JSON.

Both sides read so (`docs/protocol.md`); imports nothing of ours.
"""

import json
from typing import Any, NoReturn

from pydantic_core import from_json, to_json


def check(body: bytes) -> None:
    """Raise ValueError or RecursionError for a key that appears twice, for NaN, and for what is not JSON at all."""
    if not _comes_back_whole(body):
        json.loads(body, object_pairs_hook=_refuse_repeated_keys, parse_constant=_refuse_constant)


def _comes_back_whole(body: bytes) -> bool:
    """Tell at little cost whether a text that is written as tightly as ours holds nothing that reading it drops."""
    try:
        return to_json(from_json(body, allow_inf_nan=False)) == body
    except ValueError:
        return False


def _refuse_repeated_keys(pairs: list[tuple[str, Any]]) -> None:
    if len({key for key, _ in pairs}) != len(pairs):
        raise ValueError("a key appears twice")


def _refuse_constant(word: str) -> NoReturn:
    raise ValueError(f"{word} is not JSON")
