"""What stands on the glass, measured from the scene itself and from its picture, never from the source."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations, product

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.support.screen import visible
from ui.access.stops import Stop, keypad, stops

TOUCH_MM, GAP_MM = 12.7, 2.5
TEXT_CONTRAST, HIGH_CONTRAST, LARGE_CONTRAST = 4.5, 7.0, 3.0
LARGE_CAPITAL_MM = 8.5
"""Only letters as high as VVSG's largest, and icons, count as large; WCAG's 18 points are nothing at arm's length."""
CAPITAL_PART = 0.733
SAMPLES = 24
"""Points across and down a text at which the ground behind it is looked at."""
WORST_SHARE = 0.03
"""So much of a text may lie on a worse ground: the edge of what is underneath."""
ICONS = "lucide"
HIGHEST = 21.0


@dataclass
class Faults:
    """What is wrong with one shown screen, by kind; each a sentence that finds the thing."""

    counted: int = 0
    """Interactive items and texts that were looked at."""
    unnamed: list[str] = field(default_factory=list)
    clipped: list[str] = field(default_factory=list)
    small: list[str] = field(default_factory=list)
    faint: list[str] = field(default_factory=list)

    def kinds(self) -> dict[str, list[str]]:
        return {"unnamed": self.unnamed, "clipped": self.clipped, "too small": self.small, "contrast": self.faint}

    def all(self) -> list[str]:
        return [f"{kind}: {one}" for kind, found in self.kinds().items() for one in found]


def measure(window: QQuickWindow, mm: float, *, high_contrast: bool = False) -> Faults:
    """Measure what `window` shows now; `mm` is its pixels per millimetre."""
    active = [stop for stop in (*stops(window), *keypad(window)) if stop.role.name not in PASSIVE]
    texts = [item for item in visible(window.contentItem()) if is_text(item) and said(item)]
    return Faults(
        counted=len(active) + len(texts),
        unnamed=[repr(stop.item) for stop in active if not (stop.name and stop.item.objectName())],
        clipped=[said(item) for item in texts if is_cut(item, window)],
        small=[*too_small(active, mm), *too_close(active, mm)],
        faint=faint(window, texts, high_contrast=high_contrast, mm=mm),
    )


PASSIVE = ("StaticText", "Heading", "Notification", "AlertMessage")


# --- sizes ------------------------------------------------------------------------------------------------------------


def too_small(active: list[Stop], mm: float) -> Iterator[str]:
    for stop in active:
        size = min(stop.item.width(), stop.item.height()) / mm
        if size < TOUCH_MM - 0.05:
            yield f"{stop.item.objectName()} is {size:.1f} mm"


def too_close(active: list[Stop], mm: float) -> Iterator[str]:
    apart = [stop.item for stop in active if in_sight(stop.item) and not floats(stop.item)]
    for one, other in combinations(apart, 2):
        gap = distance(place(one), place(other)) / mm
        if gap < GAP_MM - 0.3 and not (one.isAncestorOf(other) or other.isAncestorOf(one)):
            yield f"{one.objectName()} and {other.objectName()} are {gap:.1f} mm apart"


def floats(item: QQuickItem) -> bool:
    """Tell the button that lies over the end of a list and takes its touches alone."""
    return item.objectName() == "button_more"


def place(item: QQuickItem) -> QRectF:
    return QRectF(item.mapToScene(QPointF(0, 0)), item.size())


def distance(one: QRectF, other: QRectF) -> float:
    """Return the wider of the horizontal and vertical gaps; negative when they overlap."""
    across = max(one.left() - other.right(), other.left() - one.right())
    down = max(one.top() - other.bottom(), other.top() - one.bottom())
    return max(across, down)


def in_sight(item: QQuickItem) -> bool:
    """Not scrolled away, not even in part."""
    ancestor = item.parentItem()
    while ancestor is not None:
        if ancestor.clip() and not place(ancestor).adjusted(-1, -1, 1, 1).contains(place(item)):
            return False
        ancestor = ancestor.parentItem()
    return True


