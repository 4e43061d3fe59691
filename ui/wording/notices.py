"""What the start screen says by turns, and how long a notice stands."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk import PublicNotice
from ui.wording.language import translated

OWN_LINES = (
    QT_TRANSLATE_NOOP("wording", "专利、商标、地理标志的事，在这里看指南、填申请、查进度。不用预约。"),
    QT_TRANSLATE_NOOP("wording", "要什么材料、多久办完、去哪里办，先看指南就清楚。"),
    QT_TRANSLATE_NOOP("wording", "办完可以打分，满意不满意都由您说，不打也可以。"),
)
UNTIL = QT_TRANSLATE_NOOP("wording", "{first:%m-%d} 至 {last:%m-%d}")


def own_lines() -> tuple[str, ...]:
    """Say what the terminal can do, a sentence at a time."""
    return tuple(translated(line) for line in OWN_LINES)


def standing(notice: PublicNotice) -> str:
    """Say from when until when a notice stands."""
    return translated(UNTIL).format(first=notice.shown_from, last=notice.shown_until)
