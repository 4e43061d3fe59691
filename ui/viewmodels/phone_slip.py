"""The slip as a code on the screen, for a phone, when its paper does not come."""

from functools import partial

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import OFFERED, Command, Kiosk, PlatformAway, PrintJob, without_paper
from ui.bridge import Bridge
from ui.viewmodels.codes import rows_of
from ui.wording import applications as wording

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_MILLISECONDS = 1000


@QmlElement
class PhoneSlipViewModel(QObject):
    """Whether a slip may be taken along on a phone, the code that leads there, and for how long."""

    changed = Signal()

    def __init__(self, kiosk: Kiosk, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._bridge = bridge
        self._job: PrintJob | None = None
        self._away = False
        self._asking = False
        self._look = QTimer(self, interval=LOOK_MILLISECONDS)
        self._look.timeout.connect(self._pass_time)
        bridge.stale.connect(self._stop)

    @Property(bool, notify=changed)
    def possible(self) -> bool:
        """Whether it can be asked for: the paper does not come, and there is no code yet."""
        job = self._job
        offered = Command.OFFER_ON_PHONE in OFFERED[self._kiosk.session.step]
        return offered and job is not None and without_paper(job) and not self._seconds_left()

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        """Whether the platform is being asked."""
        return self._asking

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        """Whether there is a code that leads somewhere."""
        return self._seconds_left() > 0

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # PySide takes the names of C++ as well
    def code(self) -> list[str]:
        """The code, row by row, `#` for dark."""
        offered = self._kiosk.session.on_phone
        return rows_of(offered.modules) if offered else []

    @Property(str, notify=changed)
    def leftText(self) -> str:
        """For how long it leads somewhere."""
        return wording.phone_left(self._seconds_left())

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """What to do when the platform cannot be asked; empty otherwise."""
        return wording.phone_away() if self._away else ""

    @Slot()
    def offer(self) -> None:
        """Ask the platform to show the slip to a phone."""
        if self._job is None or self._asking:
            return
        self._asking, self._away = True, False
        self._bridge.run(partial(self._kiosk.phone_slips.offer_on_phone, self._job.job), self._answer, self._fail)
        self.changed.emit()

    def see(self, job: PrintJob | None) -> None:
        """Take another slip, or the same in another state."""
        if job is None or self._job is None or job.job != self._job.job:
            self._away = False
        self._job = job
        self._read()

    def _seconds_left(self) -> int:
        offered, job = self._kiosk.session.on_phone, self._job
        mine = offered is not None and job is not None and offered.about == job.slip.about
        return self._kiosk.phone_slips.seconds_left() if mine else 0

    def _answer(self, _nothing: None) -> None:
        self._asking = False
        self._read()

    def _fail(self, error: Exception) -> None:
        self._asking = False
        self._away = isinstance(error, PlatformAway)
        if not self._away:
            self._bridge.failed.emit(error)
        self._read()

    @Slot()
    def _stop(self) -> None:
        self._asking = False
        self._read()

    @Slot()
    def _pass_time(self) -> None:
        self._read()

    def _read(self) -> None:
        (self._look.start if self._seconds_left() else self._look.stop)()
        self.changed.emit()
