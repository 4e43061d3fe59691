"""Finding what one has come for: categories, search, situations, guides, outlets."""

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlAnonymous

from kiosk import Kiosk
from ui.bridge import Bridge
from ui.viewmodels.around import Around
from ui.viewmodels.guide import GuideViewModel
from ui.viewmodels.guides import GuidesViewModel
from ui.viewmodels.outlets import OutletsViewModel
from ui.viewmodels.search import SearchViewModel
from ui.viewmodels.situations import SituationsViewModel

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlAnonymous
class Finding(Around):
    """The view models of the pages before an application."""

    def __init__(self, kiosk: Kiosk, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(kiosk, bridge, parent)
        self._guides = self.carry(GuidesViewModel(kiosk, bridge, self))
        self._guide = self.carry(GuideViewModel(kiosk, bridge, self))
        self._search = self.carry(SearchViewModel(kiosk, bridge, self))
        self._situations = self.carry(SituationsViewModel(kiosk, bridge, self))
        self._outlets = self.carry(OutletsViewModel(kiosk, bridge, self))

    @Property(GuidesViewModel, constant=True)
    def guides(self) -> GuidesViewModel:
        """Categories and items."""
        return self._guides

    @Property(GuideViewModel, constant=True)
    def guide(self) -> GuideViewModel:
        """The guide of the open item."""
        return self._guide

    @Property(SearchViewModel, constant=True)
    def search(self) -> SearchViewModel:
        """Finding an item by what one types."""
        return self._search

    @Property(SituationsViewModel, constant=True)
    def situations(self) -> SituationsViewModel:
        """Finding an item by what has happened, or by a few questions."""
        return self._situations

    @Property(OutletsViewModel, constant=True)
    def outlets(self) -> OutletsViewModel:
        """Where else to go."""
        return self._outlets
