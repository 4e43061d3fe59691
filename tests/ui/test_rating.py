"""Rating the service: voluntary, nothing preselected, one tap to leave it."""

from typing import Any

import pytest

from kiosk import EvaluationSlip, OperationKind, PrintState, Settled, Verdict
from tests.support.machine import CATALOGUE, a_ticket, apply_for, queued, word_on
from tests.support.screen import Stage


@pytest.fixture
def rating(terminal: Stage) -> Stage:
    """Stand before the evaluation of an application just submitted."""
    apply_for(terminal.kiosk)
    (operation,) = queued(terminal.kiosk)
    word = word_on(operation, ticket=a_ticket())
    terminal.kiosk.exchange.settle([Settled(operation.op_id, Verdict.APPLIED, progress=word)])
    terminal.kiosk.spool.settle(terminal.kiosk.spool.claim().job, PrintState.PRINTED)
    terminal.wait_for_step("SUBMITTED")
    terminal.walk("button_evaluate")
    terminal.wait_for_step("EVALUATION")
    return terminal


def sent(terminal: Stage) -> list[dict[str, Any]]:
    """Return the ratings on their way to the platform."""
    waiting = queued(terminal.kiosk)
    return [dict(one.body) for one in waiting if one.kind is OperationKind.EVALUATION_SUBMIT]


def test_five_levels_stand_there_and_none_is_chosen(rating: Stage) -> None:
    levels = [rating.finger.find(f"level_{level.code}") for level in CATALOGUE.rating.levels]
    assert len(levels) == 5
    assert not any(level.property("checked") for level in levels)
    widths = [level.width() for level in levels]
    assert max(widths) - min(widths) <= 1
    assert len({level.height() for level in levels}) == 1
    assert rating.finger.count("tag_") == 0


def test_without_a_level_nothing_is_sent_and_the_screen_says_what_is_missing(rating: Stage) -> None:
    rating.walk("button_send_evaluation")
    rating.finger.wait_for("a sentence", lambda: any("请先点一个满意程度" in text for text in rating.texts()))
    assert sent(rating) == []


def test_a_rating_with_reasons_and_words_is_sent_and_thanked_for(rating: Stage) -> None:
    rating.walk("level_2", "tag_排队太久", "tag_多次跑动", "tag_多次跑动")
    rating.finger.type("input_comment", "窗口只开了一个。")
    rating.walk("button_send_evaluation")
    rating.wait_for_step("SUBMITTED")
    assert rating.text("thanks") == "谢谢您的评价"
    (body,) = sent(rating)
    assert (body["level"], list(body["tags"]), body["comment"]) == (2, ["排队太久"], "窗口只开了一个。")
    rating.walk("button_thanks")
    assert not rating.finger.shows("thanks")
    assert not rating.finger.shows("button_evaluate")


def test_another_level_has_other_reasons(rating: Stage) -> None:
    rating.walk("level_1", "tag_终端故障", "level_5")
    assert rating.finger.shows("tag_一次办成")
    assert not rating.finger.shows("tag_终端故障")
    rating.walk("button_send_evaluation")
    rating.wait_for_step("SUBMITTED")
    assert [body["tags"] for body in sent(rating)] in ([()], [[]])


def test_one_tap_leaves_it(rating: Stage) -> None:
    rating.walk("level_1", "button_skip")
    rating.wait_for_step("SUBMITTED")
    assert sent(rating) == []
    assert rating.finger.shows("button_evaluate")


def test_two_taps_send_once(rating: Stage) -> None:
    evaluation = rating.screen.terminal.evaluation
    evaluation.choose(5)
    evaluation.send("")
    evaluation.send("")
    rating.wait_for_step("SUBMITTED")
    assert len(sent(rating)) == 1


def test_a_code_for_rating_at_home_is_printed(rating: Stage) -> None:
    rating.walk("button_print_evaluation")
    rating.finger.wait_for("the slip", lambda: rating.text("slip_state") == "正在准备评价二维码")
    job = rating.kiosk.spool.claim()
    assert isinstance(job.slip, EvaluationSlip)
    rating.kiosk.spool.settle(job.job, PrintState.PRINTED)
    rating.finger.wait_for("the slip", lambda: rating.text("slip_state") == "评价二维码已打印，请取走")


def test_the_next_person_finds_nothing_of_it(rating: Stage) -> None:
    rating.walk("level_1", "tag_终端故障", "button_home")
    rating.wait_for_step("START")
    evaluation = rating.screen.terminal.evaluation
    assert (evaluation.level, evaluation.tags.rows, evaluation.thanks) == (0, (), False)
