"""A phone's camera over a slip, and what a worn thermal head does to it: synthetic, seeded, the same everywhere.

The camera is set so that codes of three dots a module are mostly lost on it and codes of five mostly read.
"""

import random
from collections.abc import Iterator

from PIL import Image, ImageFilter

_ZOOM = 2
"""Pixels a dot while the picture is bent; the shot itself has fewer."""
_PIXELS_A_DOT = 0.8
_BLUR = 1.2
"""Pixels of the shot."""


def shots(picture: Image.Image, *, number: int, seed: int) -> Iterator[Image.Image]:
    """Yield grey photographs: turned by up to 40°, seen from the side, out of focus, unevenly lit."""
    die = random.Random(seed)
    paper = Image.new("L", (picture.width * 2, picture.height * 2), 235)
    paper.paste(picture.convert("L").point(lambda value: 40 + value * 195 // 255), (picture.width // 2,) * 2)
    large = paper.resize((paper.width * _ZOOM, paper.height * _ZOOM), Image.Resampling.NEAREST)
    for _ in range(number):
        turned = large.rotate(die.uniform(-40, 40), Image.Resampling.BILINEAR, fillcolor=235)
        seen = turned.transform(turned.size, Image.Transform.QUAD, _corners(turned, die), Image.Resampling.BILINEAR)
        size = tuple(round(side * _PIXELS_A_DOT / _ZOOM) for side in seen.size)
        yield seen.resize(size, Image.Resampling.BOX).filter(ImageFilter.GaussianBlur(_BLUR))  # type: ignore[arg-type]


def worn(picture: Image.Image, *, seed: int) -> Image.Image:
    """Return a one-bit picture as an old head prints it: 2 % of the dots missing, three columns dead, the rest fat."""
    die = random.Random(seed)
    printed = picture.convert("L")
    for _ in range(printed.width * printed.height // 50):
        printed.putpixel((die.randrange(printed.width), die.randrange(printed.height)), 255)
    for column in die.sample(range(printed.width), 3):
        printed.paste(255, (column, 0, column + 1, printed.height))
    fat = printed.resize((printed.width * 2, printed.height * 2), Image.Resampling.NEAREST)
    return fat.filter(ImageFilter.MinFilter(3)).resize(printed.size, Image.Resampling.BOX)


def _corners(picture: Image.Image, die: random.Random) -> tuple[float, ...]:
    """Return where the corners of the shot lie in the picture, each a little off."""
    width, height = picture.size
    off = [die.uniform(0, 0.1) for _ in range(8)]
    return (
        *(off[0] * width, off[1] * height),
        *(off[2] * width, height * (1 - off[3])),
        *(width * (1 - off[4]), height * (1 - off[5])),
        *(width * (1 - off[6]), off[7] * height),
    )
