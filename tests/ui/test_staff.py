"""The staff corner: shut for citizens, and honest to admins."""

from dataclasses import replace

from kiosk import Link, Page, Settled, Stream, Verdict
from tests.support.machine import PIN, apply_for, queued
from tests.support.screen import Stage


def test_a_wrong_pin_keeps_the_door_shut_and_says_what_to_do(terminal: Stage) -> None:
    terminal.walk("button_staff")
    terminal.wait_for_step("STAFF_PIN")
    type_pin(terminal, "111111")
    assert "密码不对" in terminal.text("pin_problem")
    assert terminal.step() == "STAFF_PIN"


def test_after_five_wrong_pins_it_says_how_long_to_wait_and_that_even_the_right_one_has_to(terminal: Stage) -> None:
    terminal.walk("button_staff")
    terminal.wait_for_step("STAFF_PIN")
    for _ in range(4):
        terminal.kiosk.enter_staff("111111")
    type_pin(terminal, "9")
    assert "请等 60 秒" in terminal.text("pin_problem")
    terminal.bench.clock.advance(20)
    type_pin(terminal, PIN)
    assert "请等 40 秒" in terminal.text("pin_problem")
    assert terminal.step() == "STAFF_PIN"


def test_the_digits_of_a_pin_never_reach_the_screen(terminal: Stage) -> None:
    terminal.walk("button_staff")
    for digit in PIN:
        terminal.walk(f"key_{digit}")
    assert terminal.screen.terminal.staff.pinLength == len(PIN)
    assert PIN not in "".join(terminal.texts())


def test_the_right_pin_shows_the_terminal_at_a_glance(terminal: Stage) -> None:
    enter(terminal)
    for state in ("link", "outbox", "printer", "clock", "storage", "catalogue"):
        assert terminal.finger.find(f"state_{state}")


def test_an_empty_tray_shows_at_once_with_what_to_do(terminal: Stage) -> None:
    enter(terminal)
    terminal.kiosk.spool.note_printer(ready=False, reasons=("paper_out",))
    card = terminal.finger.find("state_printer")
    terminal.finger.wait_for("the empty tray", lambda: card.property("detail") == "缺纸，请装纸")
    assert card.property("well") is False


def test_a_lost_line_shows_with_what_is_still_to_be_sent(terminal: Stage) -> None:
    enter(terminal)
    terminal.kiosk.exchange.note_link(Link.OFFLINE)
    card = terminal.finger.find("state_link")
    terminal.finger.wait_for("the lost line", lambda: card.property("text") == "连不上平台")


def test_an_incident_is_listed(terminal: Stage) -> None:
    enter(terminal)
    terminal.kiosk.exchange.record_incident("上报", "平台的回答看不懂，已跳过，会再试。")
    terminal.finger.wait_for("the incident", lambda: "平台的回答看不懂，已跳过，会再试。" in terminal.texts())


def test_staff_print_a_test_page_and_the_report_and_see_where_they_are(terminal: Stage) -> None:
    enter(terminal)
    for button, name in (("button_print_test_page", "测试页"), ("button_print_report", "设备报告")):
        terminal.walk(button)
        terminal.finger.wait_for(name, lambda name=name: f"正在准备{name}" in terminal.texts())


def test_leaving_the_staff_corner_shuts_the_door(terminal: Stage) -> None:
    enter(terminal)
    terminal.walk("button_home")
    terminal.wait_for_step("START")
    terminal.walk("button_staff")
    terminal.wait_for_step("STAFF_PIN")


def test_how_far_the_terminal_is_in_step_is_told_truthfully(terminal: Stage) -> None:
    enter(terminal)
    card = terminal.finger.find("state_outbox")
    terminal.finger.wait_for("what waits", lambda: "运行记录：1" in card.property("detail"))
    exchange = terminal.kiosk.exchange
    (entered,) = queued(terminal.kiosk, Stream.AUDIT)
    exchange.settle([Settled(entered.op_id, Verdict.APPLIED)])
    terminal.finger.wait_for("the unknown", lambda: card.property("detail") == "启动后还没有与平台核对过。")
    exchange.apply(Page((), "e.1", more=False, checks=exchange.checks()))
    terminal.finger.wait_for("agreement", lambda: card.property("text") == "与平台一致")
    wrong = tuple(replace(check, count=9) for check in exchange.checks())
    exchange.apply(Page((), "e.1", more=False, checks=wrong))
    terminal.finger.wait_for("the difference", lambda: card.property("text") == "与平台核对不一致")
    assert card.property("well") is False


def test_a_refused_operation_can_be_sent_once_more(terminal: Stage) -> None:
    op_id = refuse_one(terminal)
    enter(terminal)
    terminal.walk(f"button_offer_{op_id}")
    terminal.finger.wait_for("the new operation", lambda: queued(terminal.kiosk) != ())
    terminal.finger.wait_for("the empty list", lambda: terminal.kiosk.health().set_aside == ())


def test_a_refused_operation_is_deleted_only_after_a_second_touch(terminal: Stage) -> None:
    op_id = refuse_one(terminal)
    enter(terminal)
    terminal.walk(f"button_close_{op_id}", "button_keep")
    assert len(terminal.kiosk.health().set_aside) == 1
    terminal.walk(f"button_close_{op_id}", "button_confirm_question")
    terminal.finger.wait_for("the empty list", lambda: terminal.kiosk.health().set_aside == ())
    assert queued(terminal.kiosk) == ()


def refuse_one(terminal: Stage) -> str:
    """Have an application refused; returns its operation."""
    apply_for(terminal.kiosk)
    (waiting,) = queued(terminal.kiosk)
    terminal.kiosk.end()
    terminal.wait_for_step("START")
    terminal.kiosk.exchange.settle([Settled(waiting.op_id, Verdict.REJECTED, code="item", detail="事项已停用")])
    return waiting.op_id


def enter(terminal: Stage) -> None:
    terminal.walk("button_staff")
    terminal.wait_for_step("STAFF_PIN")
    type_pin(terminal, PIN)
    terminal.wait_for_step("STAFF")


def type_pin(terminal: Stage, pin: str) -> None:
    terminal.walk(*(f"key_{digit}" for digit in pin), "button_enter")
