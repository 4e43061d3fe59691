"""The terminal as a whole: which screen is on, what its header says, and who carries the other view models."""

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import (
    Camera,
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
    Stick,
)
from ui.access.speaking import Speech
from ui.bridge import Bridge
from ui.keyboard import Keyboard, PadKeys
from ui.previews import Draw
from ui.viewmodels.appearance import AppearanceViewModel
from ui.viewmodels.call import CallViewModel
from ui.viewmodels.check import CheckViewModel
from ui.viewmodels.draft import DraftViewModel
from ui.viewmodels.evaluation import EvaluationViewModel
from ui.viewmodels.form import FormViewModel
from ui.viewmodels.guide import GuideViewModel
from ui.viewmodels.guides import GuidesViewModel
from ui.viewmodels.language import LanguageViewModel
from ui.viewmodels.look_up import LookUpViewModel
from ui.viewmodels.materials import MaterialsViewModel
from ui.viewmodels.notices import NoticesViewModel
from ui.viewmodels.outlets import OutletsViewModel
from ui.viewmodels.pages import PagesViewModel
from ui.viewmodels.preview import PreviewViewModel
from ui.viewmodels.progress import ProgressViewModel
from ui.viewmodels.search import SearchViewModel
from ui.viewmodels.situations import SituationsViewModel
from ui.viewmodels.staff import StaffViewModel
from ui.viewmodels.submitted import SubmittedViewModel
from ui.viewmodels.verify import VerifyViewModel
from ui.wording import dates
from ui.wording import terminal as wording

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

PULSE_MILLISECONDS = 250
"""How often the clock and the idle time are read; a countdown by seconds needs no more."""


