"""What the readiness report and the test page say to whoever looks after the terminal."""

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk import Link, ReadinessReport
from printing.documents import wording

REPORT = "设备报告"
TEST = "打印测试页"

SKEW_SECONDS = 60
"""From this difference on, the terminal's clock is called wrong."""
GIGABYTE = 1_000_000_000
LITTLE_ROOM = GIGABYTE
"""Below this the disk is called nearly full."""

INCIDENTS = "最近发生的事"
LOOKED_AT = "查看时间"
CATALOGUE = "事项目录"
PROGRAM = "程序版本"

CHARACTERS = "字要清楚，笔画不断"
WORDS = "河套知服 Hetao Kiosk 0123456789"
NAMES = "生僻字：䶮㛃𬎆𠮷𫖯"
PLACEHOLDER = "没有字形的字，打成带编码的框：\U0003fffd"
RULER = "拿尺子量：单位是厘米，最左是0"
EDGES = "左右两边的竖线都要看得见"
HEAD = "阶梯要连续，断了就是打印头坏点"
GREY = "方格和线条不能糊在一起"
SOLID = "黑条要均匀"
CODES = "手机和扫码枪都要扫得出"

_REASONS = {
    "paper_out": "缺纸，请装纸",
    "paper_low": "纸快用完了，请备一卷",
    "cover_open": "盖子没合上，请合上",
    "jam": "卡纸，请打开取出",
    "unreachable": "连不上，请看电源和线",
    "not_writable": "存放凭条的文件夹写不进去，请告诉技术人员",
    "disk_full": "磁盘满了，请告诉技术人员",
    "busy": "正在给别处打印，请等一等",
    "stopped": "被暂停了，请在打印机上恢复",
    "other_printer": "接的不是原来那台，请告诉技术人员",
    "refused": "不收这种文件，请告诉技术人员",
    "mute": "不回话，每张都请看一眼打出来没有",
}
_LINKS = {
    Link.ONLINE: "已联网",
    Link.OFFLINE: "连不上平台。办理照常，请检查网线和路由器。",
    Link.REFUSED: "平台不接受本终端。请联系平台管理员，重新登记。",
    Link.UNKNOWN: "还在连接",
}


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at."""

    name: str
    words: tuple[str, ...]
    well: bool


def statement(report: ReadinessReport) -> str:
    """Say at a glance whether somebody has to do something."""
    wrong = sum(not one.well for one in findings(report))
    return f"有{wrong}件事要处理" if wrong else "一切正常"


def meaning(report: ReadinessReport) -> str:
    """Say what the marks mean."""
    wrong = any(not one.well for one in findings(report))
    return "打勾的正常，空框的请照着处理。" if wrong else "打勾的都看过了。"


def findings(report: ReadinessReport) -> tuple[Finding, ...]:
    """Return everything that was looked at, in the order of the staff corner."""
    return (_link(report), _outbox(report), _printer(report), _clock(report), _room(report), _catalogue(report))


def times(count: int) -> str:
    """Say how often something happened."""
    return f"（{count}次）" if count > 1 else ""


def _link(report: ReadinessReport) -> Finding:
    heard = f"最近联系：{wording.moment(report.last_contact)}" if report.last_contact else "还没有联系上过平台"
    return Finding("网络", (_LINKS[report.link], heard), report.link is Link.ONLINE)


def _outbox(report: ReadinessReport) -> Finding:
    return Finding("上报", tuple(_waiting(report)), well=not report.set_aside)


def _waiting(report: ReadinessReport) -> Iterator[str]:
    yield f"{report.outbox_count}件等着上报" if report.outbox_count else "全部已上报"
    if report.outbox_oldest:
        yield f"最早一件：{wording.moment(report.outbox_oldest)}"
    if report.set_aside:
        yield f"平台退回{report.set_aside}件，请到工作人员页面处理"


def _printer(report: ReadinessReport) -> Finding:
    reasons = tuple(_REASONS.get(reason, reason) for reason in report.printer_reasons)
    if report.printer_ready is None:
        return Finding("打印机", ("还没有查询",), well=True)
    return Finding("打印机", reasons or ("正常",), well=report.printer_ready and not reasons)


def _clock(report: ReadinessReport) -> Finding:
    skew = report.clock_skew_seconds
    if skew is None:
        return Finding("时钟", ("还没有与平台核对",), well=True)
    if abs(skew) < SKEW_SECONDS:
        return Finding("时钟", ("准",), well=True)
    minutes = max(1, round(abs(skew) / 60))
    how = "快" if skew < 0 else "慢"
    return Finding("时钟", (f"比平台{how}{minutes}分钟。不影响办理，请校准这台机器的时间。",), well=False)


def _room(report: ReadinessReport) -> Finding:
    well = report.storage_free_bytes > LITTLE_ROOM
    size = f"剩余{report.storage_free_bytes / GIGABYTE:.1f} GB"
    return Finding("存储", (size,) if well else (size, "快满了，请告诉技术人员"), well)


def _catalogue(report: ReadinessReport) -> Finding:
    shown = f"展示{report.items}个事项"
    if not report.refused_items:
        return Finding(CATALOGUE, (shown,), well=True)
    refused = "、".join(report.refused_items)
    return Finding(CATALOGUE, (shown, f"没有展示：{refused}。请用目录检查命令看原因。"), well=False)
