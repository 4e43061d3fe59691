"""Finding one's application again, and watching it go on."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk import DueKind, HistoryEntry, IdCard, Link, Operation, Progress, Settled, Verdict
from tests.support.machine import a_page, apply_for, queued, word_on
from tests.support.screen import Stage

LAST_FOUR = "1239"


@pytest.fixture
def operation(terminal: Stage) -> Operation:
    """Apply for something that the platform has received; the applicant has gone."""
    apply_for(terminal.kiosk)
    (made,) = queued(terminal.kiosk)
    terminal.kiosk.exchange.settle([Settled(made.op_id, Verdict.APPLIED, progress=word_on(made))])
    terminal.kiosk.end()
    terminal.wait_for_step("START")
    terminal.walk("button_look_up")
    terminal.wait_for_step("LOOK_UP")
    return made


def scan(terminal: Stage, text: str) -> None:
    """Type as a scanner does: very fast, with Enter at the end."""
    for character in text:
        QTest.keyClick(terminal.screen.window, character)
    QTest.keyClick(terminal.screen.window, Qt.Key.Key_Return)


def ask(terminal: Stage, reference: str, last_four: str) -> None:
    terminal.finger.type("input_reference", reference)
    terminal.finger.type("input_last_four", last_four)
    terminal.walk("button_look_up")


def test_a_scanned_reference_goes_on_to_the_last_four(terminal: Stage, operation: Operation) -> None:
    reference = operation.body["reference"]
    scan(terminal, reference)
    assert terminal.text("input_reference") == reference
    scan(terminal, LAST_FOUR)
    terminal.wait_for_step("PROGRESS")
    assert terminal.text("progress_state") == "已提交"
    assert reference in terminal.texts()


def test_a_reference_typed_small_and_without_hyphens_is_written_as_on_the_slip(
    terminal: Stage, operation: Operation
) -> None:
    reference = operation.body["reference"]
    for character in reference.lower().replace("-", ""):
        QTest.keyClick(terminal.screen.window, character)
    assert terminal.text("input_reference") == reference


def test_the_pads_are_enough(terminal: Stage, operation: Operation) -> None:
    reference = operation.body["reference"]
    terminal.walk("button_own_terminal")
    rest = reference.removeprefix(terminal.text("input_reference")).replace("-", "")
    terminal.walk(*(f"key_{character}" for character in rest), "input_last_four")
    terminal.walk(*(f"key_{character}" for character in LAST_FOUR), "button_look_up")
    terminal.wait_for_step("PROGRESS")


def test_text_read_from_a_code_may_be_pasted(terminal: Stage, operation: Operation) -> None:
    ask(terminal, f" {operation.body['reference'].lower()}\u3000", LAST_FOUR)
    terminal.wait_for_step("PROGRESS")


def test_what_can_be_no_part_of_a_reference_goes_nowhere(terminal: Stage, operation: Operation) -> None:
    terminal.finger.type("input_reference", "１５０８００编号")
    assert terminal.text("input_reference") == "150800"


def test_a_card_gives_the_last_four(terminal: Stage, operation: Operation) -> None:
    terminal.reader.read(IdCard("测试慕容人", "150802199001011239"))
    terminal.finger.wait_for("the last four", lambda: terminal.text("input_last_four") == LAST_FOUR)


def test_wrong_last_four_and_unknown_reference_look_the_same(terminal: Stage, operation: Operation) -> None:
    said = []
    for reference, last_four in ((operation.body["reference"], "9999"), ("150800-M01-T01-261122-A0002-R", LAST_FOUR)):
        ask(terminal, reference, last_four)
        terminal.finger.wait_for("an answer", lambda: not terminal.screen.terminal.lookUp.looking)
        said.append(terminal.screen.terminal.lookUp.referenceProblem)
    assert said == ["没有查到。请对照凭条，看看编号和后四位有没有输错。"] * 2


def test_something_that_is_no_reference_is_pointed_out_without_asking_anyone(
    terminal: Stage, operation: Operation
) -> None:
    ask(terminal, "150800-M01-T01-261122-A0001-0", LAST_FOUR)
    terminal.finger.wait_for("a sentence", lambda: "编号不对" in terminal.screen.terminal.lookUp.referenceProblem)
    ask(terminal, operation.body["reference"], "12")
    assert terminal.screen.terminal.lookUp.lastFourProblem == "请输入身份证号码的最后四位"


def test_after_five_wrong_tries_no_more_are_taken(terminal: Stage, operation: Operation) -> None:
    for _ in range(6):
        ask(terminal, operation.body["reference"], "0000")
        terminal.finger.wait_for("an answer", lambda: not terminal.screen.terminal.lookUp.looking)
    assert "请找工作人员帮忙" in terminal.screen.terminal.lookUp.referenceProblem
    assert not terminal.finger.window.findChild(object, "button_look_up").isEnabled()


def test_offline_only_what_the_terminal_holds_can_be_found_and_it_says_so(
    terminal: Stage, operation: Operation
) -> None:
    terminal.bench.platform.away = True
    ask(terminal, "150800-M01-T01-261122-A0002-R", LAST_FOUR)
    terminal.finger.wait_for("a sentence", lambda: "没有连上平台" in terminal.screen.terminal.lookUp.referenceProblem)
    ask(terminal, operation.body["reference"], LAST_FOUR)
    terminal.wait_for_step("PROGRESS")


def test_progress_goes_on_before_ones_eyes(terminal: Stage, operation: Operation) -> None:
    terminal.kiosk.exchange.note_link(Link.ONLINE)
    ask(terminal, operation.body["reference"], LAST_FOUR)
    terminal.wait_for_step("PROGRESS")
    terminal.kiosk.exchange.apply(a_page(supplement(operation), cursor="e.2"))
    terminal.finger.wait_for("the change", lambda: terminal.text("progress_state") == "待补正")
    assert terminal.text("progress_due") == "请在2026年11月27日（周五）前补齐材料"
    assert [terminal.text(f"progress_{n}") for n in (0, 1)] == ["待补正", "已提交"]
    assert "请补：质押合同。" in terminal.texts()


def test_how_old_the_data_are_is_always_said(terminal: Stage, operation: Operation) -> None:
    terminal.kiosk.exchange.note_link(Link.ONLINE)
    ask(terminal, operation.body["reference"], LAST_FOUR)
    terminal.wait_for_step("PROGRESS")
    assert terminal.text("progress_age") == "数据更新于 09:30"
    terminal.kiosk.exchange.note_link(Link.OFFLINE)
    detail = terminal.finger.find("progress_age")
    terminal.finger.wait_for("a warning", lambda: "可能不是最新" in str(detail.property("detail")))


def supplement(operation: Operation) -> Progress:
    """Return what the platform says when the staff ask for more."""
    word = word_on(operation, version=2, state="SUPPLEMENT")
    asked = HistoryEntry("SUPPLEMENT", operation.made_at + timedelta(hours=1), "请补：质押合同。")
    return replace(word, due_kind=DueKind.SUPPLEMENT, history=(*word.history, asked))
