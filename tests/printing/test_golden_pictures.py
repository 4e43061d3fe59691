"""Slips look as they did when somebody last looked at them.

After a wanted change run `REDRAW_SLIPS=1 pytest tests/printing/test_golden_pictures.py` and look at
every picture in tests/printing/golden/ before it is committed.
"""

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageOps

from printing.documents import draw, raster
from printing.paper import PAPERS
from tests.support.handling import HANDLING
from tests.support.notices import NOTICES
from tests.support.slips import RECEIPT, SLIPS
from tests.support.terminal_slips import TERMINAL_SLIPS

DRAWN = SLIPS | NOTICES | HANDLING | TERMINAL_SLIPS
GOLDEN = Path(__file__).parent / "golden"
TILE = 16
"""Pictures are compared in squares of this many dots, so that one other character cannot hide on a long slip."""
TOLERATED = 0.25
"""Share of a square's dots that may differ: another build of the rasteriser sets up to 0.2 of them otherwise,
at the edges of characters; the most alike digits differ in 0.34."""


def worst_difference(one: Image.Image, other: Image.Image) -> float:
    """Return which part of the dots is black in one picture only, in the square where it is most."""
    unlike = ImageChops.logical_xor(one, other).convert("L")
    squares = (-(-one.width // TILE), -(-one.height // TILE))
    padded = ImageOps.pad(unlike, (squares[0] * TILE, squares[1] * TILE), centering=(0, 0))
    return max(padded.resize(squares, Image.Resampling.BOX).tobytes()) / 255


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", DRAWN)
def test_a_slip_looks_as_it_was_approved(name: str, paper: str) -> None:
    slip, copy = DRAWN[name]
    drawn = raster(draw(slip, copy=copy, paper=PAPERS[paper]).pdf)
    path = GOLDEN / (f"{name}.png" if paper == "80" else f"{name}-{paper}.png")
    if os.environ.get("REDRAW_SLIPS"):
        GOLDEN.mkdir(exist_ok=True)
        drawn.save(path, optimize=True)
    with Image.open(path) as approved:
        assert approved.size == drawn.size
        assert worst_difference(approved.convert("1"), drawn) <= TOLERATED


def test_one_other_digit_would_be_noticed() -> None:
    approved = raster(draw(RECEIPT, copy=0).pdf)
    for other in (replace(RECEIPT, due_on=date(2026, 11, 28)), replace(RECEIPT, edition="2025.1-draft")):
        assert worst_difference(approved, raster(draw(other, copy=0).pdf)) > TOLERATED
