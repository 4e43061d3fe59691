"""Pages from the citizen's own phone: the code that leads there, how it stands, and what has come."""

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import Event, Kiosk, LinkChanged, OfferedPlace, PhoneFile, PhoneStanding, SessionEnded, SessionStepped, Step
from ui.bridge import Bridge
from ui.models import KeyedRows, Rows
from ui.viewmodels.codes import rows_of
from ui.viewmodels.file_rows import FileRow, FileStage
from ui.wording import phones as wording

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_MILLISECONDS = 1000


@QmlElement
class PhonePagesViewModel(QObject):
    """What PAGES shows of the phone."""

    changed = Signal()

    def __init__(self, kiosk: Kiosk, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._bridge = bridge
        self._offered: OfferedPlace | None = None
        self._rows: KeyedRows[FileRow] = KeyedRows(FileRow, self)
        self._look = QTimer(self, interval=LOOK_MILLISECONDS)
        self._look.timeout.connect(self._pass_time)
        bridge.happened.connect(self._hear)

    @Property(bool, notify=changed)
    def reachable(self) -> bool:
        """Whether a phone could hand anything over now."""
        return self._kiosk.phone_pages.reachable

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        """Whether a place has been asked for."""
        return self._offered is not None

    @Property(bool, notify=changed)
    def scannable(self) -> bool:
        """Whether there is a code that leads somewhere."""
        return self._offered is not None and self._offered.standing is PhoneStanding.OPEN

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # PySide takes the names of C++ as well
    def code(self) -> list[str]:
        """The code, row by row, `#` for dark."""
        return rows_of(self._offered.code) if self._offered else []

    @Property(str, notify=changed)
    def address(self) -> str:
        """What may be typed where a code cannot be scanned."""
        return wording.address(self._offered.url) if self._offered else ""

    @Property(str, notify=changed)
    def leftText(self) -> str:
        """For how long the code leads somewhere."""
        return wording.left(self._kiosk.phone_pages.seconds_left())

    @Property(str, notify=changed)
    def standing(self) -> str:
        """How it stands, and what to do next."""
        return wording.standing(self._offered) if self._offered else ""

    @Property(bool, notify=changed)
    def troubled(self) -> bool:
        """Whether nothing can be handed over now."""
        return self._offered is not None and self._offered.standing in {PhoneStanding.AWAY, PhoneStanding.OVER}

    @Property(Rows, constant=True)
    def files(self) -> Rows[FileRow]:
        """What has come, newest first."""
        return self._rows

    @Slot()
    def offer(self) -> None:
        """Ask for a code, or for another one."""
        self._bridge.run(self._kiosk.phone_pages.open_place)

    @Slot()
    def stop(self) -> None:
        """Have nothing more handed over by phone."""
        self._bridge.run(self._kiosk.phone_pages.close_place)

    def reword(self) -> None:
        """Say everything again, in the language the screen has now."""
        self._read()

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if isinstance(event, SessionStepped | SessionEnded | LinkChanged):
            self._read()

    @Slot()
    def _pass_time(self) -> None:
        self.changed.emit()

    def _read(self) -> None:
        session = self._kiosk.session
        self._offered = session.phone if session.step is Step.PAGES else None
        is_open = self._offered is not None and self._offered.standing is PhoneStanding.OPEN
        (self._look.start if is_open else self._look.stop)()
        files = reversed(self._offered.files) if self._offered else ()
        self._rows.show([file_row(one) for one in files])
        self.changed.emit()


def file_row(file: PhoneFile) -> FileRow:
    """Return a file as the screen shows it."""
    name, verdict = wording.file_name(file.number), file.verdict
    if verdict is None:
        return FileRow(str(file.number), name, file.size)
    stage = FileStage.DONE if verdict.pages else FileStage.REFUSED
    reason = "" if verdict.refusal is None else wording.refusal(verdict.refusal)
    return FileRow(str(file.number), name, file.size, verdict.pages, stage, reason)
