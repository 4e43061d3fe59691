"""Finding an application again by reference and last four of the identity number."""

from unicodedata import normalize

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import Event, Kiosk, LookUpOutcome, SessionStepped, Step
from ui.bridge import Bridge
from ui.wording import applications as wording
from ui.wording.language import translated

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

GROUPS = (6, 3, 3, 6, 5, 1)
"""Characters between the hyphens of a reference."""
LAST_FOUR = 4


@QmlElement
class LookUpViewModel(QObject):
    """What the look-up screen shows; what was typed stays in its fields."""

    changed = Signal()
    cardRead = Signal(str)
    """An identity card gave the last four."""
    scanned = Signal(str)
    """A scanner gave the reference."""

    def __init__(self, kiosk: Kiosk, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._bridge = bridge
        self._looking = False
        self._problem: object = ""
        """Text of a table of the wording, said in the language of the screen when asked for."""
        self._at_last_four = False
        self._locked = False
        self._sought = ""
        bridge.happened.connect(self._hear)
        bridge.stale.connect(self._stop)

    @Property(bool, notify=changed)
    def looking(self) -> bool:
        """Whether the question is under way."""
        return self._looking

    @Property(str, notify=changed)
    def referenceProblem(self) -> str:
        """What to do about the reference, or about both."""
        return "" if self._at_last_four else translated(self._problem)

    @Property(str, notify=changed)
    def lastFourProblem(self) -> str:
        """What to do about the last four."""
        return translated(self._problem) if self._at_last_four else ""

    @Property(bool, notify=changed)
    def locked(self) -> bool:
        """Whether too many tries were wrong."""
        return self._locked

    @Property(str, constant=True)
    def ownTerminal(self) -> str:
        """How every reference of this terminal begins."""
        return f"{self._kiosk.terminal.code}-"

    @Slot(str, result=str)
    def grouped(self, text: str) -> str:
        """Return a reference as far as it is typed, with its hyphens; an address that a scanner types stays."""
        if ":" in text:
            return text
        plain = "".join(char for char in normalize("NFKC", text).upper() if char.isascii() and char.isalnum())
        groups, start = [], 0
        for length in GROUPS:
            groups.append(plain[start : start + length])
            start += length
        return "-".join(group for group in (*groups, plain[start:]) if group)

    @Slot(str)
    def readCode(self, text: str) -> None:
        """Put the reference in that a scanner typed as an address, or open the draft it leads to."""
        self._bridge.run(lambda: self._kiosk.opening.present_scan(text) or self._kiosk.receipts.present_scan(text))

    @Slot(result=str)
    def sought(self) -> str:
        """Return the reference that a scanner read before this page was opened; mostly empty."""
        return self._kiosk.session.sought

    @Slot()
    def openVerify(self) -> None:
        """Go where a receipt is checked."""
        self._bridge.run(self._kiosk.receipts.open_verify)

    @Slot(str, str)
    def lookUp(self, reference: str, last_four: str) -> None:
        """Ask for the application; the session goes on to its progress when there is one."""
        if self._looking:
            return
        if not reference.strip():
            self._say(wording.REFERENCE_MISSING)
        elif len(last_four.strip()) != LAST_FOUR:
            self._say(wording.LAST_FOUR_MISSING, at_last_four=True)
        else:
            self._looking = True
            self._say("")
            self._bridge.run(lambda: self._kiosk.look_up(reference, last_four), self._answer, self._fail)

    def reword(self) -> None:
        """Say everything again, in the language the screen has now."""
        self.changed.emit()

    def _answer(self, outcome: LookUpOutcome) -> None:
        self._looking = False
        self._locked = outcome is LookUpOutcome.LOCKED
        self._say(wording.LOOK_UP[outcome])

    def _fail(self, error: Exception) -> None:
        self._stop()
        self._bridge.failed.emit(error)

    @Slot()
    def _stop(self) -> None:
        self._looking = False
        self.changed.emit()

    def _say(self, problem: object, *, at_last_four: bool = False) -> None:
        self._problem = problem
        self._at_last_four = at_last_four
        self.changed.emit()

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if not isinstance(event, SessionStepped):
            return
        session = self._kiosk.session
        if session.step is not Step.LOOK_UP:
            self._locked = False
            self._say("")
            return
        if session.card_last_four:
            self.cardRead.emit(session.card_last_four)
        if session.sought != self._sought:
            self._sought = session.sought
            self.scanned.emit(session.sought)
