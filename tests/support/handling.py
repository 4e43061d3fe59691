"""Slips about an application under way: everyday ones, and the hardest that may come."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from math import cos, sin

from kiosk import (
    BEIJING,
    AskedPoint,
    Commitment,
    CommitmentText,
    DeferralNotice,
    FollowingMaterial,
    Handwriting,
    IntegratedPart,
    IntegratedSlip,
    Slip,
    SupplementNotice,
)
from tests.support.slips import LONG_COMPANY, LONGEST_ITEM, OUTLET, RARE, REFERENCE

_AT = datetime(2026, 11, 22, 15, 4, tzinfo=BEIJING)

SUPPLEMENT = SupplementNotice(
    reference=REFERENCE,
    item="IP-04-02",
    item_name="地理标志专用标志使用申请",
    applicant="张*",
    told_at=_AT,
    asked=(
        AskedPoint("产品质量检验报告", "报告超过一年，请换今年的。", done=False),
        AskedPoint("联系电话", "少了一位数字。", done=False),
        AskedPoint("授权委托书", "没有盖章。", done=True),
    ),
    due_on=date(2026, 12, 14),
    note="",
    edition="2025.0-draft",
    outlet=OUTLET,
    sample=True,
)
DEFERRAL = DeferralNotice(
    reference=REFERENCE,
    item="IP-04-02",
    item_name="地理标志专用标志使用申请",
    applicant="张*",
    told_at=_AT,
    materials=(
        FollowingMaterial("产品质量检验报告", date(2026, 12, 4)),
        FollowingMaterial("集体成员证明或许可备案", None),
    ),
    edition="2025.0-draft",
    outlet=OUTLET,
    sample=True,
)


def _loops(number: int) -> tuple[tuple[float, float], ...]:
    """Return a stroke such as a hand makes; nobody's signature."""
    start = 12.0 + number * 15
    points = ((start + 9 * cos(t / 9) + t / 30, 20 + (14 - number) * sin(t / (7 + number))) for t in range(0, 60, 2))
    return tuple((round(x, 2), round(y, 2)) for x, y in points)


SIGNATURE = Handwriting(90.0, 40.0, (*(_loops(number) for number in range(4)), ((84.0, 33.0),)))
COMMITMENT = Commitment(
    reference=REFERENCE,
    item="IP-04-02",
    item_name="地理标志专用标志使用申请",
    signer="张*",
    replaces=("营业执照或其他主体资格证明", "信用情况说明"),
    text=CommitmentText(
        "关于主体资格和信用情况的告知承诺",
        "2025.1",
        (
            "已经知道办理这件事要交的证明，以及可以用这份承诺代替。",
            "所填写的内容真实、准确、完整。",
            "愿意接受核查。承诺不实的，已经办成的可以撤销，并记入信用记录。",
        ),
    ),
    signed_at=_AT,
    signature=SIGNATURE,
    edition="2025.0-draft",
    outlet=OUTLET,
    sample=True,
)
INTEGRATED = IntegratedSlip(
    reference=REFERENCE,
    service="INT-01",
    service_name="企业信息变更与知识产权变更“一件事”",
    applicant="河套***公司",
    confirmed_at=_AT,
    received_at=_AT + timedelta(seconds=1),
    as_of=_AT + timedelta(seconds=1),
    parts=(
        IntegratedPart("经营主体变更登记", "登记机关", "已提交", date(2026, 11, 27)),
        IntegratedPart("商标变更申请", "市市场监管局（知识产权局）", "等前一件办好", None, "登记机关核准后自动送出"),
        IntegratedPart(
            "专利著录项目变更", "市市场监管局（知识产权局）", "等前一件办好", None, "登记机关核准后自动送出"
        ),
    ),
    failure_policy="有一件没办成，不影响已经办成的；每件都会告诉您怎么补救。",
    edition="2025.0-draft",
    outlet=OUTLET,
    sample=True,
)

LONG_SUPPLEMENT = replace(
    SUPPLEMENT,
    item_name=LONGEST_ITEM,
    applicant=LONG_COMPANY,
    asked=tuple(
        AskedPoint(f"第{number}样：{LONGEST_ITEM}的证明", f"请由{LONG_COMPANY}盖章。", done=number % 3 == 0)
        for number in range(1, 31)
    ),
    due_on=None,
    note=f"盖章请用{LONG_COMPANY}的公章。",
    outlet=replace(OUTLET, phone=""),
    sample=False,
)
LONG_DEFERRAL = replace(
    DEFERRAL,
    item_name=LONGEST_ITEM,
    applicant=LONG_COMPANY,
    materials=tuple(
        FollowingMaterial(
            f"第{number}样：{LONG_COMPANY}的{LONGEST_ITEM}证明", date(2026, 12, 4) if number % 2 else None
        )
        for number in range(1, 31)
    ),
    sample=False,
)
LONG_COMMITMENT = replace(
    COMMITMENT,
    item_name=LONGEST_ITEM,
    signer=LONG_COMPANY,
    replaces=tuple(f"第{number}样：{LONGEST_ITEM}的证明" for number in range(1, 31)),
    text=replace(
        COMMITMENT.text,
        clauses=tuple(
            f"第{number}条：{LONG_COMPANY}（{RARE}）" + "所填写的内容真实、准确、完整。" * 12 for number in range(1, 13)
        ),
    ),
    sample=False,
)
LONG_INTEGRATED = replace(
    INTEGRATED,
    service_name=LONG_COMPANY,
    applicant=LONG_COMPANY,
    received_at=None,
    as_of=None,
    parts=tuple(
        IntegratedPart(f"第{number}件：{LONGEST_ITEM}", LONG_COMPANY, "待上传", None, f"等{LONG_COMPANY}先办好")
        for number in range(1, 13)
    ),
    sample=False,
)

HANDLING: dict[str, tuple[Slip, int]] = {
    "supplement": (SUPPLEMENT, 0),
    "deferral": (DEFERRAL, 0),
    "commitment": (COMMITMENT, 0),
    "integrated": (INTEGRATED, 0),
}
"""What the golden pictures show: name to slip and which copy it is."""
HARDEST: dict[str, Slip] = {
    "supplement": LONG_SUPPLEMENT,
    "deferral": LONG_DEFERRAL,
    "commitment": LONG_COMMITMENT,
    "integrated": LONG_INTEGRATED,
}
