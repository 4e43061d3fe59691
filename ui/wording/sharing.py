"""What the screens say about asking authorities for what they already hold."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk import BEIJING, By, DataSource, Origin, Outcome, QueryView, SharedValue, SharingView, ToldField
from ui.wording.answers import YES_NO
from ui.wording.language import counted, listed, translate, translated

OUTCOMES = {
    Outcome.FOUND: QT_TRANSLATE_NOOP("wording", "查到了，已经帮您填好。"),
    Outcome.NOTHING: QT_TRANSLATE_NOOP("wording", "没有查到。不要紧，自己填或者交材料，一样办。"),
    Outcome.MISMATCH: QT_TRANSLATE_NOOP("wording", "姓名和号码对不上。请看看有没有写错；没写错，就自己填，一样办。"),
    Outcome.AWAY: QT_TRANSLATE_NOOP("wording", "现在连不上，没有查到。不用跑去开证明：自己填或者交材料，一样办。"),
    Outcome.REFUSED: QT_TRANSLATE_NOOP("wording", "对方没有提供。不要紧，自己填或者交材料，一样办。"),
    Outcome.DECLINED: QT_TRANSLATE_NOOP("wording", "您没有同意，没有查。一样办。"),
}
"""What came of it, and what to do: always go on."""
GOT = QT_TRANSLATE_NOOP("wording", "查到了，这份材料不用交了。")
AGAIN = {
    Outcome.AWAY: QT_TRANSLATE_NOOP("wording", "再查一次"),
    Outcome.DECLINED: QT_TRANSLATE_NOOP("wording", "改主意了，同意查"),
}
"""What may be tried once more, with the consent that is shown."""


def title(view: SharingView) -> str:
    """Head the page."""
    if view.for_materials:
        return translate("wording", "不用交，查一下就有")
    return translate("wording", "不用填，查一下就有")


def on_page(titles: tuple[str, ...]) -> str:
    """Say on a page of the form what need not be typed; empty where there is nothing."""
    if not titles:
        return ""
    return translate("wording", "不用填，查一下就有：{names}").format(names=listed(titles))


def on_materials(count: int) -> str:
    """Say in the list of materials that some need not be handed in; empty where there is none."""
    if not count:
        return ""
    return counted(
        QT_TRANSLATE_NOOP("wording", "1 份材料有关部门已经有了，您同意查，就不用交。"),
        QT_TRANSLATE_NOOP("wording", "{count} 份材料有关部门已经有了，您同意查，就不用交。"),
        count,
    )


def purpose(query: QueryView) -> str:
    """Say which materials a query stands for; empty where it fills in the form."""
    if not query.materials:
        return ""
    return translate("wording", "查到就不用交：{names}").format(names=listed(query.materials))


def waits_for(query: QueryView) -> str:
    """Say what has to be right before it can be asked; empty when it can."""
    return "" if query.ready else translate("wording", "先把{names}填对。").format(names=listed(query.keys))


def outcome(query: QueryView) -> str:
    """Say what came of a query; empty while nothing has."""
    if query.outcome is None:
        return ""
    got = query.outcome is Outcome.FOUND and bool(query.materials)
    return translated(GOT if got else OUTCOMES[query.outcome])


def again(query: QueryView) -> str:
    """Say how to try once more; empty where that would change nothing."""
    return translated(AGAIN[query.outcome]) if query.outcome in AGAIN else ""


def told(field: ToldField) -> str:
    """Say one thing that a source told."""
    return translate("wording", "{title}：{value}").format(title=field.title, value=field.choice or said(field.value))


def said(value: SharedValue) -> str:
    """Say what a source told in one field."""
    if isinstance(value, bool):
        return translated(YES_NO["yes" if value else "no"])
    return listed(value) if isinstance(value, list) else str(value)


def origin(where: Origin, sources: Mapping[str, DataSource]) -> str:
    """Say where an answer comes from; empty for what a citizen simply typed."""
    if where.by is By.CARD:
        return translate("wording", "身份证读入")
    source = sources.get(where.source or "")
    called = source.called if source else where.source or ""
    if where.disputed:
        return translate("wording", "您自己写的，和{source}不一样").format(source=called)
    if where.by is not By.SHARED or where.at is None:
        return ""
    time = f"{where.at.astimezone(BEIJING):%H:%M}"
    return translate("wording", "来自{source}，{time}").format(source=called, time=time)
