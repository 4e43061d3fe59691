"""The dev dock: what a hand would do around the terminal, in a window of its own beside the terminal's screen."""

from base64 import b64encode
from dataclasses import dataclass
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import shiboken6
from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickWindow

import resources
from kiosk import IdCard
from ui.devdock.handles import Handles, Preview
from ui.models import Rows
from ui.qml_engine import load_window, new_engine

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

WINDOW = Path(__file__).parent / "DockWindow.qml"
LOOK_MILLISECONDS = 300
PAPERS_SHOWN = 3
GAP_PIXELS = 24
"""Between the two windows, with room for their frames."""
SAMPLE_CARD = IdCard(name="张样例", id_no="150802195506150025")
"""Synthetic: a valid check character, nobody's number."""
SAMPLE_PAGES = ("material.jpg", "material.pdf")
"""What is on the sample stick; the first also lies under the camera."""


@dataclass(frozen=True)
class PaperRow:
    """A slip on the dock."""

    number: int
    picture: str
    """As a `data:` address."""


@QmlElement
class DockViewModel(QObject):
    """The state of the world around the terminal, and the hand that changes it."""

    changed = Signal()

    def __init__(self, handles: Handles, preview: Preview, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._handles = handles
        self._preview = preview
        self._papers: Rows[PaperRow] = Rows(PaperRow, self)
        self._drawn = 0
        self._look = QTimer(self, interval=LOOK_MILLISECONDS)
        self._look.timeout.connect(self._see)
        self._look.start()

    @Property(bool, notify=changed)
    def plugged(self) -> bool:
        """Whether the network cable is in."""
        return self._handles.cable.plugged

    @Property(bool, notify=changed)
    def paperLoaded(self) -> bool:
        """Whether there is paper in the tray."""
        return "paper_out" not in self._handles.printer.faults

    @Property(bool, notify=changed)
    def coverClosed(self) -> bool:
        """Whether the printer's cover is down."""
        return "cover_open" not in self._handles.printer.faults

    @Property(bool, notify=changed)
    def pathClear(self) -> bool:
        """Whether no paper is wedged in the cutter."""
        return "jam" not in self._handles.printer.faults

    @Property(bool, notify=changed)
    def cardLaid(self) -> bool:
        """Whether a card lies on the reader."""
        return self._handles.card.card is not None

    @Property(bool, notify=changed)
    def stickPlugged(self) -> bool:
        """Whether there is a USB stick."""
        return self._handles.stick.plugged

    @Property(bool, notify=changed)
    def paperUnderCamera(self) -> bool:
        """Whether a paper lies under the camera."""
        return self._handles.camera.laid

    @Property(str, notify=changed)
    def clockShift(self) -> str:
        """How far the terminal's clock is from the machine's."""
        return str(self._handles.clock.shift)

    @Property(str, constant=True)
    def cardText(self) -> str:
        """Whose card the button lays."""
        return f"{SAMPLE_CARD.name} {SAMPLE_CARD.id_no} (synthetic)"

    @Property(Rows, constant=True)
    def papers(self) -> Rows[PaperRow]:
        """The last slips, newest first."""
        return self._papers

    @Slot(bool)
    def setPlugged(self, plugged: bool) -> None:  # noqa: FBT001  a switch
        """Plug the network cable in, or pull it."""
        cable = self._handles.cable
        (cable.plug if plugged else cable.pull)()
        self.changed.emit()

    @Slot(bool)
    def setPaperLoaded(self, loaded: bool) -> None:  # noqa: FBT001  a switch
        """Put paper into the tray, or take it out."""
        printer = self._handles.printer
        (printer.load_paper if loaded else printer.empty_tray)()
        self.changed.emit()

    @Slot(bool)
    def setCoverClosed(self, closed: bool) -> None:  # noqa: FBT001  a switch
        """Put the cover down, or lift it."""
        printer = self._handles.printer
        (printer.close_cover if closed else printer.open_cover)()
        self.changed.emit()

    @Slot(bool)
    def setPathClear(self, clear: bool) -> None:  # noqa: FBT001  a switch
        """Clear the cutter, or wedge paper in it."""
        printer = self._handles.printer
        (printer.clear_jam if clear else printer.jam)()
        self.changed.emit()

    @Slot(bool)
    def setCardLaid(self, laid: bool) -> None:  # noqa: FBT001  a switch
        """Lay the sample card on the reader, or lift it."""
        if laid:
            self._handles.card.lay(SAMPLE_CARD)
        else:
            self._handles.card.lift()
        self.changed.emit()

    @Slot()
    def scanSlip(self) -> None:
        """Hold the slip that came out last before the scanner."""
        import zxingcpp  # noqa: PLC0415 - for developers only, and not for everybody

        papers = self._handles.printer.papers
        if papers:
            found = zxingcpp.read_barcodes(self._preview(papers[-1].pdf))
            for code in [code for code in found if code.format == zxingcpp.BarcodeFormat.QRCode][:1]:
                self._handles.scanner.scan(code.text)

    @Slot(bool)
    def setStickPlugged(self, plugged: bool) -> None:  # noqa: FBT001  a switch
        """Plug the sample stick in, or pull it."""
        if plugged:
            self._handles.stick.plug({f"样例-{name}": _sample(name) for name in SAMPLE_PAGES})
        else:
            self._handles.stick.pull()
        self.changed.emit()

    @Slot(bool)
    def setPaperUnderCamera(self, laid: bool) -> None:  # noqa: FBT001  a switch
        """Lay the sample paper under the camera, or take it away."""
        camera = self._handles.camera
        if laid:
            camera.lay(_sample(SAMPLE_PAGES[0]))
        else:
            camera.lift()
        self.changed.emit()

    @Slot(int)
    def moveClock(self, minutes: int) -> None:
        """Move the terminal's clock; 0 sets it right again."""
        clock = self._handles.clock
        clock.shift = clock.shift + timedelta(minutes=minutes) if minutes else timedelta()
        self.changed.emit()

    @Slot()
    def _see(self) -> None:
        papers = self._handles.printer.papers
        if len(papers) != self._drawn:
            self._drawn = len(papers)
            last = list(enumerate(papers, start=1))[-PAPERS_SHOWN:]
            self._papers.show([PaperRow(number, self._picture(paper.pdf)) for number, paper in reversed(last)])
        self.changed.emit()

    def _picture(self, pdf: bytes) -> str:
        file = BytesIO()
        self._preview(pdf).save(file, "PNG")
        return f"data:image/png;base64,{b64encode(file.getvalue()).decode()}"


class DevDock:
    """The window beside the terminal's; never on it."""

    def __init__(self, handles: Handles, preview: Preview) -> None:
        self._handles = handles
        self._preview = preview
        self._alive: list[QObject] = []
        self._beside: QQuickWindow | None = None
        self._follow = QTimer(interval=LOOK_MILLISECONDS)
        self._follow.timeout.connect(self._stand_beside)
        self.window: QQuickWindow | None = None

    def show(self, beside: QQuickWindow) -> None:
        """Open next to the terminal's window."""
        dock = DockViewModel(self._handles, self._preview)
        engine = new_engine()
        self._alive = [engine, dock]
        self.window = load_window(engine, WINDOW, {"dock": dock})
        self._beside = beside
        _make_room(beside, self.window)
        self._stand_beside()
        self.window.show()
        self._follow.start()

    def _stand_beside(self) -> None:
        """Stay at the terminal's right, wherever somebody or the window manager has put that.

        Looked up now and then: the terminal's window belongs to another QML engine, so no binding may reach for it.
        """
        if self.window is not None and self._beside is not None:
            screen = self._beside.geometry()
            self.window.setPosition(screen.x() + screen.width() + GAP_PIXELS, screen.y())

    def close(self) -> None:
        """Take the window down."""
        self._follow.stop()
        self.window = self._beside = None
        for item in self._alive:
            shiboken6.delete(item)
        self._alive.clear()


def _sample(name: str) -> bytes:
    return resources.path(f"samples/{name}").read_bytes()


def _make_room(terminal: QQuickWindow, dock: QQuickWindow) -> None:
    """Put the terminal at the left edge and, on a small desktop, make it as much smaller as the dock needs."""
    # Asked of the application: PySide destroys a screen that was asked of a window together with that window.
    free = QGuiApplication.primaryScreen().availableGeometry()
    desktop = free.marginsRemoved(terminal.frameMargins())
    room = desktop.width() - dock.width() - GAP_PIXELS
    if terminal.width() > room > terminal.minimumWidth():
        terminal.resize(room, min(terminal.height(), desktop.height()))
    terminal.setFramePosition(free.topLeft())
