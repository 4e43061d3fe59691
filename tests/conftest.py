"""What holds for every test: no screen is needed, and nobody's own settings leak in."""

import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
"""A terminal names its keyring itself; a test that forgot to would fail instead of asking the desktop's."""


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """Qt Quick needs no widgets."""
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    return QGuiApplication
