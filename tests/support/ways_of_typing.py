"""The way to every keyboard and pad: open over the field it belongs to, with something being typed."""

from collections.abc import Callable

from tests.support.applying import open_form, settled
from tests.support.catalogue import example
from tests.support.machine import ITEM, SYNTHETIC, typed
from tests.support.screen import Stage

PINYIN = "zhishichanquan"
STROKES = "hshp"
RARE = "2C386"


def at_request(terminal: Stage, way: str, keys: str = "") -> None:
    """Come to the field that takes words, with the keyboard in one of its ways."""
    terminal.screen.terminal.warm_up()
    open_form(terminal, ITEM)
    terminal.walk("field_/request", f"way_{way}")
    for key in keys:
        terminal.screen.terminal.keyboard.press(key)
    settled(terminal)


def pinyin(terminal: Stage) -> None:
    at_request(terminal, "pinyin", PINYIN)
    terminal.finger.find("candidate_0")


def strokes(terminal: Stage) -> None:
    at_request(terminal, "stroke", STROKES)
    terminal.finger.find("candidate_0")


def handwriting(terminal: Stage) -> None:
    at_request(terminal, "ink")
    for across, down in ((0.2, 0.5), (0.5, 0.5), (0.8, 0.5)):
        terminal.screen.terminal.keyboard.touchInk(across, down)
    terminal.screen.terminal.keyboard.liftInk()
    terminal.finger.find("candidate_0")


def latin(terminal: Stage) -> None:
    at_request(terminal, "latin")
    terminal.walk("key_shift")


def digits(terminal: Stage) -> None:
    at_request(terminal, "digits")


def symbols(terminal: Stage) -> None:
    at_request(terminal, "symbols")


def code_points(terminal: Stage) -> None:
    at_request(terminal, "symbols")
    terminal.screen.terminal.keyboard.choose("code")
    for key in RARE:
        terminal.screen.terminal.keyboard.press(key)
    terminal.finger.find("candidate_0")


def words_in_a_line(terminal: Stage) -> None:
    """A name is typed into one line, among other fields and under the hint on the identity card."""
    at_agent(terminal)
    terminal.walk("field_/agent/name")
    for key in PINYIN:
        terminal.screen.terminal.keyboard.press(key)
    settled(terminal)


def identity_pad(terminal: Stage) -> None:
    at_agent(terminal)
    terminal.finger.type("field_/agent/id_no", SYNTHETIC["agent"]["id_no"][:12])


def mobile_pad(terminal: Stage) -> None:
    at_agent(terminal)
    terminal.finger.type("field_/agent/mobile", "139")


def at_agent(terminal: Stage) -> None:
    terminal.screen.terminal.warm_up()
    open_form(terminal, ITEM)
    terminal.kiosk.answer("/request", SYNTHETIC["request"])
    terminal.kiosk.next_page()
    settled(terminal)


def at_pledge(terminal: Stage, pages: int) -> None:
    """Come to a page of the form for a pledge, everything before it answered."""
    open_form(terminal, "IP-07-01")
    for pointer, value in typed(example("FORM-07-01")):
        terminal.kiosk.answer(pointer, value)
    for _ in range(pages):
        terminal.kiosk.next_page()
    settled(terminal)


def credit_pad(terminal: Stage) -> None:
    at_pledge(terminal, 0)
    terminal.walk("field_/pledgor/uscc")


def patent_pad(terminal: Stage) -> None:
    at_pledge(terminal, 2)
    terminal.walk("field_/patents/0/patent_no")


def amount_pad(terminal: Stage) -> None:
    at_pledge(terminal, 3)
    terminal.walk("field_/contract/amount_wan")


def reference_pad(terminal: Stage) -> None:
    terminal.walk("button_look_up")
    terminal.wait_for_step("LOOK_UP")
    terminal.walk("button_own_terminal")


def last_four_pad(terminal: Stage) -> None:
    terminal.walk("button_look_up")
    terminal.wait_for_step("LOOK_UP")
    terminal.walk("input_last_four")


TYPING: tuple[Callable[[Stage], None], ...] = (
    *(pinyin, strokes, handwriting, latin, digits, symbols, code_points, words_in_a_line),
    *(identity_pad, mobile_pad, credit_pad, patent_pad, amount_pad, reference_pad, last_four_pad),
)
