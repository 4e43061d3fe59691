"""What stands on the glass, measured from the scene itself and from its picture, never from the source."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations
from math import prod

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.support.picture import Picture, worst_contrast
from tests.support.screen import place, visible
from ui.access.stops import Stop, keypad, scope, stops

TOUCH_MM, GAP_MM = 12.7, 2.5
TEXT_CONTRAST, HIGH_CONTRAST, LARGE_CONTRAST = 4.5, 7.0, 3.0
LARGE_CAPITAL_MM = 8.5
"""Only letters as high as VVSG's largest, and icons, count as large; WCAG's 18 points are nothing at arm's length."""
CAPITAL_PART = 0.733
EMPTY_PART = 0.15
"""Of a font's pixel size: above and below the letters a line of Noto Sans SC has at least so much nothing."""
ICONS = "lucide"
FLOATING = ("more_band", "trouble_notice", "waiting_notice")
"""What lies over a part of the page on purpose: what is under it can be brought out, and is not judged there."""
PASSIVE = ("StaticText", "Heading", "Notification", "AlertMessage", "ProgressBar")
ENTRIES = ("QQuickTextInput", "QQuickTextEdit")


@dataclass
class Faults:
    """What is wrong with one shown screen, by kind; each a sentence that finds the thing."""

    counted: int = 0
    """Interactive items and texts that were looked at."""
    unnamed: list[str] = field(default_factory=list)
    clipped: list[str] = field(default_factory=list)
    small: list[str] = field(default_factory=list)
    faint: list[str] = field(default_factory=list)
    untranslated: list[str] = field(default_factory=list)
    """Only looked for in the pseudo-language."""

    def kinds(self) -> dict[str, list[str]]:
        return {
            "unnamed": self.unnamed,
            "clipped": self.clipped,
            "too small": self.small,
            "contrast": self.faint,
            "untranslated": self.untranslated,
        }

    def all(self) -> list[str]:
        return [f"{kind}: {one}" for kind, found in self.kinds().items() for one in found]


def measure(window: QQuickWindow, mm: float, *, high_contrast: bool = False) -> Faults:
    """Measure what `window` shows now, or the dialog that lies over it; `mm` is its pixels per millimetre."""
    active = [stop for stop in (*stops(window), *keypad(window)) if stop.role.name not in PASSIVE]
    texts = [item for item in visible(top(window)) if is_text(item) and said(item)]
    over = [item for item in visible(window.contentItem()) if item.objectName() in FLOATING]
    return Faults(
        counted=len(active) + len(texts),
        unnamed=[repr(stop.item) for stop in active if not (stop.name and stop.item.objectName())],
        clipped=[*(said(item) for item in texts if is_cut(item, window)), *hidden_entry(window)],
        small=[*too_small(active, mm), *too_close(active, over, mm)],
        faint=faint(window, uncovered(texts, over), high_contrast=high_contrast, mm=mm),
    )


def top(window: QQuickWindow) -> QQuickItem:
    """Return the dialog that asks now, else everything the window shows."""
    asking = scope(window).object()
    return asking if isinstance(asking, QQuickItem) else window.contentItem()


# --- sizes ------------------------------------------------------------------------------------------------------------


def too_small(active: list[Stop], mm: float) -> Iterator[str]:
    for stop in active:
        size = min(stop.item.width(), stop.item.height()) / mm
        if size < TOUCH_MM - 0.05:
            yield f"{stop.item.objectName()} is {size:.1f} mm"


def too_close(active: list[Stop], over: list[QQuickItem], mm: float) -> Iterator[str]:
    apart = [stop.item for stop in active if in_sight(stop.item)]
    placed = [(item, place(item)) for item in uncovered(apart, over)]
    for (one, here), (other, there) in combinations(placed, 2):
        gap = distance(here, there) / mm
        if gap < GAP_MM - 0.3 and not (one.isAncestorOf(other) or other.isAncestorOf(one)):
            yield f"{one.objectName()} and {other.objectName()} are {gap:.1f} mm apart"


def uncovered(items: list[QQuickItem], over: list[QQuickItem]) -> list[QQuickItem]:
    """Leave out what lies, even in part, under something that floats."""
    areas = [(floating, place(floating)) for floating in over]
    return [item for item in items if not any(lies_under(item, *floating) for floating in areas)]


def lies_under(item: QQuickItem, floating: QQuickItem, area: QRectF) -> bool:
    return area.intersects(place(item)) and not floating.isAncestorOf(item)


