"""Where answers and materials come from, in the words of the desk."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sync.central import wording
from sync.central.catalogue import Catalogue
from sync.central.provenance import prefilled
from sync.central.records import Application

INQUIRIES: Mapping[str, str] = {
    "nothing": "查过，没有查到",
    "mismatch": "查过，姓名和号码对不上",
    "away": "查过，当时连不上。请窗口自己查，不要让申请人去开证明",
    "refused": "查过，对方没有提供",
    "declined": "申请人没有同意查",
}
"""What came of asking for a material; one that was found needs no words beside what was told."""
_BY = {"card": "身份证读入", "agent": "帮办员填写"}
_MADE_GOOD = frozenset({"shared", "by_authority", "committed", "made_here"})


@dataclass(frozen=True)
class Origin:
    """Where one answer comes from."""

    text: str = ""
    """Empty for what the applicant simply typed."""
    disputed: bool = False
    """The applicant says that the source is wrong: somebody has to look."""


NOWHERE = Origin()
OriginOf = Callable[[str], Origin]
"""By the pointer of an answer."""


def origins(application: Application, accepted_under: Catalogue, now: datetime) -> OriginOf:
    """Return what says where each answer of an application comes from."""

    def of(pointer: str) -> Origin:
        kept = application.provenance.get(pointer)
        return NOWHERE if kept is None else _origin(kept, accepted_under, now)

    return of


def told(kept: Mapping[str, Any], accepted_under: Catalogue, now: datetime) -> tuple[str, ...]:
    """Return what is known of a material through data sharing, line by line."""
    source = accepted_under.data_sources.get(kept.get("source") or "")
    if kept.get("inquiry") == "found" and source is not None:
        at = _moment(kept["inquired_at"], now)
        values = kept.get("told", {}).items()
        return (
            f"来自{source.name}{at}",
            *(f"{source.titles.get(path, path)}：{_said(value)}" for path, value in values),
        )
    return (INQUIRIES[kept["inquiry"]],) if kept.get("inquiry") in INQUIRIES else ()


def spared(application: Application) -> str:
    """Say how much the applicant was spared; empty where the terminal did not say."""
    filled, asked = prefilled(application.provenance)
    materials = [each for each in application.materials if each["state"] != "if_applicable"]
    if not asked:
        return ""
    made_good = sum(each["state"] in _MADE_GOOD for each in materials)
    return f"预填 {filled}/{asked} 项" + (f"，免交 {made_good}/{len(materials)} 份" if materials else "")


def _origin(kept: Mapping[str, Any], accepted_under: Catalogue, now: datetime) -> Origin:
    source = accepted_under.data_sources.get(kept.get("source") or "")
    name = source.name if source else kept.get("source") or ""
    if kept.get("disputed"):
        return Origin(f"申请人说{name}不对，自己写的，请核对", disputed=True)
    if kept["by"] == "shared":
        return Origin(f"来自{name}{_moment(kept.get('at'), now)}")
    return Origin(_BY.get(kept["by"], ""))


def _moment(at: str | None, now: datetime) -> str:
    return f"，{wording.moment(datetime.fromisoformat(at).astimezone(now.tzinfo), now)}" if at else ""


def _said(value: object) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    return "、".join(map(str, value)) if isinstance(value, list) else str(value)
