"""The language of the screen, for texts that Python puts together.

`pyside6-lupdate` collects what stands in `translate("wording", …)` and `QT_TRANSLATE_NOOP("wording", …)`. What the
catalogue and the platform say stays as they say it: nobody here translates official content.
"""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def translated(text: object) -> str:
    """Return a text of one of this folder's tables, marked by `QT_TRANSLATE_NOOP`, in the language of the screen."""
    return translate("wording", str(text))


def counted(one: object, more: object, count: int) -> str:
    """Return the text for a single thing, or the one that names its `{count}`: many languages tell them apart."""
    return translated(one if count == 1 else more).format(count=count)


def listed(parts: Iterable[str]) -> str:
    """Return names one after the other."""
    return translate("wording", "、").join(parts)


def in_sequence(sentences: Iterable[str]) -> str:
    """Return half-sentences one after the other."""
    return translate("wording", "；").join(sentences)


def official_is_foreign() -> bool:
    """Say whether the catalogue, which is Chinese, is in another language than the screen."""
    return translate("wording", "zh") != "zh"
