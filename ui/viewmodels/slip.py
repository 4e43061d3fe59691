"""A slip on its way to paper, as the person waiting for it sees it."""

from collections.abc import Callable
from enum import IntEnum
from functools import partial

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import (
    EvaluationSlip,
    Event,
    Kiosk,
    PrintJob,
    PrintJobChanged,
    PrintJobQueued,
    PrintState,
    SessionEnded,
    SessionStepped,
)
from ui.bridge import Bridge
from ui.viewmodels.phone_slip import PhoneSlipViewModel
from ui.wording import applications as wording

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


class Mood(IntEnum):
    """How a notice looks; the numbers are those of Notice.qml."""

    INFORMATION = 0
    WARNING = 1
    PROBLEM = 2
    SUCCESS = 3


MOODS = {PrintState.PRINTED: Mood.SUCCESS, PrintState.UNKNOWN: Mood.WARNING, PrintState.FAILED: Mood.PROBLEM}


Latest = Callable[[], PrintJob | None]
"""Which job it is about."""


@QmlElement
class SlipViewModel(QObject):
    """The latest slip of this session about what its step shows: its application, or the item whose guide is read."""

    changed = Signal()

    def __init__(
        self, kiosk: Kiosk, bridge: Bridge, parent: QObject | None = None, *, latest: Latest | None = None
    ) -> None:
        """Show the slip of the job that `latest` finds; without it, the newest about what the step shows."""
        super().__init__(parent)
        self._kiosk = kiosk
        self._bridge = bridge
        self._latest = latest or kiosk.papers.latest
        self._job: PrintJob | None = None
        self._phone = PhoneSlipViewModel(kiosk, bridge, self)
        bridge.happened.connect(self._hear)

    @Property(PhoneSlipViewModel, constant=True)
    def phone(self) -> PhoneSlipViewModel:
        """The slip on a phone, when its paper does not come."""
        return self._phone

    @Property(bool, notify=changed)
    def present(self) -> bool:
        """Whether there is a slip at all."""
        return self._job is not None and self._job.state is not PrintState.EXPIRED

    @Property(bool, notify=changed)
    def forEvaluation(self) -> bool:
        """Whether it is the slip for rating at home."""
        return self._job is not None and isinstance(self._job.slip, EvaluationSlip)

    @Property(str, notify=changed)
    def state(self) -> str:
        """State of the print job as a word, e.g. `printed`; empty when there is none."""
        return self._job.state.value if self._job else ""

    @Property(int, notify=changed)
    def mood(self) -> int:
        """How the notice looks."""
        if self._job is None:
            return Mood.INFORMATION
        waiting = Mood.WARNING if self._job.reason else Mood.INFORMATION
        return MOODS.get(self._job.state, waiting)

    @Property(str, notify=changed)
    def text(self) -> str:
        """Where the slip is."""
        return wording.printing(self._job)[0] if self._job else ""

    @Property(str, notify=changed)
    def detail(self) -> str:
        """What to do about it; may be empty."""
        return wording.printing(self._job)[1] if self._job else ""

    @Property(bool, notify=changed)
    def settled(self) -> bool:
        """Whether nothing more happens to it by itself, so that it may be printed again."""
        return self._job is not None and self._job.state in MOODS

    @Property(bool, notify=changed)
    def comingOut(self) -> bool:
        """Whether it will be on paper in a moment, so that it is worth staying for."""
        job = self._job
        return job is not None and not job.reason and job.state in (PrintState.QUEUED, PrintState.SENDING)

    @Slot()
    def printAgain(self) -> None:
        """Print the slip once more, marked as a copy if the first may be on paper."""
        if self._job:
            self._bridge.run(partial(self._kiosk.request_copy, self._job.job))

    def reword(self) -> None:
        """Say everything again, in the language the screen has now."""
        self._phone.see(self._job)
        self.changed.emit()

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if isinstance(event, PrintJobQueued | PrintJobChanged | SessionStepped | SessionEnded):
            self._job = self._latest()
            self._phone.see(self._job)
            self.changed.emit()
