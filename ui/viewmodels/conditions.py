"""A few plain questions before the form: whether it is for this person, and what to do if it is not."""

from dataclasses import dataclass, field

from PySide6.QtCore import QT_TRANSLATE_NOOP, Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import ConditionsView, Event, Hindrance, Kiosk, SessionEnded, SessionStepped, StepError
from ui.bridge import Bridge
from ui.models import Rows
from ui.viewmodels.situations import AnswerRow, TakenRow
from ui.viewmodels.slip import SlipViewModel
from ui.wording import finding as wording
from ui.wording.language import translate, translated

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

MET = QT_TRANSLATE_NOOP("wording", "条件都符合，可以填表了")
WARNED = QT_TRANSLATE_NOOP("wording", "现在可能办不成")
BARRED = QT_TRANSLATE_NOOP("wording", "现在还不能办")


@dataclass(frozen=True)
class HindranceRow:
    """One condition that is not met."""

    because: str = field(repr=False)
    turn_to: str
    """Whom to turn to, as a sentence; may be empty."""


@QmlElement
class ConditionsViewModel(QObject):
    """What the page between guide and form shows."""

    changed = Signal()

    def __init__(self, kiosk: Kiosk, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._bridge = bridge
        self._view: ConditionsView | None = None
        self._answers: Rows[AnswerRow] = Rows(AnswerRow, self)
        self._taken: Rows[TakenRow] = Rows(TakenRow, self)
        self._hindrances: Rows[HindranceRow] = Rows(HindranceRow, self)
        self._ways: Rows[wording.Way] = Rows(wording.Way, self)
        self._slip = SlipViewModel(kiosk, bridge, self)
        bridge.happened.connect(self._hear)

    @Property(str, notify=changed)
    def itemName(self) -> str:
        """What it is about."""
        return self._view.item_name if self._view else ""

    @Property(bool, notify=changed)
    def ended(self) -> bool:
        """Whether nothing more is asked."""
        return self._view is not None and self._view.asks is None

    @Property(str, notify=changed)
    def title(self) -> str:
        """What is asked now, or what came of it."""
        if self._view is None:
            return ""
        if self._view.asks:
            return self._view.asks.asks
        return translated(BARRED if self._view.barred else WARNED if self._view.hindrances else MET)

    @Property(str, notify=changed)
    def help(self) -> str:
        """How to answer, in a sentence; may be empty."""
        return self._view.asks.help if self._view and self._view.asks else ""

    @Property(int, notify=changed)
    def number(self) -> int:
        """Which question it is, from 1."""
        return self._view.number if self._view else 0

    @Property(Rows, constant=True)
    def answers(self) -> Rows[AnswerRow]:
        """The answers to choose from."""
        return self._answers

    @Property(Rows, constant=True)
    def taken(self) -> Rows[TakenRow]:
        """What has been answered so far; each may be taken back."""
        return self._taken

    @Property(Rows, constant=True)
    def hindrances(self) -> Rows[HindranceRow]:
        """Everything that stands in the way, once nothing more is asked."""
        return self._hindrances

    @Property(Rows, constant=True)
    def ways(self) -> Rows[wording.Way]:
        """What fits better."""
        return self._ways

    @Property(bool, notify=changed)
    def mayGoOn(self) -> bool:
        """Whether the person may apply, warned or not."""
        return self._view is not None and self._view.asks is None and not self._view.barred

    @Property(str, notify=changed)
    def caution(self) -> str:
        """How far this may be relied on; empty where it is settled or nothing stands in the way."""
        view = self._view
        if view is None or view.asks or not (view.assumed and view.hindrances):
            return ""
        return translate("wording", "这些条件还没有正式核定。是不是符合，由工作人员核对。")

    @Property(SlipViewModel, constant=True)
    def slip(self) -> SlipViewModel:
        """The slip that says why and where to go."""
        return self._slip

    @Slot(int)
    def choose(self, answer: int) -> None:
        """Give the answer at this place."""
        self._bridge.run(lambda: self._kiosk.conditions.answer_condition(answer))

    @Slot(int)
    def reconsider(self, question: int) -> None:
        """Take back the answer to the question at this place, and all after it."""
        self._bridge.run(lambda: self._kiosk.conditions.reconsider_condition(question))

    @Slot()
    def goOn(self) -> None:
        """Fill in the form."""
        self._bridge.run(self._kiosk.conditions.meet_conditions)

    @Slot()
    def printSlip(self) -> None:
        """Print why, and where to go."""
        self._bridge.run(self._kiosk.conditions.print_conditions)

    @Slot(str, str)
    def follow(self, kind: str, target: str) -> None:
        """Go to what fits better; a matter that others handle is only told of."""
        doors = {"item": self._kiosk.open_guide, "integrated": self._kiosk.finding.open_linked}
        if kind in doors:
            self._bridge.run(lambda: doors[kind](target))

    def reword(self) -> None:
        """Say everything again, in the language the screen has now."""
        self._slip.reword()
        self._show()

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if isinstance(event, SessionEnded):
            self._view = None
            self._show()
        elif isinstance(event, SessionStepped):
            self._read()

    def _read(self) -> None:
        try:
            self._view = self._kiosk.conditions.view()
        except StepError:
            return  # the page stays as it is until it comes back or the session ends
        self._show()

    def _show(self) -> None:
        view = self._view
        self._answers.show([AnswerRow(one.says) for one in view.asks.answers] if view and view.asks else ())
        self._taken.show([TakenRow(asks, says) for asks, says in view.taken] if view else ())
        found = view.hindrances if view and view.asks is None else ()
        self._hindrances.show([HindranceRow(one.because, _turn_to(one)) for one in found])
        names = tuple(dict.fromkeys(name for one in found for name in one.leads_to))
        catalogue = self._kiosk.catalogue
        self._ways.show([wording.way_to(target, catalogue) for target in self._kiosk.finding.targets(names)])
        self.changed.emit()


def _turn_to(hindrance: Hindrance) -> str:
    said = translate("wording", "可以找：{place}")
    return said.format(place=hindrance.turn_to) if hindrance.turn_to else ""
