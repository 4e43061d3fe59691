"""What authorities already hold: asked only with consent, shown as theirs, never a reason to send anybody away."""

from typing import Any

import pytest

from kiosk import By, Kiosk, MaterialState, Origin, Outcome, SharedReply, Step, StepError
from tests.kiosk.test_drafts import after_a_power_cut
from tests.support.catalogue import example
from tests.support.machine import Bench, queued, to_check, typed

FEES, PLEDGE, ADVICE = "IP-01-01", "IP-07-01", "IP-02-01"
USCC, OTHER_USCC = "91150802MA0TEKT01P", "91350100M000100Y43"
COMPANY = SharedReply(Outcome.FOUND, {"name": "临河示例农机科技有限公司", "address": "临河区示例路1号"})
BELOW = SharedReply(Outcome.FOUND, {"below_threshold": True})
SAME_PERSON = SharedReply(Outcome.FOUND, {"match": True})
LICENCE = SharedReply(Outcome.FOUND, {"licence_no": "1508000000", "status": "有效"})


def fill_in(machine: Bench, item: str, **answers: str) -> Kiosk:
    """Stand at the first page of a form with some answers in it."""
    kiosk = machine.kiosk
    kiosk.begin()
    kiosk.open_guide(item)
    kiosk.start_application()
    for name, value in answers.items():
        kiosk.answer(f"/{name}", value)
    return kiosk


def company_found(machine: Bench) -> Kiosk:
    """Stand at the first page of the form for lower fees with the company's name fetched."""
    machine.platform.sources["DS-ENT"] = COMPANY
    kiosk = fill_in(machine, FEES, applicant_type="enterprise", uscc=USCC)
    kiosk.sharing.open_sharing()
    kiosk.sharing.ask("DS-ENT:")
    kiosk.back()
    return kiosk


def states(kiosk: Kiosk) -> dict[str, MaterialState]:
    return {line.material.id: line.state for line in kiosk.materials.view().lines}


def to_materials(machine: Bench, item: str, answers: dict[str, Any]) -> Kiosk:
    to_check(machine.kiosk, item, answers)
    machine.kiosk.back()
    return machine.kiosk


def test_a_page_says_what_need_not_be_typed(machine: Bench) -> None:
    kiosk = fill_in(machine, FEES, applicant_type="enterprise")
    assert kiosk.form_view().shareable == ("申请人姓名或名称",)
    kiosk.end()
    assert fill_in(machine, FEES, applicant_type="person").form_view().shareable == ()


def test_nobody_is_asked_before_the_person_agrees_to_exactly_that_query(machine: Bench) -> None:
    machine.platform.sources["DS-ENT"] = COMPANY
    kiosk = fill_in(machine, FEES, applicant_type="enterprise", uscc=USCC)
    kiosk.sharing.open_sharing()
    (company,) = kiosk.sharing.view().queries
    assert (company.ready, company.outcome, company.asked) == (True, None, ("企业名称",))
    assert company.consent == "我同意通过平台向市市场监管局查询企业名称，只用于办理这件事：专利费用减缴资格备案。"
    assert machine.platform.queries == []

    kiosk.sharing.ask(company.query)

    (asked,) = machine.platform.queries
    assert (asked.source, asked.keys, asked.fields) == ("DS-ENT", {"uscc": USCC}, ("name",))
    assert (asked.consent.text, asked.consent.version) == (company.consent, "2026.1")
    assert asked.consent.given_at == machine.clock.now()


def test_what_a_source_told_stands_in_the_form_with_where_it_comes_from(machine: Bench) -> None:
    view = company_found(machine).form_view()
    assert view.values["/applicant_name"] == COMPANY.values["name"]
    assert view.origins["/applicant_name"] == Origin(By.SHARED, "DS-ENT", machine.clock.now())
    assert view.locked == {"/applicant_name"}
    assert view.shareable == ()


def test_whoever_objects_writes_it_themselves_and_the_staff_read_that(machine: Bench) -> None:
    kiosk = company_found(machine)
    kiosk.sharing.object_to("/applicant_name")
    assert "/applicant_name" not in kiosk.form_view().values
    kiosk.answer("/applicant_name", "改过名的公司")
    origin = kiosk.form_view().origins["/applicant_name"]
    assert (origin.by, origin.source, origin.disputed) == (By.CITIZEN, "DS-ENT", True)
    with pytest.raises(StepError, match="No source told"):
        kiosk.sharing.object_to("/applicant_name")


