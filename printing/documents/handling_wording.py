"""What slips say of an application under way: what is to be brought, by when, and what happens otherwise."""

from datetime import date

from printing.documents import wording

SUPPLEMENT = "补正通知"
DEFERRAL = "容缺通知"
COMMITMENT = "告知承诺书"
INTEGRATED = "一件事办理单"

SUPPLEMENT_MEANING = "要补的都在这张纸上，一次说全。补齐了，接着往下办。"
DEFERRAL_MEANING = "您的事先往下办，不用等。请按期限补上。"
BRING = "带上要补的到任何一个网点；或者在自助终端点【查办理进度】，照着补交。"
NOT_COUNTED = "等您补的这些天，不算在办理时间里。"
NOT_DECIDED = "补齐以前，这件事不能办结。"
LAPSES = "过了期限没有补，这次申请就作废了。还想办，可以重新申请。"

REPLACES = "代替材料"
SIGNER = "承诺人"
SIGNED = "签名时间"
SIGNATURE = "亲笔签名"

PARTS = "每件事办到哪步"
BY = "期限"


def to_supplement(count: int) -> str:
    """Say how much is to be brought or put right."""
    return f"请补{count}样，补齐接着办" if count else "要补的都收到了"


def still_asked(count: int) -> str:
    """Return what stands above what is still to be done."""
    return f"要补这些（{count}样）"


def handed_in(count: int) -> str:
    """Return what stands above what has been handed in."""
    return f"已经补上（{count}样）"


def to_follow(count: int) -> str:
    """Say how much comes later."""
    return f"先往下办，还差{count}样"


def following(count: int) -> str:
    """Return what stands above what comes later."""
    return f"这些后补（{count}样）"


def bring_by(due_on: date | None) -> str:
    """Say by when a material has to be there."""
    return f"最晚{wording.day(due_on)}补上" if due_on else f"最晚哪天补，{wording.LATER}"


def received(count: int) -> str:
    """Say that the platform has one form for several items."""
    return f"平台已收到，一起办{count}件事"


def held(count: int) -> str:
    """Say that applications for several items wait here for the platform."""
    return f"{count}件事已暂存在这台终端"


def handled_by(authority: str) -> str:
    """Say who handles a part."""
    return f"由{authority}办" if authority else ""


def text_version(version: str) -> str:
    """Return which text was signed."""
    return f"文本版本 {version}"


def text_hash(digest: str) -> str:
    """Return what tells this text from any other, whole."""
    return f"文本校验 {wording.in_fours(digest)}"


def signature_hash(digest: str) -> str:
    """Return what tells this hand from any other, whole."""
    return f"签名校验 {wording.in_fours(digest)}"
