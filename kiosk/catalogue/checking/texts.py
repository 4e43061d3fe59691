"""What is wrong with single texts: forgotten placeholders, blanks at the ends, characters that no screen shows."""

import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kiosk.catalogue.faults import Fault, Way, at

_PLACEHOLDER = re.compile(
    r"^(待定|待补充?|暂缺|略|TBD|[?？]+|…+|\.{3,})$|[Xx×]{3,}|[?？]{3,}|lorem ipsum|\btodo\b", re.IGNORECASE
)
_RULES = ("pattern", "$schema", "$id")
"""Keys whose text is no text for people."""


def faults(folder: Path) -> Iterator[Fault]:
    """Yield texts that somebody forgot to write, or that came along with a copy from elsewhere."""
    for path in sorted(folder.rglob("*.json")):
        file = path.relative_to(folder).as_posix()
        if file.startswith("schema/"):
            continue
        try:
            data = json.loads(path.read_text(encoding="utf-8-sig"))
        except (OSError, ValueError, RecursionError):
            continue  # the loader says what is wrong with it
        yield from (at(file, way, words) for way, text in _texts((), data) for words in _wrong(text))
    yield from _strays(folder)


def _texts(way: Way, part: Any) -> Iterator[tuple[Way, str]]:
    if isinstance(part, str) and part and way[-1] not in _RULES:
        yield way, part
    elif isinstance(part, dict):
        for key, inner in part.items():
            yield from _texts((*way, key), inner)
    elif isinstance(part, list):
        for index, inner in enumerate(part):
            yield from _texts((*way, index), inner)


def _wrong(text: str) -> Iterator[str]:
    if _PLACEHOLDER.search(text):
        yield f"'{text}' is a placeholder"
    if text != text.strip():
        yield "has blanks at its beginning or end"
    if hidden := [character for character in text if unicodedata.category(character) in ("Cc", "Cf", "Co", "Cn")]:
        yield f"holds the character U+{ord(hidden[0]):04X}, which nobody can see"


def _strays(folder: Path) -> Iterator[Fault]:
    for name in ("items", "forms"):
        for path in sorted((folder / name).glob("*")):
            if path.suffix != ".json":
                yield Fault(f"{name}/{path.name}", "is not read; the name of an item or form ends in .json")
