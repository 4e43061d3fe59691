"""Components that answer to a finger and to five keys: each alone in a window."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk import load_catalogue
from tests.support import machine
from tests.support.applying import open_form, row, settled
from tests.support.catalogue import copy_of_catalogue, edit
from tests.support.component import Stand, stand
from tests.support.screen import stage
from ui.models import Rows
from ui.viewmodels.file_rows import FileRow, FileStage
from ui.viewmodels.signature_ink import SignatureInk

TOWNS = ("临河区", "五原县", "乌拉特前旗", "乌拉特中旗", *(f"Town {letter}" for letter in "ABCDEFGHIJ"))
LIST = """
    OptionList {
        width: 800
        pointer: "/town"
        title: "旗县区"
        options: TOWNS
        chosen: [stand.said]
        onPicked: value => stand.said = value
    }
""".replace("TOWNS", json.dumps([{"value": str(number), "title": town} for number, town in enumerate(TOWNS)]))
QUESTION = """
    PrimaryButton { objectName: "behind"; x: 400; y: 20; text: "在后面"; onClicked: stand.said = "behind" }
    QuestionDialog {
        objectName: "question"
        anchors.fill: parent
        visible: false
        grave: true
        title: "不办了吗？"
        text: "填写的内容会清除。"
        confirmText: "清除"
        onKept: { stand.said = "kept"; visible = false }
        onConfirmed: { stand.said = "confirmed"; visible = false }
    }
