"""Taking a draft along: the question before it, and the code that is handed over."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import OFFERED, Command, Event, Kiosk, LinkChanged, PlatformAway, SessionEnded, SessionStepped
from ui.bridge import Bridge
from ui.viewmodels.codes import rows_of
from ui.viewmodels.slip import SlipViewModel
from ui.wording import drafts as wording
from ui.wording.language import translated

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class TakingViewModel(QObject):
    """What the question and the page after it show."""

    changed = Signal()

    def __init__(self, kiosk: Kiosk, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._bridge = bridge
        self._asked = False
        self._busy = False
        self._away = False
        self._step = kiosk.session.step
        self._slip = SlipViewModel(kiosk, bridge, self)
        bridge.happened.connect(self._hear)
        bridge.stale.connect(self._stop)

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        """Whether there is a form at hand that can be taken along, if the platform can be asked."""
        return self._is_offered()

    @Property(bool, notify=changed)
    def possible(self) -> bool:
        """Whether it can be taken along now."""
        return self._kiosk.taking.possible()

    @Property(bool, notify=changed)
    def asked(self) -> bool:
        """Whether the question is on the screen."""
        return self._asked

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether the platform is being asked."""
        return self._busy

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why it cannot be taken along now; empty otherwise."""
        return translated(wording.AWAY) if self._away or not self._kiosk.taking.possible() else ""

    @Property(str, notify=changed)
    def itemName(self) -> str:
        """What is being applied for."""
        session = self._kiosk.session
        return self._kiosk.catalogue.name_of(session.item or "")

    @Property(str, notify=changed)
    def draftCode(self) -> str:
        """The code in letters, in its groups."""
        away = self._kiosk.session.take_away
        return away.code if away else ""

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # a name of Qt's
    def code(self) -> list[str]:
        """The code for a camera, row by row, `#` for dark."""
        away = self._kiosk.session.take_away
        return rows_of(away.modules) if away else []

    @Property(str, notify=changed)
    def keptUntil(self) -> str:
        """Until when it is kept."""
        away = self._kiosk.session.take_away
        return wording.kept_until(away.last_day) if away else ""

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # a name of Qt's
    def leftOut(self) -> list[str]:
        """Materials whose pages were not taken along."""
        away = self._kiosk.session.take_away
        return list(away.left_out) if away else []

    @Property(SlipViewModel, constant=True)
    def slip(self) -> SlipViewModel:
        """The slip on its way to paper."""
        return self._slip

    @Slot()
    def ask(self) -> None:
        """Show the question."""
        self._show(asked=self._is_offered())

    @Slot()
    def close(self) -> None:
        """Take the question away."""
        self._show(asked=False)

    @Slot()
    def take(self) -> None:
        """Have the draft kept; the session then shows its code."""
        if self._busy:
            return
        self._busy, self._away = True, False
        self._bridge.run(self._kiosk.taking.take, self._answer, self._fail)
        self._show(asked=False)

    def reword(self) -> None:
        """Say everything again, in the language the screen has now."""
        self._slip.reword()
        self.changed.emit()

    def _answer(self, _job: str) -> None:
        self._stop()

    def _fail(self, error: Exception) -> None:
        self._busy = False
        self._away = isinstance(error, PlatformAway)
        if not self._away:
            self._bridge.failed.emit(error)
        self._show(asked=self._away and self._is_offered())

    @Slot()
    def _stop(self) -> None:
        self._busy = False
        self.changed.emit()

    def _is_offered(self) -> bool:
        return Command.TAKE_DRAFT in OFFERED[self._kiosk.session.step]

    def _show(self, *, asked: bool) -> None:
        self._asked = asked
        self.changed.emit()

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if isinstance(event, SessionStepped | SessionEnded) and self._kiosk.session.step is not self._step:
            self._step, self._asked, self._away = self._kiosk.session.step, False, False
        if isinstance(event, SessionStepped | SessionEnded | LinkChanged):
            self.changed.emit()
