"""A slip on the screen as it comes out of the printer."""

from base64 import b64encode
from functools import partial

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import Event, Kiosk, SessionEnded, SessionStepped, Slip
from ui.bridge import Bridge
from ui.previews import Draw, Preview
from ui.wording import applications as wording

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

NOTHING = Preview((), 0.0, "")


@QmlElement
class PreviewViewModel(QObject):
    """The slip somebody wants to look at; drawn when it is asked for, and gone when they turn to something else.

    Its pictures are kept in memory only: a file of them would outlive the session.
    """

    changed = Signal()

    def __init__(self, kiosk: Kiosk, bridge: Bridge, draw: Draw | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._bridge = bridge
        self._draw = draw
        self._slip: Slip | None = None
        self._preview = NOTHING
        self._failed = False
        self._place = self._here()
        bridge.happened.connect(self._hear)

    @Property(bool, constant=True)
    def available(self) -> bool:
        """Whether slips can be looked at."""
        return self._draw is not None

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        """Whether somebody is looking at one."""
        return self._slip is not None

    @Property(bool, notify=changed)
    def failed(self) -> bool:
        """Whether it cannot be shown."""
        return self._failed

    @Property(str, notify=changed)
    def title(self) -> str:
        """What people call the slip."""
        return wording.slip_name(self._slip) if self._slip else ""

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # a name of Qt's
    def pictures(self) -> list[str]:
        """The slip from the top down."""
        return [f"data:image/png;base64,{b64encode(png).decode()}" for png in self._preview.pictures]

    @Property(float, notify=changed)
    def paperWidth(self) -> float:
        """How wide its paper is, in millimetres."""
        return self._preview.width

    @Property(str, notify=changed)
    def text(self) -> str:
        """What is written on it."""
        return self._preview.text

    @Slot()
    def showLatest(self) -> None:
        """Look at the slip that is on its way to paper, or was."""
        job = self._kiosk.papers.latest()
        if job:
            self._show(job.slip, job.copy)

    @Slot()
    def close(self) -> None:
        """Put it away."""
        if self._slip is not None:
            self._slip, self._preview, self._failed = None, NOTHING, False
            self.changed.emit()

    def reword(self) -> None:
        """Say everything again, in the language the screen has now."""
        self.changed.emit()

    def _show(self, slip: Slip, copy: int) -> None:
        if self._draw is None:
            return
        self._slip, self._preview, self._failed = slip, NOTHING, False
        self.changed.emit()
        self._bridge.run(partial(self._draw, slip, copy=copy), partial(self._drawn, slip), self._fail)

    def _drawn(self, slip: Slip, preview: Preview) -> None:
        if slip is self._slip:
            self._preview = preview
            self.changed.emit()

    def _fail(self, _error: Exception) -> None:
        self._failed = self._slip is not None
        self.changed.emit()

    def _here(self) -> tuple[str, str]:
        return self._kiosk.session.id, self._kiosk.session.step

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if isinstance(event, SessionStepped | SessionEnded) and self._here() != self._place:
            self._place = self._here()
            self.close()
