"""Somebody who has five keys and nothing else."""

import time

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtQuick import QQuickItem

from tests.support.screen import Stage
from ui.access.walking import DOUBLE_STRIKE_SECONDS

FAR = 200
"""More stops than any screen has."""
WAYS_ON = ("button_apply", "button_next", "button_confirm")


class Keys:
    """An accessible controller in front of one terminal."""

    def __init__(self, terminal: Stage) -> None:
        self.terminal = terminal

    def press(self, key: Qt.Key) -> None:
        self.terminal.finger.press(key)
        self.terminal.finger.settle()

    def here(self) -> str:
        """Return the name of the item the keys stand at."""
        item = self.terminal.screen.keys.property("item")
        return str(item.objectName()) if item else ""

    def to(self, name: str) -> None:
        """Go to the item called `name`: down, and, from the end, up again."""
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            before = ""
            for _ in range(FAR):
                if self.here() == name:
                    return
                if before == self.here() != "":
                    break
                before = self.here()
                self.press(key)
        raise AssertionError(f"the keys do not come to {name}, only to {self.here()}")

    def select(self, name: str, step: str) -> None:
        """Go to the item called `name`, select it, and wait for the step it leads to."""
        self.to(name)
        time.sleep(DOUBLE_STRIKE_SECONDS)
        self.press(Qt.Key.Key_Return)
        self.terminal.wait_for_step(step)

    def on(self, step: str = "") -> None:
        """Go to the page's way on, and take it."""
        title = self.title()
        if self.here() not in WAYS_ON:
            self.press(Qt.Key.Key_Right)
        time.sleep(DOUBLE_STRIKE_SECONDS)
        self.press(Qt.Key.Key_Right)
        if step:
            self.terminal.wait_for_step(step)
        else:
            self.terminal.finger.wait_for("an answer", lambda: self.title() != title or self.here()[:6] == "field_")
        self.terminal.finger.settle()

    def enter(self, name: str, text: str) -> None:
        """Go to an input and let an input method write `text`."""
        self.to(name)
        event = QInputMethodEvent()
        event.setCommitString(text)
        QCoreApplication.sendEvent(self.terminal.screen.window.focusObject(), event)
        self.terminal.finger.settle()

    def title(self) -> str:
        page = self.terminal.page()
        return str(page.property("title")) if page else ""

    def place(self, item: QQuickItem) -> QRectF:
        return QRectF(item.mapToScene(QPointF(0, 0)), item.size())
