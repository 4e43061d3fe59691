"""Mongolian runs down, its columns from left to right; tried on sample words that await a certified translator."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtGui import QAccessible, QImage, QRawFont
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

import resources
from tests.support.mongolian import LETTERS, PLACE, SAMPLES, SCRIPT
from ui.app import prepare
from ui.qml_engine import load_window, new_engine

PAGE = """
import QtQuick
import qml.controls

Window {
    id: root

    property string text
    property int column

    width: 400
    height: 400
    visible: true
    color: "white"

    VerticalText {
        objectName: "words"
        text: root.text
        color: "black"
        height: root.column
        width: implicitWidth
        textSize: 40
    }
}
"""
Show = Callable[[str, int], tuple[QQuickItem, QImage]]


@pytest.fixture
def show(qapp: object, tmp_path: Path) -> Iterator[Show]:
    """Return what shows a text in columns of so many pixels and returns the item and its picture."""
    prepare()
    file = tmp_path / "Page.qml"
    file.write_text(PAGE, encoding="utf-8")
    kept: list[tuple[QQmlApplicationEngine, QQuickWindow]] = []

    def shown(text: str, column: int) -> tuple[QQuickItem, QImage]:
        engine = new_engine()
        window = load_window(engine, file, {"text": text, "column": column})
        kept.append((engine, window))
        QTest.qWaitForWindowExposed(window)
        item = window.findChild(QQuickItem, "words")
        assert item is not None
        return item, window.grabWindow()

    yield shown
    for engine, _ in kept:
        shiboken6.delete(engine)


def ink(picture: QImage) -> set[tuple[int, int]]:
    """Return the pixels that are dark."""
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    return {
        (x, y) for y in range(grey.height()) for x in range(grey.width()) if grey.pixelColor(x, y).lightness() < 128
    }


def heights(dark: set[tuple[int, int]]) -> set[int]:
    """Return the rows that hold ink: a word's own length and breaks."""
    return {y for _, y in dark}


@pytest.mark.parametrize("word", SAMPLES, ids=["script", "letters", "place"])
def test_a_word_is_one_upright_column_whose_letters_join(show: Show, word: str) -> None:
    item, picture = show(word, 400)
    dark = ink(picture)
    rows = sorted({y for _, y in dark})
    assert item.property("columns") == 1
    assert max(x for x, _ in dark) <= item.property("columnWidth")
    assert rows[-1] - rows[0] > max(x for x, _ in dark) - min(x for x, _ in dark)
    assert all(after - before == 1 for before, after in pairwise(rows)), "the stem is broken"


def test_the_next_column_stands_to_the_right(show: Show) -> None:
    item, picture = show(f"{SCRIPT} {LETTERS} {PLACE}", 220)
    dark, width = ink(picture), item.property("columnWidth")
    for number, word in enumerate((SCRIPT, LETTERS, PLACE)):
        column = {(x, y) for x, y in dark if number * width <= x < (number + 1) * width}
        assert heights(column) == heights(ink(show(word, 220)[1]))


def test_a_reader_hears_the_words_once(show: Show) -> None:
    item, _ = show(PLACE, 400)
    assert QAccessible.queryAccessibleInterface(item).text(QAccessible.Text.Name) == PLACE


def test_the_font_has_every_letter_of_the_script(qapp: object) -> None:
    font = QRawFont(str(resources.path("fonts/NotoSansMongolian-Regular.ttf")), 40)
    assert all(font.supportsCharacter(letter) for letter in range(0x1820, 0x1843))
