"""The commitment that replaces materials: what it is about, its clauses one at a time, and the page to sign."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import CommitmentView, Credit, Event, Handwriting, Kiosk, SessionEnded, SessionStepped, Step
from ui.bridge import Bridge
from ui.viewmodels.signature_ink import SignatureInk
from ui.wording import commitments as wording

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class CommitmentViewModel(QObject):
    """What the commitment screen shows; the ink is gone as soon as it is left."""

    changed = Signal()
    inkChanged = Signal()

    def __init__(self, kiosk: Kiosk, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._bridge = bridge
        self._ink = SignatureInk(self)
        self._view: CommitmentView | None = None
        self._asking = False
        self._ink.changed.connect(self.inkChanged)
        bridge.happened.connect(self._hear)
        bridge.stale.connect(self._settle)

    @Property(str, notify=changed)
    def stage(self) -> str:
        """`about` before anything is read, `barred` where nothing may be promised, `clause`, or `sign`."""
        return stage_of(self._view)

    @Property(str, notify=changed)
    def title(self) -> str:
        """Which clause this is, or what is to be done."""
        return wording.title(self._view, stage_of(self._view)) if self._view else ""

    @Property(str, notify=changed)
    def name(self) -> str:
        """What the commitment is called."""
        return self._view.text.title if self._view else ""

    @Property(str, notify=changed)
    def clause(self) -> str:
        """The clause that is read; empty on the other pages."""
        return clause_of(self._view)

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # a name of Qt's
    def clauses(self) -> list[str]:
        """All that is promised, each clause with its number."""
        return wording.numbered(self._view.text.clauses) if self._view else []

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # a name of Qt's
    def replaces(self) -> list[str]:
        """Names of the materials that need not be handed in."""
        return list(self._view.replaces) if self._view else []

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # a name of Qt's
    def steps(self) -> list[str]:
        """What is going to happen, in order."""
        return wording.steps(self._view) if self._view else []

    @Property(str, notify=changed)
    def caution(self) -> str:
        """What is not settled about the words, or has not been checked yet; may be empty."""
        return wording.caution(self._view) if self._view else ""

    @Property(SignatureInk, constant=True)
    def ink(self) -> SignatureInk:
        """What the finger has written."""
        return self._ink

    @Property(bool, notify=inkChanged)
    def signed(self) -> bool:
        """Whether that is enough to be a name."""
        return self._ink.signature.legible

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        """Whether the platform is being asked; a second touch changes nothing."""
        return self._asking

    @Slot()
    def begin(self) -> None:
        """Agree to the question about credit, and go to the first clause."""
        if not self._asking:
            self._asking = True
            self.changed.emit()
            self._bridge.run(self._kiosk.commitments.begin_reading, lambda _: self._settle(), self._fail)

    @Slot()
    def readOn(self) -> None:
        """Go to the next clause."""
        self._bridge.run(self._kiosk.commitments.read_on)

    @Slot()
    def sign(self) -> None:
        """Sign what has been read, with what the finger has written."""
        ink = self._ink.signature
        if ink.legible:
            hand = Handwriting(ink.width, ink.height, ink.strokes)
            self._bridge.run(lambda: self._kiosk.commitments.sign(hand))

    @Slot()
    def decline(self) -> None:
        """Promise nothing; back to the materials."""
        self._bridge.run(self._kiosk.commitments.promise_nothing)

    def reword(self) -> None:
        """Say everything again, in the language the screen has now."""
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        self._settle()
        self._bridge.failed.emit(error)

    @Slot()
    def _settle(self) -> None:
        self._asking = False
        self.changed.emit()

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if isinstance(event, SessionStepped | SessionEnded):
            here = self._kiosk.session.step is Step.COMMITMENT
            self._view = self._kiosk.commitments.view() if here else None
            if not here:
                self._ink.clear()
            self.changed.emit()


def stage_of(view: CommitmentView | None) -> str:
    """Return which of the pages is shown."""
    if view is None or view.page is None:
        return "barred" if view and view.credit is Credit.BARRED else "about"
    return "sign" if view.page == len(view.text.clauses) else "clause"


def clause_of(view: CommitmentView | None) -> str:
    """Return the clause that is read; empty on the other pages."""
    if view is None or view.page is None or view.page == len(view.text.clauses):
        return ""
    return view.text.clauses[view.page]
