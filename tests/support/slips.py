"""Slips to draw: synthetic people, one of every kind, and the hardest that a terminal may meet."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from kiosk import (
    BEIJING,
    ConditionsSlip,
    DraftSlip,
    EvaluationSlip,
    HindranceLine,
    HoldingSlip,
    OutletLine,
    Receipt,
    Slip,
)

REFERENCE = "150800-M01-T01-261122-A0007-K"
URL = "https://pj.example.test/e/" + "Zk3vJ9xQ0mB7" * 5
RARE = "䶮㛃𬎆𠮷"
"""Characters of real names: two in the common face, two in the rare one."""
LONG_COMPANY = ("巴彦淖尔市河套" + "绿色农牧业科技发展" * 10 + "有限公司")[:96] + RARE
LONGEST_ITEM = "集成电路布图设计著录变更与状态查询"

PROOF = (
    "HTTPS://ZSCQ.BYNR.EXAMPLE.CN/V/AH4SGVP7ACENDB4N3ZGOECWXAGRRLCQJBUE5KCO2AOWYXXYIJFIC2MBRFUYDF6XKWT6YF"
    "7E3Z5E2DMPCQO3NAAUZ5L7GGHYLTXPNSL5S3WBSWJRMPAH2SEHJO2XGFKG4KQ6F3IDI2J56MB6F64T2QFFBM4V65D3JTYCQ"
)
"""Of the receipt below, signed with a key that nobody keeps; as long as they are."""

OUTLET = OutletLine("巴彦淖尔市知识产权综合服务窗口（示例）", "150800-M01-T01", "0478-0000000")
FAR_OUTLET = OutletLine("乌拉特后旗呼和温都尔镇知识产权便民服务点（示例）", "150826-B01-T01", "")
_CONFIRMED = datetime(2026, 11, 22, 15, 4, tzinfo=BEIJING)

RECEIPT = Receipt(
    reference=REFERENCE,
    item="IP-01-01",
    item_name="专利费用减缴资格备案",
    applicant="张*",
    confirmed_at=_CONFIRMED,
    received_at=_CONFIRMED + timedelta(seconds=1),
    due_on=date(2026, 11, 27),
    edition="2025.0-draft",
    outlet=OUTLET,
    sample=True,
)
HOLDING_SLIP = HoldingSlip(
    reference=REFERENCE,
    item="IP-01-01",
    item_name="专利费用减缴资格备案",
    applicant="张*",
    confirmed_at=_CONFIRMED,
    acceptance_workdays=5,
    edition="2025.0-draft",
    outlet=OUTLET,
    sample=True,
)
EVALUATION_SLIP = EvaluationSlip(
    reference=REFERENCE,
    item_name="专利费用减缴资格备案",
    url=URL,
    code="HT7K-3M9Q",
    expires_on=date(2026, 12, 22),
    outlet=OUTLET,
    sample=True,
)
DRAFT_SLIP = DraftSlip(
    code="0123-4567-89AB-CDEF-GHJK-MNPG",
    url="https://pt.example.test/drafts#0123456789ABCDEFGHJKMNPG",
    item="IP-01-01",
    item_name="专利费用减缴资格备案",
    last_day=date(2026, 12, 22),
    left_out=("收入证明",),
    edition="2025.0-draft",
    outlet=OUTLET,
    sample=True,
)
CONDITIONS_SLIP = ConditionsSlip(
    item="IP-13-03",
    item_name="商标续展申请",
    told_at=datetime(2026, 11, 22, 15, 4, tzinfo=BEIJING),
    hindrances=(
        HindranceLine("过期超过六个月，一般不能续展，要重新申请注册。", "本网点窗口的工作人员", ("商标注册申请受理",)),
        HindranceLine("商标换主人，要办转让，不是变更。", "", ("商标转让申请",)),
    ),
    barred=False,
    assumed=True,
    units=("巴彦淖尔市市场监督管理局",),
    supervision=("12345",),
    edition="2025.0-draft",
    outlet=OUTLET,
    sample=True,
)
PROVEN_RECEIPT = replace(RECEIPT, proof=PROOF)
LONG_RECEIPT = replace(
    RECEIPT,
    reference="150826-B01-T01-261122-W8888-W",
    item="IP-05-04",
    item_name=LONGEST_ITEM,
    applicant=LONG_COMPANY,
    due_on=None,
    outlet=FAR_OUTLET,
    sample=False,
)

SLIPS: dict[str, tuple[Slip, int]] = {
    "receipt": (RECEIPT, 0),
    "proven-receipt": (PROVEN_RECEIPT, 0),
    "holding-slip": (HOLDING_SLIP, 0),
    "evaluation-slip": (EVALUATION_SLIP, 0),
    "draft-slip": (DRAFT_SLIP, 0),
    "conditions-slip": (CONDITIONS_SLIP, 0),
    "long-receipt-copy": (LONG_RECEIPT, 1),
}
"""What the golden pictures show: name → slip and which copy it is."""
CODED = tuple(name for name in SLIPS if name != "conditions-slip")
"""Slips with a code to be scanned: a reference, an address or a proof."""
