"""The questions before the form, with a finger."""

from tests.support.screen import Stage
from tests.support.ways_of_asking import conditions, conditions_not_met


def test_one_question_at_a_time_leads_to_the_form(terminal: Stage) -> None:
    conditions(terminal)
    assert "上一年平均每个月的收入，不到5000元吗？" in terminal.texts()
    assert not terminal.finger.shows("button_go_on")
    terminal.walk("answer_0")
    terminal.finger.find("taken_1")
    terminal.walk("answer_0")
    terminal.wait_for_step("FORM")

    terminal.walk("button_back")
    terminal.wait_for_step("CONDITIONS")
    assert "条件都符合，可以填表了" in terminal.texts()
    terminal.walk("button_go_on")
    terminal.wait_for_step("FORM")


def test_who_does_not_qualify_reads_why_and_where_to_go_prints_it_and_may_apply_all_the_same(terminal: Stage) -> None:
    conditions_not_met(terminal)
    texts = terminal.texts()

    assert "现在可能办不成" in texts
    assert "个人上一年平均月收入不到5000元，才能减缴。" in texts
    assert terminal.text("button_go_on") == "还是要申请"
    assert terminal.bench.kiosk.spool.claim() is not None
    terminal.walk("button_go_on")
    terminal.wait_for_step("FORM")


def test_what_fits_better_is_one_touch_away(terminal: Stage) -> None:
    conditions_not_met(terminal)
    terminal.walk("way_IP-13-05")
    terminal.wait_for_step("GUIDE")
    assert terminal.kiosk.session.item == "IP-13-05"


def test_an_answer_is_taken_back_by_a_touch(terminal: Stage) -> None:
    conditions_not_met(terminal)
    terminal.walk("taken_1")
    terminal.finger.wait_for("the question", lambda: not terminal.finger.shows("taken_1"))
    assert terminal.finger.shows("answer_1")
