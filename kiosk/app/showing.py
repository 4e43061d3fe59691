"""What the screens read about applications and about the terminal itself."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from kiosk.app import integrating, offering, returning
from kiosk.app.machine import Machine
from kiosk.app.views import ApplicationView, Health, HistoryLine, Offer, Returned
from kiosk.applications import DueClock, Owner, State, without_part
from kiosk.errors import StepError
from kiosk.exchange import HistoryEntry, OperationKind, Progress, Ticket
from kiosk.storage import Transaction, applications, feed, incidents, outbox, progress, setting_aside, tickets
from kiosk.storage.applications import Filed

QUEUED = "QUEUED"
"""State of an application that the platform has not acknowledged."""
INCIDENTS_SHOWN = 50
_NEWS = "有新进展"
_ASK_STAFF = "这件申请有新进展，请向网点工作人员询问。"


def application(machine: Machine, reference: str) -> ApplicationView:
    """Return an application that this terminal holds or the present session found."""
    whole, part = without_part(reference)
    with machine.store.reading() as r:
        filed, told = applications.find(r, whole), word_on(r, machine, whole)
        word = told.part(part) if told and part else told
        if word is None and (filed is None or part):
            raise StepError(f"This terminal does not hold the application {reference}.")
        ticket, evaluated = (None, False) if part else _rating(r, machine, whole, word=word)
        as_of = _heard(r, machine)
        waiting = outbox.kinds_about(r, f"application:{reference}") - {OperationKind.APPLICATION_SUBMIT}
        refused = setting_aside.kinds_about(r, f"application:{reference}")
        back = returning.returned(r, machine, whole) if word is None else None
    view = _view(machine, filed, word, ticket=ticket, evaluated=evaluated, as_of=as_of)
    view = replace(view, refused=refused, **_integrated(machine, filed, told, part))
    if back is not None:
        return _drafted(machine, view, back)
    if word is None:
        return view
    return replace(
        view,
        asked=word.asked,
        asked_by=word.asked_by,
        collect=word.collect,
        offers=frozenset() if waiting or word.parts else offering.offers(machine, word),
        waiting=waiting,
    )


def _drafted(machine: Machine, view: ApplicationView, back: Returned) -> ApplicationView:
    """Return the view of an application that is a draft again."""
    state = _state(machine, offering.DRAFT)
    drafted = replace(view, state=state.id, state_title=state.title, citizen_text=state.citizen_text, returned=back)
    offers = frozenset({Offer.TAKE_UP}) if back.offered else frozenset[Offer]()
    return replace(drafted, refused=view.refused - {OperationKind.APPLICATION_SUBMIT}, offers=offers)


def word_on(r: Transaction, machine: Machine, reference: str) -> Progress | None:
    """Return the platform's word on an application or part that this terminal holds or this session found."""
    whole, part = without_part(reference)
    found = machine.session.found
    word = progress.find(r, whole) or (found if found is not None and found.reference == whole else None)
    return word.part(part) if word and part else word


def health(machine: Machine) -> Health:
    """Return the terminal at a glance: a handful of counts, no scan."""
    with machine.store.reading() as r:
        streams = outbox.depths(r)
        set_aside = setting_aside.listed(r)
        latest = incidents.latest(r, INCIDENTS_SHOWN)
        heard = _heard(r, machine)
    line = machine.line
    return Health(
        link=line.link,
        last_contact=heard,
        clock_skew_seconds=line.skew_seconds,
        streams=streams,
        pulled_seconds=None if line.pulled_at is None else machine.clock.monotonic() - line.pulled_at,
        disagreeing=tuple(sorted(line.disagreeing)),
        fetching=tuple(sorted(line.fetching)),
        set_aside=set_aside,
        printer=machine.printer,
        incidents=latest,
        refused_items=machine.catalogue.refused,
        edition=machine.catalogue.edition.version,
        storage_free_bytes=machine.store.free_bytes(),
    )


def _view(
    machine: Machine,
    filed: Filed | None,
    word: Progress | None,
    *,
    ticket: Ticket | None,
    evaluated: bool,
    as_of: datetime | None,
) -> ApplicationView:
    shown = word or filed
    if shown is None:
        raise ValueError("nothing is known of this application")
    state = _state(machine, word.state if word else QUEUED)
    return ApplicationView(
        reference=shown.reference,
        item=shown.item,
        item_name=shown.item_name,
        applicant=shown.applicant,
        state=state.id,
        state_title=state.title,
        citizen_text=state.citizen_text,
        acknowledged=word is not None,
        due_kind=word.due_kind if word else None,
        due_on=word.due_on if word else None,
        acceptance_workdays=machine.catalogue.life_cycle.acceptance_workdays(),
        history=tuple(_line(machine, entry) for entry in word.history) if word else (),
        ticket=ticket,
        evaluated=evaluated,
        as_of=as_of,
        to_follow=word.to_follow if word else (),
    )


def _integrated(machine: Machine, filed: Filed | None, told: Progress | None, part: int) -> dict[str, Any]:
    """Return what a view says besides of an integrated application, or of the part of it that is looked at."""
    parts = integrating.part_views(machine.catalogue, filed, told)
    shown = told or filed
    if not parts or shown is None:
        return {}
    known = machine.catalogue.integrated.get(shown.item)
    policy = known.failure_policy if known else ""
    if not part:
        return {"parts": parts, "failure_policy": policy}
    return {"part": next(one for one in parts if one.number == part), "failure_policy": policy}


def _rating(r: Transaction, machine: Machine, reference: str, *, word: Progress | None) -> tuple[Ticket | None, bool]:
    """Return the ticket that may still be spent, and whether a rating was given here or, as it seems, on a phone."""
    bound = tickets.of(r, reference)
    if bound and bound.spent:
        return None, True
    today = machine.clock.now().date()
    ticket = word.ticket if word else bound.ticket if bound else None
    if ticket is not None:
        return (ticket if ticket.expires_on >= today else None), False
    return None, bound is not None and bound.ticket.expires_on >= today


def _heard(r: Transaction, machine: Machine) -> datetime | None:
    heard = (machine.line.last_contact, feed.heard_at(r))
    return max((at for at in heard if at is not None), default=None)


def _line(machine: Machine, entry: HistoryEntry) -> HistoryLine:
    return HistoryLine(entry.state, _state(machine, entry.state).title, entry.at, entry.note)


def _state(machine: Machine, state_id: str) -> State:
    try:
        return machine.catalogue.life_cycle.state(state_id)
    except KeyError:  # the platform may be newer than this catalogue
        return State(state_id, _NEWS, _ASK_STAFF, owner=Owner.PLATFORM, clock=DueClock.STOPPED, final=False)
