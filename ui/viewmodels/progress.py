"""Where an application stands."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import (
    ApplicationView,
    Clock,
    DueKind,
    Event,
    IncidentRecorded,
    Kiosk,
    LinkChanged,
    Offer,
    ProgressReceived,
    SessionEnded,
    SessionStepped,
    Step,
)
from ui.bridge import Bridge
from ui.models import Rows
from ui.viewmodels.slip import SlipViewModel
from ui.wording import applications as wording
from ui.wording import dates, following, integrated
from ui.wording.language import translated

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class ProgressRow:
    """One step the application has taken."""

    title: str
    moment: str
    note: str
    """What the staff wrote for the citizen; may be empty."""


@dataclass(frozen=True)
class AskedRow:
    """One thing that was asked for."""

    title: str
    reason: str
    done: bool


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
        self._asked: Rows[AskedRow] = Rows(AskedRow, self)
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
        return integrated.name(self._view) if self._view else ""

    @Property(str, notify=changed)
    def applicant(self) -> str:
        """Masked name."""
        return self._view.applicant if self._view else ""

    @Property(str, notify=changed)
    def stateTitle(self) -> str:
        """The state in one word."""
        return integrated.title(self._view) if self._view else ""

    @Property(str, notify=changed)
    def stateText(self) -> str:
        """What the state means for the citizen."""
        return integrated.text(self._view) if self._view else ""

    @Property(str, notify=changed)
    def dueText(self) -> str:
        """What happens by when; may be empty, and is where the list of what was asked for says it."""
        if (
            self._view is None
            or self._view.returned
            or (self._view.due_kind is DueKind.SUPPLEMENT and self._view.asked)
        ):
            return ""
        return wording.due(self._view)

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

    # --- what the citizen may do about it ---------------------------------------------------------------------

    @Property(Rows, constant=True)
    def asked(self) -> Rows[AskedRow]:
        """What the staff asked for."""
        return self._asked

    @Property(str, notify=changed)
    def askedText(self) -> str:
        """What the list is, and by when it has to be done; empty without a list."""
        return following.asked(self._view) if self._view else ""

    @Property(str, notify=changed)
    def howText(self) -> str:
        """In which other way what is missing can be handed in, or that it is too late; empty otherwise."""
        return following.how(self._view) if self._view else ""

    @Property(str, notify=changed)
    def collectText(self) -> str:
        """Where the result can be collected; empty while there is none."""
        return following.collecting(self._view)[0] if self._view else ""

    @Property(str, notify=changed)
    def collectHours(self) -> str:
        """When it can be collected; may be empty."""
        return following.collecting(self._view)[1] if self._view else ""

    @Property(str, notify=changed)
    def underWay(self) -> str:
        """What was done here and has not been answered by the platform; empty when nothing was."""
        return following.under_way(self._view, self._kiosk.health().link)[0] if self._view else ""

    @Property(str, notify=changed)
    def underWayDetail(self) -> str:
        """What becomes of it by itself."""
        return following.under_way(self._view, self._kiosk.health().link)[1] if self._view else ""

    @Property(str, notify=changed)
    def refusedText(self) -> str:
        """That the platform did not take something; empty otherwise."""
        return translated(following.REFUSED) if self._view and self._view.refused else ""

    @Property(str, notify=changed)
    def returnedText(self) -> str:
        """Why the application is a draft again; empty for any other."""
        return following.returned(self._view)[0] if self._view else ""

    @Property(str, notify=changed)
    def returnedDetail(self) -> str:
        """What to do about it, and how long it is kept."""
        return following.returned(self._view)[1] if self._view else ""

    @Property(str, notify=changed)
    def withdrawLater(self) -> str:
        """Why the application cannot be taken back right now; empty otherwise."""
        return translated(following.NEEDS_LINE) if self._offers(Offer.WITHDRAW_ONLINE) else ""

    @Property(bool, notify=changed)
    def canSupplement(self) -> bool:
        """Whether what is asked for can be written here."""
        return self._offers(Offer.SUPPLEMENT)

    @Property(bool, notify=changed)
    def canPrintAsked(self) -> bool:
        """Whether something is still asked for that one may want on paper."""
        return self._view is not None and bool(self._view.missing) and not self._view.waiting

    @Property(bool, notify=changed)
    def canWithdraw(self) -> bool:
        """Whether the application can be taken back now."""
        return self._offers(Offer.WITHDRAW)

    @Property(str, notify=changed)
    def withdrawWarning(self) -> str:
        """What else taking it back would do; empty where nothing."""
        return integrated.withdrawing(self._view) if self._view else ""

    @Property(bool, notify=changed)
    def canTakeUp(self) -> bool:
        """Whether an application that came back can be gone on with now."""
        return self._offers(Offer.TAKE_UP)

    @Property(bool, notify=changed)
    def canCollect(self) -> bool:
        """Whether a result waits to be collected."""
        return self._offers(Offer.COLLECT)

    @Slot()
    def openSupplement(self) -> None:
        """Write what is asked for."""
        self._bridge.run(self._kiosk.following.open_supplement)

    @Slot()
    def printAsked(self) -> None:
        """Print what is asked for, to be taken home."""
        self._bridge.run(self._kiosk.papers.print_asked)

    @Slot()
    def withdraw(self) -> None:
        """Take the application back, after the person was asked once more."""
        self._bridge.run(self._kiosk.following.withdraw)

    @Slot()
    def takeUp(self) -> None:
        """Go on with an application that came back."""
        self._bridge.run(self._kiosk.returning.take_up)

    @Slot()
    def collect(self) -> None:
        """Say that the result is in one's hands."""
        self._bridge.run(self._kiosk.following.collect)

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
        if isinstance(event, SessionStepped | SessionEnded | ProgressReceived | LinkChanged | IncidentRecorded):
            self._read()

    def _offers(self, offer: Offer) -> bool:
        return self._view is not None and offer in self._view.offers

    def _read(self) -> None:
        session = self._kiosk.session
        shown = session.step in {Step.PROGRESS, Step.EVALUATION} and session.reference
        self._view = self._kiosk.application(session.about) if shown else None
        self._rows.show(progress_rows(self._view) if self._view else ())
        asked = self._view.asked if self._view else ()
        self._asked.show(tuple(AskedRow(one.title, one.reason, one.done) for one in asked))
        self.changed.emit()


def progress_rows(view: ApplicationView) -> tuple[ProgressRow, ...]:
    """Return the steps taken, newest first."""
    lines = reversed(view.history)
    return tuple(ProgressRow(line.title, dates.moment(line.at), line.note) for line in lines)
