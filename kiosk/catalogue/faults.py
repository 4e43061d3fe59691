"""What is wrong with a file of the catalogue: which file, which part of it, and a sentence for the clerk."""

from collections.abc import Sequence
from dataclasses import dataclass

Way = tuple[str | int, ...]
"""Keys and indexes that lead to a part of a file."""


@dataclass(frozen=True)
class Fault:
    """One thing to be mended."""

    file: str
    """Within the catalogue folder, e.g. `items/IP-01-01.json`."""
    words: str
    """What is wrong; it begins with the part or quotes what it is about."""
    way: Way = ()
    """Where in the file; empty where only the words tell."""
    line: int | None = None
    """Known already where the file cannot even be read."""

    def __str__(self) -> str:
        return f"{self.file}: {self.words}"


def at(file: str, way: Sequence[str | int], words: str) -> Fault:
    """Return a fault whose sentence names the part, e.g. `fee.lines[0].name: is empty`."""
    part = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in way).lstrip(".")
    return Fault(file, f"{part}: {words}" if part else words, tuple(way))
