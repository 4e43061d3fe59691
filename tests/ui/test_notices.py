"""While nobody is there the start screen says what the terminal can do and what the outlets tell everybody."""

from datetime import timedelta

from kiosk import Removed, Scope
from tests.support.machine import a_page
from tests.support.screen import Stage
from tests.support.ways_of_noticing import NOTICES, notices_panel
from tests.support.words import sayings
from ui.viewmodels import notices


def test_a_notice_is_said_as_soon_as_it_is_told_and_can_be_read_whole(terminal: Stage) -> None:
    notices_panel(terminal)
    newest = NOTICES[1]
    assert {newest.title, newest.text} <= set(sayings(terminal))
    model = terminal.screen.terminal.findChild(notices.NoticesViewModel)
    assert [row.text for row in model.rows.rows] == [one.text for one in reversed(NOTICES)]
    terminal.walk("button_close_notices")
    terminal.finger.wait_for("the list to go", lambda: not terminal.finger.shows("button_close_notices"))


def test_one_touch_leads_on_from_a_notice(terminal: Stage) -> None:
    terminal.kiosk.exchange.apply(a_page(*NOTICES))
    terminal.finger.find("button_notice_3")
    terminal.walk("button_begin")
    terminal.wait_for_step("CATEGORIES")


def test_what_is_said_turns_slowly_and_a_notice_goes_when_its_time_is_over(terminal: Stage) -> None:
    terminal.kiosk.exchange.apply(a_page(*NOTICES))
    terminal.finger.find("button_notice_3")
    model = terminal.screen.terminal.findChild(notices.NoticesViewModel)
    model._turning.setInterval(20)
    terminal.finger.wait_for("the next one", lambda: terminal.finger.shows("button_notice_4"))
    terminal.bench.clock.wall += timedelta(days=60)
    terminal.finger.wait_for("only its own words", lambda: len(model.lines.rows) == 3)


def test_a_notice_that_is_taken_back_takes_the_open_list_with_it(terminal: Stage) -> None:
    notices_panel(terminal)
    gone = [Removed(Scope.NOTICE, one.id) for one in NOTICES]
    terminal.kiosk.exchange.apply(a_page(*gone, cursor="e.2"))
    terminal.finger.wait_for("the list to go", lambda: not terminal.finger.shows("button_close_notices"))


def test_a_list_that_nobody_reads_is_put_away(terminal: Stage) -> None:
    notices_panel(terminal)
    terminal.screen.terminal.findChild(notices.NoticesViewModel)._reading.setInterval(20)
    terminal.finger.wait_for("the list to go", lambda: not terminal.finger.shows("button_close_notices"))
