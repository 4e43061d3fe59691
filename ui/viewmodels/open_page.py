"""The form page on the screen, and what has been typed there that the kiosk has not heard yet."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer

from kiosk import Field, FormView, Kiosk, Problem, Repeat, Step
from ui.bridge import Bridge
from ui.models import KeyedRows
from ui.viewmodels.dates import iso
from ui.viewmodels.form_rows import FieldRow, Shape, asked, field_rows, page_of
from ui.wording import problems as wording

AT_ONCE = 10
"""Rows made with a page's first frame: more than an upright screen shows of them."""
AT_A_TIME, SOON_MILLISECONDS = 4, 25
"""What lies further down comes so many at a time, a frame in between, so that a touch is answered meanwhile."""
_TYPED_AT = frozenset({Step.FORM, Step.SUPPLEMENT})


class OpenPage:
    """Rows that follow the keyboard at once; the kiosk follows when an answer is complete or left."""

    def __init__(self, kiosk: Kiosk, bridge: Bridge, parent: QObject) -> None:
        self.rows: KeyedRows[FieldRow] = KeyedRows(FieldRow, parent)
        self._kiosk = kiosk
        self._bridge = bridge
        self._asked: dict[str, Field | Repeat] = {}
        self._unsent: dict[str, Any] = {}
        self._heard: dict[str, Any] = {}
        self._page: tuple[str, str] | None = None
        self._further: tuple[FieldRow, ...] = ()
        self._soon = QTimer(parent, interval=SOON_MILLISECONDS, singleShot=True)
        self._soon.timeout.connect(self._show_further)

    def show(self, view: FormView) -> None:
        """Show the page as the kiosk has it, under what was typed since; what a card says goes over it."""
        self._asked = asked(view.page)
        self._unsent = {
            pointer: value
            for pointer, value in self._unsent.items()
            if pointer in self._asked and view.values.get(pointer) == self._heard.get(pointer)
        }
        self._heard = dict(view.values)
        rows = field_rows(view, self._unsent, self._kiosk.catalogue.data_sources)
        opened = self._page != page_of(view)
        self._page = page_of(view)
        self._further = rows[AT_ONCE:] if opened else ()
        self.rows.show(rows[:AT_ONCE] if opened else rows)
        self._soon.start()

    def clear(self) -> None:
        """Forget everything: the person has gone."""
        self._asked, self._unsent, self._heard = {}, {}, {}
        self._page, self._further = None, ()
        self.rows.show(())

    def row(self, pointer: str) -> FieldRow | None:
        """Return the row of a field or an entry; None when the page has gone on without it."""
        return next((row for row in self.rows.rows if row.pointer == pointer), None)

    @property
    def filled(self) -> bool:
        """Whether leaving would lose something: on this page, heard by the kiosk or not, or in the whole session."""
        session = self._kiosk.session
        here = session.step in _TYPED_AT and any((self._heard | self._unsent).values())
        return here or any((session.answers, session.supplement, session.brought))

    def keep(self, row: FieldRow) -> None:
        """Show what was typed or chosen in a row that is on the page."""
        position = next(at for at, shown in enumerate(self.rows.rows) if shown.key == row.key)
        self.rows.put(position, row)
        self._unsent[row.pointer] = value_of(row)

    def send(self, pointer: str, read_anew: Callable[[], None]) -> None:
        """Tell the kiosk the answer and show what is wrong with it."""
        if pointer in self._unsent:
            value = self._heard[pointer] = self._unsent.pop(pointer)
            self._bridge.run(
                partial(self._kiosk.answer, pointer, value),
                lambda problem: self._judge(pointer, problem, read_anew),
            )

    def send_all(self) -> None:
        """Tell the kiosk whatever it has not heard yet; a later command finds it there."""
        unsent, self._unsent = self._unsent, {}
        self._heard.update(unsent)
        for pointer, value in unsent.items():
            self._bridge.run(partial(self._kiosk.answer, pointer, value))

    def sentence(self, problem: Problem) -> str:
        """Say what is wrong with a field or a group of this page."""
        about = self._asked.get(problem.pointer)
        return wording.sentence(problem, about) if about else ""

    def position(self, pointer: str) -> int:
        """Return the row of a field; -1 for the group or another page."""
        return next((at for at, row in enumerate(self.rows.rows) if row.pointer == pointer), -1)

    def _show_further(self) -> None:
        if self._further:
            self.rows.show((*self.rows.rows, *self._further[:AT_A_TIME]))
            self._further = self._further[AT_A_TIME:]
            self._soon.start()

    def _judge(self, pointer: str, problem: Problem | None, read_anew: Callable[[], None]) -> None:
        about, row = self._asked.get(pointer), self.row(pointer)
        if isinstance(about, Field) and about.decides:
            read_anew()
        elif row and pointer not in self._unsent:
            position = self.rows.rows.index(row)
            self.rows.put(position, replace(row, problem=self.sentence(problem) if problem else ""))


def value_of(row: FieldRow) -> Any:
    """Return the answer a row shows, as the kiosk takes it; None where nothing is answered."""
    match row.shape:
        case Shape.CHOICES | Shape.TEXTS:
            return list(row.many)
        case Shape.YES_NO | Shape.AGREEMENT:
            return row.text == "yes" if row.text else None
        case Shape.DATE:
            return iso(row.text)
        case _:
            return row.text
