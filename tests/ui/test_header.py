"""What the head of every screen says."""

from kiosk import Link
from tests.support.screen import Stage


def test_offline_is_said_honestly_and_nobody_is_sent_away(terminal: Stage) -> None:
    terminal.kiosk.exchange.note_link(Link.OFFLINE)
    terminal.finger.wait_for("the offline words", lambda: terminal.text("link_state") == "暂未联网，可照常办理")


def test_a_restored_line_is_said_without_a_touch(terminal: Stage) -> None:
    terminal.kiosk.exchange.note_link(Link.OFFLINE)
    terminal.finger.wait_for("the offline words", lambda: "暂未联网" in terminal.text("link_state"))
    terminal.kiosk.exchange.note_link(Link.ONLINE)
    terminal.finger.wait_for("the online words", lambda: terminal.text("link_state") == "已联网")


def test_a_demonstration_says_so_on_every_screen(terminal: Stage) -> None:
    assert terminal.finger.shows("demo_ribbon")
    terminal.walk("button_begin")
    terminal.wait_for_step("CATEGORIES")
    assert terminal.finger.shows("demo_ribbon")


def test_the_clock_follows_the_terminals_own(terminal: Stage) -> None:
    assert "09:30" in terminal.texts()
    terminal.bench.clock.advance(60)
    terminal.finger.wait_for("the next minute", lambda: "09:31" in terminal.texts())
