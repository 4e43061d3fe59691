"""What the screens say about an application and its slip; no more than is true at that moment."""

from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk import (
    BEIJING,
    ApplicationView,
    DraftSlip,
    DueKind,
    LookUpOutcome,
    NoticeSlip,
    PrinterTest,
    PrintJob,
    PrintState,
    ReadinessReport,
    Slip,
    kind_of,
)
from ui.wording.dates import due_day, short_day
from ui.wording.language import counted, translated

DUE = {
    DueKind.ACCEPTANCE: QT_TRANSLATE_NOOP("wording", "最晚{day}答复您能不能受理"),
    DueKind.DECISION: QT_TRANSLATE_NOOP("wording", "预计{day}前办完"),
    DueKind.SUPPLEMENT: QT_TRANSLATE_NOOP("wording", "请在{day}前补齐材料"),
}
FOLLOWS = QT_TRANSLATE_NOOP("wording", "请在{day}前补交：{material}")
FOLLOWS_SOME_DAY = QT_TRANSLATE_NOOP("wording", "以后补交：{material}。最后一天待放假通知公布后告知")
LATER = QT_TRANSLATE_NOOP("wording", "日期待放假通知公布后告知")

SENT_BY_ITSELF = QT_TRANSLATE_NOOP("wording", "终端会自动送到平台。您不用守着，也不用重填")
STAFF_LOOK = QT_TRANSLATE_NOOP("wording", "工作人员查看您填写的内容；要补材料，会一次说清楚")
LOOK_UP_LATER = QT_TRANSLATE_NOOP("wording", "凭申请编号和身份证号后四位，随时来查进度")

AS_OF_TODAY = QT_TRANSLATE_NOOP("wording", "数据更新于 {time}")
AS_OF_DAY = QT_TRANSLATE_NOOP("wording", "数据更新于 {day} {time}")
NEVER_HEARD = QT_TRANSLATE_NOOP("wording", "还没有收到平台的消息")

LOOK_UP = {
    LookUpOutcome.FOUND: "",
    LookUpOutcome.NOT_FOUND: QT_TRANSLATE_NOOP("wording", "没有查到。请对照凭条，看看编号和后四位有没有输错。"),
    LookUpOutcome.NOT_A_REFERENCE: QT_TRANSLATE_NOOP("wording", "编号不对。请对照凭条，一位一位看一下。"),
    LookUpOutcome.LOCKED: QT_TRANSLATE_NOOP("wording", "为了保护您的信息，这次不能再查了。请找工作人员帮忙。"),
    LookUpOutcome.PLATFORM_AWAY: QT_TRANSLATE_NOOP(
        "wording", "还没有连上平台，只能查在这台终端办的。请过一会儿再查，或者打电话问。"
    ),
}
REFERENCE_MISSING = QT_TRANSLATE_NOOP("wording", "请输入凭条上的申请编号，或者扫凭条上的码")
LAST_FOUR_MISSING = QT_TRANSLATE_NOOP("wording", "请输入身份证号码的最后四位")

SLIP_NAMES = {
    "holding-slip": QT_TRANSLATE_NOOP("wording", "暂存凭条"),
    "receipt": QT_TRANSLATE_NOOP("wording", "收件回执"),
    "evaluation-slip": QT_TRANSLATE_NOOP("wording", "评价二维码"),
    "notice-slip": QT_TRANSLATE_NOOP("wording", "一次性告知单"),
    "supplement-notice": QT_TRANSLATE_NOOP("wording", "补正通知"),
    "deferral-notice": QT_TRANSLATE_NOOP("wording", "容缺通知"),
    "commitment": QT_TRANSLATE_NOOP("wording", "告知承诺书"),
    "integrated-slip": QT_TRANSLATE_NOOP("wording", "一件事办理单"),
    "conditions-slip": QT_TRANSLATE_NOOP("wording", "办理条件告知单"),
    "draft-slip": QT_TRANSLATE_NOOP("wording", "草稿凭条"),
    "readiness-report": QT_TRANSLATE_NOOP("wording", "设备报告"),
    "test-page": QT_TRANSLATE_NOOP("wording", "测试页"),
}
WAITING = QT_TRANSLATE_NOOP("wording", "正在准备{slip}")
PRINTING = QT_TRANSLATE_NOOP("wording", "正在打印{slip}")
PRINTED = QT_TRANSLATE_NOOP("wording", "{slip}已打印，请取走")
NOT_PRINTED = QT_TRANSLATE_NOOP("wording", "{slip}没有打印出来")
PERHAPS_PRINTED = QT_TRANSLATE_NOOP("wording", "请看一下，{slip}打印出来了吗？")
PERHAPS_DETAIL = QT_TRANSLATE_NOOP("wording", "没有的话，点“再打一张”。")
FAILED_DETAIL = QT_TRANSLATE_NOOP("wording", "办理不受影响。请记下编号，或者点“再打一张”。")
WAITING_DETAIL = QT_TRANSLATE_NOOP("wording", "请找工作人员。修好后会自动打印；不想等，记下编号就可以走。")
NO_REFERENCE_FAILED = QT_TRANSLATE_NOOP("wording", "请点“再打一张”，还是不行就找工作人员。")
NO_REFERENCE_WAITING = QT_TRANSLATE_NOOP("wording", "请找工作人员。修好后会自动打印。")
REASONS = {
    "paper_out": QT_TRANSLATE_NOOP("wording", "打印机缺纸"),
    "cover_open": QT_TRANSLATE_NOOP("wording", "打印机的盖子没有合上"),
    "jam": QT_TRANSLATE_NOOP("wording", "打印机卡纸"),
    "unreachable": QT_TRANSLATE_NOOP("wording", "打印机没有开，或者线松了"),
}
OTHER_REASON = QT_TRANSLATE_NOOP("wording", "打印机暂时不能用")


