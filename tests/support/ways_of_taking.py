"""The way to what is shown about drafts that are taken along, and opened again."""

from datetime import date
from typing import Any

from kiosk import Link
from kiosk.drafts import Draft, ShownLine, TakenDraft, grouped, name_of, new_code, pack, seal
from tests.support.applying import settled
from tests.support.catalogue import example
from tests.support.screen import Stage
from tests.support.ways_of_applying import check, form_with_problems

LOST = "已阅读告知内容并自愿承诺"
AGAIN = "营业执照或其他主体资格证明"


def online(terminal: Stage) -> None:
    terminal.kiosk.exchange.note_link(Link.ONLINE)
    terminal.rest()


def take_question(terminal: Stage) -> None:
    online(terminal)
    form_with_problems(terminal)
    terminal.walk("button_take")
    terminal.finger.find("button_confirm_question")


def take_offline(terminal: Stage) -> None:
    terminal.kiosk.exchange.note_link(Link.OFFLINE)
    form_with_problems(terminal)
    terminal.walk("button_take")
    terminal.finger.find("button_confirm_question")


def taken(terminal: Stage) -> None:
    online(terminal)
    check(terminal)
    terminal.walk("button_take", "button_confirm_question")
    terminal.wait_for_step("TAKEN")
    settled(terminal)


def opening(terminal: Stage) -> None:
    terminal.walk("button_open_opening")
    terminal.wait_for_step("OPENING")
    settled(terminal)


def opening_wrong(terminal: Stage) -> None:
    opening(terminal)
    terminal.finger.type("input_draft_code", grouped(new_code()))
    terminal.walk("button_open_taken")
    terminal.finger.wait_for("the answer", lambda: terminal.screen.terminal.opening.problem != "")
    settled(terminal)


def opening_dropped(terminal: Stage) -> None:
    opening(terminal)
    terminal.finger.type("input_draft_code", kept(terminal, example("FORM-07-01")))
    terminal.walk("button_drop_taken", "button_confirm_question")
    terminal.finger.find("opening_dropped")
    settled(terminal)


def opening_changed(terminal: Stage) -> None:
    """Open a draft of a form that has changed since, with pages that were left out."""
    code = kept(terminal, example("FORM-07-01"))
    opening(terminal)
    terminal.screen.terminal.opening.open(code)
    terminal.finger.find("opening_lost")
    settled(terminal)


def kept(terminal: Stage, answers: Any) -> str:
    """Let the platform keep a draft, and return its code."""
    draft = Draft("IP-07-01", "2020.1", 0, 2, answers, terminal.bench.clock.now())
    lines = (ShownLine(LOST, "YS-2026-000123", "/gone/with/the/form"),)
    content = pack(TakenDraft("专利权质押登记", date(2026, 11, 22), draft, lines, left_out=(AGAIN,)))
    code = new_code()
    terminal.bench.platform.keep(name_of(code), seal(code, content))
    return code


TAKING = (take_question, take_offline, taken, opening, opening_wrong, opening_dropped, opening_changed)
