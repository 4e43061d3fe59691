"""The one transaction in which a confirmed application, its slip and its operation come into being."""

from datetime import datetime
from typing import Any

from kiosk import identity
from kiosk.app import committing, handing_in
from kiosk.app.machine import Machine
from kiosk.app.papers import holding
from kiosk.app.provenance import provenance
from kiosk.applications import Form, mint
from kiosk.events import ApplicationSubmitted, Event, OperationQueued, PrintJobQueued
from kiosk.exchange import Link, OperationKind
from kiosk.materials import MaterialLine
from kiosk.sessions import Session
from kiosk.slips import Commitment
from kiosk.storage import Transaction, applications, counters, drafts, files, jobs, outbox, returned, tickets
from kiosk.storage.applications import Filed

RECEIPT_GRACE_SECONDS = 2.0
"""While the line is up, paper waits so long for the platform's acknowledgement, and never longer."""


def file(machine: Machine, session: Session, form: Form) -> tuple[str, tuple[Event, ...]]:
    """Commit what the citizen confirmed; returns the reference and what has happened.

    Raises `StorageFull` or another `StoreError` when nothing at all was committed.
    """
    at = machine.clock.now()
    with machine.store.writing() as w:
        filed = _filed(w, machine, session, form=form, at=at)
        applications.add(w, filed)
        drafts.drop(w)
        ticket = tickets.bind(w, filed.reference, at.date())
        body = _body(machine, session, form, filed) | {"ticket": ticket.code if ticket else None}
        aggregate = f"application:{filed.reference}"
        named = handing_in.attached(machine, session)
        outbox.append(w, OperationKind.APPLICATION_SUBMIT, aggregate, body=body, at=at, files=named)
        if session.returned is not None:
            returned.let_go(w, [session.returned], at)
        files.name(w, named)
        slip = _commitment(machine, session, filed)
        signed = (jobs.add(w, session.id, slip, due=machine.clock.monotonic()),) if slip else ()
        printed = (*signed, jobs.add(w, session.id, holding(machine, filed), due=_due(machine)))
    queued = (PrintJobQueued(job) for job in printed)
    return filed.reference, (ApplicationSubmitted(filed.reference), OperationQueued(), *queued)


def _filed(w: Transaction, machine: Machine, session: Session, *, form: Form, at: datetime) -> Filed:
    counter = counters.next_reference(w, machine.terminal.series, at.date())
    reference = mint(machine.terminal.code, at.date(), machine.terminal.series, counter)
    matter = machine.catalogue.matter(session.item or "", session.answers)
    last_four = identity.last_four(form.identity(session.answers))
    return Filed(
        reference=reference,
        item=matter.id,
        item_name=matter.name,
        applicant=identity.mask_name(form.applicant(session.answers)),
        identity_check=identity.check_of(reference, last_four),
        edition=machine.catalogue.edition.version,
        confirmed_at=at,
        parts=matter.parts,
    )


def _body(machine: Machine, session: Session, form: Form, filed: Filed) -> dict[str, Any]:
    answers = form.handed_in(session.answers, edition=filed.edition, at=filed.confirmed_at)
    return {
        "reference": filed.reference,
        "item": filed.item,
        "edition": filed.edition,
        "form": form.id,
        "answers": answers,
        "provenance": provenance(form, session, answers),
        "materials": [_material(line) for line in handing_in.lines(machine, session)],
        "commitment": _promise(machine, session),
        "applicant": filed.applicant,
        "last_four": identity.last_four(form.identity(session.answers)),
        "confirmed_at": filed.confirmed_at.isoformat(),
        "draft": session.taken,
        "parts": list(filed.parts),
    }


def _material(line: MaterialLine) -> dict[str, Any]:
    shared = line.shared
    return {
        "material": line.material.id,
        "state": line.state,
        "trust": line.trust,
        "source": line.material.shared_from,
        "file": line.file,
        "inquiry": shared.outcome if shared else None,
        "inquired_at": shared.at.isoformat() if shared and shared.at else None,
        "told": dict(shared.values) if shared else {},
    }


def _promise(machine: Machine, session: Session) -> dict[str, Any] | None:
    """Return what was signed, as the platform checks and keeps it; None where nothing was."""
    signed = committing.standing(machine, session)
    if signed is None:
        return None
    return {
        "title": signed.text.title,
        "version": signed.text.version,
        "text_hash": signed.text.content_hash,
        "materials": signed.materials,
        "signature": signed.signature.as_data(),
        "signature_hash": signed.signature.content_hash,
        "signed_at": signed.at.isoformat(),
        "credit": session.promising.credit,
    }


def _commitment(machine: Machine, session: Session, filed: Filed) -> Commitment | None:
    """Return the paper of what was signed; None where nothing was."""
    signed = committing.standing(machine, session)
    if signed is None:
        return None
    return Commitment(
        reference=filed.reference,
        item=filed.item,
        item_name=filed.item_name,
        signer=filed.applicant,
        replaces=tuple(line.material.name for line in committing.promised(machine, session)),
        text=signed.text,
        signed_at=signed.at,
        signature=signed.signature,
        edition=filed.edition,
        outlet=machine.terminal.outlet,
        sample=machine.sample or machine.catalogue.commitments[filed.item].sample,
    )


def _due(machine: Machine) -> float:
    grace = RECEIPT_GRACE_SECONDS if machine.line.link is Link.ONLINE else 0
    return machine.clock.monotonic() + grace
