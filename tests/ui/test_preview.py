"""A slip on the screen: the same PDF, to be read before the paper is there, and gone with its person."""

import base64
from io import BytesIO

import pytest
from PIL import Image

from kiosk import Slip
from tests.support.screen import Stage
from tests.support.ways_of_following import kept_here
from ui.previews import Preview


def look(terminal: Stage) -> None:
    kept_here(terminal)
    terminal.walk("button_preview")
    terminal.finger.wait_for("the slip", lambda: terminal.screen.terminal.preview.text != "")


def test_the_slip_stands_on_the_screen_as_it_comes_out_of_the_printer(terminal: Stage) -> None:
    look(terminal)
    preview = terminal.screen.terminal.preview
    png = base64.b64decode(preview.pictures[0].removeprefix("data:image/png;base64,"))
    with Image.open(BytesIO(png)) as picture:
        assert picture.width == 640
    assert preview.title == "暂存凭条"
    paper = terminal.finger.find("preview_paper")
    terminal.finger.wait_for("the picture", lambda: paper.height() > paper.width())


def test_who_does_not_see_it_hears_what_is_written_on_it(terminal: Stage) -> None:
    look(terminal)
    text = terminal.screen.terminal.preview.text
    assert terminal.kiosk.session.reference in text.replace("\n", "")
    assert "申请已暂存在这台终端" in text


def test_it_is_put_away_with_a_button_and_goes_with_its_person(terminal: Stage) -> None:
    look(terminal)
    terminal.walk("button_close_preview")
    assert not terminal.screen.terminal.preview.shown
    terminal.walk("button_preview")
    terminal.kiosk.end()
    terminal.finger.wait_for("an empty panel", lambda: not terminal.screen.terminal.preview.shown)
    assert terminal.screen.terminal.preview.pictures == []
    assert terminal.screen.terminal.preview.text == ""


def test_a_slip_that_cannot_be_drawn_is_said_and_stops_nothing(
    terminal: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_slip: Slip, *, copy: int) -> Preview:
        raise ValueError(copy)

    monkeypatch.setattr(terminal.screen.terminal.preview, "_draw", broken)
    kept_here(terminal)
    terminal.walk("button_preview")
    terminal.finger.wait_for("the sentence", lambda: "显示不出来" in terminal.text("preview_state"))
    terminal.walk("button_close_preview", "button_show_progress")
    terminal.wait_for_step("PROGRESS")
