"""Applications as terminals send them: judged one by one, taken over together."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache

from sqlalchemy import Connection, String, bindparam, select
from stdnum.exceptions import ValidationError as CheckFailed
from stdnum.iso7064 import mod_37_36

from sync.central import commitments, day_bounds, form_check, kept_drafts
from sync.central.applications import Applications, Received
from sync.central.catalogue import Catalogue, Catalogues
from sync.central.effects import Applied, Effect, Rejected, body_of
from sync.central.enrolment import Enrolled
from sync.central.feed import Writing
from sync.central.prepared import Prepared
from sync.central.tables import outlets, terminals
from sync.central.versions import versions_of
from sync.contract import ApplicationSubmission, Op, OpStatus

_MAX_WORDS = 500
_NOT_OFFERED = "这件事现在不办了。请到窗口问一问，可以改办什么。"
_SAMPLE = Prepared(
    select(outlets.c.sample).join(terminals).where(terminals.c.code == bindparam("terminal", type_=String))
)


def withdrawn(op: Op, catalogues: Catalogues, connection: Connection, today: date) -> Rejected | None:
    """Return why an application is given back as a draft (QUEUED → DRAFT): its item is not taken any more."""
    submission = body_of(ApplicationSubmission, op) if op.kind == "application.submit" else None
    if not isinstance(submission, ApplicationSubmission):
        return None
    why = catalogues.present.suspended({submission.item, *submission.parts})
    if why is None and catalogues.has_dropped(connection, submission.item, submission.edition, today):
        why = _NOT_OFFERED
    return None if why is None else Rejected("withdrawn", why[:_MAX_WORDS])


def take_over(
    applications: Applications, writing: Writing, sender: Enrolled, ops: Sequence[Op], now: datetime
) -> Sequence[Effect]:
    """Take the applications over, those that can be; returns one effect per operation, in order."""
    read = [_judged(op, sender, applications.catalogues, writing.connection) for op in ops]
    versions = dict(
        versions_of(writing.connection, [each.reference for each in read if not isinstance(each, Rejected)])
    )
    judged = [_unless_on_file(op, each, versions) for op, each in zip(ops, read, strict=True)]
    received = [each for each in judged if not isinstance(each, Rejected)]
    sample = _stands_in_a_sample_outlet(writing.connection, sender.terminal)
    drafts = [each.submission.draft for each in received if each.submission.draft]
    kept_drafts.drop(writing.connection, drafts)
    announcements = iter(applications.receive(writing, sender.terminal, received, now=now, sample=sample))
    return [each if isinstance(each, Rejected) else Applied(next(announcements), each.reference) for each in judged]


def _judged(op: Op, sender: Enrolled, catalogues: Catalogues, connection: Connection) -> Received | Rejected:
    submission = body_of(ApplicationSubmission, op)
    if isinstance(submission, Rejected):
        return submission
    catalogue = catalogues.of(connection, submission.edition)
    wrong = _about_something_else(op, submission, sender) or _unfit(submission, catalogue)
    promise = wrong or commitments.judged(connection, submission, catalogue)
    if isinstance(promise, Rejected):
        return promise
    return Received(submission, tuple(dict.fromkeys(op.files)), promise)


def _about_something_else(op: Op, submission: ApplicationSubmission, sender: Enrolled) -> Rejected | None:
    if (wrong := _reference_problem(submission.reference, sender)) is not None:
        return Rejected("reference", wrong)
    if op.aggregate != f"application:{submission.reference}":
        return Rejected("aggregate", "The operation names another application than its body.")
    return None


def _unfit(submission: ApplicationSubmission, catalogue: Catalogue) -> Rejected | None:
    """Return why the application is none that its edition of the catalogue offers."""
    if submission.item not in catalogue.items:
        return Rejected("item_unknown", f"Item {submission.item[:20]} is not in the catalogue.")
    if (misfit := _parts_problem(catalogue, submission)) is not None:
        return Rejected("parts", misfit)
    validator = catalogue.validator(submission.form, submission.edition)
    if validator is None:
        return None
    filled_in = day_bounds.day_of(submission.confirmed_at)
    wrong = form_check.problem(validator, submission.answers, filled_in=filled_in)
    return None if wrong is None else Rejected("answers", wrong[:_MAX_WORDS])


def _parts_problem(catalogue: Catalogue, submission: ApplicationSubmission) -> str | None:
    """Accept the parts of a service, each once; those of an edition that is not held here are taken as they are."""
    service = catalogue.services.get(submission.item)
    if submission.parts and service is None:
        return f"Item {submission.item[:20]} has no parts."
    if len(set(submission.parts)) < len(submission.parts):
        return "A part is named twice."
    held_here = catalogue.edition == submission.edition
    unknown = [part for part in submission.parts if service and held_here and part not in service.parts]
    return f"{submission.item[:20]} has no part {unknown[0][:20]}." if unknown else None


def _unless_on_file(op: Op, received: Received | Rejected, versions: dict[str, int]) -> Received | Rejected:
    """Let pass what is not on file yet, and count it as on file from then on."""
    if isinstance(received, Rejected):
        return received
    present = versions.get(received.reference, 0)
    if present or op.base_version != 0:
        detail = f"{received.reference} is on file in version {present}; the operation was made for {op.base_version}."
        return Rejected("version", detail, status=OpStatus.CONFLICT)
    versions[received.reference] = 1
    return received


def _reference_problem(reference: str, sender: Enrolled) -> str | None:
    """Accept only what this very key of this terminal may have minted: no two can ever mint the same."""
    if _form_of(sender.terminal, sender.series).fullmatch(reference) is None:
        return "The reference was not minted by this terminal's present key."
    try:
        mod_37_36.validate(reference.replace("-", ""))
    except CheckFailed:
        return "The reference's check character (ISO 7064) is wrong."
    return None


@lru_cache
def _form_of(terminal: str, series: str) -> re.Pattern[str]:
    return re.compile(re.escape(terminal) + r"-[0-9]{6}-" + series + r"[0-9]{4}-[0-9A-Z]")


def _stands_in_a_sample_outlet(connection: Connection, terminal: str) -> bool:
    return bool(_SAMPLE.run(connection, terminal=terminal)[0].sample)
