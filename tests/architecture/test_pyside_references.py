"""PySide6 6.12.0 loses a reference to None at each void call on Python 3.11, until the process aborts.

The pin in pyproject.toml keeps it away; this notices if a newer one that still does slips in.
"""

import sys

from PySide6.QtCore import QObject, QTimer, Signal

CALLS = 2000


class _Bell(QObject):
    rung = Signal(bool)


def test_void_calls_leave_the_reference_count_of_none_alone(qapp: object) -> None:
    item = QObject()
    before = sys.getrefcount(None)
    for number in range(CALLS):
        item.setObjectName(str(number))
    assert abs(sys.getrefcount(None) - before) < CALLS // 10


def test_signals_leave_the_reference_count_of_true_alone(qapp: object) -> None:
    bell, heard = _Bell(), []
    bell.rung.connect(heard.append)
    before = sys.getrefcount(True)
    for _ in range(CALLS):
        bell.rung.emit(True)
    heard.clear()
    assert abs(sys.getrefcount(True) - before) < CALLS // 10


def test_timers_leave_the_reference_count_of_none_alone(qapp: object, qtbot: object) -> None:
    fired: list[int] = []
    before = sys.getrefcount(None)
    for number in range(200):
        QTimer.singleShot(0, lambda number=number: fired.append(number))
    qtbot.waitUntil(lambda: len(fired) == 200)  # type: ignore[attr-defined]
    assert abs(sys.getrefcount(None) - before) < 100
