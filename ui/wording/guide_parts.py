"""The parts of a guide, line by line: the seven core elements, then fees, legal basis and questions.

The process has no lines: it is a diagram (`ui.wording.process`).

An average of last year is an assumption and no result: it is not shown at all.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk import (
    AppliesTo,
    Catalogue,
    DecisionLevel,
    Material,
    MaterialForm,
    MaterialSource,
    Method,
    ServiceItem,
    TimeLimits,
)
from ui.wording.guides import mark, promised, workdays
from ui.wording.language import counted, listed, translate, translated

SOURCES = {
    MaterialSource.APPLICANT: ("hand", QT_TRANSLATE_NOOP("wording", "请您带来")),
    MaterialSource.DATA_SHARED: ("database", QT_TRANSLATE_NOOP("wording", "不用您带：有关部门已经有了")),
    MaterialSource.GENERATED: ("printer", QT_TRANSLATE_NOOP("wording", "不用您带：在这台机器上填好就有")),
}
"""In the order in which people need to know them."""
ASKED_OF = {
    AppliesTo.ALL: "",
    AppliesTo.PERSON: QT_TRANSLATE_NOOP("wording", "个人办理时需要"),
    AppliesTo.PERSON_OR_AGENT: QT_TRANSLATE_NOOP("wording", "个人或经办人需要"),
    AppliesTo.ORGANIZATION: QT_TRANSLATE_NOOP("wording", "单位办理时需要"),
    AppliesTo.ENTERPRISE: QT_TRANSLATE_NOOP("wording", "企业办理时需要"),
    AppliesTo.WHEN_REPRESENTED: QT_TRANSLATE_NOOP("wording", "请人代办时需要"),
}
METHODS = {
    Method.KIOSK: QT_TRANSLATE_NOOP("wording", "这台自助终端"),
    Method.WINDOW: QT_TRANSLATE_NOOP("wording", "服务窗口"),
    Method.ONLINE: QT_TRANSLATE_NOOP("wording", "网上"),
}
CLOCKS = {
    DecisionLevel.CITY: QT_TRANSLATE_NOOP("wording", "规定时限"),
    DecisionLevel.NATIONAL: QT_TRANSLATE_NOOP("wording", "国家环节（不由本市决定）"),
    DecisionLevel.OTHER: QT_TRANSLATE_NOOP("wording", "其他部门环节（不由本市决定）"),
}

MATERIALS = "materials"
SECTIONS = {
    "able": (QT_TRANSLATE_NOOP("wording", "能不能办"), "users", ("service_target", "conditions")),
    "bring": (QT_TRANSLATE_NOOP("wording", "带什么"), "hand", (MATERIALS,)),
    "steps": (QT_TRANSLATE_NOOP("wording", "怎么办"), "route", ("process",)),
    "cost": (QT_TRANSLATE_NOOP("wording", "多久、多少钱"), "clock", ("time", "fee")),
    "where": (QT_TRANSLATE_NOOP("wording", "去哪办"), "map", ("channels",)),
    "get": (QT_TRANSLATE_NOOP("wording", "拿到什么"), "stamp", ("result",)),
    "ask": (QT_TRANSLATE_NOOP("wording", "大家常问"), "circle-help", ("faq",)),
    "basis": (QT_TRANSLATE_NOOP("wording", "依据和监督"), "scale", ("legal_basis", "supervision", "note")),
}
"""What people ask, a picture of it, and the parts that answer."""


@dataclass(frozen=True)
class Line:
    """One line of a part of the guide."""

    text: str
    detail: str = ""
    mark: str = ""
    icon: str = ""
    number: int = 0
    """Shown in place of an icon where it is not 0."""
    heading: str = ""
    """Stands above the line: the first of its group."""
    tick: str = ""
    """Id of a material that people bring and may tick off; empty for everything else."""
    held: bool = False
    """Whether they have it already."""


@dataclass(frozen=True)
class Part:
    """One part of the guide."""

    key: str
    title: str
    lines: tuple[Line, ...]


def core_elements(item: ServiceItem, catalogue: Catalogue, held: Collection[str] = ()) -> tuple[Part, ...]:
    """Return the seven core elements in the catalogue's order; `held` are the ids of materials that are at hand."""
    assumed = frozenset(catalogue.edition.assumed)
    lines = {
        "service_target": (Line(item.service_target, icon="users"),),
        "conditions": tuple(Line(condition, icon="check") for condition in item.conditions),
        MATERIALS: tuple(_materials(item, assumed, held)),
        "process": (),
        "time": tuple(_time(item.time)),
        "channels": tuple(_channels(item)),
        "result": (Line(item.result, icon="stamp"),),
    }
    return tuple(Part(key, title, lines[key]) for key, title in catalogue.edition.core_elements.items())


