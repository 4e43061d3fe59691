"""What lies around every page: language, looks, help, the keys, the staff corner."""

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlAnonymous

from kiosk import Kiosk
from ui.access.speaking import Speech
from ui.bridge import Bridge
from ui.keyboard import Keyboard, PadKeys
from ui.viewmodels.appearance import AppearanceViewModel
from ui.viewmodels.call import CallViewModel
from ui.viewmodels.carrying import Carrier
from ui.viewmodels.language import LanguageViewModel
from ui.viewmodels.notices import NoticesViewModel
from ui.viewmodels.staff import StaffViewModel

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlAnonymous
class Around(Carrier):
    """What no single page owns."""

    def __init__(self, kiosk: Kiosk, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = LanguageViewModel(kiosk, bridge, self)
        self._appearance = AppearanceViewModel(kiosk, bridge, self)
        self._call = self.carry(CallViewModel(kiosk, bridge, self._appearance, self))
        self._notices = self.carry(NoticesViewModel(kiosk, bridge, self._appearance, self))
        self._pad_keys = PadKeys(self)
        self._keyboard = Keyboard(bridge, parent=self)
        self._staff = self.carry(StaffViewModel(kiosk, bridge, self))

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

    @Property(StaffViewModel, constant=True)
    def staff(self) -> StaffViewModel:
        """The staff corner."""
        return self._staff

    def lend_voice(self, speech: Speech) -> None:
        """Take the voice that a person may switch on."""
        self._appearance.lend(speech)