def test_what_was_told_for_another_number_goes_with_it(machine: Bench) -> None:
    kiosk = company_found(machine)
    kiosk.answer("/uscc", OTHER_USCC)
    view = kiosk.form_view()
    assert "/applicant_name" not in view.values
    assert view.origins["/applicant_name"].by is By.CITIZEN
    assert "申请人姓名或名称" in view.shareable


def test_what_people_may_change_and_have_typed_stays_theirs(machine: Bench) -> None:
    machine.platform.sources["DS-ENT"] = COMPANY
    typed_first = {"gi_name": "WY-HSZ", "basis": "product", "uscc": USCC, "origin_place": "五原县自己的地里"}
    kiosk = fill_in(machine, "IP-04-02", **typed_first)
    kiosk.next_page()
    kiosk.sharing.open_sharing()
    kiosk.sharing.ask("DS-ENT:")
    assert kiosk.session.answers["origin_place"] == "五原县自己的地里"
    assert kiosk.session.answers["applicant_name"] == COMPANY.values["name"]


def test_what_the_form_would_not_take_is_not_laid_over_it(machine: Bench) -> None:
    machine.platform.sources["DS-ENT"] = SharedReply(Outcome.FOUND, {"name": "长" * 101})
    kiosk = fill_in(machine, FEES, applicant_type="enterprise", uscc=USCC)
    kiosk.sharing.open_sharing()
    kiosk.sharing.ask("DS-ENT:")
    assert "applicant_name" not in kiosk.session.answers


@pytest.mark.parametrize("outcome", [Outcome.NOTHING, Outcome.MISMATCH, Outcome.REFUSED])
def test_a_source_that_tells_nothing_leaves_the_form_to_the_person(machine: Bench, outcome: Outcome) -> None:
    machine.platform.sources["DS-ENT"] = SharedReply(outcome)
    kiosk = fill_in(machine, FEES, applicant_type="enterprise", uscc=USCC)
    kiosk.sharing.open_sharing()
    assert kiosk.sharing.ask("DS-ENT:") is outcome
    assert kiosk.sharing.view().queries[0].outcome is outcome
    kiosk.back()
    assert kiosk.answer("/applicant_name", "自己写的公司") is None


def test_without_a_line_the_form_goes_on_and_may_be_asked_once_more(machine: Bench) -> None:
    kiosk = fill_in(machine, FEES, applicant_type="enterprise", uscc=USCC)
    kiosk.sharing.open_sharing()
    assert kiosk.sharing.ask("DS-ENT:") is Outcome.AWAY
    machine.platform.sources["DS-ENT"] = COMPANY
    assert kiosk.sharing.ask("DS-ENT:") is Outcome.FOUND


def test_saying_no_asks_nobody_and_is_not_offered_on_the_page_again(machine: Bench) -> None:
    kiosk = fill_in(machine, FEES, applicant_type="enterprise", uscc=USCC)
    kiosk.sharing.open_sharing()
    for query in kiosk.sharing.view().queries:
        kiosk.sharing.decline(query.query)
    kiosk.back()
    assert (machine.platform.queries, kiosk.form_view().shareable) == ([], ())


def test_nobody_waits_longer_than_they_want(machine: Bench) -> None:
    machine.platform.sources["DS-ENT"] = COMPANY
    kiosk = fill_in(machine, FEES, applicant_type="enterprise", uscc=USCC)
    kiosk.sharing.open_sharing()
    machine.platform.on_query = lambda: kiosk.sharing.give_up("DS-ENT:")
    kiosk.sharing.ask("DS-ENT:")
    assert kiosk.sharing.view().queries[0].outcome is Outcome.AWAY
    assert "applicant_name" not in kiosk.session.answers


def test_an_answer_for_somebody_who_has_left_is_for_nobody(machine: Bench) -> None:
    machine.platform.sources["DS-ENT"] = COMPANY
    kiosk = fill_in(machine, FEES, applicant_type="enterprise", uscc=USCC)
    kiosk.sharing.open_sharing()
    machine.platform.on_query = kiosk.end
    kiosk.sharing.ask("DS-ENT:")
    assert (kiosk.session.step, kiosk.session.answers) == (Step.START, {})


