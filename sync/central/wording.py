"""What the pages say, in plain Chinese; states, items and levels bring their own words from the catalogue."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

TO_BE_ANNOUNCED = "待放假通知公布后告知"
RECEIVED_FROM = "自助终端送达"
BY_ITSELF = "系统"

DUE_TITLES = {"acceptance": "受理期限", "decision": "承诺办结", "supplement": "补正期限"}

TAG_QUESTIONS = {"high": "哪些地方做得好？", "mid": "哪些地方还能改进？", "low": "哪些地方没做好？"}

UNUSABLE = {
    "unknown": ("没有找到这张评价凭条", "请重新扫一次凭条上的二维码。扫不出来的话，可以拨打 12345 说说您的意见。"),
    "spent": ("这张凭条已经评过了", "每次办事只评一次。还有话想说，可以拨打 12345。"),
    "expired": ("评价的期限已经过了", "还有话想说，可以拨打 12345。"),
}


@dataclass(frozen=True)
class StepWords:
    """How a step of the life cycle is offered to the staff."""

    button: str
    hint: str
    note_required: bool = False
    asks: str = ""
    """What it asks the applicant for: `all`, `materials` that may follow, `upstream` with a day; empty: nothing."""
    places: bool = False
    """Whether it says where the result can be collected."""
    tone: str = "plain"
    """`main` for the usual next step, `grave` for one that ends the matter against the applicant."""


_STEPS: Mapping[str, StepWords] = {
    "accept": StepWords("受理", "材料齐全，今天起计算承诺时限。", tone="main"),
    "accept_defer": StepWords("容缺受理", "只缺可以容缺的材料，先受理。请勾选还缺哪几样。", asks="materials"),
    "accept_commit": StepWords("按告知承诺受理", "申请人已签承诺书，先办，后续核查。受理时会再查一次信用。"),
    "request_supplement": StepWords("要求补正", "请一次勾全、写全。以后不能再要求补正。", asks="all"),
    "reject": StepWords("不予受理", "请写明原因，以及申请人可以怎么办。", note_required=True, tone="grave"),
    "start_review": StepWords("开始审核", "申请人会看到“审核中”。", tone="main"),
    "need_special": StepWords("转特别程序", "现场核查、专家评审或公示期间，承诺时限暂停。", note_required=True),
    "special_done": StepWords("特别程序结束", "承诺时限接着计算。", tone="main"),
    "forward": StepWords("转送上级", "转送后的时间不计入本市时限。"),
    "upstream_request": StepWords("转达上级补正", "请原样转达通知书和截止日，不得自行改期。", asks="upstream"),
    "upstream_ok": StepWords("上级准予", "记录上级机关的决定。", tone="main"),
    "upstream_no": StepWords("上级不予", "请写明上级决定的理由和救济途径。", note_required=True, tone="grave"),
    "approve": StepWords("准予办结", "请确认容缺材料已经补齐。", tone="main"),
    "deny": StepWords("不予通过", "请写明理由与救济途径。", note_required=True, tone="grave"),
    "issue": StepWords("结果已出，通知领取", "申请人会看到在哪里、什么时候能领。", places=True, tone="main"),
    "commitment_breach": StepWords("承诺不实，撤销", "请写明核查结论。", note_required=True, tone="grave"),
}


def step_words(event: str, target_title: str) -> StepWords:
    """Return how to offer a step; one the catalogue adds later is named by where it leads."""
    return _STEPS.get(event, StepWords(f"转为“{target_title}”", "", note_required=True))


OUTDATED = "这件申请刚刚被别人办理过，页面已经更新。请看一下现在的状态。"
MATERIALS: Mapping[str, str] = {
    "made_here": "按填写内容生成",
    "shareable": "部门有，还没有查",
    "shared": "已共享，不用交",
    "by_authority": "由部门送来",
    "committed": "承诺代替",
    "attached": "已上传",
    "at_window": "窗口收到",
    "to_follow": "稍后补交",
    "missing": "还缺",
    "if_applicable": "用得上才交",
}
"""How a material stood when the application arrived."""
COMMITMENTS: Mapping[str, str] = {
    "signed": "有效：用的是目录发布的文字，收到时没有查到严重失信。",
    "unverified": "没有核对：平台没有这一版目录，不能按告知承诺受理。请对照申请人手里的承诺书。",
    "not_allowed": "不能算数：这个事项不允许用承诺代替这些材料，已按“还缺”处理。",
    "barred": "不能算数：申请人有严重失信记录，材料已按“还缺”处理。",
}
"""What a commitment is worth, by `commitments.Standing`."""
CREDIT: Mapping[str, str] = {
    "clear": "查过，没有查到严重失信",
    "unchecked": "当时没有连上平台，没有查",
}
"""What the terminal knew of the applicant's credit."""
BY_APPLICANT = "申请人（自助终端）"

