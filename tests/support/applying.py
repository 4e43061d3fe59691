"""Filling in forms on a stage: through the view models, or with a finger."""

from collections.abc import Mapping
from typing import Any

from tests.support.machine import typed
from tests.support.screen import Stage
from ui.viewmodels.form import FormViewModel
from ui.viewmodels.form_rows import FieldRow, Shape


def open_form(terminal: Stage, item: str) -> FormViewModel:
    """Stand before the first page of an item's form."""
    terminal.kiosk.begin()
    terminal.kiosk.open_guide(item)
    terminal.kiosk.start_application()
    terminal.wait_for_step("FORM")
    form: FormViewModel = terminal.screen.terminal.form
    return form


def row(form: FormViewModel, pointer: str) -> FieldRow:
    """Return what the page shows of a field."""
    return next(row for row in form.rows.rows if row.pointer == pointer)


def fill_page(terminal: Stage, form: FormViewModel, answers: Mapping[str, Any]) -> None:
    """Answer what the page asks and the answers hold, as the screen's controls do."""
    for number in range(headings(form), len(taken(answers, form.group)) if form.group else 0):
        form.addEntry()
        terminal.finger.wait_for("a new entry", lambda number=number: headings(form) > number)
    said: set[str] = set()
    while field := unsaid(form, answers, said):
        enter(form, field, answers[field.pointer])
        said.add(field.pointer)
        settled(terminal)


def unsaid(form: FormViewModel, answers: Mapping[str, Any], said: set[str]) -> FieldRow | None:
    """Return the first field still to be answered; asked anew each time, for an answer may bring up others."""
    return next((one for one in form.rows.rows if one.pointer in answers and one.pointer not in said), None)


def enter(form: FormViewModel, field: FieldRow, value: Any) -> None:
    """Answer one field by what its control calls."""
    match field.shape:
        case Shape.YES_NO | Shape.AGREEMENT:
            form.choose(field.pointer, "yes" if value else "no")
        case Shape.CHOICE:
            form.choose(field.pointer, value)
        case Shape.CHOICES:
            for one in value:
                form.toggle(field.pointer, one)
        case Shape.TEXTS:
            for index, one in enumerate(value):
                form.addOne(field.pointer)
                form.writeOne(field.pointer, index, one)
        case Shape.DATE:
            form.writeDate(field.pointer, *value.split("-"))
        case _:
            form.write(field.pointer, value)
    form.leave(field.pointer)


def fill_form(terminal: Stage, form: FormViewModel, answers: Mapping[str, Any]) -> None:
    """Go from page to page until the check page stands."""
    flat = dict(typed(answers))
    while terminal.step() == "FORM":
        page = form.pageTitle
        fill_page(terminal, form, flat)
        go_on(terminal)
        terminal.finger.wait_for(f"a way on from {page}", lambda page=page: moved(terminal, form, page))
    pass_materials(terminal)
    terminal.wait_for_step("CHECK")


def pass_materials(terminal: Stage) -> None:
    """Leave the list of materials as it is, where there is one."""
    settled(terminal)
    if terminal.step() == "MATERIALS":
        terminal.walk("button_materials_done")


def go_on(terminal: Stage) -> None:
    """Touch the way on."""
    terminal.walk("button_next")


def moved(terminal: Stage, form: FormViewModel, page: str) -> bool:
    return terminal.step() != "FORM" or form.pageTitle != page


def settled(terminal: Stage) -> None:
    """Wait until the kiosk has heard everything told to it so far."""
    heard: list[None] = []
    terminal.screen.bridge.run(lambda: None, heard.append)
    terminal.finger.wait_for("the kiosk", lambda: bool(heard))


def headings(form: FormViewModel) -> int:
    return sum(row.shape == Shape.ENTRY for row in form.rows.rows)


def taken(answers: Mapping[str, Any], group: str) -> set[str]:
    """Return the indexes of a group that the answers speak of."""
    return {pointer.removeprefix(f"{group}/").split("/")[0] for pointer in answers if pointer.startswith(f"{group}/")}
