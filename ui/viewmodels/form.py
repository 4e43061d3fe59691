"""The application being filled in, page by page."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import AppearanceChanged, Clock, Event, Kiosk, Problem, SessionEnded, SessionStepped, StepError
from ui.bridge import Bridge
from ui.viewmodels.dates import Part, joined, stepped
from ui.viewmodels.form_rows import FieldRow, page_of, page_rows
from ui.viewmodels.form_shown import FormShown
from ui.viewmodels.removed import Removed, removed_entry

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

DOUBLE_STRIKE_MILLISECONDS = 400
"""A second tap on the way on within this time belongs to the first (EN 301 549, 5.8: up to 0.5 s)."""


@QmlElement
class FormViewModel(FormShown):
    """What people type and choose on the form screen, and how they move in it."""

    pageOpened = Signal()
    """Another page is shown than before."""
    entryAdded = Signal(int)
    """A repeated group has a new entry; the argument is the row of its first field."""
    problemFound = Signal(int)
    """Something is to be mended; the argument is its row, -1 the group as a whole."""
    problemsFound = Signal()
    """The way on is closed by several things, which are summed up at the top of the page."""

    def __init__(self, kiosk: Kiosk, clock: Clock, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(kiosk, bridge, parent)
        self._kiosk = kiosk
        self._clock = clock
        self._bridge = bridge
        self._since_moved = QElapsedTimer()
        bridge.happened.connect(self._hear)

    # --- typing and choosing --------------------------------------------------------------------------------

    @Slot(str, str)
    def write(self, pointer: str, text: str) -> None:
        """Keep what was typed; it is checked when complete, when left, and while it has a problem to mend."""
        row = self._page.row(pointer)
        if row and row.text != text:
            self._keep(replace(row, text=text), at_once=len(text) == row.complete_at)

    @Slot(str, int, str)
    def writeOne(self, pointer: str, index: int, text: str) -> None:
        """Keep what was typed as one of several texts."""
        if row := self._page.row(pointer):
            many = (*row.many, *[""] * (index + 1 - len(row.many)))
            self._keep(replace(row, many=(*many[:index], text, *many[index + 1 :])))

    @Slot(str, str)
    def choose(self, pointer: str, value: str) -> None:
        """Answer with one of the choices, or with `yes` or `no`; an empty value takes the answer back."""
        if row := self._page.row(pointer):
            self._keep(replace(row, text=value), at_once=True)

    @Slot(str, str)
    def toggle(self, pointer: str, value: str) -> None:
        """Add one of the choices to the answer, or take it back."""
        if row := self._page.row(pointer):
            chosen = {*row.many} ^ {value}
            many = tuple(one["value"] for one in row.choices if one["value"] in chosen)
            self._keep(replace(row, many=many), at_once=True)

    @Slot(str, str, str, str)
    def writeDate(self, pointer: str, year: str, month: str, day: str) -> None:
        """Keep a date as far as it has been typed."""
        self.write(pointer, joined(year, month, day))

    @Slot(str, int, int)
    def stepDate(self, pointer: str, part: int, by: int) -> None:
        """Move year (0), month (1) or day (2) of a date; from nothing to today."""
        if row := self._page.row(pointer):
            self.write(pointer, stepped(row.text, Part(part), by, self._clock.now().date()))

    @Slot(str)
    def leave(self, pointer: str) -> None:
        """Check what was typed in a field that the person has gone on from."""
        self._page.send(pointer, self._read)

    # --- entries --------------------------------------------------------------------------------------------

    @Slot()
    def addEntry(self) -> None:
        """Add an entry to the page's repeated group."""
        if repeat := self._repeat:
            first_new = f"{repeat.pointer}/{repeat.count}"
            self._command(lambda: self._kiosk.add_entry(repeat.pointer), lambda _: self._lead_to(first_new))

    @Slot(int)
    def removeEntry(self, index: int) -> None:
        """Take an entry of the page's repeated group away; `undo` brings it back."""
        repeat = self._repeat
        heading = self._page.row(f"{repeat.pointer}/{index}") if repeat else None
        if repeat and heading and self._view:
            removed = removed_entry(self._view, self._page.rows.rows, heading, repeat.pointer)
            self._command(lambda: self._kiosk.remove_entry(repeat.pointer, index))
            self._remember(removed)

    @Slot(str)
    def addOne(self, pointer: str) -> None:
        """Make room for one more text."""
        if row := self._page.row(pointer):
            self._keep(replace(row, many=(*(row.many or ("",)), "")))

    @Slot(str, int)
    def removeOne(self, pointer: str, index: int) -> None:
        """Take one of several texts away; `undo` brings it back."""
        row = self._page.row(pointer)
        if row and index < len(row.many):
            self._keep(replace(row, many=row.many[:index] + row.many[index + 1 :]), at_once=True)
            self._remember(Removed(row.many[index] or row.title, ((pointer, list(row.many)),)))

    @Slot()
    def undo(self) -> None:
        """Bring back what was taken away last."""
        if removed := self._removed:
            self._command(lambda: removed.restore(self._kiosk), lambda _: self._read())

    # --- what sources told -----------------------------------------------------------------------------------

    @Slot()
    def openSharing(self) -> None:
        """Go where people agree, or not, that authorities are asked."""
        self._command(self._kiosk.sharing.open_sharing)

    @Slot(str)
    def objectTo(self, pointer: str) -> None:
        """Take off what a source told there: the person writes what is right."""
        self._command(lambda: self._kiosk.sharing.object_to(pointer))

    # --- moving ---------------------------------------------------------------------------------------------

    @Slot()
    def next(self) -> None:
        """Go on, or to the first problem of the page."""
        if self._since_moved.isValid() and self._since_moved.elapsed() < DOUBLE_STRIKE_MILLISECONDS:
            return
        self._since_moved.start()
        self._command(self._kiosk.next_page, self._point_out)

    @Slot(str)
    def mend(self, pointer: str) -> None:
        """Lead to something that is to be mended."""
        self.problemFound.emit(self._page.position(pointer))

    @Slot(int)
    def openPage(self, index: int) -> None:
        """Go to a page the person has been to."""
        self._command(lambda: self._kiosk.open_page(index))

    @Slot(result=bool)
    def begun(self) -> bool:
        """Return whether something has been filled in that leaving would lose."""
        return self._page.filled

    def reword(self) -> None:
        """Say everything again, in the language the screen has now; what was typed stays."""
        problem = self._group_problem
        self._read()
        self._group_problem = problem
        self.changed.emit()

    # --- inside ---------------------------------------------------------------------------------------------

    def _keep(self, row: FieldRow, *, at_once: bool = False) -> None:
        self._page.keep(row)
        if at_once or row.problem:
            self._page.send(row.pointer, self._read)

    def _command(self, work: Callable[[], Any], done: Callable[[Any], None] | None = None) -> None:
        """Do something with the whole page, after everything typed on it; nothing taken away comes back after it."""
        self._remember(None)
        self._page.send_all()
        self._bridge.run(work, done)

    def _lead_to(self, entry: str) -> None:
        pointers = [row.pointer for row in self._page.rows.rows]
        if entry in pointers:
            self.entryAdded.emit(pointers.index(entry) + 1)

    def _remember(self, removed: Removed | None) -> None:
        self._removed = removed
        self.removedChanged.emit()

    def _point_out(self, problems: tuple[Problem, ...]) -> None:
        if problems:
            self._read()
            self._group_problem = problems[0] if self._repeat and problems[0].pointer == self._repeat.pointer else None
            self.changed.emit()
            self._summary.begin(self._page.rows.rows, self._wrong_group)
            self.problemsChanged.emit()
            if self._summary.count:
                self.problemsFound.emit()
            else:
                self.problemFound.emit(self._page.position(problems[0].pointer))

    @Slot(object)
    def _hear(self, event: Event) -> None:
        if isinstance(event, SessionStepped):
            self._read()
        elif isinstance(event, AppearanceChanged):
            self._ask_otherwise()
        elif isinstance(event, SessionEnded):
            self._view = None
            self._page.clear()
            self._pages.show(())
            self._summary.end()
            self.problemsChanged.emit()
            self._remember(None)
            self.changed.emit()

    def _ask_otherwise(self) -> None:
        """Ask one question at a time, or the whole page again, after everything typed so far."""
        if self._view is not None and (self._view.question is not None) != self._kiosk.appearance.elder:
            self._page.send_all()
            self._bridge.run(lambda: None, lambda _: self._read())

    def _read(self) -> None:
        try:
            view = self._kiosk.form_view()
        except StepError:
            return  # the session is somewhere else; the rows stay until it comes back or ends
        before, self._view = self._view, view
        self._page.show(view)
        self._pages.show(page_rows(view))
        self._group_problem = None
        self.changed.emit()
        if before is None or page_of(view) != page_of(before):
            self._remember(None)
            self._summary.end()
            self.problemsChanged.emit()
        if before is None or (page_of(view), view.question) != (page_of(before), before.question):
            self.pageOpened.emit()