# --- texts ------------------------------------------------------------------------------------------------------------


def is_text(item: QQuickItem) -> bool:
    return any(item.inherits(kind) for kind in ("QQuickText", "QQuickTextInput", "QQuickTextEdit"))


def said(item: QQuickItem) -> str:
    return str(item.property("text")) if strength(item) > 0 else ""


def strength(item: QQuickItem | None) -> float:
    """Return how much of an item is seen through the opacity of everything around it."""
    share = 1.0
    while item is not None:
        share *= item.opacity()
        item = item.parentItem()
    return share


def is_cut(item: QQuickItem, window: QQuickWindow) -> bool:
    """Tell a text that does not show all it says; what one types scrolls in its field."""
    if not item.inherits("QQuickText") or item.property("font").family() == ICONS:
        return False
    wide, high = item.property("contentWidth"), item.property("contentHeight")
    over = wide > item.width() + 1 or high > item.height() + 1
    area = place(item)
    return bool(item.property("truncated")) or over or area.left() < -1 or area.right() > window.width() + 1


# --- contrast ---------------------------------------------------------------------------------------------------------


def faint(window: QQuickWindow, texts: list[QQuickItem], *, high_contrast: bool, mm: float) -> list[str]:
    """Name the texts whose contrast with what is behind them is too low; buttons out of use are exempt (WCAG 1.4.3)."""
    over = [place(item) for item in visible(window.contentItem()) if floats(item)]
    free = (item for item in texts if not any(area.intersects(place(item)) and not floats(item) for area in over))
    seen = [item for item in free if item.isEnabled() and in_sight(item)]
    shown, ground = window.grabWindow(), without(window, seen)
    found = []
    for item in seen:
        needed = HIGH_CONTRAST if high_contrast else LARGE_CONTRAST if is_large(item, mm) else TEXT_CONTRAST
        reached = contrast_of(item, shown, ground)
        if reached < needed - 0.05:
            found.append(f"'{said(item)[:20]}' reaches {reached:.1f} of {needed}")
    return found


def without(window: QQuickWindow, texts: list[QQuickItem]) -> QImage:
    """Return the picture of the window as it would be without these texts."""
    before = [(item, item.opacity()) for item in texts]
    for item in texts:
        item.setOpacity(0)
    picture = window.grabWindow()
    for item, opacity in before:
        item.setOpacity(opacity)
    return picture


def is_large(item: QQuickItem, mm: float) -> bool:
    font = item.property("font")
    return font.family() == ICONS or font.pixelSize() * CAPITAL_PART / mm >= LARGE_CAPITAL_MM


def contrast_of(item: QQuickItem, shown: QImage, ground: QImage) -> float:
    """Return the contrast of a text with nearly the worst of the ground its letters lie on."""
    ink, share = QColor(item.property("color")), strength(item)
    points = list(sampled(shown, place(item)))
    lettered = [point for point in points if shown.pixel(*point) != ground.pixel(*point)]
    behind = [QColor(ground.pixel(*point)) for point in lettered or points]
    reached = sorted(contrast(blend(ink, one, share), one) for one in behind)
    return reached[int(WORST_SHARE * len(reached))] if reached else HIGHEST


def sampled(picture: QImage, area: QRectF) -> Iterator[tuple[int, int]]:
    """Yield points of the picture spread evenly over `area`."""
    whole = area.intersected(QRectF(picture.rect()))
    if whole.isEmpty():
        return
    for row, column in product(range(SAMPLES), repeat=2):
        x = whole.left() + (column + 0.5) / SAMPLES * whole.width()
        y = whole.top() + (row + 0.5) / SAMPLES * whole.height()
        yield int(x), int(y)


def blend(ink: QColor, ground: QColor, share: float) -> QColor:
    share *= ink.alphaF()
    mixed = [front * share + back * (1 - share) for front, back in zip(parts(ink), parts(ground), strict=True)]
    return QColor.fromRgbF(*mixed)


def parts(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of WCAG 2.2."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: QColor) -> float:
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
