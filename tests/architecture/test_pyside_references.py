"""PySide6 6.12.0 loses a reference to None at each void call on Python 3.11, until the process aborts.

The pin in pyproject.toml keeps it away; this notices if a newer one that still does slips in.
"""

import gc
import sys

from PySide6.QtCore import QObject, QTimer, Signal
from pytestqt.qtbot import QtBot

CALLS = 2000
LOST = CALLS // 2
"""6.12.0 loses one or two references a call; the rest of a test run moves the count far less."""


class _Bell(QObject):
    rung = Signal(bool)


def references(value: object) -> int:
    gc.collect()
    return sys.getrefcount(value)


def test_void_calls_leave_the_reference_count_of_none_alone(qapp: object) -> None:
    item = QObject()
    before = references(None)
    for number in range(CALLS):
        item.setObjectName(str(number))
    assert before - references(None) < LOST


def test_signals_leave_the_reference_count_of_true_alone(qapp: object) -> None:
    bell, heard = _Bell(), []
    bell.rung.connect(heard.append)
    before = references(True)
    for _ in range(CALLS):
        bell.rung.emit(True)
    heard.clear()
    assert before - references(True) < LOST


def test_timers_leave_the_reference_count_of_none_alone(qapp: object, qtbot: QtBot) -> None:
    fired: list[int] = []
    before = references(None)
    for number in range(CALLS):
        QTimer.singleShot(0, lambda number=number: fired.append(number))
    qtbot.waitUntil(lambda: len(fired) == CALLS)
    assert before - references(None) < LOST
