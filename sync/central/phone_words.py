"""What a phone that hands pages over is told, in plain Chinese."""

from collections.abc import Mapping

from sync.central.phone_uploads import Reason, Sent
from sync.contract import MAX_PHONE_FILES

REFUSALS: Mapping[str, str] = {
    "too_large": "这个文件太大了，最多 20 MB。请拍小一点，或分成几个文件。",
    "wrong_type": "只收照片和 PDF。请换一个文件，或者把纸拍下来。",
    "broken": "这个文件打不开，可能没有传全。请重新拍一张。",
    "too_many_pixels": "这张照片尺寸太大，打不开。请用小一点的尺寸重新拍。",
    "too_many_pages": "一份材料最多 20 页。请只传需要的几页。",
    "encrypted": "这个 PDF 设了密码，打不开。请换一个没有密码的。",
    "active": "这个 PDF 里带有程序，不能收。请打印出来拍照，或另存一份。",
    "too_heavy": "这个文件太复杂，打不开。请把它拍成照片。",
}
NOT_TAKEN = "终端没有收下。请重新拍一张。"
STALLED = "网络太慢，没有传完。请再试一次。"
GONE = (
    "可能是时间到了，也可能是终端那边已经办完。已经传过去的，以终端屏幕上看到的为准。"
    "还要传，请在终端上换一个码，再扫一次。"
)
CROWDED = "这会儿传的人多，请过一会儿再试。"
REASONS: Mapping[Reason, str] = {
    Reason.OVER: "这个码已经用不了了。请在终端上换一个码，再扫一次。",
    Reason.OTHER_PHONE: "已经有另一部手机在用这个码。要用这部手机，请在终端上换一个码。",
    Reason.FULL: f"这个码传满 {MAX_PHONE_FILES} 个文件了。还要传，请在终端上换一个码。",
    Reason.BUSY: "上一个文件还没有传完。请等它传完，再传下一个。",
    Reason.AWAY: "终端现在没有回应，先不用传。请看看终端的屏幕，接上后再试。",
}
_HINTS: Mapping[str, str] = {"blurred": "有点糊，看不清可以重新拍。", "dark": "太暗，看不清可以重新拍。"}


def standing(file: Sent) -> tuple[str, str]:
    """Return how a file stands: a word for the style sheet, and the sentence."""
    if file.pages is None:
        return "waiting", "正在送到终端，请稍等。"
    if not file.pages:
        return "refused", REFUSALS.get(file.refusal or "", NOT_TAKEN)
    hints = "".join(_HINTS[hint] for hint in file.hints if hint in _HINTS)
    return "taken", f"终端已收到，共 {file.pages} 页。{hints}"
