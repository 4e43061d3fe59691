"""What leads people to an item, in words: what was found and why, situations, linked items, others' matters."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk import (
    Catalogue,
    DecisionPath,
    FoundIn,
    Hit,
    HitReason,
    IntegratedService,
    Package,
    PackageNote,
    Situation,
    StandIn,
    Target,
    TargetKind,
)
from ui.wording import guides
from ui.wording.guides import Fact
from ui.wording.language import in_sequence, listed, translate, translated

WHY = {
    FoundIn.NAME: QT_TRANSLATE_NOOP("wording", "正式名称：{text}"),
    FoundIn.CALLED: QT_TRANSLATE_NOOP("wording", "大家也这样说：{text}"),
    FoundIn.SITUATION: QT_TRANSLATE_NOOP("wording", "遇到这样的事：{text}"),
    FoundIn.QUESTION: QT_TRANSLATE_NOOP("wording", "有人问过：{text}"),
    FoundIn.MATERIAL: QT_TRANSLATE_NOOP("wording", "办的时候用到：{text}"),
}
"""Why something was found whose own name does not say it."""
ICONS = {TargetKind.ITEM: "file-text", TargetKind.INTEGRATED: "files", TargetKind.OUTSIDE: "info"}


@dataclass(frozen=True)
class Way:
    """One way on, as a tile: to an item, to linked items, to a situation; or a word on who else handles a matter."""

    kind: str
    """`item`, `integrated`, `outside`, `situation`, `path` or `package`."""
    target: str
    """Id of what it leads to."""
    title: str
    """With `<u>` around what matches; what is no mark is escaped, as in `detail`."""
    plain: str
    """The title without marks."""
    detail: str
    spoken: str
    """Detail and note, without marks."""
    note: str
    picture: str
    opens: bool


def marked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return a text with its matching characters underlined, as StyledText writes it."""
    parts, at = [], 0
    for start, end in spans:
        parts += [escape(text[at:start]), "<u>", escape(text[start:end]), "</u>"]
        at = end
    return "".join([*parts, escape(text[at:])])


def way_of_hit(hit: Hit, catalogue: Catalogue) -> Way:
    """Return what was found, and why."""
    way = way_to(hit.target, catalogue)
    title = next((marked(reason.text, reason.spans) for reason in hit.reasons if reason.text == hit.title), way.title)
    reasons = [reason for reason in hit.reasons if reason.text != hit.title]
    details = [*(_reason(reason, shown=True) for reason in reasons), *_understood(hit.reasons, shown=True)]
    spoken = [*(_reason(reason, shown=False) for reason in reasons), *_understood(hit.reasons, shown=False)]
    if way.kind == TargetKind.OUTSIDE:
        details, spoken = [way.detail], [way.spoken]
    elif way.note:
        spoken.append(way.note)
    return Way(
        kind=way.kind,
        target=way.target,
        title=title,
        plain=hit.title,
        detail=in_sequence(details),
        spoken=in_sequence(spoken),
        note=way.note,
        picture=way.picture,
        opens=way.opens,
    )


def way_to(target: Target, catalogue: Catalogue) -> Way:
    """Return what a situation or a few answers lead to."""
    match target.kind:
        case TargetKind.ITEM:
            item = catalogue.item(target.id)
            note = guides.category_name(catalogue.category(item.category))
            return _way(target, item.plain_name, item.name, note)
        case TargetKind.INTEGRATED:
            service = catalogue.integrated[target.id]
            return _way(target, service.name, includes(service, catalogue), translate("wording", "几件事一起办"))
        case TargetKind.OUTSIDE:
            matter = next(one for one in catalogue.edition.outside_scope if one.name == target.id)
            elsewhere = translate("wording", "归{authority}办，这里不收材料，工作人员可以告诉您怎么找。")
            return _way(target, matter.name, elsewhere.format(authority=matter.authority), "")


def way_of_part(item: str, note: str, catalogue: Catalogue) -> Way:
    """Return a part of a service as a tile that leads to its guide."""
    known = catalogue.item(item)
    return _way(Target(TargetKind.ITEM, item), known.plain_name, known.name, note)


