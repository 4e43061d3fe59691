"""A character the font has no picture of becomes a framed box with its code point, never a gap.

The digits are set from rectangles, so that text copied from the slip holds the character itself and not
its number.
"""

from collections.abc import Iterator

from printing.documents.sheet import Bar

_DIGITS = {
    "0": "### #.# #.# #.# ###",
    "1": ".#. ##. .#. .#. ###",
    "2": "### ..# ### #.. ###",
    "3": "### ..# ### ..# ###",
    "4": "#.# #.# ### ..# ..#",
    "5": "### #.. ### ..# ###",
    "6": "### #.. ### #.# ###",
    "7": "### ..# ..# .#. .#.",
    "8": "### #.# ### #.# ###",
    "9": "### #.# ### ..# ###",
    "A": "### #.# ### #.# #.#",
    "B": "##. #.# ##. #.# ##.",
    "C": "### #.. #.. #.. ###",
    "D": "##. #.# #.# #.# ##.",
    "E": "### #.. ### #.. ###",
    "F": "### #.. ### #.. #..",
}
_COLUMNS, _ROWS = 3, 5
"""Size of a digit; between two of them one column or row stays white."""


def box(character: str, x: int, top: int, size: int) -> Iterator[Bar]:
    """Yield the frame and the digits, half of them in each of two rows, inside a square of `size` dots."""
    code = f"{ord(character):06X}" if ord(character) > 0xFFFF else f"{ord(character):04X}"  # noqa: PLR2004
    half = len(code) // 2
    dot = max(1, (size - 8) // (half * (_COLUMNS + 1) - 1))
    yield from _frame(x + 1, top + 1, size - 2)
    left = x + (size - (half * (_COLUMNS + 1) - 1) * dot) // 2
    upper = top + (size - (2 * _ROWS + 1) * dot) // 2
    for row, digits in enumerate((code[:half], code[half:])):
        for column, digit in enumerate(digits):
            yield from _digit(digit, left + column * (_COLUMNS + 1) * dot, upper + row * (_ROWS + 1) * dot, dot)


def _frame(x: int, top: int, side: int) -> Iterator[Bar]:
    yield Bar(x, top, side, 1)
    yield Bar(x, top + side - 1, side, 1)
    yield Bar(x, top + 1, 1, side - 2)
    yield Bar(x + side - 1, top + 1, 1, side - 2)


def _digit(digit: str, x: int, top: int, dot: int) -> Iterator[Bar]:
    for row, pattern in enumerate(_DIGITS[digit].split()):
        for column, cell in enumerate(pattern):
            if cell == "#":
                yield Bar(x + column * dot, top + row * dot, dot, dot)
