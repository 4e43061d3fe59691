"""What the form screen shows: the page of the form as the kiosk last said it."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, Property, QObject, Signal, Slot
from PySide6.QtQml import QmlAnonymous

from kiosk import FormView, Kiosk, Problem, Repeat
from ui.bridge import Bridge
from ui.models import Rows
from ui.viewmodels.form_rows import FieldRow, PageRow
from ui.viewmodels.open_page import OpenPage
from ui.viewmodels.problem_summary import ProblemRow, ProblemSummary
from ui.viewmodels.removed import Removed
from ui.wording import sharing
from ui.wording.language import counted, translated

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

SUPPLEMENTING = QT_TRANSLATE_NOOP("wording", "工作人员请您补齐下面的内容。补正只有一次，请补全再交。")
FOLLOWING_UP = QT_TRANSLATE_NOOP("wording", "下面这些可以后补。先有哪样就先交哪样，其余的在最后一天前再来交。")
WANTING_ONE = QT_TRANSLATE_NOOP("wording", "还有 1 份材料没有添加。请添加好，再交上去。")
WANTING = QT_TRANSLATE_NOOP("wording", "还有 {count} 份材料没有添加。请添加好，再交上去。")
NOTHING_YET = QT_TRANSLATE_NOOP("wording", "还没有添加材料。请先添加一份，再交上去。")


@QmlAnonymous
class FormShown(QObject):
    """What stands on the page; what people do with it is added by the form's view model."""

    changed = Signal()
    removedChanged = Signal()
    problemsChanged = Signal()

    def __init__(self, kiosk: Kiosk, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view: FormView | None = None
        self._removed: Removed | None = None
        self._group_problem: Problem | None = None
        self._page = OpenPage(kiosk, bridge, self)
        self._pages: Rows[PageRow] = Rows(PageRow, self)
        self._summary = ProblemSummary(self)
        self._page.rows.dataChanged.connect(self._follow_problems)
        self._page.rows.countChanged.connect(self._follow_problems)

    @Property(Rows, constant=True)
    def rows(self) -> Rows[FieldRow]:
        """The fields of the page."""
        return self._page.rows

    @Property(Rows, constant=True)
    def pages(self) -> Rows[PageRow]:
        """The pages of the form, as steps."""
        return self._pages

    @Property(Rows, constant=True)
    def problems(self) -> Rows[ProblemRow]:
        """The first things to mend, where the way on was closed by several."""
        return self._summary.rows

    @Property(int, notify=problemsChanged)
    def problemCount(self) -> int:
        """How many things are to be mended; 0: nothing is summed up."""
        return self._summary.count

    @Property(str, notify=changed)
    def itemName(self) -> str:
        """What is applied for."""
        return self._view.item_name if self._view else ""

    @Property(str, notify=changed)
    def pageTitle(self) -> str:
        """What this page asks for."""
        return self._view.page.title if self._view else ""

    @Property(str, notify=changed)
    def pageHelp(self) -> str:
        """One sentence on the page; may be empty."""
        if self._view is not None and self._view.supplementing:
            return translated(SUPPLEMENTING if self._view.whole else FOLLOWING_UP)
        return self._view.page.help if self._view else ""

    @Property(bool, notify=changed)
    def returning(self) -> bool:
        """Whether the way on leads straight back to the check page."""
        return self._view is not None and self._view.returning

    @Property(bool, notify=changed)
    def supplementing(self) -> bool:
        """Whether the staff have asked for what stands on this page."""
        return self._view is not None and self._view.supplementing

    @Property(str, notify=changed)
    def wantingText(self) -> str:
        """That materials are in the way of going on, once the person has tried; empty otherwise."""
        if self._view is None or self._view.wanting == 0:
            return ""
        return counted(WANTING_ONE, WANTING, self._view.wanting) if self._view.whole else translated(NOTHING_YET)

    @Property(bool, notify=changed)
    def readsCards(self) -> bool:
        """Whether an identity card on the reader fills something in here."""
        return self._view is not None and any(field.card_part for field in self._view.asked)

    @Property(str, notify=changed)
    def shareable(self) -> str:
        """What of this page need not be typed once somebody is asked; empty where there is nothing."""
        return sharing.on_page(self._view.shareable) if self._view else ""

    @Property(int, notify=changed)
    def questions(self) -> int:
        """How many questions the page has when they are asked one at a time; 0: it is asked as a whole."""
        return len(self._view.page.fields) if self._view and self._view.question is not None else 0

    @Property(int, notify=changed)
    def question(self) -> int:
        """Which of them is asked now, from 1."""
        return (self._view.question or 0) + 1 if self._view else 0

    @Property(str, notify=changed)
    def group(self) -> str:
        """Pointer of the repeated group on this page; empty when there is none."""
        return self._repeat.pointer if self._repeat else ""

    @Property(str, notify=changed)
    def groupTitle(self) -> str:
        """What the repeated group holds."""
        return self._repeat.title if self._repeat else ""

    @Property(bool, notify=changed)
    def canAdd(self) -> bool:
        """Whether the group has room for one more entry, and all of it has been shown."""
        repeat = self._repeat
        room = repeat is not None and (repeat.maximum is None or repeat.count < repeat.maximum)
        return room and self._view is not None and self._view.ends_page

    @Property(str, notify=changed)
    def groupProblem(self) -> str:
        """What is wrong with the group as a whole."""
        return self._page.sentence(self._group_problem) if self._group_problem else ""

    @Property(str, notify=removedChanged)
    def removedTitle(self) -> str:
        """What has just been taken away and can come back; empty otherwise."""
        return self._removed.title if self._removed else ""

    @property
    def _repeat(self) -> Repeat | None:
        return self._view.page.repeat if self._view else None

    @property
    def _wrong_group(self) -> ProblemRow | None:
        problem = self._group_problem
        return ProblemRow(problem.pointer, self._page.sentence(problem)) if problem else None

    @Slot()
    def _follow_problems(self) -> None:
        if self._summary.count:
            self._summary.follow(self._page.rows.rows, self._wrong_group)
            self.problemsChanged.emit()
