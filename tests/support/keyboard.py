"""The keyboard's panel in a window of its own, with one field to type into and a finger."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import shiboken6
from PySide6.QtCore import QUrl
from PySide6.QtQuick import QQuickItem, QQuickWindow

import resources
from ui.app import prepare
from ui.bridge import Bridge
from ui.keyboard import Keyboard
from ui.keyboard.engines import open_composers
from ui.keyboard.keyboard import Composers
from ui.qml_engine import IMPORT_PATH, new_engine
from ui.rehearsal.finger import Finger

TYPED = Path(__file__).parent.parent / "keyboard/typed.tsv"
QML = """
import QtQuick
import Hetao.Kiosk
import qml
import qml.controls
import qml.keyboard

Window {
    id: root

    required property Keyboard keyboard

    visible: true

    Column {
        spacing: Theme.gap

        TextEntry {
            objectName: "field"
            width: Theme.length(150)
            focus: true
        }

        LongEntry {
            objectName: "area"
            width: Theme.length(150)
        }

        KeyboardPanel {
            objectName: "panel"
            width: Theme.length(root.height > root.width ? 260 : 158)
            wide: root.height > root.width
            keyboard: root.keyboard
        }
    }
}
"""


@dataclass
class Desk:
    """Everything around the panel in reach of a test."""

    keyboard: Keyboard
    window: QQuickWindow
    finger: Finger

    @property
    def page(self) -> list[str]:
        """What the page of candidates offers."""
        return [row.text for row in self.keyboard.page.rows]

    def strike(self, keys: str) -> None:
        """Strike keys without a finger, as fast as they can be taken."""
        for key in keys:
            self.keyboard.press(key)

    def walk(self, *names: str) -> None:
        """Touch one thing after the other."""
        for name in names:
            self.finger.tap(name)

    def text(self, name: str = "field") -> str:
        """Return what stands in the field."""
        return str(self.finger.find(name).property("text"))


@contextmanager
def desk(size: tuple[int, int] = (1920, 1080), open_all: Callable[[], Composers] = open_composers) -> Iterator[Desk]:
    """Put the panel up, wait until it is ready, and take it down again."""
    prepare()
    bridge = Bridge(lambda _: lambda: None)
    keyboard = Keyboard(bridge, open_all)
    engine = new_engine()
    engine.setInitialProperties({"keyboard": keyboard})
    engine.loadData(QML.encode(), QUrl.fromLocalFile(str(IMPORT_PATH / "qml/KeyboardDesk.qml")))
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    window.resize(*size)
    window.requestActivate()
    finger = Finger(window)
    opened: list[None] = []
    keyboard.opened.connect(lambda: opened.append(None))
    try:
        finger.wait_for("the keyboard", lambda: bool(opened))
        finger.settle()
        yield Desk(keyboard, window, finger)
    finally:
        bridge.close()
        for item in (engine, keyboard, bridge):
            shiboken6.delete(item)


@dataclass(frozen=True)
class Wanted:
    """One row of the table of what people come to write."""

    kind: str
    text: str
    keys: str


def wanted() -> list[Wanted]:
    """Return the table."""
    lines = TYPED.read_text(encoding="utf-8").splitlines()
    return [Wanted(*line.split("\t")) for line in lines if line and not line.startswith("#")]


def phrase_texts() -> set[str]:
    """Return the texts of the phrase table."""
    lines = resources.text("keyboard/phrases.tsv").splitlines()
    return {line.split("\t")[0] for line in lines if line and not line.startswith("#")}


def below(item: QQuickItem) -> Iterator[QQuickItem]:
    """Yield the visible items below one."""
    for child in item.childItems():
        if child.isVisible():
            yield child
            yield from below(child)
