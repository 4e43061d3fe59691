"""Which language the screen speaks: the person's choice, which goes when they do."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Property, QCoreApplication, QObject, QTranslator, Signal, Slot
from PySide6.QtQml import QmlElement

import resources
from kiosk import AppearanceChanged, Event, Kiosk, Language
from ui.bridge import Bridge

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

NAMES = {Language.CHINESE: "中文", Language.ENGLISH: "English"}
"""Each as it calls itself, which is how people find their own."""
WRITTEN = Language.CHINESE
"""The language all texts are written in, and the catalogue too."""


@QmlElement
class LanguageViewModel(QObject):
    """The language of the screen and the way to the other one."""

    changed = Signal()
    """Every text reads differently from now on."""

    def __init__(self, kiosk: Kiosk, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._bridge = bridge
        self._current = WRITTEN
        self._translator = QTranslator(self)
        self._follow()
        bridge.happened.connect(self._hear)

    @Property(str, notify=changed)
    def current(self) -> str:
        """Code of the language, e.g. `zh`."""
        return self._current.value

    @Property(str, notify=changed)
    def otherName(self) -> str:
        """What the other language calls itself."""
        return NAMES[self._other]

    @Property(bool, notify=changed)
    def foreign(self) -> bool:
        """Whether guides and forms are in another language than the screen."""
        return self._current is not WRITTEN

    @Slot()
    def switchOver(self) -> None:
        """Speak the other language; nothing typed is lost."""
        wanted = replace(self._kiosk.appearance, language=self._other)
        self._bridge.run(lambda: self._kiosk.change_appearance(wanted))

    def read(self, texts: Path | None) -> None:
        """Take all texts from a compiled translation; None: as they are written."""
        QCoreApplication.removeTranslator(self._translator)
        if texts is not None:
            self._translator.load(str(texts))
            QCoreApplication.installTranslator(self._translator)
        self.changed.emit()

    @property
    def _other(self) -> Language:
        return Language.ENGLISH if self._current is Language.CHINESE else Language.CHINESE

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if isinstance(event, AppearanceChanged):
            self._follow()

    def _follow(self) -> None:
        language = self._kiosk.appearance.language
        if language is not self._current:
            self._current = language
            self.read(None if language is WRITTEN else resources.path(f"translations/{language}.qm"))
