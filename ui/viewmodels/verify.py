"""Whether a receipt that somebody brings is the platform's."""

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import Event, Genuineness, Judgement, Kiosk, Proof, SessionEnded, SessionStepped, Step
from ui.bridge import Bridge
from ui.models import Rows
from ui.wording import dates
from ui.wording import receipts as wording
from ui.wording.applications import LATER
from ui.wording.language import translate, translated

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


class Mood(IntEnum):
    """How the answer looks; the numbers are those of StateMessage.qml."""

    EMPTY = 0
    UNSURE = 2
    WRONG = 3
    RIGHT = 4


_MOODS = {
    Genuineness.GENUINE: Mood.RIGHT,
    Genuineness.FORGED: Mood.WRONG,
    Genuineness.KEY_OVER: Mood.WRONG,
    Genuineness.KEY_UNKNOWN: Mood.UNSURE,
}


@dataclass(frozen=True)
class SaidRow:
    """One thing that a genuine receipt says."""

    icon: str
    title: str
    text: str
    mark: str = ""


@QmlElement
class VerifyViewModel(QObject):
    """What the page shows that checks a receipt."""

    changed = Signal()

    def __init__(self, kiosk: Kiosk, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._bridge = bridge
        self._found: Judgement | None = None
        self._rows: Rows[SaidRow] = Rows(SaidRow, self)
        bridge.happened.connect(self._hear)

    @Property(bool, notify=changed)
    def judged(self) -> bool:
        """Whether something has been scanned."""
        return self._found is not None

    @Property(bool, notify=changed)
    def genuine(self) -> bool:
        """Whether it is a receipt of the platform's."""
        return self._found is not None and self._found.proof is not None

    @Property(int, notify=changed)
    def mood(self) -> int:
        """How the answer looks."""
        return Mood.EMPTY if self._found is None else _MOODS.get(self._found.verdict, Mood.EMPTY)

    @Property(str, notify=changed)
    def title(self) -> str:
        """The answer."""
        return wording.verdict(self._found)[0] if self._found else ""

    @Property(str, notify=changed)
    def text(self) -> str:
        """What it means, and what to do."""
        return wording.verdict(self._found)[1] if self._found else ""

    @Property(Rows, constant=True)
    def rows(self) -> Rows[SaidRow]:
        """What a genuine receipt says."""
        return self._rows

    @Slot()
    def lookUp(self) -> None:
        """See where the application stands now; its reference need not be typed."""
        self._bridge.run(self._kiosk.open_look_up)

    def reword(self) -> None:
        """Say everything again, in the language the screen has now."""
        self._read()

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if isinstance(event, SessionStepped | SessionEnded):
            self._read()

    def _read(self) -> None:
        session = self._kiosk.session
        self._found = session.judgement if session.step is Step.VERIFY else None
        proof = self._found.proof if self._found else None
        self._rows.show(self._said(proof) if proof else ())
        self.changed.emit()

    def _said(self, proof: Proof) -> tuple[SaidRow, ...]:
        items = self._kiosk.catalogue.items
        name = items[proof.item].name if proof.item in items else proof.item
        due = dates.due_day(proof.due_on) if proof.due_on else translated(LATER)
        return (
            SaidRow("badge-check", translate("wording", "申请编号"), proof.reference),
            SaidRow("file-text", translate("wording", "办理事项"), name),
            SaidRow("inbox", translate("wording", "平台收到日期"), dates.due_day(proof.received_on)),
            SaidRow("clock", translate("wording", "最晚答复日期"), due),
        )
