"""The slip of an integrated application: a holding slip until the platform has it, a receipt from then on."""

from datetime import datetime

from kiosk.app import integrating
from kiosk.app.views import PartView
from kiosk.catalogue import Catalogue
from kiosk.exchange import Progress
from kiosk.slips import IntegratedPart, IntegratedSlip, OutletLine
from kiosk.storage.applications import Filed

_WAITING = "等前一件办好"
_STOPPED = "停在前一件"


def slip(
    catalogue: Catalogue, outlet: OutletLine, filed: Filed, word: Progress | None, *, sample: bool
) -> IntegratedSlip:
    """Return what is true of it now; `word` is the platform's, None while it has not received it."""
    service = catalogue.integrated.get(filed.item)
    views = integrating.part_views(catalogue, filed, word)
    return IntegratedSlip(
        reference=filed.reference,
        service=filed.item,
        service_name=filed.item_name,
        applicant=filed.applicant,
        confirmed_at=filed.confirmed_at,
        received_at=word.received_at if word else None,
        as_of=_as_of(word),
        parts=tuple(_part(catalogue, view) for view in views),
        failure_policy=service.failure_policy if service else "",
        edition=filed.edition,
        outlet=outlet,
        sample=sample,
        proof=filed.proof if word else None,
    )


def _as_of(word: Progress | None) -> datetime | None:
    """Return when the platform said last that something happened, if that was later than the receipt."""
    latest = max((step.at for part in word.parts for step in part.history), default=None) if word else None
    return latest if word and latest and latest > word.received_at else None


def _part(catalogue: Catalogue, view: PartView) -> IntegratedPart:
    held = view.state == integrating.QUEUED
    return IntegratedPart(
        item_name=f"{view.number}．{view.item_name}",
        authority=catalogue.authority_of(view.item),
        state_title=_STOPPED if view.stopped_by else _WAITING if view.waits_for and not held else view.state_title,
        due_on=view.due_on,
        note=_note(view),
    )


def _note(view: PartView) -> str:
    if view.stopped_by:
        return f"“{'”“'.join(view.stopped_by)}”没有办成，这一件先停着"
    return f"等“{'”“'.join(view.waits_for)}”办好，再办这一件" if view.waits_for else ""
