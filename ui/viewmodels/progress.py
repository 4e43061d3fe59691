"""Where an application stands."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import (
    ApplicationView,
    Clock,
    DueKind,
    Event,
    Kiosk,
    LinkChanged,
    ProgressReceived,
    SessionEnded,
    SessionStepped,
    Step,
)
from ui.bridge import Bridge
from ui.models import Rows
from ui.viewmodels.slip import SlipViewModel
from ui.wording import applications as wording
from ui.wording import dates

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class ProgressRow:
    """One step the application has taken."""

    title: str
    moment: str
    note: str
    """What the staff wrote for the citizen; may be empty."""


@QmlElement
class ProgressViewModel(QObject):
    """What the progress screen shows; it follows the platform by itself."""

    changed = Signal()

    def __init__(self, kiosk: Kiosk, clock: Clock, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._clock = clock
        self._bridge = bridge
        self._slip = SlipViewModel(kiosk, bridge, self)
        self._view: ApplicationView | None = None
        self._rows: Rows[ProgressRow] = Rows(ProgressRow, self)
        bridge.happened.connect(self._hear)

    @Property(Rows, constant=True)
    def rows(self) -> Rows[ProgressRow]:
        """The steps taken, newest first."""
        return self._rows

    @Property(SlipViewModel, constant=True)
    def slip(self) -> SlipViewModel:
        """The slip on its way to paper."""
        return self._slip

    @Property(str, notify=changed)
    def reference(self) -> str:
        """The application's one name."""
        return self._view.reference if self._view else ""

    @Property(str, notify=changed)
    def itemName(self) -> str:
        """What was applied for."""
        return self._view.item_name if self._view else ""

    @Property(str, notify=changed)
    def applicant(self) -> str:
        """Masked name."""
        return self._view.applicant if self._view else ""

    @Property(str, notify=changed)
    def stateTitle(self) -> str:
        """The state in one word."""
        return self._view.state_title if self._view else ""

    @Property(str, notify=changed)
    def stateText(self) -> str:
        """What the state means for the citizen."""
        return self._view.citizen_text if self._view else ""

    @Property(str, notify=changed)
    def dueText(self) -> str:
        """What happens by when; may be empty."""
        return wording.due(self._view) if self._view else ""

    @Property(str, notify=changed)
    def followText(self) -> str:
        """What is still to be brought and by when, a line each; may be empty."""
        return "\n".join(wording.follows(self._view)) if self._view else ""

    @Property(bool, notify=changed)
    def acknowledged(self) -> bool:
        """Whether the platform has received it."""
        return self._view is not None and self._view.acknowledged

    @Property(bool, notify=changed)
    def needsAction(self) -> bool:
        """Whether the citizen has to do something before it goes on."""
        return self._view is not None and self._view.due_kind is DueKind.SUPPLEMENT

    @Property(str, notify=changed)
    def ageText(self) -> str:
        """How old the data are."""
        return wording.age(self._view.as_of, self._clock.now()) if self._view else ""

    @Property(bool, notify=changed)
    def canEvaluate(self) -> bool:
        """Whether this service may still be rated."""
        return self._view is not None and self._view.ticket is not None and not self._view.evaluated

    @Slot()
    def openEvaluation(self) -> None:
        """Rate the service."""
        self._bridge.run(self._kiosk.open_evaluation)

    def reword(self) -> None:
        """Say everything again, in the language the screen has now."""
        self._slip.reword()
        self._read()

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if isinstance(event, SessionStepped | SessionEnded | ProgressReceived | LinkChanged):
            self._read()

    def _read(self) -> None:
        session = self._kiosk.session
        shown = session.step in {Step.PROGRESS, Step.EVALUATION} and session.reference
        self._view = self._kiosk.application(session.reference) if shown and session.reference else None
        self._rows.show(progress_rows(self._view) if self._view else ())
        self.changed.emit()


def progress_rows(view: ApplicationView) -> tuple[ProgressRow, ...]:
    """Return the steps taken, newest first."""
    lines = reversed(view.history)
    return tuple(ProgressRow(line.title, dates.moment(line.at), line.note) for line in lines)
