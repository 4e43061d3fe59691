"""What is said to somebody who calls the staff."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.wording.language import translated

UNDER_WAY = QT_TRANSLATE_NOOP("wording", "正在通知工作人员，请稍等。")
HEARD = QT_TRANSLATE_NOOP("wording", "已经通知工作人员，请在这里等一等。")
ANSWERED = QT_TRANSLATE_NOOP("wording", "工作人员已经知道，正在过来。")
NOT_HEARD = QT_TRANSLATE_NOOP("wording", "还没有通知到工作人员。")
ADVICE = QT_TRANSLATE_NOOP("wording", "可以到服务台找人，或向工作人员招招手。\n您填写的内容都还在。")
ADVICE_WITH_PHONE = QT_TRANSLATE_NOOP("wording", "可以到服务台找人，或拨打 {phone}。\n您填写的内容都还在。")


def under_way() -> str:
    """Say that the call is on its way."""
    return translated(UNDER_WAY)


def heard() -> str:
    """Say that the platform shows the call to the staff."""
    return translated(HEARD)


def answered() -> str:
    """Say that somebody comes."""
    return translated(ANSWERED)


def not_heard() -> str:
    """Say that nobody knows yet."""
    return translated(NOT_HEARD)


def advice(phone: str) -> str:
    """Say what else helps; `phone` may be empty."""
    return translated(ADVICE_WITH_PHONE).format(phone=phone) if phone else translated(ADVICE)