def distance(one: QRectF, other: QRectF) -> float:
    """Return the wider of the horizontal and vertical gaps; negative when they overlap."""
    across = max(one.left() - other.right(), other.left() - one.right())
    down = max(one.top() - other.bottom(), other.top() - one.bottom())
    return max(across, down)


def ancestors(item: QQuickItem) -> Iterator[QQuickItem]:
    ancestor = item.parentItem()
    while ancestor is not None:
        yield ancestor
        ancestor = ancestor.parentItem()


def in_sight(item: QQuickItem) -> bool:
    """Not scrolled away, not even in part."""
    area = place(item)
    return all(holds(ancestor, area) for ancestor in ancestors(item) if ancestor.clip())


def holds(item: QQuickItem, area: QRectF) -> bool:
    return place(item).adjusted(-1, -1, 1, 1).contains(area)


# --- texts ------------------------------------------------------------------------------------------------------------


def is_text(item: QQuickItem) -> bool:
    return item.inherits("QQuickText") or any(item.inherits(kind) for kind in ENTRIES)


def said(item: QQuickItem) -> str:
    return str(item.property("text")) if strength(item) > 0 else ""


def strength(item: QQuickItem) -> float:
    """Return how much of an item is seen through the opacity of everything around it."""
    return prod((item.opacity(), *(ancestor.opacity() for ancestor in ancestors(item))))


def is_cut(item: QQuickItem, window: QQuickWindow) -> bool:
    """Tell a text that does not show all it says, or sticks out; what one types scrolls in its field."""
    if not item.inherits("QQuickText") or item.property("font").family() == ICONS:
        return False
    wide, high = item.property("contentWidth"), item.property("contentHeight")
    over = wide > item.width() + 1 or high > item.height() + 1
    return bool(item.property("truncated")) or over or sticks_out(item, window)


def sticks_out(item: QQuickItem, window: QQuickWindow) -> bool:
    """Tell a text outside of what it names, or of the window where nothing scrolls it into sight."""
    area = letters(item)
    if area.left() < -1 or area.right() > window.width() + 1:
        return True
    for ancestor in ancestors(item):
        if ancestor.inherits("QQuickFlickable"):
            return False
        if (is_control(ancestor) or ancestor.clip()) and not holds(ancestor, area):
            return True
    return area.top() < -1 or area.bottom() > window.height() + 1


def letters(item: QQuickItem) -> QRectF:
    """Return where a text is, without the empty part of its lines above and below."""
    empty = EMPTY_PART * item.property("font").pixelSize()
    return place(item).adjusted(0, empty, 0, -empty)


def is_control(item: QQuickItem) -> bool:
    return item.inherits("QQuickAbstractButton") or any(item.inherits(kind) for kind in ENTRIES)


def hidden_entry(window: QQuickWindow) -> Iterator[str]:
    """Name the field one types in, when what is typed there is not in sight."""
    entry = window.activeFocusItem()
    if entry is None or not any(entry.inherits(kind) for kind in ENTRIES) or not top(window).isAncestorOf(entry):
        return
    typed = entry.mapRectToScene(entry.property("cursorRectangle"))
    if not all(holds(ancestor, typed) for ancestor in (window.contentItem(), *ancestors(entry)) if ancestor.clip()):
        yield f"the field {entry.objectName()}"


# --- contrast ---------------------------------------------------------------------------------------------------------


def faint(window: QQuickWindow, texts: list[QQuickItem], *, high_contrast: bool, mm: float) -> list[str]:
    """Name the texts whose contrast with what is behind them is too low; buttons out of use are exempt (WCAG 1.4.3)."""
    seen = [item for item in texts if item.isEnabled() and in_sight(item)]
    shown, bare, found = Picture(window.grabWindow()), without(window, seen), []
    for item in seen:
        needed = HIGH_CONTRAST if high_contrast else LARGE_CONTRAST if is_large(item, mm) else TEXT_CONTRAST
        reached = worst_contrast(item.property("color"), strength(item), place(item), shown, bare)
        if reached < needed - 0.05:
            found.append(f"'{said(item)[:20]}' reaches {reached:.1f} of {needed}")
    return found


def without(window: QQuickWindow, texts: list[QQuickItem]) -> Picture:
    """Return the picture of the window as it would be without these texts."""
    before = [(item, item.opacity()) for item in texts]
    for item in texts:
        item.setOpacity(0)
    picture = Picture(window.grabWindow())
    for item, opacity in before:
        item.setOpacity(opacity)
    return picture


def is_large(item: QQuickItem, mm: float) -> bool:
    font = item.property("font")
    return bool(font.family() == ICONS or font.pixelSize() * CAPITAL_PART / mm >= LARGE_CAPITAL_MM)
