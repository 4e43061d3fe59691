"""Colours read off a picture of the screen, and how well one is seen on another (WCAG 2.2)."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage

SAMPLES = 24
"""Points across and down a text at which the ground behind it is looked at."""
EVERY = 10_000
"""For a thin stroke that all of those miss: every point."""
WORST_SHARE = 0.03
"""So much of a text may lie on a worse ground: the edge of what is underneath."""
HIGHEST = 21.0

Rgb = int
"""0xAARRGGBB, as Qt keeps it."""


class Picture:
    """A picture whose pixels are read fast."""

    def __init__(self, image: QImage) -> None:
        self._image = image.convertToFormat(QImage.Format.Format_RGB32)
        self._pixels = memoryview(self._image.constBits()).cast("I")
        self._line = self._image.bytesPerLine() // 4

    def sampled(self, area: QRectF, samples: int) -> Iterator[Rgb]:
        """Yield pixels spread evenly over `area`, at most so many across and down."""
        whole = area.toRect().intersected(self._image.rect())
        if whole.isEmpty():
            return
        across, down = (-(-side // samples) for side in (whole.width(), whole.height()))
        for y in range(whole.top() + down // 2, whole.bottom() + 1, down):
            start = y * self._line + whole.left()
            yield from self._pixels[start : start + whole.width() : across].tolist()


def worst_contrast(ink: QColor, share: float, area: QRectF, shown: Picture, bare: Picture) -> float:
    """Return the contrast of a text with nearly the worst of the ground its letters lie on.

    `share` is how much of the ink is seen; `bare` is the picture without the text.
    """
    for samples in (SAMPLES, EVERY):
        pairs = list(zip(shown.sampled(area, samples), bare.sampled(area, samples), strict=True))
        behind = Counter(under for over, under in pairs if over != under)
        if behind:
            break
    behind = behind or Counter(under for _, under in pairs)
    left = int(WORST_SHARE * behind.total())
    for reached, count in sorted((on_ground(ink.rgba(), share, under), count) for under, count in behind.items()):
        if count > left:
            return reached
        left -= count
    return HIGHEST


@lru_cache(maxsize=100_000)
def on_ground(ink: Rgb, share: float, ground: Rgb) -> float:
    """Return the contrast of an ink, seen by so much, with the ground under it."""
    below, over = QColor.fromRgb(ground), QColor.fromRgba(ink)
    seen = share * over.alphaF()
    mixed = [front * seen + back * (1 - seen) for front, back in zip(parts(over), parts(below), strict=True)]
    return contrast(QColor.fromRgbF(*mixed), below)


def parts(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of WCAG 2.2."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: QColor) -> float:
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
