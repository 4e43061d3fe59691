"""Categories, items and the guide of one item."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk import Kiosk
from ui.bridge import Bridge
from ui.models import Rows

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class CategoryRow:
    """One category as a tile."""

    category: str
    name: str
    stage: str
    stage_name: str
    items: int


@QmlElement
@QmlUncreatable("made by TerminalViewModel")
class GuidesViewModel(QObject):
    """What the categories, items and guide screens show."""

    changed = Signal()

    def __init__(self, kiosk: Kiosk, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._bridge = bridge
        self._categories: Rows[CategoryRow] = Rows(CategoryRow, self)

    @Property(Rows, constant=True)
    def categories(self) -> Rows[CategoryRow]:
        """All categories, in the catalogue's order."""
        return self._categories

    @Slot(str)
    def openCategory(self, category: str) -> None:
        """Show the items of `category`."""
        self._bridge.run(lambda: self._kiosk.open_category(category))
