"""What the staff corner says about the terminal's health."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk import Health, Link, PrinterHealth, Stream
from ui.wording.dates import moment
from ui.wording.language import counted, in_sequence, translate, translated

SKEW_SECONDS = 60
"""From this difference on, the terminal's clock is called wrong."""
GIGABYTE = 1_000_000_000
LITTLE_ROOM = GIGABYTE
"""Below this the disk is called nearly full."""
LINKS = {
    Link.UNKNOWN: (QT_TRANSLATE_NOOP("wording", "还在连接"), ""),
    Link.ONLINE: (QT_TRANSLATE_NOOP("wording", "已联网"), ""),
    Link.OFFLINE: (
        QT_TRANSLATE_NOOP("wording", "连不上平台"),
        QT_TRANSLATE_NOOP("wording", "办理照常，联网后自动上报。请检查网线和路由器。"),
    ),
    Link.REFUSED: (
        QT_TRANSLATE_NOOP("wording", "平台不接受本终端"),
        QT_TRANSLATE_NOOP("wording", "请联系平台管理员，重新登记本终端（kiosk enrol）。"),
    ),
}
STREAMS = {
    Stream.APPLICATIONS: QT_TRANSLATE_NOOP("wording", "申请：{count}"),
    Stream.EVALUATIONS: QT_TRANSLATE_NOOP("wording", "评价：{count}"),
    Stream.AUDIT: QT_TRANSLATE_NOOP("wording", "运行记录：{count}"),
}
PRINTER_REASONS = {
    "paper_out": QT_TRANSLATE_NOOP("wording", "缺纸，请装纸"),
    "cover_open": QT_TRANSLATE_NOOP("wording", "盖子没合上"),
    "jam": QT_TRANSLATE_NOOP("wording", "卡纸，请打开取出"),
    "unreachable": QT_TRANSLATE_NOOP("wording", "连不上，请看电源和线"),
    "not_writable": QT_TRANSLATE_NOOP("wording", "存放凭条的文件夹写不进去"),
    "disk_full": QT_TRANSLATE_NOOP("wording", "磁盘满了"),
    "not_drawn": QT_TRANSLATE_NOOP("wording", "凭条没能生成，请告诉技术人员"),
    "interrupted": QT_TRANSLATE_NOOP("wording", "打到一半停了，请看纸上有没有"),
    "paper_low": QT_TRANSLATE_NOOP("wording", "纸快用完了，请备一卷"),
    "busy": QT_TRANSLATE_NOOP("wording", "正在给别处打印，请等一等"),
    "stopped": QT_TRANSLATE_NOOP("wording", "打印机被暂停了，请在打印机上恢复"),
    "other_printer": QT_TRANSLATE_NOOP("wording", "接的不是原来那台打印机，请告诉技术人员"),
    "refused": QT_TRANSLATE_NOOP("wording", "打印机不收这种文件，请告诉技术人员"),
    "mute": QT_TRANSLATE_NOOP("wording", "打印机不回话，每张都请看一眼打出来没有"),
}


@dataclass(frozen=True)
class State:
    """One thing about the terminal that an outlet admin wants to know at a glance."""

    key: str
    icon: str
    title: str
    text: str
    detail: str
    well: bool


@dataclass(frozen=True)
class Entry:
    """One thing that needs an outlet admin's eyes."""

    title: str
    text: str
    time: str
    operation: str = ""
    """The refused operation it is about, which can be offered once more or closed."""


def states(health: Health) -> tuple[State, ...]:
    """Return the terminal at a glance."""
    return (_link(health), _outbox(health), _printer(health.printer), _clock(health), _room(health), _catalogue(health))


def entries(health: Health) -> Iterator[Entry]:
    """Yield what needs somebody's eyes: refused operations first, then items left out, then incidents."""
    for refused in health.set_aside:
        yield Entry(
            translate("wording", "平台退回：{what}").format(what=refused.aggregate.partition(":")[2]),
            refused.detail or refused.code,
            moment(refused.at),
            refused.op_id,
        )
    for item in health.refused_items:
        title = translate("wording", "事项没有展示：{item}").format(item=item.item_id or item.file)
        yield Entry(title, in_sequence(item.reasons), "")
    for incident in health.incidents:
        times = translate("wording", "（{count} 次）").format(count=incident.times) if incident.times > 1 else ""
        yield Entry(incident.subject, incident.sentence + times, moment(incident.last_at))


def pin_refused(locked_seconds: int) -> str:
    """Say that the staff corner stays shut, and for how long no PIN is looked at; 0: the next one is."""
    if locked_seconds:
        text = translate("wording", "连错五次，先锁住了。请等 {seconds} 秒再输，现在输对了也打不开。")
        return text.format(seconds=locked_seconds)
    return translate("wording", "密码不对，请再输一次。连错五次要等一分钟。")