def further_parts(item: ServiceItem, catalogue: Catalogue) -> tuple[Part, ...]:
    """Return what a guide has beyond the core elements; a part without content is left out."""
    basis = (Line(law.title, law.doc_no, mark(unconfirmed=law.verify), "scale") for law in item.legal_basis)
    asked = (Line(asked.question, asked.answer, icon="circle-help") for asked in item.faq)
    voices = listed(catalogue.edition.supervision)
    parts = (
        Part("fee", translate("wording", "收费标准"), tuple(_fee(item))),
        Part("legal_basis", translate("wording", "办理依据"), tuple(basis)),
        Part("faq", translate("wording", "大家常问"), tuple(asked)),
        Part("supervision", translate("wording", "监督投诉"), (Line(voices, icon="megaphone"),)),
        Part("note", translate("wording", "说明"), (Line(item.note, icon="info"),) if item.note else ()),
    )
    return tuple(part for part in parts if part.lines)


def missing(item: ServiceItem, held: Collection[str]) -> str:
    """Say what people still have to bring; empty where they bring nothing."""
    own = [material for material in item.materials if material.source is MaterialSource.APPLICANT]
    lacking = [material.name for material in own if material.id not in held]
    if not lacking:
        return translate("wording", "要您带的材料都有了。") if own else ""
    return translate("wording", "还缺：{names}").format(names=listed(lacking))


def _materials(item: ServiceItem, assumed: frozenset[str], held: Collection[str]) -> Iterator[Line]:
    if not item.materials:
        yield Line(item.no_materials_because, icon="check")
    for source, (icon, heading) in SOURCES.items():
        group = [material for material in item.materials if material.source is source]
        for position, material in enumerate(group):
            may_follow = source is MaterialSource.APPLICANT and material.deferral_workdays is not None
            yield Line(
                material.name,
                material_detail(material),
                mark(unconfirmed=may_follow and "materials.deferral_workdays" in assumed),
                icon,
                heading="" if position else translated(heading),
                tick=material.id if source is MaterialSource.APPLICANT else "",
                held=material.id in held,
            )


def material_detail(material: Material) -> str:
    """Say of whom it is asked, and of what people bring: its shape and what may replace or delay it."""
    parts = [translated(ASKED_OF[material.applies_to])]
    if material.source is MaterialSource.APPLICANT:
        parts.insert(0, _shape(material.form, material.copies))
        if material.deferral_workdays is not None:
            parts.append(translate("wording", "没带可在 {time}内补").format(time=workdays(material.deferral_workdays)))
        if material.waivable_by_commitment:
            parts.append(translate("wording", "可用承诺书代替"))
    return _joined(*parts, material.note)


def _shape(form: MaterialForm, copies: int) -> str:
    match form:
        case MaterialForm.ORIGINAL:
            return counted(
                QT_TRANSLATE_NOOP("wording", "原件 1 份"), QT_TRANSLATE_NOOP("wording", "原件 {count} 份"), copies
            )
        case MaterialForm.COPY:
            return counted(
                QT_TRANSLATE_NOOP("wording", "复印件 1 份"), QT_TRANSLATE_NOOP("wording", "复印件 {count} 份"), copies
            )
        case MaterialForm.ELECTRONIC:
            return counted(
                QT_TRANSLATE_NOOP("wording", "电子件 1 份"), QT_TRANSLATE_NOOP("wording", "电子件 {count} 份"), copies
            )


def _time(limits: TimeLimits) -> Iterator[Line]:
    ours, law = limits.promised, limits.statutory
    if ours.workdays is not None:
        scope = translate("wording", "{scope}承诺").format(scope=ours.scope)
        yield Line(promised(ours), scope, mark(unconfirmed=ours.assumed), "clock")
    yield Line(law.text, _joined(translated(CLOCKS[law.stage]), law.basis), mark(unconfirmed=law.verify), "landmark")


def _channels(item: ServiceItem) -> Iterator[Line]:
    methods = [translated(METHODS[method]) for method in METHODS if method in item.channels.methods]
    booking = translate("wording", "预约：{rule}").format(rule=item.channels.reservation)
    yield Line(listed(methods), booking, icon="route")
    yield Line(listed(item.channels.responsible_units), translate("wording", "责任单位"), icon="building-2")


def _fee(item: ServiceItem) -> Iterator[Line]:
    fee = item.fee
    if fee.payee:
        payee = translate("wording", "由{payee}收取，这台机器不收钱").format(payee=fee.payee)
    else:
        payee = "" if fee.free else translate("wording", "这台机器不收钱")
    yield Line(fee.text, payee, mark(unconfirmed=fee.verify), "coins")
    for line in fee.lines:
        amount = translate("wording", "{amount} 元").format(amount=line.amount_cny)
        yield Line(line.name, amount, mark(unconfirmed=line.verify))


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
