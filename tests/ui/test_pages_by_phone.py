"""Handing pages over with a phone, as the person at the terminal sees it."""

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk import Appearance, Link, Scheme
from tests.support.applying import settled
from tests.support.scanner import photographed, scanned
from tests.support.screen import Stage
from tests.support.ways_of_applying import no_way_in, pages, pages_by_phone


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_a_phone_reads_the_code_from_the_glass(terminal: Stage, scheme: Scheme) -> None:
    pages_by_phone(terminal)
    terminal.kiosk.change_appearance(Appearance(scheme=scheme))
    settled(terminal)
    code = scanned(photographed(terminal.screen.window.grabWindow()))
    assert code == terminal.kiosk.session.phone.url
    assert "/p/ABCD-EFGH-JKMN-PQRS" in terminal.text("phone_address")


def test_what_came_is_listed_with_what_became_of_it(terminal: Stage) -> None:
    pages_by_phone(terminal)
    assert terminal.text("phone_standing").startswith("手机正在传")
    assert [terminal.text(f"sent_state_{number}")[:4] for number in (1, 2, 3)] == ["已收到", "没收下：", "正在接收"]


def test_another_code_is_another_wish_and_what_came_stays(terminal: Stage) -> None:
    pages_by_phone(terminal)
    before = terminal.kiosk.phone_pages.wish().key
    terminal.walk("button_other_code")
    terminal.finger.wait_for("another wish", lambda: terminal.kiosk.phone_pages.wish().key != before)
    terminal.finger.wait_for("the words", lambda: "正在准备" in terminal.text("phone_standing"))
    assert terminal.screen.terminal.pages.rows.count == 1


def test_whoever_wants_no_phone_any_more_puts_it_away(terminal: Stage) -> None:
    pages_by_phone(terminal)
    terminal.walk("button_no_phone")
    terminal.finger.wait_for("no code", lambda: not terminal.finger.shows("phone_code"))
    assert terminal.kiosk.phone_pages.wish() is None


def test_only_the_ways_that_work_now_can_be_taken(terminal: Stage) -> None:
    pages(terminal)
    assert "手机：现在没有网" in terminal.texts()
    assert not terminal.screen.window.findChild(QQuickItem, "button_phone").isEnabled()
    terminal.kiosk.exchange.note_link(Link.ONLINE)
    assert terminal.finger.find("button_phone")
    assert terminal.finger.find("button_shoot")


def test_a_lost_line_is_said_and_every_way_says_why_it_does_not_work(terminal: Stage) -> None:
    no_way_in(terminal)
    assert "连不上网" in terminal.text("phone_standing")
    assert not terminal.finger.shows("phone_code")
    assert {"手机：现在没有网", "U盘：这台不读", "高拍仪：这台没有"} <= set(terminal.texts())


def test_the_next_person_sees_nothing_of_it(terminal: Stage) -> None:
    pages_by_phone(terminal)
    terminal.kiosk.end()
    terminal.wait_for_step("START")
    assert not terminal.screen.terminal.phonePages.files.rows
    assert not terminal.screen.terminal.phonePages.property("offered")
