"""The check page: every answer once more, in the citizen's own words, before confirming."""

from collections.abc import Iterator
from typing import Any

from kiosk import identity
from kiosk.app.views import CheckRow
from kiosk.applications import Answers, Field, FieldKind, Form, FormPage, empty, take
from kiosk.sharing import Gathered


def check_rows(form: Form, answers: Answers, gathered: Gathered) -> tuple[CheckRow, ...]:
    """Return a row for every field the form asks, in the order of the pages."""
    return tuple(row for page in form.pages(answers) for row in _rows(page, answers, gathered))


def _rows(page: FormPage, answers: Answers, gathered: Gathered) -> Iterator[CheckRow]:
    for field in page.fields:
        value = take(answers, field.pointer)
        provided = not empty(value)
        yield CheckRow(
            pointer=field.pointer,
            page_title=_page_title(page, field),
            title=field.title,
            kind=field.kind,
            shown=_shown(field, value) if provided else (),
            provided=provided,
            origin=gathered.origin(field.pointer),
        )


def _page_title(page: FormPage, field: Field) -> str:
    if page.repeat is None:
        return page.title
    index = field.pointer.removeprefix(page.repeat.pointer).split("/")[1]
    return f"{page.title} {int(index) + 1}"


def _shown(field: Field, value: Any) -> tuple[str, ...]:
    if field.kind in {FieldKind.YES_NO, FieldKind.AGREEMENT}:
        return ("yes" if value else "no",)
    return tuple(_word(field, part) for part in (value if isinstance(value, list) else [value]))


def _word(field: Field, value: Any) -> str:
    for choice in field.choices:
        if choice.value == value:
            return choice.title
    if field.sensitive:
        return identity.mask(str(value), field.mask or "0-0")
    return f"{value}{field.unit}"
