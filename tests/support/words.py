"""What of the words on a screen no translation has touched."""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from PySide6.QtGui import QAccessible

import resources
from tests.support import pseudo
from tests.support.catalogue import example
from tests.support.machine import CATALOGUE, PLANTED, TERMINAL
from tests.support.scene import is_control, top
from tests.support.screen import Stage, visible
from tests.support.ways_of_finding import WHY
from tests.support.ways_of_noticing import NOTICES
from tests.support.ways_of_taking import LOST
from tests.support.ways_of_typing import PINYIN

FROM_PEOPLE = re.compile(
    r"^.$|[0-9A-Z]+[-*][-*0-9A-Z]+|.\*+.?|请补：质押合同（双方签字盖章）和共有人同意书。|^[A-Z0-9]+$|^[一丨丿丶乙] "
    r"|这个号码打不通，请写一个能打通的。|想办的是续展还是转让|两样写在了一起，请只写一样。|经办人：手机号码|您想办什么"
    r"|照片看不清，请把每一页重新拍一遍。"
)
"""Strokes, keys of a pad, references, masked answers, one-letter names, and what the staff wrote."""
BLANK = re.compile(r"\{\w+\}")
"""Where the words of a consent name what is asked, and of whom."""
MARKS = re.compile(r"</?u>")
"""Around what of a text matches what somebody looks for."""
FORMS = ("FORM-01-01", "FORM-03-01", "FORM-07-01")


def untranslated(terminal: Stage) -> list[str]:
    """Name what the screen says, aloud too, in the pseudo-language and is neither translated nor data."""
    keyboard = terminal.screen.terminal.keyboard
    paper = terminal.screen.terminal.preview.text
    typed = [paper, keyboard.composition, *(row.label for row in keyboard.page.rows)]
    kept = "|".join(re.escape(text) for text in sorted(filter(None, typed), key=len, reverse=True))
    own = re.compile(f"^(?:{kept})$" if kept else r"(?!)")
    return [said for said in sayings(terminal) if not own.match(said) and is_untranslated(said)]


@cache
def is_untranslated(said: str) -> bool:
    return bool(pseudo.unmarked(FROM_PEOPLE.sub("", said), data()))


def sayings(terminal: Stage) -> Iterator[str]:
    """Yield what is shown and what is told to those who cannot see it."""
    for item in visible(top(terminal.screen.window)):
        if item.inherits("QQuickText"):
            yield MARKS.sub("", str(item.property("text")))
        if is_control(item) and (interface := QAccessible.queryAccessibleInterface(item)) is not None:
            yield interface.text(QAccessible.Text.Name)
            yield interface.text(QAccessible.Text.Description)


@cache
def data() -> list[str]:
    """Return what no translation of ours may touch, longest first: the catalogue, names, what people typed."""
    found = {WHY, LOST, TERMINAL.outlet.name, TERMINAL.code, "English", "中文", PINYIN, *PLANTED}
    found |= {text for notice in NOTICES for text in (notice.title, notice.text)}
    for file in resources.path("catalogue").rglob("*.json"):
        found |= set(strings(json.loads(file.read_text("utf-8"))))
    found |= set(strings(json.loads(resources.text("samples/outlets.json"))))
    found |= set(strings(json.loads(resources.text("maps/districts.json"))))
    found |= set(strings(json.loads(resources.text("samples/shared-data.json"))))
    found |= set(BLANK.split(CATALOGUE.sharing.text))
    for form in FORMS:
        found |= set(strings(example(form)))
    return sorted((text for text in found if len(text) > 1), key=len, reverse=True)


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, one in value.items():
            yield name
            yield from strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from strings(one)
