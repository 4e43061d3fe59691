"""A form of forty questions on one page stands at once and is whole a moment later."""

from tests.support.applying import open_form, row, settled
from tests.support.long_form import QUESTIONS, with_long_form
from tests.support.machine import CATALOGUE, ITEM
from tests.support.screen import Stage
from ui.viewmodels.form import FormViewModel
from ui.viewmodels.open_page import AT_ONCE


def opened(terminal: Stage) -> FormViewModel:
    terminal.kiosk.adopt(with_long_form(CATALOGUE, ITEM, one_page=True))
    return open_form(terminal, ITEM)


def whole(form: FormViewModel) -> bool:
    return len(form.rows.rows) == QUESTIONS


def test_what_can_be_seen_comes_first_and_the_rest_follows_by_itself(terminal: Stage) -> None:
    seen: list[int] = []
    rows = terminal.screen.terminal.form.rows
    rows.countChanged.connect(lambda: seen.append(len(rows.rows)))

    form = opened(terminal)
    terminal.finger.wait_for("all questions", lambda: whole(form))

    assert seen[0] == AT_ONCE
    assert seen == sorted(seen)
    assert len({one.pointer for one in form.rows.rows}) == QUESTIONS


def test_what_is_typed_before_the_last_question_has_come_is_kept(terminal: Stage) -> None:
    form = opened(terminal)
    form.write("/all/name_1", "测试慕容人")
    form.leave("/all/name_1")
    terminal.finger.wait_for("all questions", lambda: whole(form))
    settled(terminal)

    assert row(form, "/all/name_1").text == "测试慕容人"
    assert terminal.kiosk.session.answers == {"all": {"name_1": "测试慕容人"}}
    assert whole(form)