"""

pytestmark = pytest.mark.usefixtures("qapp")


def name_of(item: QQuickItem) -> str:
    return str(QAccessible.queryAccessibleInterface(item).text(QAccessible.Text.Name))


@pytest.mark.parametrize(
    ("typed", "found"), [("乌拉特", ["2", "3"]), ("town b", ["5"]), ("ＴＯＷＮC", ["6"]), ("没有", [])]
)
def test_what_is_typed_leaves_only_the_options_that_hold_it(tmp_path: Path, typed: str, found: list[str]) -> None:
    with stand(tmp_path, LIST) as shown:
        shown.finger.type("field_search_/town", typed)
        names = [f"choice_/town_{number}" for number in range(len(TOWNS))]
        assert [name.rpartition("_")[2] for name in names if shown.finger.shows(name)] == found
        assert shown.finger.text("found_/town") == (
            f"找到 {len(found)} 项，共 {len(TOWNS)} 项" if found else "没有带这几个字的。请少打几个字再找。"
        )


def test_a_choice_is_still_said_when_the_search_hides_it(tmp_path: Path) -> None:
    with stand(tmp_path, LIST) as shown:
        shown.finger.tap("choice_/town_1")
        shown.finger.type("field_search_/town", "乌拉特")
        assert not shown.finger.shows("choice_/town_1")
        assert shown.finger.text("chosen_/town") == "已选：五原县"


def test_a_long_list_of_a_form_can_be_searched_and_answers_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = copy_of_catalogue(tmp_path)
    more = [{"const": f"15090{number}", "title": f"外地 {number}"} for number in range(9)]
    edit(folder / "forms" / "FORM-01-01.json", lambda form: form["properties"]["region"]["oneOf"].extend(more))
    monkeypatch.setattr(machine, "CATALOGUE", load_catalogue(folder))
    with stage(tmp_path / "data") as terminal:
        form = open_form(terminal, "IP-01-01")
        terminal.finger.type("field_search_/region", "五原")
        assert terminal.finger.count("choice_/region_") == 1
        terminal.walk("choice_/region_150821")
        settled(terminal)
        assert row(form, "/region").text == "150821"


def test_a_category_without_items_says_what_to_do_instead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = copy_of_catalogue(tmp_path)
    empty = {"id": "C99", "stage": "manage", "name": "样例", "english": "Sample"}
    edit(folder / "categories.json", lambda content: content["categories"].append(empty))
    monkeypatch.setattr(machine, "CATALOGUE", load_catalogue(folder))
    with stage(tmp_path / "data") as terminal:
        terminal.walk("button_begin", "tile_C99")
        terminal.wait_for_step("ITEMS")
        assert terminal.finger.text("state_title") == "这一类现在没有可办的事项"


@pytest.fixture
def question(tmp_path: Path) -> Iterator[Stand]:
    with stand(tmp_path, QUESTION) as shown:
        shown.finger.find("behind").forceActiveFocus()
        shown.window.findChild(QQuickItem, "question").setProperty("visible", True)
        shown.finger.settle()
        yield shown


def test_a_question_first_offers_what_changes_nothing(question: Stand) -> None:
    assert question.finger.find("button_keep").hasActiveFocus()
    question.finger.tap("button_keep")
    assert question.said == "kept"
    assert question.finger.find("behind").hasActiveFocus()


def test_nothing_behind_or_beside_a_question_can_be_touched(question: Stand) -> None:
    question.finger.tap("behind")
    QTest.mouseClick(question.window, Qt.MouseButton.LeftButton, pos=QPoint(10, 880))
    assert question.said == ""
    question.finger.tap("button_confirm_question")
    assert question.said == "confirmed"


def test_keys_stay_inside_a_question_and_back_leads_to_what_is_safe(question: Stand) -> None:
    seen = set()
    for key in [Qt.Key.Key_Down] * 4 + [Qt.Key.Key_Tab] * 2 + [Qt.Key.Key_Left]:
        question.finger.press(key)
        seen.add(question.keys.property("item").objectName())
    assert seen == {"button_keep", "button_confirm_question"}
    assert question.keys.property("item").objectName() == "button_keep"


def test_a_finger_signs_takes_a_stroke_back_and_begins_again(tmp_path: Path) -> None:
    ink = SignatureInk()
    pad = """
        required property SignatureInk ink
        SignaturePad { width: 800; title: "签名"; ink: stand.ink }
    """
    with stand(tmp_path, pad, ink=ink) as shown:
        device = QTest.createTouchDevice()
        for row in (60, 100):
            QTest.touchEvent(shown.window, device).press(0, QPoint(100, row), shown.window).commit()
            for across in (150, 200, 250):
                drawn = ink.property("strokePath")
                QTest.touchEvent(shown.window, device).move(0, QPoint(across, row), shown.window).commit()
                shown.finger.wait_for("ink", lambda drawn=drawn: ink.property("strokePath") != drawn)
            QTest.touchEvent(shown.window, device).release(0, QPoint(250, row), shown.window).commit()
            shown.finger.settle()
        assert shown.finger.text("strokes_signature") == "已写 2 笔"
        assert [len(stroke) > 2 for stroke in ink.signature.strokes] == [True, True]
        shown.finger.tap("undo_signature")
        assert ink.property("strokes") == 1
        shown.finger.tap("clear_signature")
        assert ink.signature.blank
        assert ink.property("path") == ""


def test_a_stroke_that_leaves_the_pad_stays_on_it() -> None:
    ink = SignatureInk()
    ink.resize(100, 40)
    for point in ((10, 10), (500, -30)):
        ink.draw(*point)
    ink.lift()
    assert ink.signature.strokes == (((10, 10), (100, 0)),)


def test_files_say_what_became_of_them(tmp_path: Path) -> None:
    files: Rows[FileRow] = Rows(FileRow)
    files.show(
        (
            FileRow("1", "手机传来的第 1 个", 380_000, pages=2, stage=FileStage.DONE),
            FileRow("2", "手机传来的第 2 个", 5_400_000),
            FileRow("3", "手机传来的第 3 个", 900, stage=FileStage.REFUSED, reason="只收照片和 PDF。"),
        )
    )
    content = """
        required property Rows rows
        FileList { width: 800; files: stand.rows }
    """
    with stand(tmp_path, content, rows=files) as shown:
        assert [name_of(shown.finger.find(f"sent_{key}")) for key in "123"] == [
            "手机传来的第 1 个，380 KB · 2 页，已收到",
            "手机传来的第 2 个，5.4 MB，正在接收",
            "手机传来的第 3 个，1 KB，没收下：只收照片和 PDF。",
        ]
        files.show(())
        shown.finger.settle()
        assert "自己出现" in shown.finger.text("nothing_sent")


def test_loading_is_mentioned_only_when_it_takes_long_enough_to_wonder(tmp_path: Path) -> None:
    content = 'StateMessage { width: 800; kind: StateMessage.Loading; title: "正在查，请稍等" }'
    with stand(tmp_path, content) as shown:
        assert not shown.finger.shows("state_title")
        shown.finger.wait_for("the message", lambda: shown.finger.shows("state_title"), seconds=2)
