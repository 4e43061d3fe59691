"""The staff corner and its door."""

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import Event, Health, Kiosk, SessionEnded, SessionStepped, Step
from ui.bridge import Bridge
from ui.models import Rows
from ui.viewmodels.slip import SlipViewModel
from ui.wording import staff as wording

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

LONGEST_PIN = 12
REFRESH_MILLISECONDS = 1000
"""Ages and counts on the staff screen are read anew so often, besides at every event."""


@QmlElement
class StaffViewModel(QObject):
    """What the PIN screen and the staff screen show."""

    pinChanged = Signal()
    problemChanged = Signal()

    def __init__(self, kiosk: Kiosk, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._bridge = bridge
        self._slip = SlipViewModel(kiosk, bridge, self)
        self._pin = ""
        self._refused = False
        self._locked_seconds = 0
        self._states: Rows[wording.State] = Rows(wording.State, self)
        self._entries: Rows[wording.Entry] = Rows(wording.Entry, self)
        self._refresh = QTimer(self, interval=REFRESH_MILLISECONDS)
        self._refresh.timeout.connect(self._read)
        bridge.happened.connect(self._hear)
        self._follow_step()

    @Property(int, notify=pinChanged)
    def pinLength(self) -> int:
        """How many digits have been typed; the digits themselves never reach the screen."""
        return len(self._pin)

    @Property(str, notify=problemChanged)
    def problem(self) -> str:
        """Why the door stays shut; empty before the first try."""
        return wording.pin_refused(self._locked_seconds) if self._refused else ""

    @Property(str, constant=True)
    def terminalCode(self) -> str:
        """Code of this terminal."""
        return self._kiosk.terminal.code

    @Property(Rows, constant=True)
    def states(self) -> Rows[wording.State]:
        """The terminal at a glance."""
        return self._states

    @Property(Rows, constant=True)
    def entries(self) -> Rows[wording.Entry]:
        """What needs somebody's eyes."""
        return self._entries

    @Property(SlipViewModel, constant=True)
    def slip(self) -> SlipViewModel:
        """The report or test page on its way to paper."""
        return self._slip

    @Slot()
    def printTestPage(self) -> None:
        """Print what shows whether the printer is well."""
        self._bridge.run(self._kiosk.papers.print_test_page)

    @Slot()
    def printReport(self) -> None:
        """Print what this screen shows."""
        self._bridge.run(self._kiosk.papers.print_report)

    @Slot(str)
    def type(self, digit: str) -> None:
        """Add a digit to the PIN."""
        if len(self._pin) < LONGEST_PIN:
            self._set_pin(self._pin + digit)
            self._refuse(refused=False)

    @Slot()
    def erase(self) -> None:
        """Take the last digit back."""
        self._set_pin(self._pin[:-1])

    @Slot()
    def enter(self) -> None:
        """Try the PIN."""
        pin = self._pin
        self._set_pin("")
        if pin:
            self._bridge.run(lambda: self._kiosk.enter_staff(pin), self._entered)

    @Slot(str)
    def offerAgain(self, operation: str) -> None:
        """Send an operation that the platform refused once more."""
        self._bridge.run(lambda: self._kiosk.offer_again(operation), self._acted)

    @Slot(str)
    def closeOperation(self, operation: str) -> None:
        """Wipe an operation that the platform refused."""
        self._bridge.run(lambda: self._kiosk.close_operation(operation), self._acted)

    def reword(self) -> None:
        """Say everything again, in the language the screen has now."""
        self.problemChanged.emit()
        self._slip.reword()
        self._follow_step()

    def _entered(self, right: bool) -> None:  # noqa: FBT001  the answer of `enter_staff`
        self._refuse(refused=not right, locked_seconds=self._kiosk.staff_locked_seconds())

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if isinstance(event, SessionStepped | SessionEnded):
            self._set_pin("")
            self._refuse(refused=False)
            self._follow_step()
        elif self._refresh.isActive():
            self._read()

    def _follow_step(self) -> None:
        if self._kiosk.session.step is Step.STAFF:
            self._refresh.start()
            self._read()
        else:
            self._refresh.stop()

    @Slot()
    def _read(self) -> None:
        self._bridge.run(self._kiosk.health, self._show)

    def _acted(self, _: None) -> None:
        self._read()

    def _show(self, health: Health) -> None:
        self._states.show(wording.states(health))
        self._entries.show(tuple(wording.entries(health)))

    def _set_pin(self, pin: str) -> None:
        if pin != self._pin:
            self._pin = pin
            self.pinChanged.emit()

    def _refuse(self, *, refused: bool, locked_seconds: int = 0) -> None:
        if (refused, locked_seconds) != (self._refused, self._locked_seconds):
            self._refused, self._locked_seconds = refused, locked_seconds
            self.problemChanged.emit()
