"""The form that the terminal died over: offered at the start, opened by whoever can show that it is theirs."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import Event, Kiosk, SessionEnded, SessionStepped, Step
from ui.bridge import Bridge
from ui.viewmodels.look_up import LAST_FOUR
from ui.wording.applications import LAST_FOUR_MISSING
from ui.wording.language import translated

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

WRONG = QT_TRANSLATE_NOOP("wording", "对不上。请看着身份证，再输一次最后四位。")


@QmlElement
class DraftViewModel(QObject):
    """What the start screen and the way back into a form show."""

    changed = Signal()

    def __init__(self, kiosk: Kiosk, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._bridge = bridge
        self._item_name = ""
        self._problem: object = ""
        bridge.happened.connect(self._hear)
        self.look()

    @Property(str, notify=changed)
    def itemName(self) -> str:
        """What was being applied for; empty when there is nothing to go on with."""
        return self._item_name

    @Property(str, notify=changed)
    def problem(self) -> str:
        """What to do about the last four."""
        return translated(self._problem)

    @Slot()
    def open(self) -> None:
        """Say that it is one's own."""
        self._bridge.run(self._kiosk.drafts.open)

    @Slot(str)
    def resume(self, last_four: str) -> None:
        """Go on with it, if the last four are right."""
        if len(last_four.strip()) != LAST_FOUR:
            self._say(LAST_FOUR_MISSING)
        else:
            self._bridge.run(lambda: self._kiosk.drafts.resume(last_four), self._answer)

    @Slot()
    def look(self) -> None:
        """Ask whether there is something to go on with; its time runs out by itself."""
        offer = self._kiosk.drafts.offer() if self._kiosk.session.step in {Step.START, Step.RESUME} else None
        name = offer.item_name if offer else ""
        if name != self._item_name:
            self._item_name = name
            self.changed.emit()

    def reword(self) -> None:
        """Say everything again, in the language the screen has now."""
        self.changed.emit()

    def _answer(self, found: bool) -> None:  # noqa: FBT001 - what the command returns
        self._say("" if found else WRONG)

    def _say(self, problem: object) -> None:
        self._problem = problem
        self.changed.emit()

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if isinstance(event, SessionEnded):
            self._say("")
        if isinstance(event, SessionStepped):
            self.look()
