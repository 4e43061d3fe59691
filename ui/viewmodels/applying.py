"""Applying for an item: the form, what is brought along, the answers checked, what was handed in."""

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlAnonymous

from kiosk import Camera, Clock, Kiosk, Stick
from ui.bridge import Bridge
from ui.viewmodels.check import CheckViewModel
from ui.viewmodels.commitment import CommitmentViewModel
from ui.viewmodels.conditions import ConditionsViewModel
from ui.viewmodels.draft import DraftViewModel
from ui.viewmodels.finding import Finding
from ui.viewmodels.form import FormViewModel
from ui.viewmodels.materials import MaterialsViewModel
from ui.viewmodels.opening import OpeningViewModel
from ui.viewmodels.pages import PagesViewModel
from ui.viewmodels.phone_pages import PhonePagesViewModel
from ui.viewmodels.sharing import SharingViewModel
from ui.viewmodels.submitted import SubmittedViewModel
from ui.viewmodels.taking import TakingViewModel

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlAnonymous
class Applying(Finding):
    """The view models of the pages from the form to the slip."""

    def __init__(self, kiosk: Kiosk, clock: Clock, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(kiosk, bridge, parent)
        self._draft = self.carry(DraftViewModel(kiosk, bridge, self))
        self._conditions = self.carry(ConditionsViewModel(kiosk, bridge, self))
        self._form = self.carry(FormViewModel(kiosk, clock, bridge, self))
        self._sharing = self.carry(SharingViewModel(kiosk, bridge, self))
        self._materials = self.carry(MaterialsViewModel(kiosk, bridge, self))
        self._pages = self.carry(PagesViewModel(kiosk, bridge, self))
        self._commitment = self.carry(CommitmentViewModel(kiosk, bridge, self))
        self._phone_pages = self.carry(PhonePagesViewModel(kiosk, bridge, self))
        self._check = self.carry(CheckViewModel(kiosk, bridge, self))
        self._taking = self.carry(TakingViewModel(kiosk, bridge, self))
        self._opening = self.carry(OpeningViewModel(kiosk, bridge, self))
        self._submitted = self.carry(SubmittedViewModel(kiosk, bridge, self))

    @Property(DraftViewModel, constant=True)
    def draft(self) -> DraftViewModel:
        """The form the terminal died over."""
        return self._draft

    @Property(ConditionsViewModel, constant=True)
    def conditions(self) -> ConditionsViewModel:
        """Whether the item is for whoever wants to apply."""
        return self._conditions

    @Property(FormViewModel, constant=True)
    def form(self) -> FormViewModel:
        """The application being filled in."""
        return self._form

    @Property(SharingViewModel, constant=True)
    def sharing(self) -> SharingViewModel:
        """What authorities already hold, and may be asked for."""
        return self._sharing

    @Property(MaterialsViewModel, constant=True)
    def materials(self) -> MaterialsViewModel:
        """What the item asks for besides the answers."""
        return self._materials

    @Property(PagesViewModel, constant=True)
    def pages(self) -> PagesViewModel:
        """The pages of one material."""
        return self._pages

    @Property(CommitmentViewModel, constant=True)
    def commitment(self) -> CommitmentViewModel:
        """The commitment that replaces materials."""
        return self._commitment

    @Property(PhonePagesViewModel, constant=True)
    def phonePages(self) -> PhonePagesViewModel:
        """Pages of it that come from a phone."""
        return self._phone_pages

    @Property(CheckViewModel, constant=True)
    def check(self) -> CheckViewModel:
        """The answers before they are confirmed."""
        return self._check

    @Property(TakingViewModel, constant=True)
    def taking(self) -> TakingViewModel:
        """The form at hand, taken along."""
        return self._taking

    @Property(OpeningViewModel, constant=True)
    def opening(self) -> OpeningViewModel:
        """A draft that was taken along, opened again."""
        return self._opening

    @Property(SubmittedViewModel, constant=True)
    def submitted(self) -> SubmittedViewModel:
        """The application just confirmed and its slip."""
        return self._submitted

    def lend_devices(self, stick: Stick | None, camera: Camera | None) -> None:
        """Take what pages come from; None where there is none."""
        self._pages.lend(stick, camera)
