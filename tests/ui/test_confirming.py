"""From the check page to paper in hand: nothing twice, and never more said than is true."""

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk import Link, PrintState, Settled, StorageFull, Verdict
from tests.support.machine import SYNTHETIC, a_ticket, queued, to_check, word_on
from tests.support.screen import Stage


@pytest.fixture
def checking(terminal: Stage) -> Stage:
    """Stand before the check page of a filled-in form."""
    to_check(terminal.kiosk)
    terminal.wait_for_step("CHECK")
    return terminal


@pytest.fixture
def confirmed(checking: Stage) -> Stage:
    """Stand before the submitted page while the line is down."""
    checking.walk("button_confirm")
    checking.wait_for_step("SUBMITTED")
    return checking


def acknowledge(terminal: Stage, **changes: object) -> None:
    """Let the platform receive what waits, and answer."""
    (operation,) = queued(terminal.kiosk)
    word = word_on(operation, **changes)  # type: ignore[arg-type]
    terminal.kiosk.exchange.settle([Settled(operation.op_id, Verdict.APPLIED, progress=word)])


def test_what_is_sensitive_is_masked_and_what_is_missing_is_shown(terminal: Stage) -> None:
    to_check(terminal.kiosk, "IP-09-01", {**RIGHTS, "agent": SYNTHETIC["agent"]})
    terminal.wait_for_step("CHECK")
    assert terminal.text("answer_/agent/id_no") == "150802********1239"
    assert terminal.text("answer_/agent/mobile") == "138****9527"
    assert terminal.text("answer_/respondent") == "未填写"
    assert terminal.text("answer_/ip_type") == "商标"
    assert not [text for text in terminal.texts() if SYNTHETIC["agent"]["id_no"] in text]


RIGHTS = {"subject_type": "person", "ip_type": "trademark", "summary": "有人卖假冒我家商标的葵花籽（合成样例）"}


def test_a_change_link_leads_to_its_field_and_straight_back(checking: Stage) -> None:
    checking.walk("change_/agent/mobile")
    checking.wait_for_step("FORM")
    assert checking.text("button_next") == "改好了，回去核对"
    checking.finger.type("field_/agent/mobile", "13900000000")
    checking.walk("button_next")
    checking.wait_for_step("CHECK")
    assert checking.text("answer_/agent/mobile") == "139****0000"


def test_two_taps_submit_once(checking: Stage) -> None:
    check = checking.screen.terminal.check
    check.confirm()
    check.confirm()
    checking.wait_for_step("SUBMITTED")
    assert len(queued(checking.kiosk)) == 1


def test_a_full_disk_says_so_and_keeps_what_was_entered(checking: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> str:
        raise StorageFull("no room")

    monkeypatch.setattr(checking.kiosk, "confirm", full)
    checking.walk("button_confirm")
    checking.finger.wait_for("a sentence", lambda: checking.finger.shows("trouble"))
    assert checking.step() == "CHECK"
    assert checking.finger.find("button_confirm").isEnabled()
    assert checking.text("answer_/request") == SYNTHETIC["request"]


def test_offline_it_is_kept_here_and_not_called_submitted(confirmed: Stage) -> None:
    assert confirmed.text("submitted_state") == "已暂存在本机"
    assert not [text for text in confirmed.texts() if "已提交" in text or "已受理" in text]
    assert any("5个工作日内答复您" in text for text in confirmed.texts())


def test_the_screen_says_submitted_by_itself_when_the_platform_has_it(confirmed: Stage) -> None:
    reference = confirmed.text("reference")
    acknowledge(confirmed)
    confirmed.finger.wait_for("submitted", lambda: confirmed.text("submitted_state") == "已提交，平台已收到")
    assert confirmed.text("reference") == reference
    assert any("最晚2026年11月27日（周五）" in text for text in confirmed.texts())


def test_rating_is_offered_only_with_a_ticket(confirmed: Stage) -> None:
    assert not confirmed.finger.shows("button_evaluate")
    acknowledge(confirmed, ticket=a_ticket())
    confirmed.walk("button_evaluate")
    confirmed.wait_for_step("EVALUATION")


def test_the_paper_is_followed_from_waiting_to_the_hand(confirmed: Stage) -> None:
    spool = confirmed.kiosk.spool
    assert says(confirmed, "正在准备暂存凭条")
    job = spool.claim()
    assert says(confirmed, "正在打印暂存凭条")
    spool.postpone(job.job, "paper_out")
    assert says(confirmed, "打印机缺纸")
    confirmed.bench.clock.advance(2)
    job = spool.claim()
    spool.hold(job.job, "cover_open")
    assert says(confirmed, "打印机的盖子没有合上")
    spool.hold(job.job, "")
    assert says(confirmed, "正在打印暂存凭条")
    spool.settle(job.job, PrintState.PRINTED)
    assert says(confirmed, "暂存凭条已打印，请取走")


def test_nobody_knows_whether_it_printed_so_the_person_is_asked_and_may_have_another(confirmed: Stage) -> None:
    spool = confirmed.kiosk.spool
    spool.settle(spool.claim().job, PrintState.UNKNOWN, "interrupted")
    assert says(confirmed, "请看一下，暂存凭条打印出来了吗？")
    confirmed.walk("button_print_again")
    assert says(confirmed, "正在准备暂存凭条")
    assert spool.claim().copy == 1


def test_a_failed_slip_never_stops_the_person(confirmed: Stage) -> None:
    spool = confirmed.kiosk.spool
    spool.settle(spool.claim().job, PrintState.FAILED, "jam")
    assert says(confirmed, "暂存凭条没有打印出来")
    confirmed.walk("button_end")
    confirmed.wait_for_step("START")


def test_who_leaves_at_once_is_held_back_until_the_slip_is_out(confirmed: Stage) -> None:
    end = confirmed.screen.window.findChild(QQuickItem, "button_end")
    assert not end.isEnabled()
    job = confirmed.kiosk.spool.claim()
    assert job is not None
    confirmed.kiosk.spool.settle(job.job, PrintState.PRINTED)
    confirmed.finger.wait_for("the way out", end.isEnabled, seconds=2)


def test_a_printer_that_says_nothing_holds_nobody_back_for_long(confirmed: Stage) -> None:
    end = confirmed.screen.window.findChild(QQuickItem, "button_end")
    confirmed.finger.wait_for("the way out", end.isEnabled, seconds=5)


def test_another_matter_can_be_started_from_here(confirmed: Stage) -> None:
    confirmed.walk("button_apply_again")
    confirmed.wait_for_step("CATEGORIES")


def test_the_end_leaves_nothing_of_the_person_in_the_view_models(confirmed: Stage) -> None:
    confirmed.walk("button_end")
    confirmed.wait_for_step("START")
    terminal = confirmed.screen.terminal
    assert terminal.form.rows.rows == terminal.check.rows.rows == terminal.progress.rows.rows == ()
    assert (terminal.submitted.reference, terminal.progress.applicant) == ("", "")


def test_with_the_line_up_the_check_page_does_not_speak_of_keeping(checking: Stage) -> None:
    assert any("先暂存在这台终端" in text for text in checking.texts())
    checking.kiosk.exchange.note_link(Link.ONLINE)
    checking.finger.wait_for("online", lambda: not any("先暂存" in text for text in checking.texts()))


def says(terminal: Stage, text: str) -> bool:
    """Wait until the notice about the slip says it."""
    terminal.finger.wait_for(text, lambda: terminal.text("slip_state") == text)
    return True
