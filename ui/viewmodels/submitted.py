"""The application just confirmed, and its slip."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import ApplicationView, Event, Kiosk, ProgressReceived, SessionEnded, SessionStepped, Step
from ui.bridge import Bridge
from ui.models import Rows
from ui.viewmodels.slip import SlipViewModel
from ui.wording import applications as wording

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class NextRow:
    """Something that happens after confirming."""

    text: str


@QmlElement
class SubmittedViewModel(QObject):
    """What the submitted screen shows; it changes by itself when the platform has answered."""

    changed = Signal()

    def __init__(self, kiosk: Kiosk, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._bridge = bridge
        self._slip = SlipViewModel(kiosk, bridge, self)
        self._commitment = SlipViewModel(kiosk, bridge, self, latest=kiosk.papers.signed)
        self._next_steps: Rows[NextRow] = Rows(NextRow, self)
        self._view: ApplicationView | None = None
        bridge.happened.connect(self._hear)

    @Property(SlipViewModel, constant=True)
    def slip(self) -> SlipViewModel:
        """The slip on its way to paper."""
        return self._slip

    @Property(SlipViewModel, constant=True)
    def commitment(self) -> SlipViewModel:
        """The commitment on its way to paper, where one was signed."""
        return self._commitment

    @Property(str, notify=changed)
    def reference(self) -> str:
        """The application's one name."""
        return self._view.reference if self._view else ""

    @Property(str, notify=changed)
    def itemName(self) -> str:
        """What was applied for."""
        return self._view.item_name if self._view else ""

    @Property(bool, notify=changed)
    def acknowledged(self) -> bool:
        """Whether the platform has received it; until then the terminal keeps it."""
        return self._view is not None and self._view.acknowledged

    @Property(Rows, constant=True)
    def nextSteps(self) -> Rows[NextRow]:
        """What happens next, in order."""
        return self._next_steps

    @Property(bool, notify=changed)
    def canEvaluate(self) -> bool:
        """Whether this service may still be rated."""
        return self._view is not None and self._view.ticket is not None and not self._view.evaluated

    @Property(bool, notify=changed)
    def evaluated(self) -> bool:
        """Whether it has been rated."""
        return self._view is not None and self._view.evaluated

    @Slot()
    def showProgress(self) -> None:
        """See where the application stands."""
        self._bridge.run(self._kiosk.show_progress)

    @Slot()
    def openEvaluation(self) -> None:
        """Rate the service."""
        self._bridge.run(self._kiosk.open_evaluation)

    @Slot()
    def applyAgain(self) -> None:
        """Choose another item."""
        self._bridge.run(self._kiosk.back)

    def reword(self) -> None:
        """Say everything again, in the language the screen has now."""
        self._slip.reword()
        self._commitment.reword()
        self._read()

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if isinstance(event, SessionStepped | SessionEnded | ProgressReceived):
            self._read()

    def _read(self) -> None:
        session = self._kiosk.session
        shown = session.step in {Step.SUBMITTED, Step.PROGRESS, Step.EVALUATION} and session.reference
        self._view = self._kiosk.application(session.reference) if shown and session.reference else None
        self._next_steps.show([NextRow(text) for text in wording.next_steps(self._view)] if self._view else ())
        self.changed.emit()
