"""Writing a character with a finger on the slate."""

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from tests.support.keyboard import Desk

TEN = (((0.1, 0.5), (0.9, 0.5)), ((0.5, 0.1), (0.5, 0.9)))
"""十: across, then down."""


def write(keyboard: Desk, stroke: tuple[tuple[float, float], ...]) -> None:
    """Draw a stroke with a touch; coordinates in parts of the square in the middle of the slate."""
    slate, window = keyboard.finger.find("ink_slate"), keyboard.window
    side = slate.height()
    corner = slate.mapToScene(QPoint(0, 0)).toPoint() + QPoint(round((slate.width() - side) / 2), 0)
    (left, top), (right, bottom) = stroke
    steps = [(left + (right - left) * part / 8, top + (bottom - top) * part / 8) for part in range(9)]
    points = [corner + QPoint(round(across * side), round(down * side)) for across, down in steps]
    device = keyboard.finger._device
    QTest.touchEvent(window, device).press(0, points[0], window).commit()
    for point in points[1:]:
        QTest.touchEvent(window, device).move(0, point, window).commit()
    QTest.touchEvent(window, device).release(0, points[-1], window).commit()
    keyboard.finger.settle()


def test_a_character_is_read_and_written(keyboard: Desk) -> None:
    keyboard.walk("way_ink")
    for stroke in TEN:
        write(keyboard, stroke)
    assert keyboard.keyboard.inkStrokes == 2
    keyboard.walk(f"candidate_{keyboard.page.index('十')}")
    assert keyboard.text() == "十"
    assert keyboard.keyboard.inkStrokes == 0


def test_a_stroke_can_be_taken_back_and_the_slate_wiped(keyboard: Desk) -> None:
    keyboard.walk("way_ink")
    write(keyboard, TEN[0])
    one = keyboard.page
    assert "一" in one
    write(keyboard, TEN[1])
    keyboard.walk("key_erase")
    assert keyboard.page == one
    keyboard.walk("key_wipe")
    assert (keyboard.page, keyboard.keyboard.inkStrokes) == ([], 0)


def test_with_a_clean_slate_the_written_text_is_erased(keyboard: Desk) -> None:
    keyboard.keyboard.insert("临河")
    keyboard.walk("way_ink", "key_erase")
    assert keyboard.text() == "临"
