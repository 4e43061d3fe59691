"""What the screen says about a receipt that somebody brings."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk import Genuineness, Judgement
from ui.wording.language import translated

_FOREIGN = (
    QT_TRANSLATE_NOOP("wording", "对不上，这不是平台开的回执"),
    QT_TRANSLATE_NOOP("wording", "请不要凭它办事。有疑问，请找工作人员，或者打电话问。"),
)
_VERDICTS = {
    Genuineness.GENUINE: (
        QT_TRANSLATE_NOOP("wording", "这张回执是真的"),
        QT_TRANSLATE_NOOP("wording", "平台收到过这件申请。请看看和纸上写的一样不一样。"),
    ),
    Genuineness.FORGED: _FOREIGN,
    Genuineness.KEY_OVER: _FOREIGN,
    Genuineness.NOT_A_PROOF: (
        QT_TRANSLATE_NOOP("wording", "没有认出来，请再扫一次"),
        QT_TRANSLATE_NOOP("wording", "请扫收件回执上的方块码，把纸放平。暂存凭条还没有到平台，没有可以验的。"),
    ),
    Genuineness.KEY_UNKNOWN: (
        QT_TRANSLATE_NOOP("wording", "这台终端现在还认不出来"),
        QT_TRANSLATE_NOOP("wording", "连上平台以后再扫一次，或者用手机扫纸上的码。"),
    ),
}


def verdict(found: Judgement) -> tuple[str, str]:
    """Say whether a receipt is the platform's, and what that means."""
    title, text = _VERDICTS[found.verdict]
    return translated(title), translated(text)
