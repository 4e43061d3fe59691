"""The ink on a signature pad, stroke by stroke."""

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from ui.signatures import Signature, Stroke, extended, stroke_path

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SignatureInk(QObject):
    """What a finger has written so far; kept in memory only, and gone with the screen or with `clear`.

    Coordinates are millimetres from the pad's upper left corner.
    """

    changed = Signal()
    """A stroke has come or gone."""
    moved = Signal()
    """The stroke being drawn has grown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._signature = Signature(0, 0)
        self._stroke: Stroke = ()

    @property
    def signature(self) -> Signature:
        """What has been written, without the stroke the finger is still drawing."""
        return self._signature

    @Property(str, notify=changed)
    def path(self) -> str:
        """The finished strokes as an SVG path."""
        return self._signature.path

    @Property(str, notify=moved)
    def strokePath(self) -> str:
        """The stroke being drawn as an SVG path."""
        return stroke_path(self._stroke)

    @Property(int, notify=changed)
    def strokes(self) -> int:
        """How many strokes are finished."""
        return len(self._signature.strokes)

    @Slot(float, float)
    def resize(self, width: float, height: float) -> None:
        """Take the size of the pad; what has been written stays where it is."""
        self._signature = replace(self._signature, width=width, height=height)

    @Slot(float, float)
    def draw(self, across: float, down: float) -> None:
        """Go on with the stroke to a point, or begin one there; what leaves the pad runs along its edge."""
        if len(self._stroke) >= self._signature.room:
            return
        width, height = self._signature.width, self._signature.height
        self._stroke = extended(self._stroke, (min(max(across, 0), width), min(max(down, 0), height)))
        self.moved.emit()

    @Slot()
    def lift(self) -> None:
        """Finish the stroke."""
        if self._stroke:
            self._show((*self._signature.strokes, self._stroke))

    @Slot()
    def undo(self) -> None:
        """Take the last stroke back."""
        self._show(self._signature.strokes[:-1])

    @Slot()
    def clear(self) -> None:
        """Wipe the pad."""
        self._show(())

    def _show(self, strokes: tuple[Stroke, ...]) -> None:
        self._signature = replace(self._signature, strokes=strokes)
        self._stroke = ()
        self.changed.emit()
        self.moved.emit()
