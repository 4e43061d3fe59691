"""What one person's session needed is given back before the next one comes."""

from tests.support.screen import Stage


def test_memory_is_given_back_a_moment_after_somebody_has_left(terminal: Stage) -> None:
    given: list[str] = []
    terminal.screen._tidying._give_back = lambda: given.append("back")
    terminal.walk("button_begin")
    terminal.wait_for_step("CATEGORIES")
    assert given == []
    terminal.kiosk.end()
    terminal.finger.wait_for("the memory", lambda: bool(given))
