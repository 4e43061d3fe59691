"""The terminal's window from its first frame on: it says that the terminal is getting ready, then becomes it."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QCoreApplication, QMetaObject, QObject, QSize, QTranslator
from PySide6.QtGui import QWindow
from PySide6.QtQml import QQmlComponent

import resources
from kiosk import Appearance, Language
from ui.display import Display, density, fill, screen_called
from ui.qml_engine import IMPORT_PATH, load, new_engine, window_of

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow

WINDOW = IMPORT_PATH / "qml/TerminalWindow.qml"
MAIN = IMPORT_PATH / "qml/Main.qml"
SCREENS = IMPORT_PATH / "qml/screens"
FIRST = (MAIN, SCREENS / "StartScreen.qml")
"""What takes the place of the first picture."""


class Opening:
    """The window, and the picture that stands in it until there is something to touch."""

    def __init__(self, display: Display, appearance: Appearance, pages: Mapping[str, QObject] | None = None) -> None:
        """Make the window, not yet shown; with `pages` (`terminal` and `keys` of Main.qml) the picture is left out."""
        self.display = display
        self.engine = new_engine()
        self._texts = _texts(appearance.language)
        self._ahead: dict[str, QQmlComponent] = {}
        self._guards: list[QObject] = []
        how = {
            "pixelsPerMillimetre": density(display),
            "textSize": appearance.text_size.value,
            "scheme": appearance.scheme.value,
            "reach": appearance.reach,
        }
        load(self.engine, WINDOW, how | dict(pages or {}))

    @property
    def window(self) -> "QQuickWindow":
        """The window as Qt Quick knows it; ask for it after the first frame, which would wait for that."""
        return window_of(self.engine)

    def show(self) -> None:
        """Put the window on the glass."""
        window = self._plain_window()
        if self.display.windowed:
            window.resize(QSize(*self.display.size))
            window.show()
        else:
            fill(window, screen_called(self.display.output))

    def at_frame(self, told: Callable[[], None]) -> QMetaObject.Connection:
        """Tell of each frame that has been drawn."""
        connection: QMetaObject.Connection = self._plain_window().frameSwapped.connect(told)  # type: ignore[attr-defined]
        return connection

    def guard(self) -> None:
        """Keep the window in its place and the cursor off it; after the first frame, which would wait for it."""
        from ui.manners import Cursor, Lock  # noqa: PLC0415 - the enumerations in it take 20 ms to load

        self._guards.append(Cursor(self.window, hidden=self.display.locked))
        if self.display.locked:
            self._guards.append(Lock(self.window))

    def turn_into(self, *, terminal: QObject, keys: QObject) -> None:
        """Put the real screen in the place of the picture; both speak the same language from now on."""
        self._forget_texts()
        self.window.setProperty("keys", keys)
        self.window.setProperty("terminal", terminal)

    def compile_first(self) -> None:
        """Let Qt's own thread compile what takes the picture's place; call once its types are known."""
        self._compile(*FIRST)

    def compile_rest(self) -> None:
        """Let Qt's own thread compile every other screen before somebody waits for it."""
        self._compile(*sorted(SCREENS.glob("*.qml")))

    def give_up(self) -> None:
        """Say that the terminal cannot be used, and where else to go."""
        self.window.setProperty("troubled", True)  # noqa: FBT003  Qt's own call

    def close(self) -> None:
        """Take the window down, here and now; whatever watches it looks away first, because it goes with it."""
        while self._guards and shiboken6.isValid(self.engine):
            self.window.removeEventFilter(self._guards.pop())
        self._forget_texts()
        self._ahead.clear()
        if shiboken6.isValid(self.engine):
            shiboken6.delete(self.engine)

    def _plain_window(self) -> QWindow:
        """Return the window as any other; not to be kept, because Python sees it so as long as somebody holds it."""
        return next(root for root in self.engine.rootObjects() if isinstance(root, QWindow))

    def _compile(self, *files: Any) -> None:
        for file in map(str, files):
            if file not in self._ahead:
                mode = QQmlComponent.CompilationMode.Asynchronous
                self._ahead[file] = QQmlComponent(self.engine, file, mode)

    def _forget_texts(self) -> None:
        if self._texts is not None:
            QCoreApplication.removeTranslator(self._texts)
            self._texts = None


def _texts(language: Language) -> QTranslator | None:
    """Let the picture speak a language other than that it is written in."""
    if language is Language.CHINESE:
        return None
    texts = QTranslator()
    texts.load(str(resources.path(f"translations/{language}.qm")))
    QCoreApplication.installTranslator(texts)
    return texts
