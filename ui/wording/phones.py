"""What the screens say about handing pages over with one's own phone."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk import OfferedPlace, PhoneStanding, Refusal
from ui.wording.language import counted, translated
from ui.wording.materials import REFUSALS

GROUP = 4
"""Letters that people type in one go."""
SENTENCES = {
    PhoneStanding.ASKING: QT_TRANSLATE_NOOP("wording", "正在准备给手机扫的码，请稍等。"),
    PhoneStanding.AWAY: QT_TRANSLATE_NOOP(
        "wording", "现在连不上网，手机先不用传，接上以后会自己继续。着急的话，请工作人员帮您。"
    ),
    PhoneStanding.OVER: QT_TRANSLATE_NOOP("wording", "这个码到时间了。已经传来的还在；还要传，请换一个码。"),
}
WAITING = QT_TRANSLATE_NOOP("wording", "扫完以后，在手机上点“拍照”或“选照片”。")
SEEN = QT_TRANSLATE_NOOP("wording", "手机已经打开了，请在手机上点“拍照”或“选照片”。")
COMING = QT_TRANSLATE_NOOP("wording", "手机正在传，照片会自己出现在这里。")


def standing(offered: OfferedPlace) -> str:
    """Say how it stands, and what to do next."""
    if offered.standing is not PhoneStanding.OPEN:
        return translated(SENTENCES[offered.standing])
    return translated(COMING if offered.coming else SEEN if offered.seen else WAITING)


def left(seconds: int) -> str:
    """Say for how long the code leads somewhere."""
    return counted(
        QT_TRANSLATE_NOOP("wording", "还有1分钟可以传。"),
        QT_TRANSLATE_NOOP("wording", "还有{count}分钟可以传。"),
        -(-seconds // 60),
    )


def address(url: str) -> str:
    """Return an address so that it can be read and typed: its last part in groups."""
    start, slash, name = url.rpartition("/")
    groups = "-".join(name[at : at + GROUP] for at in range(0, len(name), GROUP))
    return f"{start}{slash}{groups}"


def file_name(number: int) -> str:
    """Name a file that came from a phone."""
    return translated(QT_TRANSLATE_NOOP("wording", "手机传来的第 {number} 个")).format(number=number)


def refusal(reason: Refusal) -> str:
    """Say why a file was not taken, and what to do."""
    return translated(REFUSALS[reason])