@QmlElement
class TerminalViewModel(QObject):
    """What every screen shows, and the way to what only one of them shows."""

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
        super().__init__(parent)
        self._kiosk = kiosk
        self._clock = clock
        self._bridge = bridge
        self._step = kiosk.session.step.name
        self._link = Link.UNKNOWN
        self._countdown = 0
        self._waiting = False
        self._trouble: Exception | None = None
        self._language = LanguageViewModel(kiosk, bridge, self)
        self._appearance = AppearanceViewModel(kiosk, bridge, self)
        self._call = CallViewModel(kiosk, bridge, self._appearance, self)
        self._notices = NoticesViewModel(kiosk, bridge, self._appearance, self)
        self._pad_keys = PadKeys(self)
        self._keyboard = Keyboard(bridge, parent=self)
        self._guides = GuidesViewModel(kiosk, bridge, self)
        self._guide = GuideViewModel(kiosk, bridge, self)
        self._search = SearchViewModel(kiosk, bridge, self)
        self._situations = SituationsViewModel(kiosk, bridge, self)
        self._draft = DraftViewModel(kiosk, bridge, self)
        self._outlets = OutletsViewModel(kiosk, bridge, self)
        self._form = FormViewModel(kiosk, clock, bridge, self)
        self._materials = MaterialsViewModel(kiosk, bridge, self)
        self._pages = PagesViewModel(kiosk, bridge, self)
        self._check = CheckViewModel(kiosk, bridge, self)
        self._submitted = SubmittedViewModel(kiosk, bridge, self)
        self._look_up = LookUpViewModel(kiosk, bridge, self)
        self._verify = VerifyViewModel(kiosk, bridge, self)
        self._progress = ProgressViewModel(kiosk, clock, bridge, self)
        self._evaluation = EvaluationViewModel(kiosk, bridge, self)
        self._staff = StaffViewModel(kiosk, bridge, self)
        self._preview = PreviewViewModel(kiosk, bridge, draw, self)
        bridge.happened.connect(self._hear)
        bridge.stale.connect(self._read_step)
        bridge.failed.connect(self._fail)
        bridge.waiting.connect(self._wait)
        self._language.changed.connect(self._reword)
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

    # --- the other view models ----------------------------------------------------------------------------

    @Property(DraftViewModel, constant=True)
    def draft(self) -> DraftViewModel:
        """The form the terminal died over."""
        return self._draft

    @Property(LanguageViewModel, constant=True)
    def language(self) -> LanguageViewModel:
        """The language of the screen."""
        return self._language

    @Property(AppearanceViewModel, constant=True)
    def appearance(self) -> AppearanceViewModel:
        """Text size, colours, and what lies over the page."""
        return self._appearance

    @Property(CallViewModel, constant=True)
    def call(self) -> CallViewModel:
        """Whether the staff know that somebody calls them."""
        return self._call

    @Property(NoticesViewModel, constant=True)
    def notices(self) -> NoticesViewModel:
        """What is said while nobody is there."""
        return self._notices

    @Property(PadKeys, constant=True)
    def padKeys(self) -> PadKeys:
        """The keys of the pads on the screen."""
        return self._pad_keys

    @Property(Keyboard, constant=True)
    def keyboard(self) -> Keyboard:
        """The keyboard on the screen."""
        return self._keyboard

    @Property(GuidesViewModel, constant=True)
    def guides(self) -> GuidesViewModel:
        """Categories and items."""
        return self._guides

    @Property(GuideViewModel, constant=True)
    def guide(self) -> GuideViewModel:
        """The guide of the open item."""
        return self._guide

    @Property(SearchViewModel, constant=True)
    def search(self) -> SearchViewModel:
        """Finding an item by what one types."""
        return self._search

    @Property(SituationsViewModel, constant=True)
    def situations(self) -> SituationsViewModel:
        """Finding an item by what has happened, or by a few questions."""
        return self._situations

    @Property(OutletsViewModel, constant=True)
    def outlets(self) -> OutletsViewModel:
        """Where else to go."""
        return self._outlets

    @Property(FormViewModel, constant=True)
    def form(self) -> FormViewModel:
        """The application being filled in."""
        return self._form

    @Property(MaterialsViewModel, constant=True)
    def materials(self) -> MaterialsViewModel:
        """What the item asks for besides the answers."""
        return self._materials

    @Property(PagesViewModel, constant=True)
    def pages(self) -> PagesViewModel:
        """The pages of one material."""
        return self._pages

    @Property(CheckViewModel, constant=True)
    def check(self) -> CheckViewModel:
        """The answers before they are confirmed."""
        return self._check

    @Property(SubmittedViewModel, constant=True)
    def submitted(self) -> SubmittedViewModel:
        """The application just confirmed and its slip."""
        return self._submitted

    @Property(LookUpViewModel, constant=True)
    def lookUp(self) -> LookUpViewModel:
        """Finding an application again."""
        return self._look_up

    @Property(VerifyViewModel, constant=True)
    def verify(self) -> VerifyViewModel:
        """Whether a receipt is genuine."""
        return self._verify

    @Property(ProgressViewModel, constant=True)
    def progress(self) -> ProgressViewModel:
        """Where an application stands."""
        return self._progress

    @Property(EvaluationViewModel, constant=True)
    def evaluation(self) -> EvaluationViewModel:
        """Rating a service."""
        return self._evaluation

    @Property(StaffViewModel, constant=True)
    def staff(self) -> StaffViewModel:
        """The staff corner."""
        return self._staff

    @Property(PreviewViewModel, constant=True)
    def preview(self) -> PreviewViewModel:
        """A slip as it comes out of the printer."""
        return self._preview

    def lend_devices(self, stick: Stick | None, camera: Camera | None) -> None:
        """Take what pages come from; None where there is none."""
        self._pages.lend(stick, camera)

    def lend_voice(self, speech: Speech) -> None:
        """Take the voice that a person may switch on."""
        self._appearance.lend(speech)

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

    @Slot()
    def _reword(self) -> None:
        for part in (
            *(self._guides, self._outlets, self._search, self._situations, self._form, self._materials, self._check),
            *(self._pages, self._submitted, self._look_up, self._verify, self._progress, self._evaluation),
            *(self._draft, self._staff, self._call, self._guide, self._preview, self._notices),
        ):
            part.reword()
        for changed in (self.linkChanged, self.timeChanged, self.troubleChanged, self.reworded):
            changed.emit()
