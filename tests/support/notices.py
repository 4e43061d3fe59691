"""Notices to draw: what an everyday item asks for, and the hardest that a catalogue may hold."""

from dataclasses import replace
from datetime import datetime

from kiosk import (
    BEIJING,
    AppliesTo,
    DecisionLevel,
    FeeLine,
    MaterialForm,
    MaterialSource,
    Method,
    NoticeFee,
    NoticeMaterial,
    NoticeSlip,
    NoticeTime,
    Slip,
    Standing,
)
from tests.support.slips import FAR_OUTLET, LONG_COMPANY, LONGEST_ITEM, OUTLET, RARE

_FORM = NoticeMaterial(
    name="专用标志使用申请书",
    standing=Standing.NOT_ASKED,
    form=MaterialForm.ELECTRONIC,
    copies=1,
    source=MaterialSource.GENERATED,
    owner="",
    applies_to=AppliesTo.ALL,
    core=True,
    deferral_workdays=None,
    deferral_assumed=True,
    waivable_by_commitment=False,
    template_available=True,
)
_LICENCE = replace(
    _FORM,
    name="营业执照或其他主体资格证明",
    source=MaterialSource.DATA_SHARED,
    owner="市场监管部门",
    applies_to=AppliesTo.ORGANIZATION,
)
_QUALITY = replace(
    _FORM,
    name="产品质量检验报告",
    standing=Standing.MISSING,
    form=MaterialForm.COPY,
    source=MaterialSource.APPLICANT,
    core=False,
    deferral_workdays=10,
    waivable_by_commitment=True,
    template_available=False,
    where_to_get="有资质的检验检测机构",
)
_MANDATE = replace(
    _FORM,
    name="授权委托书",
    standing=Standing.HELD,
    form=MaterialForm.ORIGINAL,
    source=MaterialSource.APPLICANT,
    applies_to=AppliesTo.WHEN_REPRESENTED,
)
NOTICE = NoticeSlip(
    item="IP-04-02",
    item_name="地理标志专用标志使用申请",
    told_at=datetime(2026, 11, 22, 15, 4, tzinfo=BEIJING),
    materials=(_FORM, _LICENCE, _QUALITY, _MANDATE),
    no_materials_because="",
    conditions=("在产地范围内生产", "产品符合标准或使用管理规则", "信用状况良好"),
    time=NoticeTime(
        workdays=9,
        scope="本市环节",
        assumed=True,
        statutory="以自治区规定为准",
        stage=DecisionLevel.CITY,
        verify=True,
    ),
    fee=NoticeFee(text="免费", lines=(), payee=None, verify=False),
    methods=(Method.ONLINE, Method.WINDOW, Method.KIOSK),
    units=("市市场监管局（知识产权局）", "各旗县区市场监管局"),
    reservation="可选，不强制",
    result="初审意见、核准公告查询",
    supervision=("好差评", "12345", "12315"),
    edition="2025.0-draft",
    content_hash="8f3a21c97be04d55" * 4,
    outlet=OUTLET,
    sample=True,
)
NOTHING_NEEDED = replace(
    NOTICE,
    materials=(),
    no_materials_because="咨询类事项，说清楚问题就可以，不收材料。",
    time=replace(NOTICE.time, workdays=0, assumed=False),
    sample=False,
)
_HARD = replace(
    _QUALITY,
    form=MaterialForm.ORIGINAL,
    copies=12,
    applies_to=AppliesTo.PERSON_OR_AGENT,
    core=True,
    template_available=True,
    note=f"由{LONG_COMPANY}盖章，逐页注明日期；有{RARE}等生僻字的照户口簿写",
)
LONG_NOTICE = replace(
    NOTICE,
    item="IP-05-02",
    item_name=LONGEST_ITEM,
    materials=tuple(
        replace(
            _HARD,
            name=f"第{number}种：集成电路布图设计著录变更与专利权人名称地址变更的证明文件及其译本（{RARE}）",
            standing=tuple(Standing)[number % 3],
        )
        for number in range(1, 31)
    ),
    conditions=tuple(f"第{number}条：{LONG_COMPANY}须在期限内书面说明理由并附证据" for number in range(1, 8)),
    fee=NoticeFee(
        text="按国家规定收取",
        lines=tuple(
            FeeLine(name=f"著录事项变更费（第{number}项）", amount_cny=128000, verify=True) for number in range(6)
        ),
        payee="国家知识产权局",
        verify=True,
    ),
    outlet=FAR_OUTLET,
    sample=False,
)

NOTICES: dict[str, tuple[Slip, int]] = {
    "notice": (NOTICE, 0),
    "notice-nothing-needed": (NOTHING_NEEDED, 1),
}
"""What the golden pictures show: name to notice and which copy it is."""
