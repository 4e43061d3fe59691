"""Searching: what is typed, what it finds, and what to do when it finds nothing."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import CatalogueChanged, Event, Kiosk, SessionEnded, SessionStepped, Step
from ui.bridge import Bridge
from ui.models import Rows
from ui.wording import finding as wording

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

SUGGESTED = 6
"""So many situations stand where nothing has been typed or found."""


@QmlElement
class SearchViewModel(QObject):
    """What the search screen shows; results follow every key, on the GUI thread, because a search is that quick."""

    changed = Signal()

    def __init__(self, kiosk: Kiosk, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._bridge = bridge
        self._query = ""
        self._hits: Rows[wording.Way] = Rows(wording.Way, self)
        self._suggestions: Rows[wording.Way] = Rows(wording.Way, self)
        self._suggest()
        bridge.happened.connect(self._hear)

    @Property(str, notify=changed)
    def query(self) -> str:
        """What is looked for."""
        return self._query

    @Property(Rows, constant=True)
    def hits(self) -> Rows[wording.Way]:
        """What was found, the likeliest first."""
        return self._hits

    @Property(Rows, constant=True)
    def suggestions(self) -> Rows[wording.Way]:
        """Situations, for whoever does not know what to type."""
        return self._suggestions

    @Property(bool, notify=changed)
    def nothingFound(self) -> bool:
        """Whether something was typed that means nothing here."""
        return bool(self._query) and not self._hits.rows

    @Slot()
    def open(self) -> None:
        """Go to the search."""
        self._bridge.run(self._kiosk.finding.open_search)

    @Slot(str)
    def look(self, text: str) -> None:
        """Find what `text` may mean; the kiosk keeps it until the person leaves."""
        if text.strip() != self._query:
            self._query = text.strip()
            self._find()
            self._bridge.run(lambda: self._kiosk.finding.search_for(text.strip()))

    def warm_up(self) -> None:
        """Make the index, in the background, before somebody types."""
        self._bridge.run(lambda: self._kiosk.finding.search(""))

    def reword(self) -> None:
        """Say everything again, in the language the screen has now."""
        self._suggest()
        self._find()

    @Slot(object)
    def _hear(self, event: Event) -> None:
        match event:
            case CatalogueChanged():
                self.warm_up()
                self.reword()
            case SessionEnded():
                self._query = ""
                self._find()
            case SessionStepped() if self._kiosk.session.step is Step.SEARCH:
                self._find()

    def _find(self) -> None:
        found = self._kiosk.finding.search(self._query) if self._query else ()
        self._hits.show([wording.way_of_hit(hit, self._kiosk.catalogue) for hit in found])
        self.changed.emit()

    def _suggest(self) -> None:
        situations = self._kiosk.catalogue.situations[:SUGGESTED]
        self._suggestions.show([wording.way_to_situation(situation) for situation in situations])