def test_a_number_that_is_missing_is_asked_for_where_it_belongs(machine: Bench) -> None:
    machine.platform.sources["DS-ENT"] = COMPANY
    kiosk = fill_in(machine, FEES, applicant_type="enterprise")
    kiosk.sharing.open_sharing()
    assert [key.place for key in kiosk.sharing.view().keys] == ["/uscc"]
    with pytest.raises(StepError, match="before its keys are right"):
        kiosk.sharing.ask("DS-ENT:")
    assert kiosk.sharing.write_key("/uscc", "911508") is not None
    assert kiosk.sharing.write_key("/uscc", USCC) is None
    kiosk.sharing.ask("DS-ENT:")
    assert kiosk.session.answers["uscc"] == USCC


def test_each_entry_of_a_group_is_asked_about_by_itself(machine: Bench) -> None:
    machine.platform.sources["DS-PAT"] = SharedReply(Outcome.FOUND, {"title": "一种示例播种机", "legal_status": "有效"})
    kiosk = fill_in(machine, PLEDGE)
    for pointer, value in typed(example("FORM-07-01")):
        kiosk.answer(pointer, value)
    kiosk.next_page()
    kiosk.next_page()
    kiosk.add_entry("/patents")
    kiosk.answer("/patents/1/patent_no", "200310102344.5")
    kiosk.sharing.open_sharing()
    assert [one.query for one in kiosk.sharing.view().queries] == ["DS-PAT:/patents/0", "DS-PAT:/patents/1"]
    kiosk.sharing.ask("DS-PAT:/patents/1")
    kiosk.back()
    kiosk.remove_entry("/patents", 0)
    view = kiosk.form_view()
    assert view.values["/patents/0/title"] == "一种示例播种机"
    assert view.origins["/patents/0/title"].source == "DS-PAT"
    assert kiosk.session.gathered.answered.keys() == {"DS-PAT:/patents/0"}


def test_a_material_is_shared_once_it_was_fetched_and_not_before(machine: Bench) -> None:
    machine.platform.sources |= {"DS-ID": SAME_PERSON, "DS-LICENSE": LICENCE}
    kiosk = to_materials(machine, FEES, example("FORM-01-01"))
    assert states(kiosk) == {"form": "made_here", "id": "shareable", "lic": "shareable", "tax": "shareable"}
    kiosk.sharing.open_sharing()
    queries = {one.source.id: one.query for one in kiosk.sharing.view().queries}
    kiosk.sharing.ask(queries["DS-ID"])
    kiosk.sharing.ask(queries["DS-LICENSE"])
    kiosk.sharing.decline(queries["DS-TAX"])
    kiosk.back()
    assert states(kiosk) == {"form": "made_here", "id": "shared", "lic": "shared", "tax": "missing"}
    kiosk.next_page()
    kiosk.confirm()
    sent = {one["material"]: one for one in queued(kiosk)[0].body["materials"]}
    assert (sent["lic"]["trust"], sent["lic"]["source"], sent["lic"]["inquiry"]) == ("A", "DS-LICENSE", "found")
    assert sent["lic"]["told"] == LICENCE.values
    assert sent["lic"]["inquired_at"] == machine.clock.now().isoformat()
    assert (sent["tax"]["state"], sent["tax"]["trust"], sent["tax"]["inquiry"]) == ("missing", None, "declined")


def test_after_an_outage_a_commitment_a_file_or_later_stand_in(machine: Bench) -> None:
    kiosk = to_materials(machine, FEES, example("FORM-01-01"))
    kiosk.sharing.open_sharing()
    for query in kiosk.sharing.view().queries:
        kiosk.sharing.ask(query.query)
    kiosk.back()
    lines = {line.material.id: line for line in kiosk.materials.view().lines}
    assert (lines["lic"].state, lines["lic"].may_attach, lines["lic"].may_follow) == ("missing", True, True)
    kiosk.materials.bring_later("lic", later=True)
    assert states(kiosk)["lic"] is MaterialState.TO_FOLLOW
    kiosk.commitments.promise("lic", promised=True)
    assert states(kiosk)["lic"] is MaterialState.COMMITTED


