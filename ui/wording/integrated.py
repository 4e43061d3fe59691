"""What the screens say about several matters on one form, and about each of its parts."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk import ApplicationView, Catalogue, IntegratedService, PartView
from ui.wording.dates import due_day
from ui.wording.finding import Way, elsewhere, way_of_part
from ui.wording.language import in_sequence, listed, translated

ON_ONE_FORM = QT_TRANSLATE_NOOP("wording", "一张表填一次，材料只交一套。不想一起办的，填表时可以去掉。")
ONE_BY_ONE = QT_TRANSLATE_NOOP("wording", "这几件要一件一件办：先办第一件，办好了再办后面的。点一件，看怎么办。")
SUSPENDED = QT_TRANSLATE_NOOP("wording", "“{name}”从{day}起暂停办理，现在不能一起办。{reason}别的几件可以单独办。")
OPTIONAL = QT_TRANSLATE_NOOP("wording", "可以加办")
NUMBERED = QT_TRANSLATE_NOOP("wording", "{number}．{name}")

ALL_TOLD = QT_TRANSLATE_NOOP("wording", "一共{count}件，办好{done}件")
TOUCH_ONE = QT_TRANSLATE_NOOP("wording", "点一件，看办到哪一步。")
WANTED = QT_TRANSLATE_NOOP("wording", "请您补材料，点开看要补什么")
READY = QT_TRANSLATE_NOOP("wording", "结果可以领了，点开看在哪里领")
WAITING = QT_TRANSLATE_NOOP("wording", "等前一件办好")
STOPPED = QT_TRANSLATE_NOOP("wording", "停在前一件")
WAITS_FOR = QT_TRANSLATE_NOOP("wording", "等“{names}”办好，再办这一件。期限从那天算起。")
STOPPED_BY = QT_TRANSLATE_NOOP(
    "wording", "“{names}”没有办成，这一件先停着。{policy}。可以撤回这一件，也可以问工作人员怎么补救。"
)
BY = QT_TRANSLATE_NOOP("wording", "最晚{day}")
NEWS = QT_TRANSLATE_NOOP("wording", "有新进展")
HOLDS_UP = QT_TRANSLATE_NOOP("wording", "别的几件在等这一件。撤回后它们也办不下去。")
PART_OF = QT_TRANSLATE_NOOP("wording", "{name}（第{number}件）")
_GOOD = frozenset({"DECIDED_OK", "READY", "DELIVERED", "ARCHIVED"})
_BAD = frozenset({"REJECTED", "DECIDED_NO", "WITHDRAWN", "LAPSED", "REVOKED"})


def ways(service: IntegratedService, catalogue: Catalogue) -> list[Way]:
    """Return what belongs to a service, in order; matters of other authorities are only told of."""
    optional = translated(OPTIONAL)
    found = []
    for part in service.parts:
        note = optional if part in service.optional_items else ""
        if part in catalogue.items:
            found.append(way_of_part(part, note, catalogue))
        elif part in catalogue.external:
            matter = catalogue.external[part]
            found.append(elsewhere(part, matter.name, matter.authority, note))
    return found


def how(service: IntegratedService, catalogue: Catalogue) -> str:
    """Say how a service is applied for: on one form, one matter after the other, or not at present."""
    if not catalogue.on_one_form(service.id):
        return translated(ONE_BY_ONE)
    suspension = catalogue.suspension(service.id)
    if suspension is None:
        return translated(ON_ONE_FORM)
    name = catalogue.name_of(suspension.item)
    return translated(SUSPENDED).format(name=name, day=due_day(suspension.since), reason=suspension.reason)


def title(view: ApplicationView) -> str:
    """Say in a few words where it stands: of several matters how many are settled, of a part that it waits."""
    if view.part is not None:
        return state(view.part) or view.state_title
    if not view.parts or not view.acknowledged:
        return view.state_title
    settled = sum(part.state in _GOOD for part in view.parts)
    return translated(ALL_TOLD).format(count=len(view.parts), done=settled)


def text(view: ApplicationView) -> str:
    """Say what that means for the citizen."""
    if view.part is not None and view.part.stopped_by:
        policy = view.failure_policy.rstrip("。")
        return translated(STOPPED_BY).format(names=listed(view.part.stopped_by), policy=policy)
    if view.part is not None and view.part.waits_for:
        return translated(WAITS_FOR).format(names=listed(view.part.waits_for))
    return translated(TOUCH_ONE) if view.parts and view.acknowledged else view.citizen_text


def name(view: ApplicationView) -> str:
    """Return what was applied for; of a part, which it is."""
    if view.part is None:
        return view.item_name
    return translated(PART_OF).format(name=view.item_name, number=view.part.number)


def withdrawing(view: ApplicationView) -> str:
    """Say what else taking a part back would do; empty where nothing."""
    return translated(HOLDS_UP) if view.part is not None and view.part.holds_up else ""


def state(part: PartView) -> str:
    """Say where a part stands."""
    if part.stopped_by:
        return translated(STOPPED)
    return translated(WAITING) if part.waits_for and not _held(part) else part.state_title or translated(NEWS)


def detail(part: PartView) -> str:
    """Say what to know about a part: what it waits for, what is wanted, by when something happens; may be empty."""
    if part.stopped_by:
        return ""
    if part.waits_for:
        return translated(WAITS_FOR).format(names=listed(part.waits_for))
    if part.wanted:
        return translated(WANTED)
    if part.ready and part.state == "READY":
        return translated(READY)
    return translated(BY).format(day=due_day(part.due_on)) if part.due_on else ""


def icon(part: PartView) -> str:
    """Return the picture of how a part stands."""
    if part.stopped_by or part.wanted or part.state in _BAD:
        return "circle-alert"
    if part.state in _GOOD:
        return "circle-check"
    return "hourglass" if part.waits_for else "clock"


def needs_look(part: PartView) -> bool:
    """Tell whether somebody has to look at a part before it goes on."""
    return part.wanted or bool(part.stopped_by)


def spoken(part: PartView) -> str:
    """Return all of a line in one."""
    return in_sequence(filter(None, (state(part), detail(part))))


def _held(part: PartView) -> bool:
    return part.state == "QUEUED"
