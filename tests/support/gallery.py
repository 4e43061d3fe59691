"""Pictures of the gallery: a part of it, in a text size and a scheme, drawn with a real machine behind it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import shiboken6
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage

from tests.support.machine import Bench, apply_for, bench
from ui.app import prepare
from ui.bridge import Bridge
from ui.qml_engine import IMPORT_PATH, load_window, new_engine
from ui.rehearsal.finger import Finger
from ui.viewmodels.terminal import TerminalViewModel

PARTS = ("buttons", "choosing", "entries", "fields", "messages", "sheets", "text")
GALLERY = IMPORT_PATH / "qml/Gallery.qml"


@dataclass
class Gallery:
    """What the pictures are drawn from."""

    machine: Bench
    bridge: Bridge
    terminal: TerminalViewModel

    def picture(self, part: str, *, text_size: str, scheme: str) -> Image.Image:
        """Draw one part in one size and scheme."""
        engine = new_engine()
        properties = {"terminal": self.terminal, "part": part, "textSize": text_size, "scheme": scheme}
        window = load_window(engine, GALLERY, properties)
        try:
            window.show()
            Finger(window).settle()
            grabbed = window.grabWindow().convertToFormat(QImage.Format.Format_RGB888)
            size = (grabbed.width(), grabbed.height())
            return Image.frombuffer("RGB", size, bytes(grabbed.constBits()), "raw", "RGB", grabbed.bytesPerLine(), 1)
        finally:
            shiboken6.delete(engine)


@contextmanager
def gallery(folder: Path) -> Iterator[Gallery]:
    """Put up what the gallery needs: a machine on which somebody has just applied."""
    prepare()
    machine = bench(folder)
    bridge = Bridge(machine.kiosk.subscribe)
    terminal = TerminalViewModel(machine.kiosk, machine.clock, bridge)
    try:
        apply_for(machine.kiosk)
        for _ in range(20):
            QCoreApplication.processEvents()
        yield Gallery(machine, bridge, terminal)
    finally:
        bridge.close()
        shiboken6.delete(terminal)
        shiboken6.delete(bridge)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        machine.store.close()