def test_a_number_that_the_form_does_not_ask_for_is_typed_on_the_page(machine: Bench) -> None:
    machine.platform.sources["DS-CREDIT"] = SharedReply(Outcome.FOUND, {"serious_breach": False})
    kiosk = to_materials(machine, ADVICE, example("contact-and-request"))
    kiosk.sharing.open_sharing()
    assert [key.place for key in kiosk.sharing.view().keys] == ["uscc"]
    problem = kiosk.sharing.write_key("uscc", "123")
    assert problem is not None
    assert kiosk.sharing.write_key("uscc", USCC.lower()) is None
    kiosk.sharing.ask("DS-CREDIT:")
    kiosk.back()
    assert states(kiosk)["credit"] is MaterialState.SHARED


def test_the_application_says_who_gave_each_answer(machine: Bench) -> None:
    kiosk = company_found(machine)
    for pointer, value in typed(example("FORM-01-01")):
        if pointer != "/applicant_name":
            kiosk.answer(pointer, value)
    while kiosk.session.step is not Step.CHECK:
        kiosk.next_page()
    origins = {row.pointer: row.origin.by for row in kiosk.check_rows()}
    assert (origins["/applicant_name"], origins["/uscc"]) == (By.SHARED, By.CITIZEN)
    kiosk.confirm()
    sent = queued(kiosk)[0].body["provenance"]
    at = machine.clock.now().isoformat()
    assert sent["/applicant_name"] == {"by": "shared", "source": "DS-ENT", "at": at, "disputed": False}
    assert sent["/agent/mobile"] == {"by": "citizen", "source": None, "at": None, "disputed": False}


def test_a_power_cut_forgets_nothing_of_what_was_told(machine: Bench) -> None:
    kiosk = company_found(machine)
    kiosk.answer("/year", "2026")
    for pointer, value in typed({"agent": example("FORM-01-01")["agent"]}):
        kiosk.next_page()
        kiosk.answer(pointer, value)
    gathered = kiosk.session.gathered
    again = after_a_power_cut(machine)
    again.drafts.open()
    assert again.drafts.resume("1239")
    assert again.session.gathered.origins == gathered.origins
    assert again.session.gathered.answered == gathered.answered


def test_the_next_person_finds_nothing_of_it(machine: Bench) -> None:
    company_found(machine).end()
    kiosk = fill_in(machine, FEES, applicant_type="enterprise")
    assert (kiosk.session.gathered.origins, kiosk.session.gathered.answered) == ({}, {})


def test_two_sources_may_be_asked_at_once_and_each_answer_counts(machine: Bench) -> None:
    machine.platform.sources |= {"DS-ID": SAME_PERSON, "DS-LICENSE": LICENCE}
    kiosk = to_materials(machine, FEES, example("FORM-01-01"))
    kiosk.sharing.open_sharing()
    queries = {one.source.id: one.query for one in kiosk.sharing.view().queries}
    identity, licence = queries["DS-ID"], queries["DS-LICENSE"]

    def meanwhile() -> None:
        machine.platform.on_query = lambda: None
        with pytest.raises(StepError, match="already"):
            kiosk.sharing.ask(identity)
        kiosk.sharing.ask(licence)

    machine.platform.on_query = meanwhile
    kiosk.sharing.ask(identity)
    outcomes = {one.source.id: one.outcome for one in kiosk.sharing.view().queries}
    assert outcomes == {"DS-TAX": None, "DS-ID": Outcome.FOUND, "DS-LICENSE": Outcome.FOUND}


def test_an_answer_for_a_number_that_was_changed_meanwhile_is_dropped(machine: Bench) -> None:
    machine.platform.sources["DS-ENT"] = COMPANY
    kiosk = fill_in(machine, FEES, applicant_type="enterprise")
    kiosk.sharing.open_sharing()
    kiosk.sharing.write_key("/uscc", USCC)
    machine.platform.on_query = lambda: kiosk.sharing.write_key("/uscc", OTHER_USCC) and None
    kiosk.sharing.ask("DS-ENT:")
    assert "applicant_name" not in {name for name, value in kiosk.session.answers.items() if value is not None}
    assert kiosk.sharing.view().queries[0].outcome is None
