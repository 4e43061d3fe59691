"""From a slip to its preview: the very PDF that the printer gets, as pictures; loaded when somebody looks."""

from kiosk import Slip
from printing.documents import draw, strips, text_of
from printing.paper import DOTS_PER_INCH, Paper
from ui.previews import Preview


def preview_of(slip: Slip, *, copy: int, paper: Paper) -> Preview:
    """Return what a slip looks like on `paper`."""
    width = paper.width * 25.4 / DOTS_PER_INCH
    return Preview(strips(draw(slip, copy=copy, paper=paper).pdf), width, text_of(slip, copy=copy, paper=paper))
