"""告知承诺 at the terminal: read clause by clause, signed, bound to exactly what was shown, and left with one touch."""

import hashlib
import json
from dataclasses import replace

import pytest

from kiosk import Commitment, Credit, Handwriting, MaterialState, PrintState, Step, StepError
from kiosk.storage import jobs
from tests.support.committing import FEES, INCOME, INK, NUMBER, person, read_all, sign, to_commitment, to_materials
from tests.support.machine import CATALOGUE, Bench, kiosk_on, queued

TERMS = CATALOGUE.commitments[FEES]
CLAUSES = TERMS.clauses([INCOME])


def states(machine: Bench) -> dict[str, MaterialState]:
    return {line.material.id: line.state for line in machine.kiosk.materials.view().lines}


# -- the way there --------------------------------------------------------------------------------------------


def test_only_what_the_item_lets_a_commitment_replace_can_be_promised(machine: Bench) -> None:
    to_materials(machine.kiosk)
    may = {line.material.id for line in machine.kiosk.materials.view().lines if line.may_promise}
    assert INCOME in may
    assert "form" not in may
    with pytest.raises(StepError, match="cannot replace form"):
        machine.kiosk.commitments.promise("form", promised=True)


def test_who_promises_nothing_never_sees_the_commitment(machine: Bench) -> None:
    to_materials(machine.kiosk)
    assert states(machine)[INCOME] is MaterialState.MISSING
    machine.kiosk.next_page()
    assert machine.kiosk.session.step is Step.CHECK


def test_a_promise_takes_the_place_of_bringing_it_later_and_pages_that_of_a_promise(machine: Bench) -> None:
    to_materials(machine.kiosk)
    machine.kiosk.materials.bring_later(INCOME, later=True)
    machine.kiosk.commitments.promise(INCOME, promised=True)
    assert states(machine)[INCOME] is MaterialState.COMMITTED
    machine.kiosk.materials.bring_later(INCOME, later=True)
    assert states(machine)[INCOME] is MaterialState.TO_FOLLOW
    machine.kiosk.commitments.promise(INCOME, promised=True)
    machine.kiosk.commitments.promise(INCOME, promised=False)
    assert states(machine)[INCOME] is MaterialState.MISSING


def test_an_edition_without_texts_offers_no_commitment(machine: Bench) -> None:
    machine.kiosk.adopt(replace(CATALOGUE, commitments={}))
    to_materials(machine.kiosk)
    assert not any(line.may_promise for line in machine.kiosk.materials.view().lines)


# -- reading and signing --------------------------------------------------------------------------------------


def test_every_clause_is_shown_before_there_is_anything_to_sign(machine: Bench) -> None:
    to_commitment(machine.kiosk)
    view = machine.kiosk.commitments.view()
    assert (view.page, view.text.clauses, view.replaces) == (None, CLAUSES, ("收入证明（个人）",))
    machine.kiosk.commitments.begin_reading()
    for number in range(len(CLAUSES)):
        assert machine.kiosk.commitments.view().page == number
        with pytest.raises(StepError):
            machine.kiosk.commitments.sign(INK)
        machine.kiosk.commitments.read_on()
    assert machine.kiosk.commitments.view().page == len(CLAUSES)
    with pytest.raises(StepError, match="no clause to read on"):
        machine.kiosk.commitments.read_on()
    with pytest.raises(StepError, match="no signature"):
        machine.kiosk.commitments.sign(Handwriting(90.0, 40.0, ()))
    machine.kiosk.commitments.sign(INK)
    assert machine.kiosk.session.step is Step.CHECK


def test_the_way_back_leads_clause_by_clause_to_the_materials(machine: Bench) -> None:
    to_commitment(machine.kiosk)
    read_all(machine.kiosk)
    for number in reversed(range(len(CLAUSES))):
        machine.kiosk.back()
        assert machine.kiosk.commitments.view().page == number
    machine.kiosk.back()
    assert machine.kiosk.commitments.view().page is None
    machine.kiosk.back()
    assert machine.kiosk.session.step is Step.MATERIALS
    assert states(machine)[INCOME] is MaterialState.COMMITTED


