"""What the start screen says by turns: what the terminal can do, and what the outlets tell everybody."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import Event, Kiosk, NoticesChanged, PublicNotice, SessionStepped, Step
from ui.bridge import Bridge
from ui.models import Rows
from ui.viewmodels.appearance import AppearanceViewModel
from ui.wording import notices as wording

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

TURN_MILLISECONDS = 10_000
"""Long enough to read two lines twice."""
READING_MILLISECONDS = 120_000
"""The list is put away after so long: nobody reads it any more, or somebody else has come."""
PANEL = "notices"


@dataclass(frozen=True)
class LineRow:
    """One thing that is said."""

    words: str
    notice: bool
    """Whether it is the title of a notice, which can be opened."""


@dataclass(frozen=True)
class NoticeRow:
    """A notice in the list."""

    title: str
    text: str
    standing: str


@QmlElement
class NoticesViewModel(QObject):
    """Turns slowly, and reads anew with each turn: a notice goes by itself when its time is over."""

    turned = Signal()

    def __init__(
        self, kiosk: Kiosk, bridge: Bridge, appearance: AppearanceViewModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._bridge = bridge
        self._appearance = appearance
        self._told: tuple[PublicNotice, ...] = ()
        self._position = 0
        self._lines = Rows(LineRow, self)
        self._rows = Rows(NoticeRow, self)
        self._turning = QTimer(self, interval=TURN_MILLISECONDS)
        self._turning.timeout.connect(self._turn)
        self._reading = QTimer(self, interval=READING_MILLISECONDS, singleShot=True)
        self._reading.timeout.connect(self._put_away)
        appearance.panelChanged.connect(self._follow)
        bridge.happened.connect(self._hear)
        self.reword()
        self._read()
        self._turning.start()

    @Property(Rows, constant=True)
    def lines(self) -> Rows[LineRow]:
        """Everything that is said by turns."""
        return self._lines

    @Property(Rows, constant=True)
    def rows(self) -> Rows[NoticeRow]:
        """All notices that stand today."""
        return self._rows

    @Property(int, notify=turned)
    def position(self) -> int:
        """Which line is said now."""
        return self._position

    @Slot()
    def open(self) -> None:
        """Show all notices."""
        self._appearance.open(PANEL)

    def reword(self) -> None:
        """Say everything in the present language; notices stay in the language they were written in."""
        own = [LineRow(line, notice=False) for line in wording.own_lines()]
        self._lines.show([*own, *(LineRow(one.title, notice=True) for one in self._told)])
        self._rows.show([NoticeRow(one.title, one.text, wording.standing(one)) for one in self._told])

    def _read(self) -> None:
        self._bridge.run(self._kiosk.notices.current, self._show)

    def _show(self, told: tuple[PublicNotice, ...]) -> None:
        if told == self._told:
            return
        fresh = [one for one in told if one not in self._told]
        self._told = told
        self.reword()
        self._position = len(wording.OWN_LINES) + told.index(fresh[0]) if fresh else 0
        self.turned.emit()
        if not told:
            self._put_away()

    @Slot()
    def _turn(self) -> None:
        if self._kiosk.session.step is Step.START:
            self._position = (self._position + 1) % len(self._lines.rows)
            self.turned.emit()
            self._read()

    @Slot()
    def _follow(self) -> None:
        if self._appearance.shows(PANEL):
            self._reading.start()
        else:
            self._reading.stop()

    @Slot()
    def _put_away(self) -> None:
        if self._appearance.shows(PANEL):
            self._appearance.close()

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if isinstance(event, NoticesChanged):
            self._read()
        elif isinstance(event, SessionStepped):
            self._put_away()
