"""What the keyboard on the screen says of itself."""

from collections.abc import Collection

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.wording.language import listed, translate, translated

CHINESE = {
    "pinyin": QT_TRANSLATE_NOOP("wording", "拼音"),
    "stroke": QT_TRANSLATE_NOOP("wording", "笔画"),
    "ink": QT_TRANSLATE_NOOP("wording", "手写"),
}
ALWAYS = (
    QT_TRANSLATE_NOOP("wording", "字母"),
    QT_TRANSLATE_NOOP("wording", "数字"),
    QT_TRANSLATE_NOOP("wording", "符号"),
)


def lacking(works: Collection[str]) -> str:
    """Return which ways to enter Chinese do not work on this terminal and what does; empty when all of them work."""
    without = [translated(title) for way, title in CHINESE.items() if way not in works]
    rest = [translated(title) for way, title in CHINESE.items() if way in works]
    if not without:
        return ""
    return translate("wording", "这台机器暂时不能用{without}输入。请用{rest}，或者请工作人员帮忙。").format(
        without=listed(without), rest=listed([*rest, *map(translated, ALWAYS)])
    )
