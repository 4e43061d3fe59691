"""Putting the pages of one material together."""

from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import Property, QBuffer, QIODevice, QObject, QRect, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QTransform
from PySide6.QtQml import QmlElement

from kiosk import (
    MAX_PAGES,
    Camera,
    Event,
    Kiosk,
    PagesView,
    ScanPage,
    SessionEnded,
    SessionStepped,
    Side,
    Step,
    Stick,
    StickFile,
)
from ui.bridge import Bridge
from ui.models import KeyedRows, Rows
from ui.wording import materials as wording

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_MILLISECONDS = 1000
"""How often the place for sticks is looked at."""


@dataclass(frozen=True)
class PageRow:
    """One page as it will be handed in."""

    key: str
    title: str
    picture: str = field(repr=False)
    """A data address (RFC 2397)."""
    hint: str
    """What to know before it is handed in; may be empty."""
    first: bool
    trimmed: bool


@dataclass(frozen=True)
class StickRow:
    """One file on the stick."""

    key: str
    name: str
    size: str


@QmlElement
class PagesViewModel(QObject):
    """What the pages screen shows."""

    changed = Signal()
    toldChanged = Signal()

    def __init__(self, kiosk: Kiosk, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._bridge = bridge
        self._stick: Stick | None = None
        self._camera: Camera | None = None
        self._view: PagesView | None = None
        self._trouble: Exception | None = None
        self._rows: KeyedRows[PageRow] = KeyedRows(PageRow, self)
        self._files: KeyedRows[StickRow] = KeyedRows(StickRow, self)
        self._look = QTimer(self, interval=LOOK_MILLISECONDS)
        self._look.timeout.connect(self._look_at_stick)
        bridge.happened.connect(self._hear)

    def lend(self, stick: Stick | None, camera: Camera | None) -> None:
        """Take what pages come from; None where there is none."""
        self._stick, self._camera = stick, camera
        self.changed.emit()

    # --- what the screen shows --------------------------------------------------------------------------

    @Property(Rows, constant=True)
    def rows(self) -> Rows[PageRow]:
        """The pages so far, in order."""
        return self._rows

    @Property(Rows, constant=True)
    def files(self) -> Rows[StickRow]:
        """What is on the stick and may be taken."""
        return self._files

    @Property(str, notify=changed)
    def name(self) -> str:
        """Name of the material."""
        return self._view.name if self._view else ""

    @Property(str, notify=changed)
    def detail(self) -> str:
        """In what shape it is asked for, or why the staff did."""
        return wording.shape(self._view) if self._view else ""

    @Property(str, notify=changed)
    def limits(self) -> str:
        """What may be added, before somebody tries to add more."""
        return wording.limits(MAX_PAGES - len(self._rows.rows))

    @Property(bool, notify=changed)
    def room(self) -> bool:
        """Whether another page may be added."""
        return self._view is not None and self._view.room

    @Property(bool, notify=changed)
    def hasCamera(self) -> bool:
        """Whether there is a document camera."""
        return self._camera is not None

    @Property(bool, notify=changed)
    def hasStick(self) -> bool:
        """Whether sticks are read here."""
        return self._stick is not None

    @Property(str, notify=toldChanged)
    def told(self) -> str:
        """Why the last file was not taken, and what to do; empty when all is well."""
        return wording.refused(self._trouble) if self._trouble else ""

    # --- what a person did --------------------------------------------------------------------------------

    @Slot()
    def shoot(self) -> None:
        """Take a page from under the camera."""
        if self._camera is not None:
            camera = self._camera
            self._run(lambda: self._kiosk.materials.add_pages(camera.shoot()))

    @Slot(str)
    def take(self, key: str) -> None:
        """Take a file from the stick."""
        if self._stick is not None:
            stick = self._stick
            self._run(lambda: self._kiosk.materials.add_pages(stick.read(key)))

    @Slot(str)
    def turn(self, key: str) -> None:
        """Turn a page a quarter to the right."""
        self._run(lambda: self._kiosk.materials.turn_page(key))

    @Slot(str, str)
    def trim(self, key: str, side: str) -> None:
        """Cut a little off a side."""
        self._run(lambda: self._kiosk.materials.trim_page(key, Side(side)))

    @Slot(str)
    def restore(self, key: str) -> None:
        """Take back everything cut off."""
        self._run(lambda: self._kiosk.materials.restore_page(key))

    @Slot(str)
    def moveUp(self, key: str) -> None:
        """Put a page before the one before it."""
        self._run(lambda: self._kiosk.materials.move_page_up(key))

    @Slot(str)
    def remove(self, key: str) -> None:
        """Take a page out."""
        self._run(lambda: self._kiosk.materials.remove_page(key))

    @Slot()
    def keep(self) -> None:
        """Go back to the list with these pages."""
        self._run(self._kiosk.materials.keep_pages)

    def reword(self) -> None:
        """Say everything again, in the language the screen has now."""
        self._read()
        self.toldChanged.emit()

    # --- how ----------------------------------------------------------------------------------------------

    def _run(self, work: Callable[[], object]) -> None:
        self._tell(None)
        self._bridge.run(work, failed=self._tell)

    def _tell(self, trouble: Exception | None) -> None:
        self._trouble = trouble
        self.toldChanged.emit()

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if isinstance(event, SessionStepped | SessionEnded):
            self._read()

    @Slot()
    def _look_at_stick(self) -> None:
        if self._stick is not None:
            self._bridge.run(self._stick.files, self._show_files)

    def _show_files(self, found: tuple[StickFile, ...]) -> None:
        shown = found if self._view is not None else ()
        self._files.show([StickRow(one.key, one.name, wording.size(one.size)) for one in shown])

    def _read(self) -> None:
        here = self._kiosk.session.step is Step.PAGES
        if here and self._view is None:
            self._look.start()
            self._look_at_stick()
        elif not here and self._view is not None:
            self._look.stop()
            self._files.show(())
            self._tell(None)
        self._view = self._kiosk.materials.pages() if here else None
        pages = self._view.pages if self._view else ()
        self._rows.show([page_row(number, page) for number, page in enumerate(pages, 1)])
        self.changed.emit()


def page_row(number: int, page: ScanPage) -> PageRow:
    """Return a page as the screen shows it."""
    return PageRow(
        key=page.key,
        title=wording.page_number(number),
        picture=_picture(page),
        hint=wording.hint(page),
        first=number == 1,
        trimmed=page != page.whole(),
    )


def _picture(page: ScanPage) -> str:
    """Return the preview, turned and cut as the page will be."""
    whole, crop = QImage.fromData(page.preview), page.crop
    across, down = whole.width(), whole.height()
    left, top = round(crop.left * across), round(crop.top * down)
    box = QRect(left, top, round((1 - crop.right) * across) - left, round((1 - crop.bottom) * down) - top)
    shown = whole.copy(box).transformed(QTransform().rotate(90 * page.turns))
    file = QBuffer()
    file.open(QIODevice.OpenModeFlag.WriteOnly)
    shown.save(file, "JPEG")  # type: ignore[call-overload]
    return f"data:image/jpeg;base64,{b64encode(file.data().data()).decode()}"
