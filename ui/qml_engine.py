"""QML engines that find the project's modules."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtQml import QQmlApplicationEngine
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


def load_window(engine: QQmlApplicationEngine, file: Path, properties: Mapping[str, Any]) -> QQuickWindow:
    """Load the window that `file` describes; raises `ScreenError`."""
    engine.setInitialProperties(dict(properties))
    engine.load(str(file))
    for root in engine.rootObjects():
        if isinstance(root, QQuickWindow):
            return root
    raise ScreenError(f"{file.name} could not be loaded; the lines above name the file and the line")
