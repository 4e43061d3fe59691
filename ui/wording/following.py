"""What the screens say about doing something with an application that the platform holds."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk import ApplicationView, AskedKind, Link, Offer, OperationKind
from ui.wording.dates import due_day
from ui.wording.language import translated

ASKED_BY = QT_TRANSLATE_NOOP("wording", "请在{day}前一次补齐：")
ASKED_LATER = QT_TRANSLATE_NOOP("wording", "请一次补齐，最后一天待放假通知公布后告知：")
HANDED_IN = QT_TRANSLATE_NOOP("wording", "这些已经收到：")
TOO_LATE = QT_TRANSLATE_NOOP("wording", "补齐的日期已经过了。请拨打网点电话，或到窗口问一问。")
IN_PERSON = QT_TRANSLATE_NOOP("wording", "材料可以在这里拍，也可以带到任一网点的窗口，说出申请编号就行。")
COLLECT_AT = QT_TRANSLATE_NOOP("wording", "请带身份证到{where}领取")
COLLECT_HOURS = QT_TRANSLATE_NOOP("wording", "领取时间：{hours}")
MAILED = QT_TRANSLATE_NOOP("wording", "结果已经寄出：{where}")
NEEDS_LINE = QT_TRANSLATE_NOOP("wording", "想撤回申请？现在没有连上平台，请过一会儿再来，或到窗口办。")

SENDING = {
    OperationKind.APPLICATION_SUPPLEMENT: QT_TRANSLATE_NOOP("wording", "您补的内容正在送往平台"),
    OperationKind.APPLICATION_WITHDRAW: QT_TRANSLATE_NOOP("wording", "撤回的要求正在送往平台"),
    OperationKind.APPLICATION_COLLECT: QT_TRANSLATE_NOOP("wording", "“已领到”正在送往平台"),
}
KEPT = {
    OperationKind.APPLICATION_SUPPLEMENT: QT_TRANSLATE_NOOP("wording", "您补的内容已存在这台终端，还没有送到平台"),
    OperationKind.APPLICATION_WITHDRAW: QT_TRANSLATE_NOOP("wording", "撤回的要求已存在这台终端，还没有送到平台"),
    OperationKind.APPLICATION_COLLECT: QT_TRANSLATE_NOOP("wording", "“已领到”已存在这台终端，还没有送到平台"),
}
SENT_BY_ITSELF = QT_TRANSLATE_NOOP("wording", "连上后会自动送到，您不用守着。")
REFUSED = QT_TRANSLATE_NOOP("wording", "有一项平台没有收下。请找工作人员帮您看一下，您写的内容还在。")

RETURNED = QT_TRANSLATE_NOOP("wording", "平台没有收这件申请：{why}")
KEPT_HERE = QT_TRANSLATE_NOOP(
    "wording", "您填的内容还在这台终端，保留到{day}。恢复办理后，用编号和后四位在这里接着办。"
)
GO_ON = QT_TRANSLATE_NOOP("wording", "现在又能办了。点“接着办”，看一遍再交，不用重填。内容保留到{day}。")


def asked(view: ApplicationView) -> str:
    """Say what the list of what was asked for is; empty without a list."""
    if not view.asked:
        return ""
    if not view.missing:
        return translated(HANDED_IN)
    return translated(ASKED_BY).format(day=due_day(view.asked_by)) if view.asked_by else translated(ASKED_LATER)


def how(view: ApplicationView) -> str:
    """Say in which other way what is missing can be handed in, or that it is too late; empty otherwise."""
    if not view.missing or view.waiting:
        return ""
    if Offer.SUPPLEMENT not in view.offers:
        return translated(TOO_LATE)
    materials = any(one.kind is AskedKind.MATERIAL for one in view.missing)
    return translated(IN_PERSON) if materials else ""


def returned(view: ApplicationView) -> tuple[str, str]:
    """Say why an application is a draft again, what to do and how long it is kept; empty for any other."""
    back = view.returned
    if back is None:
        return "", ""
    detail = translated(GO_ON if back.offered else KEPT_HERE).format(day=due_day(back.until))
    return translated(RETURNED).format(why=back.why), detail


def collecting(view: ApplicationView) -> tuple[str, str]:
    """Say where and when the result can be collected; empty while there is none."""
    if view.collect is None:
        return "", ""
    hours = translated(COLLECT_HOURS).format(hours=view.collect.hours) if view.collect.hours else ""
    if view.collect.mailed:
        return translated(MAILED).format(where=view.collect.where), ""
    return translated(COLLECT_AT).format(where=view.collect.where), hours


def under_way(view: ApplicationView, link: Link) -> tuple[str, str]:
    """Say what has been done here and is not at the platform yet; no more than is true."""
    if not view.waiting:
        return "", ""
    kind = min(view.waiting)
    if link is Link.ONLINE:
        return translated(SENDING[kind]), ""
    return translated(KEPT[kind]), translated(SENT_BY_ITSELF)
