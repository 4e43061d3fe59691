"""What the header and the notices of every screen say."""

from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk import Link, StorageFull
from ui.wording.language import translated

LINKS = {
    Link.UNKNOWN: QT_TRANSLATE_NOOP("wording", "正在连接平台"),
    Link.ONLINE: QT_TRANSLATE_NOOP("wording", "已联网"),
    Link.OFFLINE: QT_TRANSLATE_NOOP("wording", "暂未联网，可照常办理"),
    Link.REFUSED: QT_TRANSLATE_NOOP("wording", "未接入平台，可照常办理"),
}
STORAGE_FULL = QT_TRANSLATE_NOOP("wording", "终端存储空间已满，没有提交成功。您填写的内容还在，请找工作人员帮忙。")
TROUBLE = QT_TRANSLATE_NOOP("wording", "刚才这一步没有成功，您填写的内容还在。请再点一次；还不行，请找工作人员。")


def link(state: Link) -> str:
    """Say how the terminal stands with the platform."""
    return translated(LINKS[state])


def time_of_day(moment: datetime) -> str:
    """Return hours and minutes."""
    return f"{moment:%H:%M}"


def trouble(error: Exception) -> str:
    """Say what a failed command means to the person at the screen."""
    return translated(STORAGE_FULL if isinstance(error, StorageFull) else TROUBLE)
