"""What the 一次性告知单 says of an item and its materials.

A figure that still has to be checked is marked, and what the catalogue leaves open is not said at all.
"""

from collections.abc import Iterator

from kiosk import (
    AppliesTo,
    DecisionLevel,
    MaterialForm,
    MaterialSource,
    Method,
    NoticeFee,
    NoticeMaterial,
    NoticeSlip,
    NoticeTime,
    Standing,
)

TITLE = "一次性告知单"
CONDITIONS = "符合这些条件才能办"
WHERE = "到哪里办"
BOOKING = "预约"
UNITS = "谁来办"
HOW_LONG = "多久办好"
FEE = "收费"
RESULT = "办成拿到"
MEANING = "要什么、到哪里办、多久、多少钱，这张纸一次说全。"

_TO_VERIFY = "（待核对）"
_HEADINGS = {Standing.MISSING: "还缺这些", Standing.HELD: "已有这些", Standing.NOT_ASKED: "这些不用您带"}
_SHAPES = {MaterialForm.ORIGINAL: "原件", MaterialForm.COPY: "复印件", MaterialForm.ELECTRONIC: "电子件"}
_ASKED_OF = {
    AppliesTo.ALL: "",
    AppliesTo.PERSON: "个人办理时才要",
    AppliesTo.PERSON_OR_AGENT: "个人或经办人才要",
    AppliesTo.ORGANIZATION: "单位办理时才要",
    AppliesTo.ENTERPRISE: "企业办理时才要",
    AppliesTo.WHEN_REPRESENTED: "请人代办时才要",
}
_METHODS = {Method.KIOSK: "自助终端", Method.WINDOW: "服务窗口", Method.ONLINE: "网上"}
_CLOCKS = {DecisionLevel.CITY: "规定时限", DecisionLevel.NATIONAL: "国家环节", DecisionLevel.OTHER: "其他部门"}


def statement(slip: NoticeSlip) -> str:
    """Say at a glance how much is missing."""
    missing, held = (sum(1 for _ in slip.standing(one)) for one in (Standing.MISSING, Standing.HELD))
    if missing:
        return f"还缺{missing}样材料" if held else f"要带{missing}样材料"
    return "材料齐了，可以办" if held else "不用带材料"


def heading(slip: NoticeSlip, standing: Standing) -> str:
    """Return what stands above the materials that stand so."""
    count = sum(1 for _ in slip.standing(standing))
    nothing_held = standing is Standing.MISSING and not any(slip.standing(Standing.HELD))
    return f"{'要带这些' if nothing_held else _HEADINGS[standing]}（{count}样）"


def details(material: NoticeMaterial) -> tuple[str, ...]:
    """Return what there is to know of a material, a line each."""
    asked_of = _ASKED_OF[material.applies_to]
    if material.standing is Standing.NOT_ASKED:
        return _said(_who_has_it(material), asked_of, material.note)
    shape = f"{_SHAPES[material.form]}{material.copies}份"
    return _said("，".join(_said(shape, asked_of)), *_without(material), material.note)


def how_long(time: NoticeTime) -> tuple[str, ...]:
    """Say what the city promises for its part, if it promises anything."""
    if time.workdays is None:
        return ()
    takes = f"{time.workdays}个工作日" if time.workdays else "当场办"
    return (f"{time.scope}{takes}{_TO_VERIFY if time.assumed else ''}",)


def statutory(time: NoticeTime) -> tuple[str, str]:
    """Return whose clock the other limit runs on, and what it says."""
    return _CLOCKS[time.stage], time.statutory + (_TO_VERIFY if time.verify else "")


def fee(slip_fee: NoticeFee) -> tuple[str, ...]:
    """Return what it costs, line by line."""
    total = slip_fee.text + (_TO_VERIFY if slip_fee.verify else "")
    lines = (f"{line.name}：{line.amount_cny}元{_TO_VERIFY if line.verify else ''}" for line in slip_fee.lines)
    payee = f"由{slip_fee.payee}收取，终端不收钱" if slip_fee.payee else ""
    return _said(total, *lines, payee)


def methods(offered: tuple[Method, ...]) -> str:
    """Return where to go."""
    return "、".join(words for method, words in _METHODS.items() if method in offered)


def supervision(ways: tuple[str, ...]) -> str:
    """Say where to complain or praise."""
    return f"投诉和表扬：{'、'.join(ways)}" if ways else ""


def _who_has_it(material: NoticeMaterial) -> str:
    if material.source is MaterialSource.GENERATED:
        return "在终端上填好就有"
    return f"{material.owner or '有关部门'}已经有了"


def _without(material: NoticeMaterial) -> Iterator[str]:
    """Yield what may be done without it, and where to get it."""
    if material.standing is Standing.HELD:
        return
    if material.where_to_get:
        yield f"到哪里拿：{material.where_to_get}{_TO_VERIFY if material.where_assumed else ''}"
    if material.deferral_workdays is not None:
        mark = _TO_VERIFY if material.deferral_assumed else ""
        yield f"没带也能先办，{material.deferral_workdays}个工作日内补上{mark}"
    if material.waivable_by_commitment:
        yield "没有的话，可以签承诺书代替"
    if material.core:
        yield "缺了这样不能办"
    if material.template_available:
        yield "有表样，请向工作人员要"


def _said(*lines: str) -> tuple[str, ...]:
    """Return those of the lines that say something."""
    return tuple(line for line in lines if line)
