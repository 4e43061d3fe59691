"""Looking up instead of typing, by finger: agreed to, told, objected to, not waited for."""

from threading import Event

import pytest

from kiosk import Outcome, SharedReply
from tests.support.applying import open_form, settled
from tests.support.machine import SYNTHETIC, to_check
from tests.support.screen import Stage

USCC = "91150802MA0TEKT01P"
COMPANY = "临河示例农机科技有限公司（样例）"


@pytest.fixture
def at_form(terminal: Stage) -> Stage:
    """Stand before the first page of a form of an enterprise."""
    terminal.bench.platform.sources["DS-ENT"] = SharedReply(Outcome.FOUND, {"name": COMPANY})
    open_form(terminal, "IP-01-01")
    terminal.walk("choice_/applicant_type_enterprise")
    terminal.finger.find("button_open_sharing")
    return terminal


def test_what_is_looked_up_stands_in_the_form_until_the_person_objects(at_form: Stage) -> None:
    at_form.walk("button_open_sharing")
    at_form.wait_for_step("SHARING")
    at_form.walk("agree_DS-ENT:")  # nothing to ask by yet: led to the number, nobody is asked
    at_form.finger.wait_for("the number in hand", lambda: at_form.finger.find("key_/uscc").hasActiveFocus())
    assert at_form.bench.platform.queries == []
    at_form.finger.type("key_/uscc", USCC)
    at_form.walk("agree_DS-ENT:")
    at_form.finger.find("outcome_DS-ENT:")
    at_form.walk("button_sharing_done")
    at_form.wait_for_step("FORM")
    assert at_form.text("told_/applicant_name") == COMPANY
    at_form.walk("object_/applicant_name")
    assert at_form.text("field_/applicant_name") == ""


def test_nobody_waits_for_a_source_that_takes_its_time(at_form: Stage) -> None:
    answered = Event()
    at_form.bench.platform.on_query = lambda: bool(answered.wait(20)) and None
    at_form.kiosk.answer("/uscc", USCC)
    at_form.walk("button_open_sharing", "agree_DS-ENT:", "enough_DS-ENT:")
    try:
        assert "一样办" in str(at_form.finger.find("outcome_DS-ENT:").property("text"))
        at_form.walk("button_sharing_done")
        at_form.wait_for_step("FORM")
    finally:
        answered.set()
    settled(at_form)
    assert "applicant_name" not in at_form.kiosk.session.answers


def test_the_check_page_says_which_material_was_fetched(terminal: Stage) -> None:
    terminal.bench.platform.sources["DS-ID"] = SharedReply(Outcome.FOUND, {"match": True})
    to_check(terminal.kiosk, answers=SYNTHETIC)
    terminal.kiosk.back()
    terminal.wait_for_step("MATERIALS")
    terminal.walk("button_open_sharing", "agree_DS-ID:/agent")
    terminal.finger.find("outcome_DS-ID:/agent")
    terminal.walk("button_sharing_done", "button_materials_done")
    terminal.wait_for_step("CHECK")
    assert terminal.text("origin_material_id").startswith("来自身份证核对")
