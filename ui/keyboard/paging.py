"""Which candidates fit on a page: a grid of cells, over which a long candidate stretches."""

from collections.abc import Sequence

ROOM = (3, 7, 11)
"""How many characters fit in one cell, in two, in three; what is longer takes the whole line."""


def span(text: str, columns: int) -> int:
    """Return how many cells a candidate needs."""
    return min(columns, next((cells for cells, room in enumerate(ROOM, start=1) if len(text) <= room), columns))


def first_page(texts: Sequence[str], *, columns: int, lines: int) -> int:
    """Return how many of `texts` fit on a page of so many lines; their order stays."""
    line, taken = 0, 0
    for number, text in enumerate(texts):
        cells = span(text, columns)
        if taken + cells > columns:
            line, taken = line + 1, 0
        if line == lines:
            return number
        taken += cells
    return len(texts)
