"""QML engines that find the project's modules."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QWindow
from PySide6.QtQml import QQmlApplicationEngine

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow

IMPORT_PATH = Path(__file__).parent
"""Folder above `qml/`, so that `import qml.controls` finds its files."""


class ScreenError(Exception):
    """A window could not be loaded; Qt has said on the console which file and line."""


def new_engine() -> QQmlApplicationEngine:
    """Return a QML engine that finds `import qml.controls` and the like."""
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(IMPORT_PATH))
    return engine


def load_window(engine: QQmlApplicationEngine, file: Path, properties: Mapping[str, Any]) -> "QQuickWindow":
    """Load the window that `file` describes; raises `ScreenError`."""
    import PySide6.QtQuick  # noqa: F401, PLC0415 - what Python knows of the window when it first sees it stays so

    load(engine, file, properties)
    return window_of(engine)


def load(engine: QQmlApplicationEngine, file: Path, properties: Mapping[str, Any]) -> None:
    """Load the window that `file` describes, and touch nothing of it; raises `ScreenError`."""
    engine.setInitialProperties(dict(properties))
    engine.load(str(file))
    if not any(isinstance(root, QWindow) for root in engine.rootObjects()):
        raise ScreenError(f"{file.name} could not be loaded; the lines above name the file and the line")


def window_of(engine: QQmlApplicationEngine) -> "QQuickWindow":
    """Return the window that has been loaded."""
    from PySide6.QtQuick import QQuickWindow  # noqa: PLC0415 - takes 10 ms, for which no first frame should wait

    return next(root for root in engine.rootObjects() if isinstance(root, QQuickWindow))