def test_to_decline_is_one_touch_from_anywhere_and_nothing_is_promised_then(machine: Bench) -> None:
    to_commitment(machine.kiosk)
    read_all(machine.kiosk)
    machine.kiosk.commitments.promise_nothing()
    assert machine.kiosk.session.step is Step.MATERIALS
    assert states(machine)[INCOME] is MaterialState.MISSING
    machine.kiosk.next_page()
    assert machine.kiosk.session.step is Step.CHECK


def test_the_way_back_from_the_check_page_leads_past_what_has_been_signed(machine: Bench) -> None:
    sign(machine.kiosk)
    machine.kiosk.back()
    assert machine.kiosk.session.step is Step.MATERIALS
    machine.kiosk.next_page()
    assert machine.kiosk.session.step is Step.CHECK


# -- what undoes a signature ----------------------------------------------------------------------------------


def test_a_changed_answer_is_signed_for_anew_but_not_read_anew(machine: Bench) -> None:
    sign(machine.kiosk)
    machine.kiosk.change_answer("/year")
    machine.kiosk.answer("/year", "2027")
    machine.kiosk.next_page()
    assert machine.kiosk.session.step is Step.COMMITMENT
    machine.kiosk.commitments.begin_reading()
    assert machine.kiosk.commitments.view().page == len(CLAUSES)
    machine.kiosk.commitments.sign(INK)
    assert machine.kiosk.session.step is Step.CHECK


def test_looking_at_an_answer_without_changing_it_undoes_nothing(machine: Bench) -> None:
    sign(machine.kiosk)
    machine.kiosk.change_answer("/year")
    machine.kiosk.next_page()
    assert machine.kiosk.session.step is Step.CHECK


def test_a_promise_taken_back_and_made_again_is_signed_for_anew(machine: Bench) -> None:
    sign(machine.kiosk)
    machine.kiosk.back()
    machine.kiosk.commitments.promise(INCOME, promised=False)
    machine.kiosk.commitments.promise(INCOME, promised=True)
    machine.kiosk.next_page()
    assert machine.kiosk.session.step is Step.COMMITMENT


def test_a_signature_never_goes_with_the_next_item(machine: Bench) -> None:
    sign(machine.kiosk)
    machine.kiosk.confirm()
    assert machine.kiosk.session.promising.signed is None


# -- bad credit -----------------------------------------------------------------------------------------------


def test_the_platform_is_asked_about_the_applicant_before_anything_is_read(machine: Bench) -> None:
    to_commitment(machine.kiosk)
    assert machine.platform.asked_credit == []
    machine.kiosk.commitments.begin_reading()
    assert machine.platform.asked_credit == [(FEES, NUMBER)]
    assert machine.kiosk.commitments.view().credit is Credit.CLEAR


def test_whoever_is_barred_is_told_so_and_hands_the_material_in_as_usual(machine: Bench) -> None:
    machine.platform.barred.add(NUMBER)
    to_commitment(machine.kiosk)
    machine.kiosk.commitments.begin_reading()
    view = machine.kiosk.commitments.view()
    assert (view.page, view.credit) == (None, Credit.BARRED)
    machine.kiosk.commitments.begin_reading()
    assert machine.kiosk.commitments.view().page is None
    assert len(machine.platform.asked_credit) == 1
    machine.kiosk.commitments.promise_nothing()
    line = next(line for line in machine.kiosk.materials.view().lines if line.material.id == INCOME)
    assert (line.state, line.may_promise) == (MaterialState.MISSING, False)
    machine.kiosk.next_page()
    assert machine.kiosk.session.step is Step.CHECK


def test_another_number_is_asked_about_anew(machine: Bench) -> None:
    machine.platform.barred.add(NUMBER)
    to_commitment(machine.kiosk)
    machine.kiosk.commitments.begin_reading()
    machine.kiosk.commitments.promise_nothing()
    machine.kiosk.back()
    while machine.kiosk.session.page:
        machine.kiosk.back()
    machine.kiosk.answer("/person_id", "11010519491231002X")
    while machine.kiosk.session.step is Step.FORM:
        machine.kiosk.next_page()
    machine.kiosk.commitments.promise(INCOME, promised=True)
    machine.kiosk.next_page()
    machine.kiosk.commitments.begin_reading()
    assert machine.kiosk.commitments.view().page == 0


