"""The language of the screen, for texts that Python puts together.

`pyside6-lupdate` collects what stands in `translate("wording", …)` and `QT_TRANSLATE_NOOP("wording", …)`.
"""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def translated(text: object) -> str:
    """Return a text of one of this folder's tables, marked by `QT_TRANSLATE_NOOP`, in the language of the screen."""
    return translate("wording", str(text))
