"""The keyboard on the screen, as QML sees it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtQml import QmlElement

from ui.bridge import Bridge
from ui.keyboard.composers import CHUNK, Composer, PinyinComposer
from ui.keyboard.engines import CHINESE, Way, open_composers
from ui.keyboard.ink import InkComposer, Point
from ui.keyboard.paging import first_page, span
from ui.keyboard.typing import at_beginning, strike, write
from ui.models import Rows
from ui.wording import keyboard as wording

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

Composers = Mapping[Way, Composer]


@dataclass(frozen=True)
class CandidateRow:
    """One candidate on the page."""

    text: str
    label: str
    """The text, or the code points of characters that no font of this terminal can draw."""
    cells: int
    """How many cells of the page's grid it takes."""


@QmlElement
class Keyboard(QObject):
    """Turns keys into text for the field that has the focus; keeps nothing once the field or the session is left."""

    changed = Signal()
    opened = Signal()

    def __init__(
        self, bridge: Bridge, open_all: Callable[[], Composers] = open_composers, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._open_all = open_all
        self._composers: Composers | None = None
        self._opening = False
        self._way = Way.PINYIN
        self._waiting_keys = ""
        """Struck before the dictionaries were open."""
        self._stroke: list[Point] = []
        self._pages = [0]
        """Where the pages up to the one shown begin."""
        self._columns, self._lines = 4, 3
        self._page: Rows[CandidateRow] = Rows(CandidateRow, self)
        QGuiApplication.instance().focusObjectChanged.connect(self._leave_field)  # type: ignore[union-attr]

    # --- what the panel shows -----------------------------------------------------------------------------

    @Property(str, notify=changed)
    def way(self) -> str:
        """The way text is entered now: `pinyin`, `stroke`, `ink`, `latin`, `digits`, `symbols`, `code`."""
        return self._way

    @Property("QStringList", notify=opened)  # type: ignore[arg-type]  # PySide takes the names of C++ as well
    def ways(self) -> list[str]:
        """The ways that work on this terminal; those that are not known yet count as working."""
        return self._working

    @Property(str, notify=opened)
    def lacking(self) -> str:
        """What does not work on this terminal and what does, as a sentence; empty when everything works."""
        return wording.lacking(self._working)

    @Property(str, notify=changed)
    def composition(self) -> str:
        """What has been typed and not yet written."""
        return self._typed

    @Property(Rows, constant=True)
    def page(self) -> Rows[CandidateRow]:
        """The candidates shown."""
        return self._page

    @Property(bool, notify=changed)
    def hasPrevious(self) -> bool:
        """Whether there are candidates before these."""
        return self._previous

    @Property(bool, notify=changed)
    def hasNext(self) -> bool:
        """Whether there are candidates after these."""
        return self._next

    @Property(int, notify=changed)
    def inkStrokes(self) -> int:
        """How many strokes are on the slate."""
        return self._strokes

    # --- keys -----------------------------------------------------------------------------------------------

    @Slot()
    def open(self) -> None:
        """Get the dictionaries ready, in the background; done once."""
        if not self._opening:
            self._opening = True
            self._bridge.run(self._open_all, self._start)

    @Slot(str)
    def choose(self, way: str) -> None:
        """Go on in another way; what was typed and not picked is dropped."""
        self._drop()
        self._way = Way(way)
        self._show()

    @Slot(str)
    def press(self, key: str) -> None:
        """Take a character key."""
        if self._composers is None and self._way in CHINESE:
            self._waiting_keys += key
            self.changed.emit()
        elif self._composer is not None:
            if isinstance(self._composer, PinyinComposer) and not self._composer.composition:
                self._composer.may_be_name = at_beginning(QGuiApplication.focusObject())
            self._composer.press(key)
            self._show()
        else:
            write(key)

    @Slot(str)
    def insert(self, text: str) -> None:
        """Write a character as it is, after the first candidate of what is being composed."""
        self._finish()
        write(text)

    @Slot()
    def erase(self) -> None:
        """Take the last key back; with nothing being composed, the character before the cursor."""
        if self._waiting_keys:
            self._waiting_keys = self._waiting_keys[:-1]
            self.changed.emit()
        elif self._composer and self._composing:
            self._composer.erase()
            self._show()
        else:
            strike(Qt.Key.Key_Backspace, "\b")

    @Slot()
    def space(self) -> None:
        """Take the first candidate; with nothing being composed, write a space."""
        if self._composing:
            self._finish()
        else:
            write(" ")

    @Slot()
    def enter(self) -> None:
        """Take the first candidate; with nothing being composed, go on as the field does."""
        if self._composing:
            self._finish()
        else:
            strike(Qt.Key.Key_Return, "\r")

    @Slot(int)
    def pick(self, place: int) -> None:
        """Take a candidate of the page; the rest of what was typed stays to be picked."""
        if self._composer and place < self._page.rowCount():
            text = self._composer.pick(self._pages[-1] + place)
            self._show()
            if text:
                write(text)

    # --- handwriting ----------------------------------------------------------------------------------------

    @Slot(float, float)
    def touchInk(self, across: float, down: float) -> None:
        """Go on with a stroke; both run from 0 to 1 over the slate."""
        self._stroke.append((min(1.0, max(0.0, across)), min(1.0, max(0.0, down))))

    @Slot()
    def liftInk(self) -> None:
        """End a stroke, and read what is on the slate."""
        stroke, self._stroke = tuple(self._stroke), []
        if stroke and isinstance(self._composer, InkComposer):
            self._composer.draw(stroke)
            self._show()

    @Slot()
    def drop(self) -> None:
        """Forget what was typed or drawn and not picked."""
        self._drop()
        self._show()

    # --- pages ----------------------------------------------------------------------------------------------

    @Slot(int, int)
    def arrange(self, columns: int, lines: int) -> None:
        """Tell how many cells the page has."""
        if (columns, lines) != (self._columns, self._lines) and columns > 0 and lines > 0:
            self._columns, self._lines = columns, lines
            self._show()

    @Slot()
    def nextPage(self) -> None:
        """Show the candidates after these."""
        if self._next:
            self._pages.append(self._pages[-1] + self._page.rowCount())
            self._fill()

    @Slot()
    def previousPage(self) -> None:
        """Show the candidates before these."""
        if self._previous:
            self._pages.pop()
            self._fill()

    # --- inside ---------------------------------------------------------------------------------------------

    def forget(self) -> None:
        """Be as new: the next person has come."""
        self._drop()
        ink = (self._composers or {}).get(Way.INK)
        if isinstance(ink, InkComposer):
            ink.rest()
        self._way = self._first_way()
        self._show()

    @property
    def _working(self) -> list[str]:
        return [way for way in Way if self._composers is None or way not in CHINESE or way in self._composers]

    @property
    def _typed(self) -> str:
        return (self._composer.composition if self._composer else "") + self._waiting_keys

    @property
    def _strokes(self) -> int:
        return self._composer.strokes if isinstance(self._composer, InkComposer) else 0

    @property
    def _composing(self) -> bool:
        return bool(self._typed or self._strokes)

    @property
    def _previous(self) -> bool:
        return len(self._pages) > 1

    @property
    def _next(self) -> bool:
        return bool(self._candidates(self._pages[-1] + self._page.rowCount(), 1))

    @property
    def _composer(self) -> Composer | None:
        return (self._composers or {}).get(self._way)

    def _start(self, composers: Composers) -> None:
        self._composers = composers
        if self._way not in self._working:
            self._way = self._first_way()
        keys, self._waiting_keys = self._waiting_keys, ""
        for key in keys:
            self.press(key)
        self.opened.emit()
        self._show()

    def _first_way(self) -> Way:
        return Way(self._working[0])

    def _finish(self) -> None:
        """Write the first candidate of all that is being composed."""
        while self._composer and self._candidates(0, 1):
            if text := self._composer.pick(0):
                write(text)
        self._drop()
        self._show()

    def _drop(self) -> None:
        self._waiting_keys = ""
        self._stroke = []
        for composer in (self._composers or {}).values():
            composer.clear()

    @Slot()
    def _leave_field(self) -> None:
        if self._composing:
            self.drop()

    def _show(self) -> None:
        self._pages = [0]
        self._fill()

    def _fill(self) -> None:
        texts = self._candidates(self._pages[-1], CHUNK)
        shown = texts[: first_page(texts, columns=self._columns, lines=self._lines)]
        self._page.show([CandidateRow(text, _label(text), span(text, self._columns)) for text in shown])
        self.changed.emit()

    def _candidates(self, start: int, count: int) -> list[str]:
        return list(self._composer.candidates(start, count)) if self._composer else []


def _label(text: str) -> str:
    fonts = QFontMetrics(QGuiApplication.font())
    return "".join(one if fonts.inFontUcs4(ord(one)) else f"U+{ord(one):04X}" for one in text)
