"""Opening a draft that was taken along, by the code on its slip."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import CODE_CHARACTERS, Event, Kiosk, OpenOutcome, SessionStepped, Step, code_in, grouped
from ui.bridge import Bridge
from ui.wording import drafts as wording
from ui.wording.language import translated

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class OpeningViewModel(QObject):
    """What the page shows; what was typed stays in its field."""

    changed = Signal()

    def __init__(self, kiosk: Kiosk, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._bridge = bridge
        self._busy = False
        self._missing = False
        bridge.happened.connect(self._hear)
        bridge.stale.connect(self._stop)

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether the platform is being asked."""
        return self._busy

    @Property(str, notify=changed)
    def problem(self) -> str:
        """What to do about the code."""
        if self._missing:
            return translated(wording.CODE_MISSING)
        outcome = self._kiosk.session.opening_problem
        return translated(wording.OPENING[outcome]) if outcome else ""

    @Property(bool, notify=changed)
    def dropped(self) -> bool:
        """Whether there is no draft under the code any more."""
        return self._kiosk.session.opening_problem is OpenOutcome.DROPPED

    @Property(bool, notify=changed)
    def locked(self) -> bool:
        """Whether too many codes were wrong."""
        return self._kiosk.session.opening_problem is OpenOutcome.LOCKED

    @Property(bool, notify=changed)
    def opened(self) -> bool:
        """Whether a draft is open, and something has to be said about it first."""
        return self._kiosk.session.opened is not None

    @Property(str, notify=changed)
    def itemName(self) -> str:
        """What it applies for."""
        session = self._kiosk.session
        return self._kiosk.catalogue.name_of(session.item or "") if session.opened else ""

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # a name of Qt's
    def lost(self) -> list[str]:
        """Titles of answers that the form does not ask for any more, or not so."""
        opened = self._kiosk.session.opened
        return list(opened.lost) if opened else []

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # a name of Qt's
    def again(self) -> list[str]:
        """Materials whose pages have to be handed in again."""
        opened = self._kiosk.session.opened
        return list(opened.again) if opened else []

    @Slot()
    def begin(self) -> None:
        """Go where drafts are opened."""
        self._bridge.run(self._kiosk.opening.begin)

    @Slot(str, result=str)
    def grouped(self, text: str) -> str:
        """Return a code as far as it is typed, in its groups; an address that a scanner types stays."""
        return text if "#" in text or ":" in text else grouped(code_in(text)[:CODE_CHARACTERS])

    @Slot(str)
    def open(self, text: str) -> None:
        """Open the draft of a code."""
        self._ask(text, self._kiosk.opening.open)

    @Slot(str)
    def drop(self, text: str) -> None:
        """Have the draft of a code deleted."""
        self._ask(text, self._kiosk.opening.drop)

    @Slot()
    def goOn(self) -> None:
        """Go on with it."""
        self._bridge.run(self._kiosk.opening.go_on)

    def reword(self) -> None:
        """Say everything again, in the language the screen has now."""
        self.changed.emit()

    def _ask(self, text: str, question: Callable[[str], OpenOutcome]) -> None:
        if self._busy:
            return
        self._missing = not code_in(text)
        if not self._missing:
            self._busy = True
            self._bridge.run(partial(question, text), self._answer, self._fail)
        self.changed.emit()

    def _answer(self, _outcome: OpenOutcome) -> None:
        self._stop()

    def _fail(self, error: Exception) -> None:
        self._stop()
        self._bridge.failed.emit(error)

    @Slot()
    def _stop(self) -> None:
        self._busy = False
        self.changed.emit()

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if isinstance(event, SessionStepped):
            self._missing = self._missing and self._kiosk.session.step is Step.OPENING
            self.changed.emit()
