"""What the terminal says of itself on paper."""

from importlib.metadata import version

from kiosk.app import showing
from kiosk.app.machine import Machine
from kiosk.slips import PrinterTest, ReadinessReport, ReportedIncident

INCIDENTS_REPORTED = 12
"""More of them would be a roll of paper; the staff corner has the others."""


def report(machine: Machine) -> ReadinessReport:
    """Return the terminal at a glance."""
    health, catalogue = showing.health(machine), machine.catalogue
    return ReadinessReport(
        at=machine.clock.now(),
        link=health.link,
        last_contact=health.last_contact,
        clock_skew_seconds=health.clock_skew_seconds,
        outbox_count=health.outbox_count,
        outbox_oldest=health.outbox_oldest,
        set_aside=len(health.set_aside),
        printer_ready=health.printer.ready,
        printer_reasons=health.printer.reasons,
        storage_free_bytes=health.storage_free_bytes,
        items=len(catalogue.items),
        refused_items=tuple(one.item_id or one.file for one in health.refused_items),
        edition=health.edition,
        content_hash=catalogue.edition.content_hash,
        incidents=tuple(
            ReportedIncident(one.subject, one.sentence, one.times, one.last_at)
            for one in health.incidents[:INCIDENTS_REPORTED]
        ),
        program=version("hetao-kiosk"),
        outlet=machine.terminal.outlet,
        sample=machine.sample,
    )


def printer_test(machine: Machine) -> PrinterTest:
    """Return a test page of this terminal."""
    return PrinterTest(at=machine.clock.now(), outlet=machine.terminal.outlet, sample=machine.sample)
