"""Several matters on one form at the terminal: one application, one slip, and each part with its own state."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk import (
    Asked,
    AskedKind,
    IntegratedSlip,
    LookUpOutcome,
    Offer,
    PartProgress,
    Progress,
    Settled,
    Step,
    StepError,
    Verdict,
    WaitsFor,
)
from kiosk.catalogue import Suspension
from tests.support.dict_platform import Platform
from tests.support.machine import CATALOGUE, Bench, apply_for, bench, queued, tell, to_check, turn_to, word_on

SERVICE = "INT-01"
SERVICES = [service.id for service in CATALOGUE.integrated.values() if CATALOGUE.on_one_form(service.id)]
EXAMPLES = [(service, example) for service in SERVICES for example in CATALOGUE.form_of(service).schema["examples"]]
SELECTED = "/selected_items"
WHOLE = CATALOGUE.form_of(SERVICE).schema["examples"][1]
"""Every part, the first of which has to be decided before the others begin."""
LAST_FOUR = WHOLE["agent"]["id_no"][-4:]
DUE = date(2026, 12, 1)


def applied(machine: Bench) -> tuple[str, Progress]:
    reference = apply_for(machine.kiosk, SERVICE, WHOLE)
    return reference, word_on(queued(machine.kiosk)[0])


def with_part(word: Progress, number: int, **changes: object) -> Progress:
    parts = tuple(replace(one, **changes) if one.number == number else one for one in word.parts)  # type: ignore[arg-type]
    return replace(word, version=word.version + 1, parts=parts)


def slips(machine: Bench, reference: str) -> Sequence[IntegratedSlip]:
    job = machine.kiosk.print_job(reference)
    assert job is not None
    assert isinstance(job.slip, IntegratedSlip)
    return [job.slip]


# -- applying -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("service", "example"), EXAMPLES)
def test_every_service_with_a_form_is_applied_for_as_one(
    machine: Bench, service: str, example: dict[str, object]
) -> None:
    reference = apply_for(machine.kiosk, service, example)
    (operation,) = queued(machine.kiosk)
    assert operation.body["item"] == service
    assert operation.body["answers"] == example
    assert operation.body["parts"] == list(CATALOGUE.integrated[service].chosen(example))
    assert operation.body["reference"] == reference
    asked = [one["material"] for one in operation.body["materials"]]
    assert len(asked) == len(set(asked))


def test_the_usual_parts_are_chosen_already_and_another_may_be_added(machine: Bench) -> None:
    machine.kiosk.begin()
    turn_to(machine.kiosk, SERVICE)
    machine.kiosk.start_application()
    assert machine.kiosk.form_view().values[SELECTED] == list(CATALOGUE.integrated[SERVICE].items)
    asked = {field.pointer for field in machine.kiosk.form_view().page.fields}
    assert asked == {SELECTED, "/trademarks", "/patents"}
    machine.kiosk.answer(SELECTED, ["IP-13-01", "IP-04-03"])
    asked = {field.pointer for field in machine.kiosk.form_view().page.fields}
    assert asked == {SELECTED, "/trademarks"}, "what a part does not need is not asked"


def test_a_service_without_a_form_cannot_be_begun(machine: Bench) -> None:
    machine.kiosk.begin()
    turn_to(machine.kiosk, "INT-02")
    with pytest.raises(StepError, match="one form"):
        machine.kiosk.start_application()


def test_a_service_stands_still_with_a_part_that_is_suspended(machine: Bench) -> None:
    still = Suspension("IP-13-04", date(2026, 11, 1), "系统升级。")
    machine.kiosk.adopt(replace(CATALOGUE, edition=replace(CATALOGUE.edition, suspended=(still,))))
    machine.kiosk.begin()
    turn_to(machine.kiosk, SERVICE)
    with pytest.raises(StepError, match="IP-13-04 is suspended"):
        machine.kiosk.start_application()


def test_a_part_suspended_meanwhile_ends_the_form_where_it_was_begun(machine: Bench) -> None:
    to_check(machine.kiosk, SERVICE, WHOLE)
    still = Suspension("IP-13-04", date(2026, 11, 1), "系统升级。")
    machine.kiosk.adopt(replace(CATALOGUE, edition=replace(CATALOGUE.edition, suspended=(still,))))
    assert machine.kiosk.session.step is Step.LINKED


def test_every_paper_is_listed_once_and_says_for_which_parts(machine: Bench) -> None:
    to_check(machine.kiosk, SERVICE, WHOLE)
    lines = machine.kiosk.materials.view().lines
    (letter,) = [line for line in lines if line.material.id == "poa"]
    assert letter.needed_for == ("商标变更申请", "专利著录项目变更")


def test_going_back_leads_to_the_page_that_offered_it_with_the_answers_kept(machine: Bench) -> None:
    machine.kiosk.begin()
    turn_to(machine.kiosk, SERVICE)
    machine.kiosk.start_application()
    machine.kiosk.answer("/trademarks", ["12345678"])
    machine.kiosk.back()
    assert machine.kiosk.session.step is Step.LINKED
    machine.kiosk.start_application()
    assert machine.kiosk.form_view().values["/trademarks"] == ["12345678"]


def test_a_power_cut_leads_back_to_the_form(tmp_path: Path) -> None:
    before = bench(tmp_path)
    to_check(before.kiosk, SERVICE, WHOLE)
    before.store.close()
    again = bench(tmp_path)
    offer = again.kiosk.drafts.offer()
    assert offer is not None
    assert offer.item_name == CATALOGUE.integrated[SERVICE].name
    again.kiosk.drafts.open()
    assert again.kiosk.drafts.resume(LAST_FOUR)
    assert again.kiosk.session.step is Step.FORM
    assert again.kiosk.session.answers[SELECTED.strip("/")] == WHOLE["selected_items"]
    again.store.close()


# -- paper ----------------------------------------------------------------------------------------------------


def test_the_slip_names_every_part_and_never_says_more_than_is_true(machine: Bench) -> None:
    reference, word = applied(machine)
    (held,) = slips(machine, reference)
    assert (held.received_at, held.proof) == (None, None)
    assert [part.item_name for part in held.parts][:2] == ["1．经营主体变更登记", "2．商标变更申请"]
    assert {part.state_title for part in held.parts} == {"待上传"}
    assert held.parts[1].note == "等“经营主体变更登记”办好，再办这一件"
    tell(machine, word)
    (received,) = slips(machine, reference)
    assert received.received_at == word.received_at
    assert [part.state_title for part in received.parts] == ["已提交", *["等前一件办好"] * 3]


# -- following up ---------------------------------------------------------------------------------------------


def test_each_part_is_shown_with_its_own_state_before_and_after_the_platform_has_it(machine: Bench) -> None:
    reference, word = applied(machine)
    view = machine.kiosk.application(reference)
    assert [part.state for part in view.parts] == ["QUEUED"] * 4
    assert view.parts[1].waits_for == ("经营主体变更登记",)
    tell(machine, with_part(word, 1, state="REVIEWING"))
    view = machine.kiosk.application(reference)
    assert [part.holds_up for part in view.parts] == [True, False, False, False]
    assert [part.state for part in view.parts] == ["REVIEWING", *["SUBMITTED"] * 3]
    assert view.offers == frozenset(), "things are done about a part, not about the whole"


def test_a_part_is_opened_and_left_again(machine: Bench) -> None:
    reference, word = applied(machine)
    machine.kiosk.show_progress()
    with pytest.raises(StepError, match="no part 1"):
        machine.kiosk.parts.open(1)
    tell(machine, word)
    machine.kiosk.parts.open(2)
    view = machine.kiosk.application(machine.kiosk.session.about)
    assert (view.reference, view.item_name) == (f"{reference}-2", "商标变更申请")
    assert view.part is not None
    assert view.part.waits_for == ("经营主体变更登记",)
    assert (view.ticket, view.parts) == (None, ())
    machine.kiosk.back()
    assert (machine.kiosk.session.step, machine.kiosk.session.part) == (Step.PROGRESS, 0)


def test_what_is_asked_about_a_part_is_handed_in_under_its_name(machine: Bench) -> None:
    reference, word = applied(machine)
    wanted = Asked(AskedKind.FIELD, "/patents", "拟变更专利", "少一位", done=False)
    tell(machine, with_part(word, 3, state="SUPPLEMENT", version=2, asked=(wanted,), asked_by=DUE, waits_for=()))
    machine.kiosk.show_progress()
    assert [part.wanted for part in machine.kiosk.application(reference).parts] == [False, False, True, False]
    machine.kiosk.parts.open(3)
    assert Offer.SUPPLEMENT in machine.kiosk.application(f"{reference}-3").offers
    job = machine.kiosk.papers.print_asked()
    latest = machine.kiosk.papers.latest()
    assert latest is not None
    assert (latest.job, latest.slip.about) == (job, f"{reference}-3")
    machine.kiosk.following.open_supplement()
    machine.kiosk.answer("/patents", ["202310000001.5"])
    assert machine.kiosk.next_page() == ()
    (operation,) = queued(machine.kiosk)
    assert operation.aggregate == f"application:{reference}-3"
    assert (operation.body["reference"], operation.base_version) == (f"{reference}-3", 2)
    assert operation.body["answers"] == {"/patents": ["202310000001.5"]}
    assert machine.kiosk.application(f"{reference}-3").waiting
    assert not machine.kiosk.application(f"{reference}-2").waiting
    answered = with_part(word, 3, state="SUBMITTED", version=3)
    machine.kiosk.exchange.settle([Settled(operation.op_id, Verdict.APPLIED, progress=replace(answered, version=9))])
    assert machine.kiosk.application(f"{reference}-3").state == "SUBMITTED"


def test_a_part_that_was_stopped_says_by_which_and_what_the_rule_is(machine: Bench) -> None:
    reference, word = applied(machine)
    stopped = with_part(with_part(word, 1, state="REJECTED"), 2, waits_for=(WaitsFor(1, failed=True),))
    tell(machine, stopped)
    view = machine.kiosk.application(f"{reference}-2")
    assert view.part is not None
    assert view.part.stopped_by == ("经营主体变更登记",)
    assert view.failure_policy == CATALOGUE.integrated[SERVICE].failure_policy


@pytest.mark.parametrize(("suffix", "part"), [("", 0), ("-2", 2), ("4", 4), ("-9", 0)])
def test_one_looks_up_the_whole_or_a_part_of_it(machine: Bench, suffix: str, part: int) -> None:
    reference, word = applied(machine)
    tell(machine, word)
    machine.kiosk.end()
    machine.kiosk.open_look_up()
    assert machine.kiosk.look_up(reference + suffix, LAST_FOUR) is LookUpOutcome.FOUND
    assert (machine.kiosk.session.reference, machine.kiosk.session.part) == (reference, part)


def test_a_part_of_another_terminals_application_is_found_too(tmp_path_factory: pytest.TempPathFactory) -> None:
    first = bench(tmp_path_factory.mktemp("first"))
    reference, word = applied(first)
    first.store.close()
    other = bench(tmp_path_factory.mktemp("other"), Platform({reference: word}))
    other.kiosk.open_look_up()
    assert other.kiosk.look_up(f"{reference}-2", LAST_FOUR) is LookUpOutcome.FOUND
    assert other.kiosk.application(other.kiosk.session.about).item_name == "商标变更申请"
    other.store.close()


def test_the_parts_are_named_as_the_platform_names_them(machine: Bench) -> None:
    _, word = applied(machine)
    odd = PartProgress(1, "EXT-ODD", "别处的事", "NEW-STATE", 1, None, None, ())
    tell(machine, replace(word, parts=(odd,)))
    (view,) = machine.kiosk.application(word.reference).parts
    assert (view.item_name, view.state_title) == ("别处的事", "")
