"""What the panel says to somebody who calls the staff: never that anybody knows before anybody does."""

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import CallChanged, CallHeard, Event, Kiosk, OutletChanged
from ui.bridge import Bridge
from ui.viewmodels.appearance import AppearanceViewModel
from ui.wording import calling as wording

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

PATIENCE_MILLISECONDS = 3000
"""A call that the platform has not answered by then is said not to have arrived."""


@QmlElement
class CallViewModel(QObject):
    """The machine keeps the call; this says how far it has come."""

    changed = Signal()

    def __init__(
        self, kiosk: Kiosk, bridge: Bridge, appearance: AppearanceViewModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._bridge = bridge
        self._appearance = appearance
        appearance.panelChanged.connect(self._follow)
        self._patience = QTimer(self, interval=PATIENCE_MILLISECONDS, singleShot=True)
        self._patience.timeout.connect(self.changed)
        bridge.happened.connect(self._hear)

    @Property(str, notify=changed)
    def told(self) -> str:
        """Whether the call has reached somebody, as a sentence."""
        call = self._kiosk.calling.standing
        if call is not None and call.answered:
            return wording.answered()
        if call is not None and call.heard:
            return wording.heard()
        return wording.under_way() if self._patience.isActive() else wording.not_heard()

    @Property(str, notify=changed)
    def advice(self) -> str:
        """What else helps, and that nothing is lost."""
        return wording.advice(self._kiosk.terminal.outlet.phone)

    def reword(self) -> None:
        """Say everything in another language."""
        self.changed.emit()

    @Slot()
    def _follow(self) -> None:
        """Call while the panel lies over the page; whoever takes it away needs nobody any more."""
        if self._appearance.calling:
            self._patience.start()
            self._bridge.run(self._kiosk.calling.call)
            self.changed.emit()
        elif self._kiosk.calling.standing is not None:
            self._bridge.run(self._kiosk.calling.withdraw)

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if isinstance(event, CallChanged) and self._kiosk.calling.standing is None and self._appearance.calling:
            self._appearance.close()  # nobody has been there for long
        if isinstance(event, CallChanged | CallHeard | OutletChanged):
            self.changed.emit()
