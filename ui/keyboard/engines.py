"""What the keyboard can do on this terminal, found out when it is first needed."""

import logging
from collections.abc import Callable, Mapping
from enum import StrEnum

from ui.keyboard.composers import CodePointComposer, Composer, PinyinComposer, StrokeComposer
from ui.keyboard.ink import InkComposer, InkMissing, InkReader, open_ink
from ui.keyboard.rime import PINYIN, STROKE, Rime, RimeMissing, open_rime

log = logging.getLogger(__name__)


class Way(StrEnum):
    """A way to enter text."""

    PINYIN = "pinyin"
    STROKE = "stroke"
    INK = "ink"
    LATIN = "latin"
    DIGITS = "digits"
    SYMBOLS = "symbols"
    CODE = "code"


CHINESE = (Way.PINYIN, Way.STROKE, Way.INK)


def open_composers(
    rime: Callable[[], Rime] = open_rime, ink: Callable[[], InkReader] = open_ink
) -> Mapping[Way, Composer]:
    """Return a composer for each way that works here; what is not installed is left out.

    Takes up to 3 s when the dictionaries have to be compiled, 0.2 s afterwards.
    """
    found: dict[Way, Composer] = {Way.CODE: CodePointComposer()}
    try:
        opened = rime()
        found[Way.PINYIN] = PinyinComposer(opened.session(PINYIN), opened.session(PINYIN))
        found[Way.STROKE] = StrokeComposer(opened.session(STROKE))
    except RimeMissing as missing:
        log.warning("no pinyin and no strokes: %s", missing)
    try:
        found[Way.INK] = InkComposer(ink())
    except InkMissing as missing:
        log.warning("no handwriting: %s", missing)
    return found
