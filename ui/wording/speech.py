"""What the voice says: the name of a place first, then what it is and how it stands, so that one may go on early."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QAccessible

from ui.access.stops import Stop
from ui.access.voice import ENGLISH, MANDARIN
from ui.wording.language import official_is_foreign, translate, translated

ROLES = {
    QAccessible.Role.Button: QT_TRANSLATE_NOOP("wording", "按钮"),
    QAccessible.Role.CheckBox: QT_TRANSLATE_NOOP("wording", "可多选"),
    QAccessible.Role.RadioButton: QT_TRANSLATE_NOOP("wording", "单选"),
    QAccessible.Role.PageTab: QT_TRANSLATE_NOOP("wording", "标签"),
    QAccessible.Role.EditableText: QT_TRANSLATE_NOOP("wording", "输入框"),
    QAccessible.Role.ComboBox: QT_TRANSLATE_NOOP("wording", "选择框"),
    QAccessible.Role.Heading: QT_TRANSLATE_NOOP("wording", "标题"),
    QAccessible.Role.Notification: QT_TRANSLATE_NOOP("wording", "提示"),
    QAccessible.Role.AlertMessage: QT_TRANSLATE_NOOP("wording", "提示"),
    QAccessible.Role.ProgressBar: QT_TRANSLATE_NOOP("wording", "进度"),
}
"""Text that is only read needs no word for what it is."""
WELCOME = QT_TRANSLATE_NOOP("wording", "语音已打开。按上下键移动，按确认键选择，按左右键找返回和下一步。")
GOODBYE = QT_TRANSLATE_NOOP("wording", "语音已关闭。")
CHINESE = re.compile(r"[\u3400-\u9fff]")
SPELLED = re.compile(r"[0-9A-Za-z-]{5,}")
"""Numbers people compare character by character: references, identity and phone numbers."""


def tongue(sentence: str) -> str:
    """Return the tongue to say a sentence in: that of the screen, but what is written in Chinese is read in it."""
    return ENGLISH if official_is_foreign() and not CHINESE.search(sentence) else MANDARIN


def page(stops: Iterable[Stop]) -> str:
    """Return everything a page says, from its title on, for somebody who listens and touches."""
    return "\n".join(spelled(at.name) for at in stops)


def switched(*, on: bool) -> str:
    """Say that the terminal speaks, and how to go about; or that it is silent again."""
    return translated(WELCOME if on else GOODBYE)


def stop(at: Stop) -> str:
    """Return name, role, state and help of one place."""
    parts = (at.name, _role(at), _state(at), at.description)
    return "，".join(spelled(part) for part in parts if part)


def typed(text: str) -> str:
    """Say what an input holds."""
    return spelled(text) if text else translate("wording", "还没有填写")


def countdown(seconds: int) -> str:
    """Ask whether somebody is still there."""
    return translate("wording", "您还在吗？%1 秒后清除您填写的内容。按任意键继续。").replace("%1", str(seconds))


def spelled(text: str) -> str:
    """Set long numbers apart, so that they are read character by character."""
    return SPELLED.sub(lambda found: " ".join(found[0]), text)


def _role(at: Stop) -> str:
    return translated(ROLES[at.role]) if at.role in ROLES else ""


def _state(at: Stop) -> str:
    if not at.enabled:
        return translate("wording", "现在不能用")
    if at.takes_text:
        return typed(at.text)
    if at.checked is None:
        return ""
    return translate("wording", "已选") if at.checked else translate("wording", "未选")
