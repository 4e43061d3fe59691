"""Somebody holds a receipt before the scanner, and wants to know whether it is genuine."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.receipts import REFERENCE, receipt_code
from tests.support.screen import Stage
from tests.support.ways_of_following import forged, verified, verify


def test_a_genuine_receipt_is_said_to_be_and_what_stands_on_it(terminal: Stage) -> None:
    verified(terminal)
    assert terminal.text("verify_title") == "这张回执是真的"
    assert {REFERENCE, "专利申请受理咨询与电子申请辅导"} <= set(terminal.texts())
    assert "2026年11月22日（周日）" in terminal.texts()


def test_from_there_to_where_it_stands_now_nothing_has_to_be_typed_but_the_last_four(terminal: Stage) -> None:
    verified(terminal)
    terminal.walk("button_verified_progress")
    terminal.wait_for_step("LOOK_UP")
    assert terminal.text("input_reference") == REFERENCE
    assert terminal.finger.find("input_last_four").hasActiveFocus()


def test_a_forged_one_is_told_without_what_it_says(terminal: Stage) -> None:
    forged(terminal)
    terminal.finger.wait_for("the answer", lambda: "对不上" in terminal.text("verify_title"))
    assert REFERENCE not in terminal.texts()


def test_anything_else_is_to_be_scanned_again_and_the_way_by_hand_stays(terminal: Stage) -> None:
    verify(terminal)
    terminal.scanner.tell("https://elsewhere.example/x")
    terminal.finger.wait_for("the answer", lambda: "再扫一次" in terminal.text("verify_title"))
    terminal.walk("button_verified_progress")
    terminal.wait_for_step("LOOK_UP")
    assert terminal.text("input_reference") == ""


def test_a_scanner_fills_the_look_up_and_leaves_what_somebody_corrects(terminal: Stage) -> None:
    terminal.walk("button_look_up")
    terminal.wait_for_step("LOOK_UP")
    terminal.scanner.tell(receipt_code())
    terminal.finger.wait_for("the reference", lambda: terminal.text("input_reference") == REFERENCE)
    terminal.finger.find("input_reference").setProperty("text", "150800-")
    terminal.finger.type("input_last_four", "002X")
    terminal.walk("button_look_up")
    terminal.finger.wait_for("the answer", lambda: bool(terminal.kiosk.session.look_up_problem))
    assert terminal.text("input_reference") == "150800-"


def test_a_scanner_that_types_as_a_keyboard_fills_it_too(terminal: Stage) -> None:
    terminal.walk("button_look_up")
    terminal.wait_for_step("LOOK_UP")
    for character in receipt_code():
        QTest.keyClick(terminal.screen.window, character)
    QTest.keyClick(terminal.screen.window, Qt.Key.Key_Return)
    terminal.finger.wait_for("the reference", lambda: terminal.text("input_reference") == REFERENCE)


def test_what_was_checked_is_gone_for_the_next_person(terminal: Stage) -> None:
    verified(terminal)
    terminal.kiosk.end()
    terminal.wait_for_step("START")
    verify(terminal)
    assert REFERENCE not in terminal.texts()