def due(view: ApplicationView) -> str:
    """Say what happens by when; empty when nothing is due."""
    if not view.acknowledged:
        return counted(
            QT_TRANSLATE_NOOP("wording", "平台收到后，1个工作日内答复您"),
            QT_TRANSLATE_NOOP("wording", "平台收到后，{count}个工作日内答复您"),
            view.acceptance_workdays,
        )
    if view.due_kind is None:
        return ""
    if view.due_on is None:
        return translated(LATER)
    return translated(DUE[view.due_kind]).format(day=due_day(view.due_on))


def follows(view: ApplicationView) -> list[str]:
    """Say what is still to be brought, each with its last day."""
    return [
        translated(FOLLOWS).format(material=one.name, day=due_day(one.due_on))
        if one.due_on
        else translated(FOLLOWS_SOME_DAY).format(material=one.name)
        for one in view.to_follow
    ]


def next_steps(view: ApplicationView) -> list[str]:
    """Say what happens after confirming, in order."""
    first = translated(STAFF_LOOK if view.acknowledged else SENT_BY_ITSELF)
    return [step for step in (first, due(view), *follows(view), translated(LOOK_UP_LATER)) if step]


def age(as_of: datetime | None, now: datetime) -> str:
    """Say how old the data are."""
    if as_of is None:
        return translated(NEVER_HEARD)
    local = as_of.astimezone(BEIJING)
    if local.date() == now.date():
        return translated(AS_OF_TODAY).format(time=f"{local:%H:%M}")
    return translated(AS_OF_DAY).format(day=short_day(local), time=f"{local:%H:%M}")


def slip_name(slip: Slip) -> str:
    """Return what people would call the paper."""
    return translated(SLIP_NAMES[kind_of(slip)])


def _what_to_do(slip: Slip) -> tuple[str, str]:
    """Return what helps whoever waits for a slip, and whoever waits in vain."""
    if isinstance(slip, NoticeSlip | DraftSlip | ReadinessReport | PrinterTest):
        return translated(NO_REFERENCE_WAITING), translated(NO_REFERENCE_FAILED)
    return translated(WAITING_DETAIL), translated(FAILED_DETAIL)


def printing(job: PrintJob) -> tuple[str, str]:
    """Say where a slip is on its way to paper, and what to do about it."""
    name = slip_name(job.slip)
    waiting, failed = _what_to_do(job.slip)
    reason = translated(REASONS.get(job.reason, OTHER_REASON))
    match job.state:
        case PrintState.QUEUED | PrintState.SENDING if job.reason:
            return reason, waiting
        case PrintState.QUEUED:
            return translated(WAITING).format(slip=name), ""
        case PrintState.SENDING:
            return translated(PRINTING).format(slip=name), ""
        case PrintState.PRINTED:
            return translated(PRINTED).format(slip=name), ""
        case PrintState.UNKNOWN:
            return translated(PERHAPS_PRINTED).format(slip=name), translated(PERHAPS_DETAIL)
        case _:
            return translated(NOT_PRINTED).format(slip=name), failed


def phone_left(seconds: int) -> str:
    """Say for how long a phone still finds the slip."""
    return counted(
        QT_TRANSLATE_NOOP("wording", "还有1分钟可以扫，过后就看不到了。"),
        QT_TRANSLATE_NOOP("wording", "还有{count}分钟可以扫，过后就看不到了。"),
        -(-seconds // 60),
    )


def phone_away() -> str:
    """Say what to do when neither paper nor phone can have the slip."""
    return translated(
        QT_TRANSLATE_NOOP("wording", "现在连不上平台。请把申请编号记下来，或者用手机拍下这一页，办理不受影响。")
    )
