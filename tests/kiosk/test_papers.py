"""What a person may have printed: the notice of the item they read, with what they have already."""

from dataclasses import replace

import pytest

from kiosk import (
    Link,
    NoticeSlip,
    PrinterTest,
    PrintJobQueued,
    PrintState,
    ReadinessReport,
    SessionStepped,
    Standing,
    StepError,
)
from tests.support.machine import CATALOGUE, PIN, TERMINAL, Bench, apply_for

ITEM = "IP-07-01"
"""An item with materials of all three kinds."""


def at_guide(machine: Bench, item: str = ITEM) -> Bench:
    machine.kiosk.begin()
    machine.kiosk.open_guide(item)
    return machine


def the_notice(machine: Bench) -> NoticeSlip:
    job = machine.kiosk.papers.latest()
    assert job is not None
    assert isinstance(job.slip, NoticeSlip)
    return job.slip


def test_a_notice_tells_the_item_as_the_catalogue_in_use_has_it(machine: Bench) -> None:
    at_guide(machine).kiosk.papers.print_notice()
    slip, item = the_notice(machine), CATALOGUE.item(ITEM)
    assert (slip.item, slip.item_name) == (ITEM, item.name)
    assert [one.name for one in slip.materials] == [one.name for one in item.materials]
    assert (slip.edition, slip.content_hash) == (CATALOGUE.edition.version, CATALOGUE.edition.content_hash)
    assert (slip.outlet, slip.sample, slip.told_at) == (TERMINAL.outlet, True, machine.clock.now())


def test_what_somebody_has_is_held_and_what_an_authority_has_is_not_asked(machine: Bench) -> None:
    own = [one for one in CATALOGUE.item(ITEM).materials if one.source == "applicant"]
    at_guide(machine).kiosk.papers.print_notice({own[0].id, "nothing-of-the-kind"})
    slip = the_notice(machine)
    assert [one.name for one in slip.standing(Standing.HELD)] == [own[0].name]
    assert [one.name for one in slip.standing(Standing.MISSING)] == [one.name for one in own[1:]]
    assert all(one.source != "applicant" for one in slip.standing(Standing.NOT_ASKED))
    assert any(one.owner for one in slip.standing(Standing.NOT_ASKED))
    assert [one.where_to_get for one in slip.materials] == [one.where_to_get for one in CATALOGUE.item(ITEM).materials]
    assert any(one.where_to_get and one.where_assumed for one in slip.materials)


def test_nothing_may_follow_or_be_replaced_where_the_item_does_not_allow_it(machine: Bench) -> None:
    item = replace(CATALOGUE.item(ITEM), deferral_allowed=False, commitment_allowed=False)
    machine.kiosk.adopt(replace(CATALOGUE, items={**CATALOGUE.items, ITEM: item}))
    at_guide(machine).kiosk.papers.print_notice()
    for material in the_notice(machine).materials:
        assert material.deferral_workdays is None
        assert not material.waivable_by_commitment


def test_a_notice_is_queued_committed_and_told(machine: Bench) -> None:
    at_guide(machine)
    machine.events.clear()
    job = machine.kiosk.papers.print_notice()
    assert machine.events == [SessionStepped(), PrintJobQueued(job)]
    claimed = machine.kiosk.spool.claim()
    assert claimed is not None
    assert (claimed.job, claimed.slip) == (job, the_notice(machine))


def test_a_notice_may_be_printed_again_as_a_marked_copy(machine: Bench) -> None:
    job = at_guide(machine).kiosk.papers.print_notice()
    machine.kiosk.spool.claim()
    machine.kiosk.spool.settle(job, PrintState.PRINTED)
    machine.kiosk.request_copy(job)
    again = machine.kiosk.papers.latest()
    assert again is not None
    assert again.copy == 1


def test_what_would_be_printed_can_be_seen_before_and_is_no_touch(machine: Bench) -> None:
    at_guide(machine)
    machine.events.clear()
    shown = machine.kiosk.papers.notice({"form"})
    machine.kiosk.papers.print_notice({"form"})
    assert shown == the_notice(machine)
    assert len(machine.seen(SessionStepped)) == 1


def test_the_latest_slip_is_the_one_about_what_the_step_shows(machine: Bench) -> None:
    reference = apply_for(machine.kiosk)
    assert machine.kiosk.papers.latest() == machine.kiosk.print_job(reference)
    machine.kiosk.back()
    machine.kiosk.open_guide(ITEM)
    assert machine.kiosk.papers.latest() is None
    machine.kiosk.papers.print_notice()
    assert the_notice(machine).item == ITEM


def test_no_other_step_offers_a_notice(machine: Bench) -> None:
    with pytest.raises(StepError):
        machine.kiosk.papers.print_notice()
    machine.kiosk.begin()
    with pytest.raises(StepError):
        machine.kiosk.papers.notice()


def at_staff(machine: Bench) -> Bench:
    machine.kiosk.open_staff()
    assert machine.kiosk.enter_staff(PIN)
    return machine


def test_staff_print_the_terminal_at_a_glance(machine: Bench) -> None:
    machine.kiosk.exchange.note_link(Link.OFFLINE)
    machine.kiosk.spool.note_printer(ready=False, reasons=("paper_out",))
    machine.kiosk.exchange.record_incident("上报", "平台的回答看不懂，已跳过，会再试。")
    at_staff(machine).kiosk.papers.print_report()
    job = machine.kiosk.papers.latest()
    assert job is not None
    report = job.slip
    assert isinstance(report, ReadinessReport)
    assert (report.link, report.printer_ready, report.printer_reasons) == (Link.OFFLINE, False, ("paper_out",))
    assert (report.items, report.edition) == (len(CATALOGUE.items), CATALOGUE.edition.version)
    assert [one.subject for one in report.incidents] == ["上报"]


def test_staff_print_a_test_page_and_no_citizen_does(machine: Bench) -> None:
    with pytest.raises(StepError):
        machine.kiosk.papers.print_test_page()
    at_staff(machine).kiosk.papers.print_test_page()
    claimed = machine.kiosk.spool.claim()
    assert claimed is not None
    assert claimed.slip == PrinterTest(at=machine.clock.now(), outlet=TERMINAL.outlet, sample=True)
    assert claimed.slip.about == "terminal"
