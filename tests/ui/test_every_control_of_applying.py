"""The same for every screen from the form to the rating: large enough, apart, named, whole, within the screen."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk import DueKind, HistoryEntry, Link, PrintState, Settled, Verdict
from tests.support.applying import open_form, settled
from tests.support.catalogue import example
from tests.support.machine import a_page, a_ticket, apply_for, queued, to_check, typed, word_on
from tests.support.screen import LANDSCAPE, UPRIGHT, Stage, stage, visible
from tests.ui.test_every_control import GAP_MM, SMALL, TOUCH_MM, distance, place
from ui.app import Display, density


def form_with_problems(terminal: Stage) -> None:
    open_form(terminal, "IP-01-01")
    terminal.walk("choice_/applicant_type_enterprise", "button_next", "field_/uscc")


def form_with_entries(terminal: Stage) -> None:
    open_form(terminal, "IP-03-01")
    for pointer, value in typed(example("FORM-03-01")):
        terminal.kiosk.answer(pointer, value)
    terminal.kiosk.next_page()
    terminal.kiosk.next_page()
    settled(terminal)
    terminal.walk("button_add_/classes/0/goods", "button_add_/classes", "button_remove_/classes_0")
    settled(terminal)


def form_with_dates(terminal: Stage) -> None:
    open_form(terminal, "IP-07-01")
    for pointer, value in typed(example("FORM-07-01")):
        terminal.kiosk.answer(pointer, value)
    for _ in range(3):
        terminal.kiosk.next_page()
    settled(terminal)
    terminal.walk("field_/contract/signed_on_month")


def check(terminal: Stage) -> None:
    to_check(terminal.kiosk, "IP-07-01", example("FORM-07-01"))
    terminal.wait_for_step("CHECK")


def kept_here(terminal: Stage) -> None:
    apply_for(terminal.kiosk)
    terminal.kiosk.spool.postpone(terminal.kiosk.spool.claim().job, "paper_out")
    terminal.wait_for_step("SUBMITTED")


def submitted(terminal: Stage) -> None:
    apply_for(terminal.kiosk)
    (operation,) = queued(terminal.kiosk)
    word = word_on(operation, ticket=a_ticket())
    terminal.kiosk.exchange.settle([Settled(operation.op_id, Verdict.APPLIED, progress=word)])
    terminal.kiosk.spool.settle(terminal.kiosk.spool.claim().job, PrintState.FAILED, "jam")
    asked = HistoryEntry(
        "SUPPLEMENT", operation.made_at + timedelta(hours=1), "请补：质押合同（双方签字盖章）和共有人同意书。" * 3
    )
    more = replace(word, version=2, state="SUPPLEMENT", due_kind=DueKind.SUPPLEMENT, history=(*word.history, asked))
    terminal.kiosk.exchange.apply(a_page(more, cursor="e.2"))
    terminal.kiosk.exchange.note_link(Link.OFFLINE)
    terminal.wait_for_step("SUBMITTED")


def progress(terminal: Stage) -> None:
    submitted(terminal)
    terminal.walk("button_show_progress")
    terminal.wait_for_step("PROGRESS")


def rating(terminal: Stage) -> None:
    submitted(terminal)
    terminal.walk("button_evaluate", "level_1", "button_print_evaluation")
    terminal.wait_for_step("EVALUATION")


def thanks(terminal: Stage) -> None:
    rating(terminal)
    terminal.walk("button_send_evaluation")
    terminal.wait_for_step("SUBMITTED")


def look_up(terminal: Stage) -> None:
    terminal.walk("button_look_up", "button_look_up")
    terminal.wait_for_step("LOOK_UP")
    settled(terminal)


WAYS: tuple[Callable[[Stage], None], ...] = (
    *(form_with_problems, form_with_entries, form_with_dates, check),
    *(kept_here, submitted, progress, rating, thanks, look_up),
)


@pytest.fixture(params=[LANDSCAPE, UPRIGHT, SMALL], ids=lambda size: f"{size[0]}x{size[1]}")
def sized(request: pytest.FixtureRequest, qapp: object, tmp_path: Path) -> Iterator[Stage]:
    with stage(tmp_path / "data", size=request.param) as made:
        yield made


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_every_control_is_large_apart_and_named_and_no_text_is_cut(sized: Stage, way: Callable[[Stage], None]) -> None:
    way(sized)
    at_rest(sized)
    window = sized.screen.window
    mm = density(Display(windowed=True, size=(window.width(), window.height())))
    controls = [item for item in visible(sized.page()) if touchable(item)]
    assert controls
    for control in controls:
        name = control.objectName()
        assert name, control
        assert QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name), name
        assert min(control.width(), control.height()) >= TOUCH_MM * mm, name
    apart = [one for one in controls if one.objectName() != "button_more" and not inside(one) and in_sight(one)]
    for one, other in combinations(apart, 2):
        assert distance(place(one), place(other)) >= GAP_MM * mm - 1, (one.objectName(), other.objectName())
    for item in visible(sized.page()):
        if item.inherits("QQuickText") and item.property("text"):
            assert_whole(item)
            assert place(item).right() <= window.width() + 1, item.property("text")


def at_rest(terminal: Stage) -> None:
    """Wait until nothing moves any more: a pad may still be taking its place."""
    seen: list[list[QRectF]] = []

    def still() -> bool:
        seen.append([place(item) for item in visible(terminal.page())])
        return len(seen) > 3 and seen[-1] == seen[-2] == seen[-3]

    terminal.finger.wait_for("rest", still)


def touchable(item: QQuickItem) -> bool:
    kinds = ("QQuickAbstractButton", "QQuickTextField", "QQuickTextArea")
    return any(item.inherits(kind) for kind in kinds) and item.opacity() > 0


def inside(control: QQuickItem) -> bool:
    """Tell a part of another control, such as the button that empties a field."""
    parent = control.parentItem()
    return parent is not None and touchable(parent)


def in_sight(control: QQuickItem) -> bool:
    """Not scrolled away, not even in part."""
    ancestor = control.parentItem()
    while ancestor is not None:
        if ancestor.clip() and not place(ancestor).contains(place(control)):
            return False
        ancestor = ancestor.parentItem()
    return True


def assert_whole(text: QQuickItem) -> None:
    said = text.property("text")
    assert not text.property("truncated"), said
    assert text.property("contentWidth") <= text.width() + 1, said
    assert text.property("contentHeight") <= text.height() + 1, said
