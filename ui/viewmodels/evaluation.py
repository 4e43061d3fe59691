"""Rating the service: voluntary, five levels, nothing preselected."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import Event, Kiosk, SessionEnded, SessionStepped, Step
from ui.bridge import Bridge
from ui.models import Rows
from ui.viewmodels.slip import SlipViewModel

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class LevelRow:
    """One of the levels, best first."""

    code: int
    title: str


@dataclass(frozen=True)
class TagRow:
    """One reason that may be given for the chosen level."""

    text: str
    chosen: bool


@QmlElement
class EvaluationViewModel(QObject):
    """What the evaluation screen shows, and the rating while it is being made."""

    changed = Signal()
    levelWanted = Signal()
    """Somebody wants to send a rating without a level."""

    def __init__(self, kiosk: Kiosk, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._bridge = bridge
        self._slip = SlipViewModel(kiosk, bridge, self)
        self._levels: Rows[LevelRow] = Rows(LevelRow, self)
        self._tags: Rows[TagRow] = Rows(TagRow, self)
        self._level = 0
        self._problem = False
        self._sending = False
        self._thanks = False
        rating = kiosk.catalogue.rating
        self._levels.show([LevelRow(level.code, level.title) for level in rating.levels])
        bridge.happened.connect(self._hear)
        bridge.stale.connect(self._stop)

    @Property(Rows, constant=True)
    def levels(self) -> Rows[LevelRow]:
        """The levels, best first."""
        return self._levels

    @Property(Rows, constant=True)
    def tags(self) -> Rows[TagRow]:
        """What may be ticked with the chosen level."""
        return self._tags

    @Property(SlipViewModel, constant=True)
    def slip(self) -> SlipViewModel:
        """The slip for rating at home."""
        return self._slip

    @Property(int, notify=changed)
    def level(self) -> int:
        """The chosen level; 0 while none is."""
        return self._level

    @Property(bool, notify=changed)
    def levelMissing(self) -> bool:
        """Whether a level has to be chosen before sending."""
        return self._problem

    @Property(bool, notify=changed)
    def sending(self) -> bool:
        """Whether the rating is on its way into the terminal's keeping."""
        return self._sending

    @Property(bool, notify=changed)
    def thanks(self) -> bool:
        """Whether a rating has just been given and thanks are due."""
        return self._thanks

    @Slot(int)
    def choose(self, level: int) -> None:
        """Choose a level; other reasons belong to it."""
        self._level, self._problem = level, False
        self._tags.show([TagRow(text, chosen=False) for text in self._kiosk.catalogue.rating.level(level).tags])
        self.changed.emit()

    @Slot(str)
    def toggle(self, text: str) -> None:
        """Tick a reason, or take it back."""
        self._tags.show([TagRow(tag.text, chosen=tag.chosen != (tag.text == text)) for tag in self._tags.rows])

    @Slot(str)
    def send(self, comment: str) -> None:
        """Give the rating, once."""
        if self._sending:
            return
        if not self._level:
            self._problem = True
            self.changed.emit()
            self.levelWanted.emit()
            return
        level, tags = self._level, tuple(tag.text for tag in self._tags.rows if tag.chosen)
        self._sending = True
        self.changed.emit()
        self._bridge.run(lambda: self._kiosk.evaluate(level, tags, comment.strip()), self._thank, self._fail)

    @Slot()
    def skip(self) -> None:
        """Rate nothing and go back; nobody asks again."""
        self._bridge.run(self._kiosk.back)

    @Slot()
    def printSlip(self) -> None:
        """Print the code for rating on one's own phone."""
        self._bridge.run(self._kiosk.print_evaluation_slip)

    @Slot()
    def dismissThanks(self) -> None:
        """Take the thanks away: they have been read."""
        self._thanks = False
        self.changed.emit()

    def reword(self) -> None:
        """Say everything again, in the language the screen has now; levels and tags are the region's own words."""
        self._slip.reword()

    def _thank(self, _: None) -> None:
        self._thanks = True
        self._stop()

    def _fail(self, error: Exception) -> None:
        self._stop()
        self._bridge.failed.emit(error)

    @Slot()
    def _stop(self) -> None:
        self._sending = False
        self.changed.emit()

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if isinstance(event, SessionEnded):
            self._thanks = False
        if isinstance(event, SessionEnded | SessionStepped) and self._kiosk.session.step is not Step.EVALUATION:
            self._level, self._problem = 0, False
            self._tags.show(())
            self.changed.emit()
