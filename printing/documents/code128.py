"""Code 128 for handheld scanners (ISO/IEC 15417), in whole dots: digits in pairs, letters one by one."""

import re
from collections.abc import Iterator

from printing.documents.sheet import Bar

_PATTERNS = re.findall(
    r"\d{6}",
    "212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222"
    " 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321"
    " 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121"
    " 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224"
    " 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111"
    " 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113"
    " 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232",
)
"""Widths of bar, gap, bar, gap, bar, gap of the values 0 to 105, in modules."""
_STOP = "2331112"
_TO_PAIRS, _TO_LETTERS, _START_LETTERS, _START_PAIRS = 99, 100, 104, 105
_FIRST_LETTER = 32
_RUN = re.compile(r"(?:\d\d){3,}|^(?:\d\d){2,}|.", re.DOTALL)
"""Digits worth a change to pairs, or one character."""


def widths_of(text: str) -> list[int]:
    """Return the widths of bars and gaps in modules, from the first bar to the last; raises ValueError beyond ASCII."""
    values = list(_values(text))
    check = (values[0] + sum(place * value for place, value in enumerate(values))) % 103
    return [int(width) for pattern in [*(_PATTERNS[value] for value in (*values, check)), _STOP] for width in pattern]


def modules(text: str) -> int:
    """Return how wide the code is without its quiet zone."""
    return sum(widths_of(text))


def bars(text: str, *, dots: int, height: int, width: int) -> Iterator[Bar]:
    """Yield the bars in the middle of `width` dots, from y 0 down, with `dots` a module.

    Raises ValueError when they do not fit.
    """
    widths = widths_of(text)
    x = (width - modules(text) * dots) // 2
    if x < 0:
        raise ValueError(f"a bar code of {len(text)} characters does not fit {width} dots")
    for place, wide in enumerate(widths):
        if place % 2 == 0:
            yield Bar(x, 0, wide * dots, height)
        x += wide * dots


def _values(text: str) -> Iterator[int]:
    """Yield start, characters and changes between letters and pairs."""
    pairs: bool | None = None
    for run in _RUN.findall(text):
        wanted = len(run) > 1
        if wanted is not pairs:
            start = _START_PAIRS if wanted else _START_LETTERS
            yield start if pairs is None else _TO_PAIRS if wanted else _TO_LETTERS
            pairs = wanted
        if wanted:
            yield from (int(run[at : at + 2]) for at in range(0, len(run), 2))
        elif " " <= run <= "~":
            yield ord(run) - _FIRST_LETTER
        else:
            raise ValueError(f"{run!r} cannot stand in a bar code")
