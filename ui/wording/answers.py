"""Answers as the check page reads them out."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk import CheckRow, FieldKind
from ui.wording.dates import plain_day
from ui.wording.language import listed, translated

YES_NO = {"yes": QT_TRANSLATE_NOOP("wording", "是"), "no": QT_TRANSLATE_NOOP("wording", "否")}
AGREED = {"yes": QT_TRANSLATE_NOOP("wording", "已同意"), "no": ""}


def shown(row: CheckRow) -> str:
    """Say what was answered; empty when nothing was."""
    return listed([_word(row.kind, word) for word in row.shown])


def _word(kind: FieldKind, word: str) -> str:
    if kind is FieldKind.YES_NO:
        return translated(YES_NO[word])
    if kind is FieldKind.AGREEMENT:
        return translated(AGREED[word])
    if kind is FieldKind.DATE:
        return _day(word)
    return word


def _day(text: str) -> str:
    try:
        return plain_day(date.fromisoformat(text))
    except ValueError:
        return text
