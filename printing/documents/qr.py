"""QR codes as whole dots, never scaled: ISO/IEC 18004, level M, quiet zone of four modules."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

import qrcode
from qrcode.constants import ERROR_CORRECT_M

from printing.documents.sheet import Bar

QUIET_MODULES = 4
LEAST_DOTS = 5
"""Dots a module; below this thermal paper and old phones fail."""


@dataclass(frozen=True)
class Symbol:
    """A QR code with the size it will be printed in."""

    modules: tuple[tuple[bool, ...], ...]
    dots: int
    """Dots a module."""

    @property
    def side(self) -> int:
        """Dots along one side, quiet zone included."""
        return (len(self.modules) + 2 * QUIET_MODULES) * self.dots

    def bars(self, x: int, top: int) -> Iterator[Bar]:
        """Yield the dark runs, row by row, for a symbol whose quiet zone begins at `x` and `top`."""
        x += QUIET_MODULES * self.dots
        top += QUIET_MODULES * self.dots
        for row, modules in enumerate(self.modules):
            column = 0
            for dark, run in groupby(modules):
                length = len(tuple(run))
                if dark:
                    yield Bar(x + column * self.dots, top + row * self.dots, length * self.dots, self.dots)
                column += length


def modules_of(text: str, *, mask: int | None = None) -> tuple[tuple[bool, ...], ...]:
    """Return the code of `text` at level M, row by row, without its quiet zone; True is dark.

    Of the eight masks the best is looked for, which takes most of the time, unless one is named: enough for what is
    as good as random.
    """
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0, mask_pattern=mask)
    code.add_data(text)
    code.make(fit=True)
    return tuple(tuple(bool(module) for module in row) for row in code.get_matrix())


def symbol(text: str, side: int, *, width: int, mask: int | None = None) -> Symbol:
    """Return the code of `text` with modules as large as `side` dots allow, but never below `LEAST_DOTS`.

    Raises ValueError when even the smallest modules do not fit into `width` dots.
    """
    modules = modules_of(text, mask=mask)
    fitting = Symbol(modules, max(LEAST_DOTS, min(side, width) // (len(modules) + 2 * QUIET_MODULES)))
    if fitting.side > width:
        raise ValueError(f"a QR code of {len(text)} characters does not fit the paper")
    return fitting