def test_without_a_line_it_is_taken_and_marked_to_be_checked(machine: Bench) -> None:
    machine.platform.away = True
    sign(machine.kiosk)
    machine.kiosk.confirm()
    assert queued(machine.kiosk)[0].body["commitment"]["credit"] == "unchecked"


# -- what is sent, and what is printed ------------------------------------------------------------------------


def test_exactly_what_was_shown_is_bound_with_the_hand_that_signed(machine: Bench) -> None:
    sign(machine.kiosk)
    signed_at = machine.clock.now()
    machine.kiosk.confirm()
    body = queued(machine.kiosk)[0].body
    sent = body["commitment"]
    shown = "\n".join((TERMS.title, TERMS.version, *CLAUSES))
    assert sent["text_hash"] == hashlib.sha256(shown.encode()).hexdigest()
    assert (sent["version"], list(sent["materials"])) == (TERMS.version, [INCOME])
    assert sent["signature"]["strokes"][0] == [[1000, 2000], [3012, 2200], [5000, 1800]]
    written = json.dumps(sent["signature"], sort_keys=True, separators=(",", ":"))
    assert sent["signature_hash"] == hashlib.sha256(written.encode()).hexdigest()
    assert (sent["signed_at"], sent["credit"]) == (signed_at.isoformat(), "clear")
    assert {one["material"]: one["state"] for one in body["materials"]}[INCOME] == "committed"


def test_without_a_commitment_none_is_sent_and_none_printed(machine: Bench) -> None:
    to_materials(machine.kiosk)
    machine.kiosk.next_page()
    machine.kiosk.confirm()
    assert queued(machine.kiosk)[0].body["commitment"] is None
    assert machine.kiosk.papers.signed() is None


def test_the_commitment_comes_on_paper_before_the_receipt_and_again_as_a_copy(machine: Bench) -> None:
    sign(machine.kiosk)
    reference = machine.kiosk.confirm()
    first = machine.kiosk.spool.claim()
    assert first is not None
    assert isinstance(first.slip, Commitment)
    assert first.slip.text.clauses == CLAUSES
    assert first.slip.signature == INK.in_hundredths()
    assert (first.slip.reference, first.slip.replaces) == (reference, ("收入证明（个人）",))
    assert first.slip.sample
    machine.kiosk.spool.settle(first.job, PrintState.PRINTED)
    shown = machine.kiosk.papers.latest()
    assert shown is not None
    assert not isinstance(shown.slip, Commitment)
    machine.kiosk.request_copy(first.job)
    again = machine.kiosk.papers.signed()
    assert again is not None
    assert (again.copy, again.slip) == (1, first.slip)
    assert machine.kiosk.papers.latest() == shown


def test_no_hand_stays_on_the_terminal_when_the_person_has_gone(machine: Bench) -> None:
    sign(machine.kiosk)
    reference = machine.kiosk.confirm()
    first = machine.kiosk.spool.claim()
    assert first is not None
    machine.kiosk.end()
    machine.kiosk.spool.settle(first.job, PrintState.PRINTED)
    with machine.store.reading() as r:
        assert jobs.signed(r, first.session, reference) is None


# -- a power cut ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("clauses", [0, 1, len(CLAUSES), len(CLAUSES) + 1])
def test_a_power_cut_costs_the_signature_and_never_the_answers(machine: Bench, clauses: int) -> None:
    to_commitment(machine.kiosk)
    answers = machine.kiosk.session.answers
    if clauses:
        machine.kiosk.commitments.begin_reading()
    for _ in range(min(clauses, len(CLAUSES))):
        machine.kiosk.commitments.read_on()
    if clauses > len(CLAUSES):
        machine.kiosk.commitments.sign(INK)
    revived = kiosk_on(machine.store, machine.clock)
    revived.drafts.open()
    assert revived.drafts.resume(person()["agent"]["id_no"][-4:])
    assert revived.session.answers == answers
    while revived.session.step is Step.FORM:
        revived.next_page()
    assert revived.session.step is Step.MATERIALS
    lines = {line.material.id: line for line in revived.materials.view().lines}
    assert lines[INCOME].state is MaterialState.COMMITTED
    assert not revived.commitments.signed
    revived.next_page()
    assert revived.session.step is Step.COMMITMENT
