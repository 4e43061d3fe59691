"""A form page as rows: which control shows each field, and what it says."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk import DataSource, Field, FieldKind, FormPage, FormView, Problem, Repeat, SharedValue
from ui.wording import problems as wording
from ui.wording import sharing
from ui.wording.language import translated

ENTRY_TITLE = QT_TRANSLATE_NOOP("wording", "{title} {number}")
FULL_LENGTHS = {FieldKind.IDENTITY_NUMBER: 18, FieldKind.CREDIT_CODE: 18, FieldKind.MOBILE: 11}
"""Characters after which a number is complete and may be checked while it is being typed."""


class Shape(StrEnum):
    """Which control a row is shown by."""

    LINE = "line"
    AREA = "area"
    YES_NO = "yes_no"
    CHOICE = "choice"
    CHOICES = "choices"
    DATE = "date"
    AGREEMENT = "agreement"
    TEXTS = "texts"
    TOLD = "told"
    """A source told it: shown, not typed."""
    ENTRY = "entry"
    """No field: the heading of one entry of a repeated group."""


SHAPES = {
    FieldKind.LONG_TEXT: Shape.AREA,
    FieldKind.YES_NO: Shape.YES_NO,
    FieldKind.CHOICE: Shape.CHOICE,
    FieldKind.CHOICES: Shape.CHOICES,
    FieldKind.DATE: Shape.DATE,
    FieldKind.AGREEMENT: Shape.AGREEMENT,
    FieldKind.TEXTS: Shape.TEXTS,
}
PADS = {
    FieldKind.INTEGER: "digits",
    FieldKind.NUMBER: "decimal",
    FieldKind.IDENTITY_NUMBER: "identity",
    FieldKind.CREDIT_CODE: "credit",
    FieldKind.MOBILE: "digits",
    FieldKind.PATENT_NUMBER: "patent",
    FieldKind.TRADEMARK_NUMBER: "capitals",
}
"""Which legal characters a pad offers; other kinds need the keyboard."""


@dataclass(frozen=True)
class FieldRow:
    """One field, or the heading of an entry."""

    pointer: str
    shape: str
    title: str
    help: str = ""
    needed: bool = False
    choices: tuple[Mapping[str, str], ...] = ()
    """`value` and `title` of each."""
    pad: str = ""
    unit: str = ""
    """What a number counts; empty where nothing has to be said."""
    longest: int = 0
    """Characters that fit in; 0: no limit."""
    complete_at: int = 0
    """Characters after which it is complete; 0: no such length."""
    text: str = ""
    """What was typed or chosen; `yes` or `no` where that is the question."""
    many: tuple[str, ...] = ()
    """What was typed or chosen, where it may be several."""
    problem: str = ""
    origin: str = ""
    """Where the answer comes from, of what a source told; of anything else `help` says it."""
    removable: bool = False
    """For a heading: the group may lose this entry."""

    @property
    def key(self) -> str:
        """What the row is about and how it is drawn."""
        return f"{self.shape} {self.pointer}"


@dataclass(frozen=True)
class PageRow:
    """One page in the line of steps above the form."""

    title: str
    complete: bool
    current: bool


def page_rows(view: FormView) -> tuple[PageRow, ...]:
    """Return the steps of the form."""
    return tuple(PageRow(page.title, page.complete, at == view.page_index) for at, page in enumerate(view.pages))


def field_rows(view: FormView, unsent: Mapping[str, Any], sources: Mapping[str, DataSource]) -> tuple[FieldRow, ...]:
    """Return the page's fields with their values, what was typed last before what the kiosk has already heard."""
    values = {**view.values, **unsent}
    rows: list[FieldRow] = []
    entry = ""
    for field in view.asked:
        if view.page.repeat and (heading := _heading(view.page.repeat, field)).pointer != entry:
            rows.append(heading)
            entry = heading.pointer
        row = _row(field, values.get(field.pointer), view.problems.get(field.pointer))
        rows.append(_with_origin(row, field, view, sources))
    return tuple(rows)


def page_of(view: FormView) -> tuple[str, str]:
    """Return what tells one page from all others, of other forms too."""
    return view.form_id, view.page.key


def asked(page: FormPage) -> dict[str, Field | Repeat]:
    """Return what a problem of this page may be about, by pointer."""
    found: dict[str, Field | Repeat] = {field.pointer: field for field in page.fields}
    return found | ({page.repeat.pointer: page.repeat} if page.repeat else {})


def as_text(value: Any) -> str:
    """Return a single answer as the row's text."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None or isinstance(value, list | tuple) else str(value)


def as_many(value: Any) -> tuple[str, ...]:
    """Return an answer that may be several as texts."""
    return tuple(str(one) for one in value) if isinstance(value, list | tuple) else ()


def _row(field: Field, value: Any, problem: Problem | None) -> FieldRow:
    return FieldRow(
        pointer=field.pointer,
        shape=SHAPES.get(field.kind, Shape.LINE),
        title=field.title,
        help=field.help,
        needed=field.required,
        choices=tuple({"value": choice.value, "title": choice.title} for choice in field.choices),
        pad=PADS.get(field.entry or field.kind, ""),
        unit=field.unit,
        longest=field.max_length or 0,
        complete_at=FULL_LENGTHS.get(field.kind, 0),
        text=as_text(value),
        many=as_many(value),
        problem=wording.sentence(problem, field) if problem else "",
    )


def _with_origin(row: FieldRow, field: Field, view: FormView, sources: Mapping[str, DataSource]) -> FieldRow:
    where = view.origins.get(field.pointer)
    origin = sharing.origin(where, sources) if where and (row.text or row.many) else ""
    if field.pointer not in view.locked:
        return replace(row, help=" · ".join(part for part in (row.help, origin) if part))
    return replace(row, shape=Shape.TOLD, origin=origin, text=_said(field, view.values.get(field.pointer)))


def _said(field: Field, value: SharedValue | None) -> str:
    titles = {choice.value: choice.title for choice in field.choices}
    return "" if value is None else titles.get(str(value), sharing.said(value))


def _heading(repeat: Repeat, field: Field) -> FieldRow:
    index = field.pointer.removeprefix(f"{repeat.pointer}/").split("/")[0]
    return FieldRow(
        pointer=f"{repeat.pointer}/{index}",
        shape=Shape.ENTRY,
        title=translated(ENTRY_TITLE).format(title=repeat.title, number=int(index) + 1),
        text=index,
        removable=repeat.count > repeat.minimum,
    )
