"""What tiles, lists and the head of a guide say about an item."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk import Category, Fee, MaterialSource, PromisedLimit, ServiceItem
from ui.wording.language import counted, listed, official_is_foreign, translate, translated

TO_VERIFY = QT_TRANSLATE_NOOP("wording", "待核对")
FREE = QT_TRANSLATE_NOOP("wording", "免费")


@dataclass(frozen=True)
class Fact:
    """One thing everybody wants to know first."""

    icon: str
    title: str
    text: str
    mark: str = ""


def mark(*, unconfirmed: bool) -> str:
    """Return the mark of a figure or title that is assumed or has to be verified; empty for a sure one."""
    return translated(TO_VERIFY) if unconfirmed else ""


def workdays(count: int) -> str:
    """Say how long something takes."""
    return counted(QT_TRANSLATE_NOOP("wording", "1 个工作日"), QT_TRANSLATE_NOOP("wording", "{count} 个工作日"), count)


def promised(limit: PromisedLimit) -> str:
    """Say what the city promises for its own part; empty where it promises nothing."""
    if limit.workdays is None:
        return ""
    return workdays(limit.workdays) if limit.workdays else translate("wording", "当场办")


def local_time(limit: PromisedLimit) -> str:
    """Say in a few words how long the city's own part takes; empty where nothing is promised."""
    if limit.workdays is None:
        return ""
    if limit.workdays == 0:
        return translate("wording", "本市当场办")
    return translate("wording", "本市办理 {time}").format(time=workdays(limit.workdays))


def short_fee(fee: Fee) -> str:
    """Say in a word whether it costs anything."""
    return translated(FREE) if fee.free else translate("wording", "要缴费")


def to_bring(item: ServiceItem) -> str:
    """Say how many materials people have to bring themselves."""
    count = sum(material.source is MaterialSource.APPLICANT for material in item.materials)
    return (
        counted(QT_TRANSLATE_NOOP("wording", "1 样材料"), QT_TRANSLATE_NOOP("wording", "{count} 样材料"), count)
        if count
        else translate("wording", "不用带材料")
    )


def items(count: int) -> str:
    """Say how many items something holds."""
    return counted(QT_TRANSLATE_NOOP("wording", "1 件事"), QT_TRANSLATE_NOOP("wording", "{count} 件事"), count)


def facts(item: ServiceItem) -> tuple[Fact, ...]:
    """Return what everybody wants to know first: how long, how much, what to bring, what comes of it."""
    limit = item.time.promised
    how_long = promised(limit) or translate("wording", "见办理时限")
    return (
        Fact(
            "clock",
            translate("wording", "本市办理"),
            how_long,
            mark(unconfirmed=limit.assumed and limit.workdays is not None),
        ),
        Fact("coins", translate("wording", "收费"), short_fee(item.fee), mark(unconfirmed=item.fee.verify)),
        Fact("hand", translate("wording", "要您带来"), to_bring(item)),
        Fact("stamp", translate("wording", "办成拿到"), item.result),
    )


def full_name(item: ServiceItem) -> str:
    """Return the official name with the id."""
    return translate("wording", "{name}（{item}）").format(name=item.name, item=item.id)


def category_name(category: Category) -> str:
    """Return the category's name in the language of the screen, where the catalogue has it."""
    return category.english if official_is_foreign() else category.name


def contents(items: Iterable[ServiceItem]) -> str:
    """Return what a citizen would call each of the items, one after the other."""
    return listed(item.plain_name for item in items)


def deciding(item: ServiceItem) -> str:
    """Say who decides and what the city does."""
    sentence = translate("wording", "由{authority}决定；本市负责：{role}。")
    return sentence.format(authority=item.decision_authority, role=item.city_role)
