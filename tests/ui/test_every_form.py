"""Every form of the catalogue can be filled in and submitted through what the screens show."""

from pathlib import Path

import pytest

from kiosk import load_catalogue
from tests.support import machine
from tests.support.applying import fill_form, moved, open_form, pass_materials, settled, unsaid
from tests.support.catalogue import copy_of_catalogue, edit, example, shipped
from tests.support.screen import LANDSCAPE, UPRIGHT, Stage, stage
from ui.rehearsal.people import FARMER, SHOPKEEPER, Part
from ui.viewmodels.form import FormViewModel
from ui.viewmodels.form_rows import Shape

pytestmark = pytest.mark.whole

FORMS = sorted(shipped().forms)
BORROWER = "IP-13-01"
"""An item that lends itself to forms no item of its own names, such as those of integrated services."""


@pytest.mark.parametrize("form_id", FORMS)
def test_a_form_is_filled_in_checked_and_submitted(
    form_id: str, qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = copy_of_catalogue(tmp_path)
    edit(folder / "items" / f"{BORROWER}.json", lambda item: item.update(form=form_id))
    monkeypatch.setattr(machine, "CATALOGUE", load_catalogue(folder))
    with stage(tmp_path / "data") as terminal:
        form = open_form(terminal, BORROWER)
        fill_form(terminal, form, example(form_id))
        terminal.walk("button_confirm")
        terminal.wait_for_step("SUBMITTED")
        (operation,) = machine.queued(terminal.kiosk)
        assert operation.body["answers"] == example(form_id)
        assert terminal.text("reference") == operation.body["reference"]


@pytest.mark.parametrize("size", [LANDSCAPE, UPRIGHT], ids=["landscape", "upright"])
@pytest.mark.parametrize("part", [FARMER, SHOPKEEPER], ids=["fees", "rights"])
def test_a_person_fills_in_and_submits_with_one_finger(
    part: Part, size: tuple[int, int], qapp: object, tmp_path: Path
) -> None:
    with stage(tmp_path / "data", size=size) as terminal:
        terminal.walk("button_begin", f"tile_{part.category}", f"item_{part.item}", "button_apply")
        for number, answer in enumerate(part.conditions, start=1):
            terminal.walk(f"answer_{answer}")
            terminal.finger.wait_for("the answer", lambda number=number: len(terminal.kiosk.session.examined) >= number)
        terminal.wait_for_step("FORM")
        while terminal.step() == "FORM":
            touch_page(terminal, part)
        pass_materials(terminal)
        terminal.wait_for_step("CHECK")
        terminal.walk("button_confirm")
        terminal.wait_for_step("SUBMITTED")
        (operation,) = machine.queued(terminal.kiosk)
        assert operation.body["answers"]["agent"]["id_no"] == part.answers["/agent/id_no"]


def touch_page(terminal: Stage, part: Part) -> None:
    """Answer one page by touching its controls, and touch the way on."""
    form: FormViewModel = terminal.screen.terminal.form
    page, said = form.pageTitle, set[str]()
    while field := unsaid(form, part.answers, said):
        said.add(field.pointer)
        if field.shape == Shape.CHOICE:
            terminal.walk(f"choice_{field.pointer}_{part.answers[field.pointer]}")
        else:
            terminal.finger.type(f"field_{field.pointer}", part.answers[field.pointer])
        settled(terminal)
    terminal.walk("button_next")
    terminal.finger.wait_for("the next page", lambda: moved(terminal, form, page))
