"""Qt start-up: from a kiosk to its screens."""

import math
import os
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QScreen
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

import resources
from kiosk import Kiosk
from ui.bridge import Bridge
from ui.viewmodels.terminal import TerminalViewModel

IMPORT_PATH = Path(__file__).parent
"""Folder above `qml/`, so that `import qml.controls` finds its files."""
FONTS = ("fonts/NotoSansSC-Regular.ttf", "fonts/NotoSansSC-Bold.ttf", "icons/lucide.ttf")
FAMILY = "Noto Sans SC"
PANEL_DIAGONAL_MM = 609.6
"""A panel of the 24-inch class, which the outlets' terminals have unless the settings say otherwise."""


def prepare() -> QGuiApplication:
    """Return the application object, with the project's fonts and software rendering unless configured otherwise."""
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    existing = QGuiApplication.instance()
    application = existing if isinstance(existing, QGuiApplication) else QGuiApplication(sys.argv[:1])
    application.setApplicationName("hetao-kiosk")
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    for font in FONTS:
        QFontDatabase.addApplicationFont(str(resources.path(font)))
    application.setFont(QFont(FAMILY))
    return application
