"""What is said about drafts that are taken along, and opened again."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk import OpenOutcome
from ui.wording.dates import plain_day
from ui.wording.language import translated

AWAY = QT_TRANSLATE_NOOP(
    "wording", "现在连不上平台，草稿带不走。可以接着填完提交，提交的内容会先暂存在这台终端；也可以过一会儿再试。"
)
KEPT_UNTIL = QT_TRANSLATE_NOOP("wording", "保存到{day}，过后自动删除")
OPENING = {
    OpenOutcome.OPENED: "",
    OpenOutcome.DROPPED: "",
    OpenOutcome.NOT_OPENED: QT_TRANSLATE_NOOP(
        "wording", "打不开。请对着凭条再核对一遍；过了日期、已经提交或者已经删除的草稿，也打不开。"
    ),
    OpenOutcome.LOCKED: QT_TRANSLATE_NOOP("wording", "为了保护您的信息，这次不能再试了。请找工作人员帮忙。"),
    OpenOutcome.NOT_OFFERED: QT_TRANSLATE_NOOP("wording", "这个事项现在不能办。草稿还在，没有丢，请找工作人员问一问。"),
    OpenOutcome.PLATFORM_AWAY: QT_TRANSLATE_NOOP("wording", "现在连不上平台，打不开草稿。草稿还在，请过一会儿再试。"),
}
CODE_MISSING = QT_TRANSLATE_NOOP("wording", "请输入凭条上的草稿码，或者扫凭条上的码")


def kept_until(day: date) -> str:
    """Say until when a draft is kept."""
    return translated(KEPT_UNTIL).format(day=plain_day(day))
