"""Every sentence on paper, in the plain Chinese of somebody who explains it across a counter.

A slip never says more than is true: what the terminal keeps is 暂存, what the platform has is 收到, and
受理 is said of nothing that nobody has decided yet.
"""

from datetime import date, datetime

from kiosk import BEIJING

RECEIPT = "收件回执"
HOLDING = "暂存凭条"
EVALUATION = "服务评价"

SAMPLE = "样例 · 不能当凭证"
REFERENCE = "申请编号"
NEXT = "接下来怎么办"
KEEP = "编号一直不变，请收好这张纸。"

ITEM = "办理事项"
APPLICANT = "申请人"
CONFIRMED = "填写时间"
RECEIVED = "收到时间"
ANSWER_BY = "答复期限"
SUPPLEMENT_BY = "补交期限"
TOLD = "告知时间"
AS_OF = "消息截至"
EVALUATION_CODE = "评价码"
VALID_UNTIL = "有效期至"
LATER = "待放假通知公布后告知"

RECEIPT_STATEMENT = "平台已收到您的申请"
RECEIPT_MEANING = "收到不等于同意办理。能不能办，工作人员看过后答复您。"
HOLDING_STATEMENT = "申请已暂存在这台终端"
HOLDING_MEANING = "平台还没有收到。连上平台后，终端会自动送过去。"
EVALUATION_STATEMENT = "这次服务，您满意吗？"
EVALUATION_MEANING = "评不评由您，不影响办事。被评的人看不到是谁评的。"

LOOK_UP = ("想知道办到哪步：", "在自助终端点", "【查办理进度】，", "扫这个码，再输", "身份证号后四位。")
LOOK_UP_HELD = ("想知道送到没有：", *LOOK_UP[1:])
PROVES = ("用手机扫，", "能验真假。", "想知道办到", "哪步：在自助", "终端点按钮", "【查办理进度】", "再扫这个码。")
SCAN = "用手机扫这个码，打开评价页面"

HOLDING_WAIT = "您可以走了，不用守着，不用重填。"
SUPPLEMENT = "要补材料的话，会一次说清楚。"
EVALUATE_ONCE = "一个码只能评一次。扫不了码，打电话问时请报评价码。"

_WEEKDAYS = "一二三四五六日"


def copy_mark(copy: int) -> str:
    """Return the mark of a slip printed again."""
    return f"补打 · 第{copy}次"


def page(number: int, pages: int) -> str:
    """Return which page of a slip this is."""
    return f"第{number}页，共{pages}页"


def day(value: date) -> str:
    """Return a date as people say it, with its weekday."""
    return f"{value.year}年{_day_of_year(value)}"


def last_day(due_on: date | None) -> str:
    """Return a last day; one that the calendar does not reach is announced later."""
    return day(due_on) if due_on else LATER


def moment(value: datetime) -> str:
    """Return a point in time to the minute, in Beijing time."""
    local = value.astimezone(BEIJING)
    return f"{local.year}年{local.month}月{local.day}日 {local:%H:%M}"


def answered_by(due_on: date | None) -> str:
    """Say when the platform will have given its first answer."""
    if due_on is None:
        return "工作人员看材料，再答复您：能办、不能办，还是要补材料。最晚哪天答复，等放假通知公布后告诉您。"
    return f"工作人员看材料，最晚{_day_of_year(due_on)}答复您：能办、不能办，还是要补材料。"


def answered_within(workdays: int) -> str:
    """Say how long the platform has once it has received the application."""
    return f"平台收到后，{workdays}个工作日内答复您：能办、不能办，还是要补材料。"


def call(phone: str) -> str:
    """Return the line that names the telephone."""
    return f"有事请打：{phone}" if phone else "有事请问网点工作人员"


def item(code: str) -> str:
    """Return by what staff find the item."""
    return f"事项 {code}"


def edition(version: str) -> str:
    """Return which catalogue was in use."""
    return f"指南版本 {version}"


def terminal(code: str) -> str:
    """Return where a slip came out."""
    return f"终端 {code}"


def content(digest: str) -> str:
    """Return the beginning of what tells this text from any other."""
    return f"内容校验 {in_fours(digest[:16])}"


def in_fours(digest: str) -> str:
    """Return a digest in groups that can be compared by eye."""
    return " ".join(digest[start : start + 4] for start in range(0, len(digest), 4))


def _day_of_year(value: date) -> str:
    return f"{value.month}月{value.day}日（星期{_WEEKDAYS[value.weekday()]}）"