NO_MORE_TIME = "补交的日期只能延一次，现在不能再延了。请看一下现在的状态。"
NO_FINDING = "这份承诺现在不能这样核查：可能刚刚有人核查过，或者没有写明要改正什么。请看一下现在的状态。"
INSPECTION = "承诺核查"
INSPECTIONS: Mapping[str, str] = {
    "pending": "还没有核查",
    "rectify": "要申请人改正，改正后再核查一次",
    "passed": "核查属实",
    "breached": "核查不实，已撤销，已记入失信记录",
}
"""How far the inspection of a commitment has come, by `inspecting.Inspection`."""
REMINDED, MORE_TIME = "提醒申请人", "延长补交时间"
"""What stands in the history beside the steps."""

UNMET: Mapping[str, str] = {
    "nothing_asked": "请先写明内容：勾选或写出要申请人补什么，申请人要靠它知道该怎么办。",
    "asked_before": "补正只能要求一次，这件申请已经要求过了。请按现有材料决定。",
    "not_deferrable": "请勾选还缺的材料。只有可以容缺的材料才能以后再补。",
    "still_missing": "还有容缺材料没有补齐，补齐后才能准予办结。",
    "no_day": "请写明上级定的截止日，要和通知书一样。",
    "no_place": "请写明在哪里领取。",
    "not_committed": "申请人没有签有效的告知承诺书。",
    "bad_credit": "申请人有严重失信记录，不能按告知承诺受理。请按现有材料决定。",
}
"""Why a step cannot be taken, by `moves.Unmet`, for the clerk."""


FINDINGS: Mapping[str, StepWords] = {
    "inspection_passed": StepWords("核查属实", "查了什么、在哪里查的，可以不写。"),
    "inspection_rectify": StepWords("要申请人改正", "请写明要改正什么、怎么改。", note_required=True),
}
"""What an inspection of a commitment may find, by its event in the history."""


@dataclass(frozen=True)
class Group:
    """A shelf of the desk's list."""

    key: str
    title: str
    states: frozenset[str]


GROUPS = (
    Group("new", "待受理", frozenset({"SUBMITTED"})),
    Group("waiting", "等补正", frozenset({"SUPPLEMENT", "UPSTREAM_SUPPLEMENT"})),
    Group(
        "working",
        "办理中",
        frozenset({"ACCEPTED", "ACCEPTED_DEFERRED", "ACCEPTED_COMMITTED", "REVIEWING", "SPECIAL"}),
    ),
    Group("upstream", "上级办理", frozenset({"FORWARDED"})),
    Group(
        "done",
        "已有结果",
        frozenset(
            {
                "DECIDED_OK",
                "DECIDED_NO",
                "READY",
                "DELIVERED",
                "ARCHIVED",
                "REJECTED",
                "WITHDRAWN",
                "LAPSED",
                "REVOKED",
            }
        ),
    ),
)

TO_INSPECT = Group("inspect", "待核查", frozenset())
"""What was accepted on a commitment that nobody has inspected yet, in whatever state."""
SHELVES = (*GROUPS, TO_INSPECT)

_BAD_ENDS = frozenset({"DECIDED_NO", "REJECTED", "LAPSED", "REVOKED"})


def group_of(state: str) -> str:
    """Return the key of the shelf an application in `state` lies on."""
    return next((group.key for group in GROUPS if state in group.states), "done")


def tone_of(state: str) -> str:
    """Return the colour of a state's mark."""
    return "bad" if state in _BAD_ENDS else group_of(state)


def day(value: date | None) -> str:
    """Return `2026年11月22日`, or that the day is still to be announced."""
    return TO_BE_ANNOUNCED if value is None else f"{value.year}年{value.month}月{value.day}日"


def moment(value: datetime, now: datetime) -> str:
    """Return `今天 09:12` or `11月20日 09:12`."""
    clock = f"{value:%H:%M}"
    if value.date() == now.date():
        return f"今天 {clock}"
    year = "" if value.year == now.year else f"{value.year}年"
    return f"{year}{value.month}月{value.day}日 {clock}"
