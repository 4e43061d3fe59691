"""Handing in what was asked for, taking an application back, and what the screen says meanwhile."""

from kiosk import Link, OperationKind, Settled, Verdict
from tests.support.hostile_files import photograph
from tests.support.machine import apply_for, queued
from tests.support.screen import Stage
from tests.support.ways_of_following import progress, supplement


def test_what_is_asked_for_is_written_on_the_screen_and_truthfully_said_to_wait(terminal: Stage) -> None:
    supplement(terminal)
    terminal.finger.type("field_/agent/mobile", "13900000000")
    terminal.finger.type("field_/-/1", "只办续展")
    terminal.camera.lay(photograph())
    terminal.walk("button_next")
    terminal.finger.wait_for("what is wanting", lambda: "1 份" in terminal.text("materials_wanting"))
    terminal.walk("add_disclosure")
    terminal.wait_for_step("PAGES")
    terminal.walk("button_shoot")
    terminal.finger.wait_for("a page", lambda: terminal.screen.terminal.pages.rows.count == 1)
    terminal.walk("button_keep_pages")
    terminal.wait_for_step("SUPPLEMENT")
    assert terminal.text("material_state_disclosure") == "已添加"
    terminal.walk("button_next")
    terminal.wait_for_step("PROGRESS")

    terminal.finger.wait_for("what is said", lambda: "还没有送到平台" in terminal.text("progress_under_way"))
    [operation] = queued(terminal.kiosk)
    assert operation.body["answers"] == {"/agent/mobile": "13900000000"}
    assert list(operation.body["filed"]) == ["disclosure"]


def test_what_the_platform_gave_back_is_gone_on_with_and_nothing_untrue_is_said(terminal: Stage) -> None:
    apply_for(terminal.kiosk)
    [operation] = queued(terminal.kiosk)
    why = "系统升级，周五恢复。"
    terminal.kiosk.exchange.settle([Settled(operation.op_id, Verdict.REJECTED, code="withdrawn", detail=why)])
    terminal.wait_for_step("SUBMITTED")
    terminal.walk("button_show_progress")
    terminal.wait_for_step("PROGRESS")

    assert why in terminal.text("progress_returned")
    assert not any("答复您" in said for said in terminal.texts())
    terminal.walk("button_take_up")
    terminal.wait_for_step("FORM")
    assert terminal.kiosk.session.answers["request"]


def test_whoever_has_begun_to_supplement_is_asked_before_it_is_cleared(terminal: Stage) -> None:
    supplement(terminal)
    terminal.finger.type("field_/-/1", "只办续展")
    terminal.walk("button_back")
    terminal.wait_for_step("PROGRESS")

    terminal.walk("button_end", "button_keep")

    assert terminal.kiosk.session.supplement == {"/-/1": "只办续展"}


def test_nobody_takes_an_application_back_by_mistake(terminal: Stage) -> None:
    progress(terminal)
    assert "现在没有连上平台" in terminal.text("progress_withdraw_later")
    terminal.kiosk.exchange.note_link(Link.ONLINE)
    terminal.rest()

    terminal.walk("button_withdraw", "button_keep")
    assert queued(terminal.kiosk) == ()
    terminal.walk("button_withdraw", "button_confirm_question")

    terminal.finger.wait_for("the operation", lambda: bool(queued(terminal.kiosk)))
    assert [one.kind for one in queued(terminal.kiosk)] == [OperationKind.APPLICATION_WITHDRAW]
