"""What holds for every test: no screen is needed, and nobody's own settings leak in."""

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
"""A terminal names its keyring itself; a test that forgot to would fail instead of asking the desktop's."""


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """Qt Quick needs no widgets."""
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    return QGuiApplication


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    """Start Chromium once."""
    from tests.support.browser import running_browser  # noqa: PLC0415 - most tests need no browser

    with running_browser() as browser:
        yield browser
