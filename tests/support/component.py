"""One component in a window of its own, in front of a finger and five keys."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtQuick import QQuickWindow

from ui.access.walking import FiveKeys
from ui.app import prepare
from ui.qml_engine import load_window, new_engine
from ui.rehearsal.finger import Finger

AROUND = """
import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

Window {
    id: stand
    width: 900
    height: 900
    property string said
    %s
}
"""


@dataclass
class Stand:
    """What a test touches, and the words the component has said through `stand.said`."""

    window: QQuickWindow
    finger: Finger
    keys: FiveKeys

    @property
    def said(self) -> str:
        return str(self.window.property("said"))


@contextmanager
def stand(folder: Path, content: str, **properties: Any) -> Iterator[Stand]:
    """Put up `content`, QML that may call the window `stand`."""
    prepare()
    file = folder / "Stand.qml"
    file.write_text(AROUND % content, "utf-8")
    engine, keys = new_engine(), FiveKeys()
    window = load_window(engine, file, properties)
    keys.watch(window)
    window.show()
    try:
        finger = Finger(window)
        finger.settle()
        yield Stand(window, finger, keys)
    finally:
        window.removeEventFilter(keys)
        shiboken6.delete(engine)
        shiboken6.delete(keys)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
