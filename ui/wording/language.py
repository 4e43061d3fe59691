"""The language of the screen, for texts that Python puts together."""

from PySide6.QtCore import QCoreApplication

CONTEXT = "wording"
"""Translation context of every text in this folder; `QT_TRANSLATE_NOOP` names it again for the tool that collects them."""


def translated(text: str) -> str:
    """Return `text` in the language of the screen."""
    return QCoreApplication.translate(CONTEXT, text)
