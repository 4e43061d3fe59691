"""Materials between the form and the check page: listed truthfully, sent along, nobody sent away."""

from typing import Any

import pytest

from kiosk import MaterialState, Step, StepError
from tests.support.catalogue import example
from tests.support.machine import CATALOGUE, Bench, apply_for, queued, to_check

FEES = "IP-01-01"
"""An item with materials for persons and for enterprises."""
QUERY = "IP-17-01"
"""An item without any material."""


def states(machine: Bench) -> dict[str, MaterialState]:
    return {line.material.id: line.state for line in machine.kiosk.materials.view().lines}


def to_materials(machine: Bench, item: str, answers: dict[str, Any]) -> None:
    to_check(machine.kiosk, item, answers)
    machine.kiosk.back()
    assert machine.kiosk.session.step is Step.MATERIALS


def test_only_what_is_asked_of_this_applicant_is_listed(machine: Bench) -> None:
    to_materials(machine, FEES, example("FORM-01-01"))
    assert set(states(machine)) == {"form", "id", "lic", "tax"}
    machine.kiosk.end()
    person = {**example("FORM-01-01"), "applicant_type": "person", "person_id": "150802199001011239"}
    del person["uscc"]
    to_materials(machine, FEES, person)
    assert states(machine) == {"form": "made_here", "id": "shareable", "income": "missing"}


def test_what_may_follow_can_be_left_for_later_and_taken_back(machine: Bench) -> None:
    to_check(machine.kiosk)
    machine.kiosk.back()
    machine.kiosk.materials.bring_later("disclosure", later=True)
    assert states(machine)["disclosure"] is MaterialState.TO_FOLLOW
    machine.kiosk.materials.bring_later("disclosure", later=False)
    assert states(machine)["disclosure"] is MaterialState.MISSING
    with pytest.raises(StepError, match="cannot follow"):
        machine.kiosk.materials.bring_later("form", later=True)


def test_an_application_says_how_every_material_stands(machine: Bench) -> None:
    to_check(machine.kiosk)
    machine.kiosk.back()
    machine.kiosk.materials.bring_later("disclosure", later=True)
    machine.kiosk.next_page()
    machine.kiosk.confirm()
    nobody_asked = {"file": None, "inquiry": None, "inquired_at": None, "told": {}}
    assert queued(machine.kiosk)[0].body["materials"] == [
        {"material": "form", "state": "made_here", "trust": "D", "source": None, **nobody_asked},
        {"material": "id", "state": "shareable", "trust": None, "source": "DS-ID", **nobody_asked},
        {"material": "disclosure", "state": "to_follow", "trust": None, "source": None, **nobody_asked},
    ]


def test_the_next_application_begins_with_nothing_handed_in(machine: Bench) -> None:
    to_check(machine.kiosk)
    machine.kiosk.back()
    machine.kiosk.materials.bring_later("disclosure", later=True)
    machine.kiosk.next_page()
    machine.kiosk.confirm()
    machine.kiosk.end()
    apply_for(machine.kiosk)
    assert queued(machine.kiosk)[1].body["materials"][2]["state"] == "missing"


def test_an_item_without_materials_goes_straight_to_the_check_page(machine: Bench) -> None:
    to_check(machine.kiosk, QUERY)
    machine.kiosk.back()
    assert machine.kiosk.session.step is Step.FORM


def test_whoever_changes_an_answer_from_the_check_page_comes_straight_back_to_it(machine: Bench) -> None:
    to_check(machine.kiosk)
    machine.kiosk.change_answer("/request")
    machine.kiosk.next_page()
    assert machine.kiosk.session.step is Step.CHECK
    machine.kiosk.back()
    assert machine.kiosk.session.step is Step.MATERIALS


@pytest.mark.whole
@pytest.mark.parametrize("item", sorted(CATALOGUE.items))
def test_every_item_can_be_applied_for_from_start_to_slip(machine: Bench, item: str) -> None:
    form = CATALOGUE.form_of(item)
    to_check(machine.kiosk, item, form.schema["examples"][0])
    listed = machine.kiosk.materials.view().lines
    reference = machine.kiosk.confirm()
    (operation,) = queued(machine.kiosk)
    assert [one["material"] for one in operation.body["materials"]] == [line.material.id for line in listed]
    job = machine.kiosk.print_job(reference)
    assert job is not None
    assert job.slip.reference == reference
