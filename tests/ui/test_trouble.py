"""When something does not work, the person hears what it means and what to do."""

from kiosk import StorageFull
from tests.support.screen import Stage


def test_a_full_disk_is_said_plainly_and_can_be_put_away(terminal: Stage) -> None:
    terminal.screen.bridge.run(full_disk)
    assert "存储空间已满" in terminal.text("trouble")
    terminal.walk("button_dismiss")
    terminal.finger.wait_for("the page again", lambda: not terminal.finger.shows("trouble"))


def test_a_failure_nobody_foresaw_never_shows_its_inner_words(terminal: Stage) -> None:
    terminal.screen.bridge.run(broken)
    said = terminal.text("trouble")
    assert "zero" not in said
    assert "请再点一次" in said


def test_the_next_step_takes_the_trouble_away(terminal: Stage) -> None:
    terminal.screen.bridge.run(broken)
    terminal.finger.find("trouble")
    terminal.walk("button_begin")
    terminal.wait_for_step("CATEGORIES")
    assert not terminal.finger.shows("trouble")


def test_a_double_tap_is_no_trouble(terminal: Stage) -> None:
    begin = terminal.screen.terminal.begin
    begin()
    begin()
    terminal.wait_for_step("CATEGORIES")
    assert not terminal.finger.shows("trouble")


def full_disk() -> None:
    raise StorageFull("no room")


def broken() -> float:
    return 1 / 0