def _link(health: Health) -> State:
    text, detail = LINKS[health.link]
    if health.last_contact:
        last = translate("wording", "最近一次联系：{time}。").format(time=moment(health.last_contact))
    else:
        last = translate("wording", "还没有联系上过平台。")
    well = health.link is Link.ONLINE
    return State(
        "link",
        "cloud" if well else "cloud-off",
        translate("wording", "网络"),
        translated(text),
        translate("wording", "{what}{more}").format(what=translated(detail), more=last).strip(),
        well,
    )


def _outbox(health: Health) -> State:
    title = translate("wording", "同步")
    online = health.link is Link.ONLINE
    if health.outbox_count:
        return State("outbox", "send", title, _to_send(health), _what_waits(health), well=online)
    if health.fetching:
        text = translate("wording", "正在取回平台的记录")
        return State("outbox", "send", title, text, "", well=online)
    if health.disagreeing:
        detail = translate("wording", "会自动重新取回；若一直这样，请联系平台管理员。")
        return State("outbox", "send", title, translate("wording", "与平台核对不一致"), detail, well=False)
    if health.synchronised:
        return State("outbox", "send", title, translate("wording", "与平台一致"), "", well=True)
    return State("outbox", "send", title, translate("wording", "全部已上报"), _how_old(health), well=online)


def _to_send(health: Health) -> str:
    one, more = QT_TRANSLATE_NOOP("wording", "1 件待上报"), QT_TRANSLATE_NOOP("wording", "{count} 件待上报")
    return counted(one, more, health.outbox_count)


def _what_waits(health: Health) -> str:
    waiting = in_sequence(
        translated(STREAMS[depth.stream]).format(count=depth.waiting) for depth in health.streams if depth.waiting
    )
    oldest = health.outbox_oldest
    if oldest is None:
        return waiting
    return translate("wording", "{what}。最早一件：{time}").format(what=waiting, time=moment(oldest))


def _how_old(health: Health) -> str:
    if health.pulled_seconds is None:
        return translate("wording", "启动后还没有与平台核对过。")
    minutes = max(1, round(health.pulled_seconds / 60))
    return counted(
        QT_TRANSLATE_NOOP("wording", "1 分钟前与平台核对过。"),
        QT_TRANSLATE_NOOP("wording", "{count} 分钟前与平台核对过。"),
        minutes,
    )


def _printer(printer: PrinterHealth) -> State:
    title = translate("wording", "打印机")
    if printer.ready is None:
        return State("printer", "printer", title, translate("wording", "还没有查询"), "", well=True)
    reasons = in_sequence(translated(PRINTER_REASONS.get(reason, reason)) for reason in printer.reasons)
    if printer.ready:
        return State("printer", "printer", title, translate("wording", "正常"), reasons, well=not printer.reasons)
    return State("printer", "printer", title, translate("wording", "不能打印"), reasons, well=False)


def _clock(health: Health) -> State:
    title = translate("wording", "时钟")
    skew = health.clock_skew_seconds
    if skew is None:
        return State("clock", "clock", title, translate("wording", "还没有与平台核对"), "", well=True)
    if abs(skew) < SKEW_SECONDS:
        return State("clock", "clock", title, translate("wording", "准"), "", well=True)
    minutes = max(1, round(abs(skew) / 60))
    if skew < 0:
        text = counted(
            QT_TRANSLATE_NOOP("wording", "比平台快 1 分钟"),
            QT_TRANSLATE_NOOP("wording", "比平台快 {count} 分钟"),
            minutes,
        )
    else:
        text = counted(
            QT_TRANSLATE_NOOP("wording", "比平台慢 1 分钟"),
            QT_TRANSLATE_NOOP("wording", "比平台慢 {count} 分钟"),
            minutes,
        )
    detail = translate("wording", "不影响办理；请校准这台机器的时间。")
    return State("clock", "clock", title, text, detail, well=False)


def _room(health: Health) -> State:
    text = translate("wording", "剩余 {size:.1f} GB").format(size=health.storage_free_bytes / GIGABYTE)
    return State(
        "storage", "hard-drive", translate("wording", "存储"), text, "", health.storage_free_bytes > LITTLE_ROOM
    )


def _catalogue(health: Health) -> State:
    count = len(health.refused_items)
    detail = (
        counted(
            QT_TRANSLATE_NOOP("wording", "1 个事项有问题，没有展示"),
            QT_TRANSLATE_NOOP("wording", "{count} 个事项有问题，没有展示"),
            count,
        )
        if count
        else ""
    )
    return State("catalogue", "book-open", translate("wording", "事项目录"), health.edition, detail, well=not count)
