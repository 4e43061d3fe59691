"""A signature as the finger drew it: strokes of points, in millimetres on the glass."""

from dataclasses import dataclass
from itertools import pairwise
from math import dist

Point = tuple[float, float]
"""Millimetres to the right and down from the pad's corner."""
Stroke = tuple[Point, ...]

CLOSEST_MM = 0.25
"""Points nearer to the last one say nothing more about the line."""
PEN_MM = 0.9
LEAST_MM = 15.0
"""A finger that has gone less far has touched the pad and written no name."""
MOST_POINTS, MOST_STROKES = 4000, 200
"""More than any name takes; the platform keeps no more."""


@dataclass(frozen=True)
class Signature:
    """What has been written, and how large the pad was it was written on."""

    width: float
    """Millimetres."""
    height: float
    strokes: tuple[Stroke, ...] = ()

    @property
    def blank(self) -> bool:
        """Whether nothing has been written."""
        return not self.strokes

    @property
    def legible(self) -> bool:
        """Whether this can be a name."""
        return self.length >= LEAST_MM

    @property
    def room(self) -> int:
        """How many more points are taken."""
        left = MOST_POINTS - sum(map(len, self.strokes))
        return left if len(self.strokes) < MOST_STROKES else 0

    @property
    def length(self) -> float:
        """Millimetres the finger has gone."""
        return sum(dist(*step) for stroke in self.strokes for step in pairwise(stroke))

    @property
    def path(self) -> str:
        """All strokes as the `d` of an SVG path, whose unit is a millimetre."""
        return " ".join(map(stroke_path, self.strokes))

    @property
    def svg(self) -> str:
        """A whole SVG 1.1 picture in the size the signature was written in."""
        size = f'width="{_number(self.width)}mm" height="{_number(self.height)}mm"'
        box = f'viewBox="0 0 {_number(self.width)} {_number(self.height)}"'
        pen = f'fill="none" stroke="#000" stroke-width="{PEN_MM}" stroke-linecap="round" stroke-linejoin="round"'
        return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box}><path d="{self.path}" {pen}/></svg>'


def extended(stroke: Stroke, point: Point) -> Stroke:
    """Return the stroke with one more point, unless it is too close to the last."""
    return stroke if stroke and dist(stroke[-1], point) < CLOSEST_MM else (*stroke, point)


def stroke_path(stroke: Stroke) -> str:
    """Return a stroke as an SVG path: curves from middle to middle, bent towards the points; a lone point is a dot."""
    if not stroke:
        return ""
    first, *others = stroke
    start = f"M{_pair(first)}"
    if not others:
        return f"{start}h0.01"
    middles = [((one[0] + other[0]) / 2, (one[1] + other[1]) / 2) for one, other in pairwise(others)]
    bends = "".join(f"Q{_pair(point)} {_pair(middle)}" for point, middle in zip(others, middles, strict=False))
    return f"{start}{bends}L{_pair(others[-1])}"


def _pair(point: Point) -> str:
    return f"{_number(point[0])} {_number(point[1])}"


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
