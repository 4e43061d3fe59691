"""Lines of a hand as vectors: a signature stays sharp on any printer and at any size."""

from itertools import pairwise

from reportlab.pdfgen.canvas import Canvas

from printing.documents.sheet import Stroke

_ROUND = 1
"""Line cap and line join (ISO 32000-1, tables 54 and 55)."""
_TOWARDS = 2 / 3
"""How far the handles of a cubic curve lie towards the one handle of a quadratic curve."""

Point = tuple[float, float]


def draw(canvas: Canvas, stroke: Stroke) -> None:
    """Draw one stroke on a canvas whose origin is the upper left corner of the printable width, y upwards."""
    path = canvas.beginPath()
    first, *others = [(x, -y) for x, y in stroke.points]
    path.moveTo(*first)
    at = first
    for bend, middle in zip(others, map(_middle, pairwise(others)), strict=False):
        path.curveTo(*_between(at, bend), *_between(middle, bend), *middle)
        at = middle
    path.lineTo(*(others[-1] if others else first))
    canvas.setStrokeGray(0)
    canvas.setLineWidth(stroke.width)
    canvas.setLineCap(_ROUND)
    canvas.setLineJoin(_ROUND)
    canvas.drawPath(path, stroke=1, fill=0)


def _middle(points: tuple[Point, Point]) -> Point:
    (x, y), (other_x, other_y) = points
    return (x + other_x) / 2, (y + other_y) / 2


def _between(end: Point, bend: Point) -> Point:
    return end[0] + (bend[0] - end[0]) * _TOWARDS, end[1] + (bend[1] - end[1]) * _TOWARDS
