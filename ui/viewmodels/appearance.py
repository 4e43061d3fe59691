"""How the screen is shown, and what a person may change about it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import Appearance, AppearanceChanged, Event, Kiosk, Scheme, SessionStepped, TextSize
from ui.access.speaking import Speech
from ui.bridge import Bridge

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

CALLING = "help"
"""The panel on which somebody calls the staff."""


@QmlElement
class AppearanceViewModel(QObject):
    """The machine keeps the choice; this only says it in QML's words and knows whether the panel is open."""

    changed = Signal()
    panelChanged = Signal()
    speechChanged = Signal()

    def __init__(self, kiosk: Kiosk, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._bridge = bridge
        self._shown = kiosk.appearance
        self._panel = ""
        self._speech: Speech | None = None
        bridge.happened.connect(self._hear)

    @Property(str, notify=changed)
    def textSize(self) -> str:
        """`small`, `standard`, `large` or `largest`."""
        return self._shown.text_size.value

    @Property(str, notify=changed)
    def scheme(self) -> str:
        """`light`, `dark`, `contrast` or `calm`."""
        return self._shown.scheme.value

    @Property(bool, notify=changed)
    def elder(self) -> bool:
        """Whether 关怀版 is on."""
        return self._shown.elder

    @Property(bool, notify=changed)
    def reach(self) -> bool:
        """Whether everything to be touched is in the lower half of an upright screen."""
        return self._shown.reach

    @Property(bool, notify=changed)
    def usual(self) -> bool:
        """Whether nothing has been changed but the language, which has a button of its own."""
        return replace(self._kiosk.usual_appearance, language=self._shown.language) == self._shown

    @Property(str, notify=panelChanged)
    def panel(self) -> str:
        """What lies over the page: `appearance`, `help`, `notices`, or nothing."""
        return self._panel

    @Property(bool, notify=speechChanged)
    def canSpeak(self) -> bool:
        """Whether this terminal can read aloud."""
        return self._speech is not None and self._speech.possible

    @Property(bool, notify=speechChanged)
    def speaks(self) -> bool:
        """Whether the terminal reads aloud."""
        return self._speech is not None and self._speech.on

    @Slot()
    def toggleSpeech(self) -> None:
        """Read aloud, or be silent again."""
        if self._speech is not None:
            self._speech.switch(on=not self._speech.on)

    @property
    def calling(self) -> bool:
        """Whether the panel lies over the page on which somebody calls the staff."""
        return self._panel == CALLING

    def shows(self, panel: str) -> bool:
        """Tell whether a panel lies over the page."""
        return self._panel == panel

    def lend(self, speech: Speech) -> None:
        """Take the voice that the panel switches."""
        self._speech = speech
        speech.changed.connect(self.speechChanged)
        self.speechChanged.emit()

    @Slot(str)
    def chooseTextSize(self, size: str) -> None:
        """Show text in another size; raises `ValueError` for one that does not exist."""
        self._change(lambda shown: replace(shown, text_size=TextSize(size)))

    @Slot(str)
    def chooseScheme(self, scheme: str) -> None:
        """Show the screen in other colours; raises `ValueError` for a scheme that does not exist."""
        self._change(lambda shown: replace(shown, scheme=Scheme(scheme)))

    @Slot()
    def toggleElder(self) -> None:
        """Turn 关怀版 on or off."""
        self._change(lambda shown: shown.for_elders(self._kiosk.usual_appearance.text_size))

    @Slot()
    def toggleReach(self) -> None:
        """Bring what is to be touched down, or back up."""
        self._change(lambda shown: replace(shown, reach=not shown.reach))

    @Slot()
    def reset(self) -> None:
        """Show everything as the outlet wants it, in the language it is in."""
        self._change(lambda shown: replace(self._kiosk.usual_appearance, language=shown.language))

    @Slot(str)
    def open(self, panel: str) -> None:
        """Lay a panel over the page; nothing on the page changes."""
        self._lay(panel)

    @Slot()
    def close(self) -> None:
        """Take the panel away."""
        self._lay("")

    def _change(self, how: Callable[[Appearance], Appearance]) -> None:
        self._bridge.run(lambda: self._kiosk.change_appearance(how(self._kiosk.appearance)))

    def _lay(self, panel: str) -> None:
        if panel != self._panel:
            self._panel = panel
            self.panelChanged.emit()

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if isinstance(event, AppearanceChanged):
            self._shown = self._kiosk.appearance
            self.changed.emit()
        elif isinstance(event, SessionStepped):
            self._lay("")
