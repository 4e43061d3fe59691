"""The terminal as a whole: which screen is on, what its header says, what went wrong."""

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import (
    Clock,
    Event,
    Health,
    IdlePhase,
    Kiosk,
    Link,
    LinkChanged,
    OutletChanged,
    SessionEnded,
    SessionStepped,
)
from ui.bridge import Bridge
from ui.previews import Draw
from ui.viewmodels.following import Following
from ui.viewmodels.preview import PreviewViewModel
from ui.wording import dates
from ui.wording import terminal as wording

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

PULSE_MILLISECONDS = 250
"""How often the clock and the idle time are read; a countdown by seconds needs no more."""


@QmlElement
class TerminalViewModel(Following):
    """What every screen shows; the way to what only one of them shows comes from the subjects it is built on."""

    stepChanged = Signal()
    linkChanged = Signal()
    outletChanged = Signal()
    timeChanged = Signal()
    countdownChanged = Signal()
    waitingChanged = Signal()
    troubleChanged = Signal()
    reworded = Signal()
    """Everything said from Python is in another language; QML has to read its own texts anew."""

    def __init__(
        self,
        kiosk: Kiosk,
        clock: Clock,
        bridge: Bridge,
        *,
        draw: Draw | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(kiosk, clock, bridge, parent)
        self._kiosk = kiosk
        self._clock = clock
        self._bridge = bridge
        self._step = kiosk.session.step.name
        self._link = Link.UNKNOWN
        self._countdown = 0
        self._waiting = False
        self._trouble: Exception | None = None
        self._preview = self.carry(PreviewViewModel(kiosk, bridge, draw, self))
        bridge.happened.connect(self._hear)
        bridge.stale.connect(self._read_step)
        bridge.failed.connect(self._fail)
        bridge.waiting.connect(self._wait)
        self._language.changed.connect(self.reword)
        self._pulse = QTimer(self, interval=PULSE_MILLISECONDS)
        self._pulse.timeout.connect(self._read_time)
        self._pulse.start()
        self._read_link()

    # --- what a screen shows ----------------------------------------------------------------------------

    @Property(str, notify=stepChanged)
    def step(self) -> str:
        """Name of the session's step, e.g. `GUIDE`; chooses the screen."""
        return self._step

    @Property(bool, notify=linkChanged)
    def online(self) -> bool:
        """Whether the terminal is in touch with the platform right now."""
        return self._link is Link.ONLINE

    @Property(str, notify=linkChanged)
    def linkText(self) -> str:
        """The link to the platform in the citizen's words."""
        return wording.link(self._link)

    @Property(str, notify=outletChanged)
    def outletName(self) -> str:
        """Name of the outlet the terminal stands in."""
        return self._kiosk.terminal.outlet.name

    @Property(str, notify=outletChanged)
    def outletPhone(self) -> str:
        """Number to call for help from a person; may be empty."""
        return self._kiosk.terminal.outlet.phone

    @Property(bool, notify=outletChanged)
    def sample(self) -> bool:
        """Whether this is a demonstration, which every screen then says."""
        return self._kiosk.terminal.sample

    @Property(str, notify=timeChanged)
    def timeText(self) -> str:
        """Hours and minutes in Beijing time."""
        return wording.time_of_day(self._clock.now())

    @Property(str, notify=timeChanged)
    def dateText(self) -> str:
        """Day and day of the week."""
        return dates.today(self._clock.now())

    @Property(int, notify=countdownChanged)
    def countdown(self) -> int:
        """Seconds until the session is wiped; 0 while nobody needs to be asked."""
        return self._countdown

    @Property(bool, notify=waitingChanged)
    def waiting(self) -> bool:
        """Whether a command takes long enough to say so."""
        return self._waiting

    @Property(str, notify=troubleChanged)
    def trouble(self) -> str:
        """What went wrong with the last command, as a sentence; empty when all is well."""
        return wording.trouble(self._trouble) if self._trouble else ""

    @Property(PreviewViewModel, constant=True)
    def preview(self) -> PreviewViewModel:
        """A slip as it comes out of the printer."""
        return self._preview

    # --- what a person did ----------------------------------------------------------------------------------

    @Slot()
    def begin(self) -> None:
        """Start with guides and applications."""
        self._bridge.run(self._kiosk.begin)

    @Slot()
    def openLookUp(self) -> None:
        """Ask how an application stands."""
        self._bridge.run(self._kiosk.open_look_up)

    @Slot()
    def openStaff(self) -> None:
        """Go to the staff corner's door."""
        self._bridge.run(self._kiosk.open_staff)

    @Slot()
    def back(self) -> None:
        """Return to the step before."""
        self._bridge.run(self._kiosk.back)

    @Slot()
    def end(self) -> None:
        """Leave: everything of the session is wiped and the start screen comes back."""
        self._bridge.run(self._kiosk.end)

    @Slot()
    def touch(self) -> None:
        """Somebody is here: start the idle time anew.

        A countdown goes with the next pulse and not within this very touch, which would fall through to the
        button underneath.
        """
        self._kiosk.touch()

    @Slot()
    def dismissTrouble(self) -> None:
        """Take away what went wrong: the person has read it."""
        self._say(None)

    @Slot()
    def reword(self) -> None:
        """Say everything again, in the language the screen has now."""
        super().reword()
        for changed in (self.linkChanged, self.timeChanged, self.troubleChanged, self.reworded):
            changed.emit()

    def warm_up(self) -> None:
        """Get ready, in the background, what the first person would have to wait for."""
        self._keyboard.open()
        self._search.warm_up()

    # --- what the machine says --------------------------------------------------------------------------------

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if isinstance(event, SessionEnded):
            self._keyboard.forget()
        if isinstance(event, SessionStepped | SessionEnded):
            self._read_step()
        elif isinstance(event, LinkChanged):
            self._read_link()
        elif isinstance(event, OutletChanged):
            self.outletChanged.emit()

    @Slot()
    def _read_step(self) -> None:
        step = self._kiosk.session.step.name
        if step != self._step:
            self._step = step
            self._say(None)
            self.stepChanged.emit()

    def _read_link(self) -> None:
        self._bridge.run(self._kiosk.health, self._show_link)

    def _show_link(self, health: Health) -> None:
        self._link = health.link
        self.linkChanged.emit()

    @Slot()
    def _read_time(self) -> None:
        idle = self._kiosk.idle()
        countdown = idle.seconds_left if idle.phase is IdlePhase.COUNTDOWN else 0
        if countdown != self._countdown:
            self._countdown = countdown
            self.countdownChanged.emit()
        self._draft.look()
        self.timeChanged.emit()

    @Slot(bool)
    def _wait(self, waiting: bool) -> None:  # noqa: FBT001  what the signal says
        if waiting != self._waiting:
            self._waiting = waiting
            self.waitingChanged.emit()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self._say(error)

    def _say(self, trouble: Exception | None) -> None:
        if trouble is not self._trouble:
            self._trouble = trouble
            self.troubleChanged.emit()