def elsewhere(target: str, title: str, authority: str, note: str) -> Way:
    """Return a part that another authority decides, as a word on who does."""
    detail = translate("wording", "由{authority}决定").format(authority=authority)
    return _way(Target(TargetKind.OUTSIDE, target), title, detail, note)


def way_to_situation(situation: Situation) -> Way:
    """Return a situation as a tile."""
    title = escape(situation.title)
    return Way("situation", situation.id, title, situation.title, "", "", "", "circle-help", opens=True)


def includes(service: IntegratedService, catalogue: Catalogue) -> str:
    """Say which items of the catalogue are settled as one."""
    names = (catalogue.item(item).plain_name for item in service.items if item in catalogue.items)
    return translate("wording", "包括：{names}").format(names=listed(names))


def _way(target: Target, title: str, detail: str, note: str) -> Way:
    opens = target.kind is not TargetKind.OUTSIDE
    return Way(
        kind=target.kind,
        target=target.id,
        title=escape(title),
        plain=title,
        detail=escape(detail),
        spoken=in_sequence(filter(None, (detail, note))),
        note=note,
        picture=ICONS[target.kind],
        opens=opens,
    )


def _reason(reason: HitReason, *, shown: bool) -> str:
    text = marked(reason.text, reason.spans) if shown else reason.text
    why = translated(WHY[reason.found_in]) if reason.found_in in WHY else "{text}"
    return why.format(text=text)


def _understood(reasons: Sequence[HitReason], *, shown: bool) -> Iterator[str]:
    """Say which of people's words were understood as which of the catalogue's."""
    stand_ins: dict[StandIn, None] = {one: None for reason in reasons for one in reason.stand_ins}
    for one in stand_ins:
        said, means = (escape(one.said), escape(one.means)) if shown else (one.said, one.means)
        yield translate("wording", "“{said}”就是“{means}”").format(said=said, means=means)


def way_to_path(path: DecisionPath) -> Way:
    """Return a decision path as a tile."""
    return Way("path", path.id, escape(path.title), path.title, "", "", "", "route", opens=True)


def way_to_package(package: Package) -> Way:
    """Return a package as a tile."""
    title, for_whom = escape(package.name), escape(package.for_whom)
    return Way("package", package.id, title, package.name, for_whom, package.for_whom, "", "files", opens=True)


def way_of_step(target: Target, why: str, number: int, catalogue: Catalogue) -> Way:
    """Return one thing of a package, with why and when it is settled; and with who does it, if others do."""
    note = translate("wording", "第 {number} 件").format(number=number)
    way = way_to(target, catalogue)
    elsewhere = way.spoken if target.kind is TargetKind.OUTSIDE else ""
    return replace(way, detail=escape(why + elsewhere), spoken=in_sequence((note, why + elsewhere)), note=note)


def caution(package: Package) -> str:
    """Say how far a package may be relied on; empty where it is settled."""
    found = []
    if package.sample:
        found.append(translate("wording", "这一组是示例，以正式公布的为准"))
    if package.assumed:
        found.append(translate("wording", "先办哪件还没有最后确定，办之前请问一问工作人员"))
    return in_sequence(found)


def package_note(note: PackageNote) -> str:
    """Return what one should know besides, marked where nobody has confirmed it."""
    mark = guides.mark(unconfirmed=note.verify)
    return f"{note.text}（{mark}）" if mark else note.text


def linked_facts(service: IntegratedService, catalogue: Catalogue) -> tuple[Fact, ...]:
    """Return what everybody wants to know first about items that are settled as one."""
    together = catalogue.on_one_form(service.id)
    parts = len(service.items) if together else sum(item in catalogue.items for item in service.items)
    limit = service.promised
    return (
        Fact("files", translate("wording", "一次办"), guides.items(parts)),
        Fact(
            "clock",
            limit.scope,
            guides.promised(limit) or translate("wording", "见办理时限"),
            guides.mark(unconfirmed=limit.assumed and limit.workdays is not None),
        ),
    )
