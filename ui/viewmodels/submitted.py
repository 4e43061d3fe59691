"""The application just confirmed, and its slip."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk import Event, Kiosk
from ui.bridge import Bridge

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by TerminalViewModel")
class SubmittedViewModel(QObject):
    """The application just confirmed, and its slip."""

    changed = Signal()

    def __init__(self, kiosk: Kiosk, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._bridge = bridge
        bridge.happened.connect(self._hear)

    def _hear(self, event: Event) -> None:
        """Read anew what the event may have changed."""
