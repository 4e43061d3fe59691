"""What citizens do with an application that the platform already holds: supplement, withdraw, collect.

It may come from any terminal: the citizen's proof is the reference and the last four of the identity number.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sync.central import day_bounds, form_check, moves, questions
from sync.central.applications import Applications
from sync.central.catalogue import Catalogue
from sync.central.effects import Applied, Effect, Rejected, body_of
from sync.central.enrolment import Enrolled
from sync.central.feed import Writing
from sync.central.guards import outstanding
from sync.central.life_cycle import CITIZEN
from sync.central.moves import Move
from sync.central.overdue import move_on
from sync.central.records import Application, HandedIn, latest, proves, steps
from sync.contract import (
    ApplicationCollection,
    ApplicationSupplement,
    ApplicationWithdrawal,
    AskedBody,
    Op,
    OpStatus,
)

_MAX_WORDS = 500

_Body = ApplicationSupplement | ApplicationWithdrawal | ApplicationCollection
_BODIES: dict[str, type[_Body]] = {
    "application.supplement": ApplicationSupplement,
    "application.withdraw": ApplicationWithdrawal,
    "application.collect": ApplicationCollection,
}
KINDS = frozenset(_BODIES)
"""Kinds of operations that belong here."""


def record(
    applications: Applications, writing: Writing, sender: Enrolled, ops: Sequence[Op], now: datetime
) -> Sequence[Effect]:
    """Do what was asked, where it can be; returns one effect per operation, in order.

    Raises Refusal with 429, and nothing of the push is done, when a terminal tries out too many proofs.
    """
    return [_one(applications, writing, sender, op, now) for op in ops]


def _one(applications: Applications, writing: Writing, sender: Enrolled, op: Op, now: datetime) -> Effect:
    body = body_of(_BODIES[op.kind], op)
    if isinstance(body, Rejected):
        return body
    if op.aggregate != f"application:{body.reference}":
        return Rejected("aggregate", "The operation names another application than its body.")
    found = applications.find(writing.connection, body.reference, lock=True)
    proven = found is not None and proves(found, body.last_four)
    if found is not None and not proven:
        questions.count(writing.connection, sender.terminal, questions.ABOUT_APPLICATIONS, now)
    if found is None or not proven:
        return Rejected("not_found", "There is no application of that reference and that identity number.")
    present = move_on(applications, writing, found, now)
    if isinstance(outdated := _unless_as_seen(writing, op, present), Rejected):
        return outdated
    if isinstance(body, ApplicationSupplement):
        return _supplement(applications, writing, present, body, files=op.files, now=now)
    event = moves.WITHDRAW if isinstance(body, ApplicationWithdrawal) else moves.PICK_UP
    return _step(applications, writing, present, event, now=now)


def _supplement(
    applications: Applications,
    writing: Writing,
    application: Application,
    body: ApplicationSupplement,
    *,
    files: Sequence[str],
    now: datetime,
) -> Effect:
    """Take what was asked for; a supplement has to be whole, what may follow (容缺) comes as it comes."""
    missing = outstanding(application.asked)
    brought = [each for each in missing if _brings(body, each)]
    events = [each.event for each in applications.offered(application, by=CITIZEN) if each.event in moves.WHOLE]
    if not brought:
        return Rejected("not_offered", f"Nothing of this is asked for; the application is {application.state}.")
    if events and len(brought) < len(missing):
        titles = "、".join(each.title for each in missing if each not in brought)
        return Rejected("incomplete", f"还缺：{titles}。"[:_MAX_WORDS])
    if not set(body.filed.values()) <= set(files):
        return Rejected("files", "A material is said to be in a file that the operation does not name.")
    accepted_under = applications.catalogues.of(writing.connection, application.edition)
    answers = _corrected(accepted_under, application, body)
    if isinstance(answers, Rejected):
        return answers
    handed_in = HandedIn(
        answers=answers,
        keys=tuple(each.key for each in brought),
        filed=body.filed,
        files=tuple(files),
        note=_receipt(brought, body.note),
    )
    event = events[0] if events else None
    announced = applications.hand_in(writing, application, handed_in, event=event, now=now)
    return Applied(announced, application.holder)


def _brings(body: ApplicationSupplement, asked: AskedBody) -> bool:
    if asked.kind == "field":
        return asked.key in body.answers
    return asked.key in body.materials if asked.kind == "material" else bool(body.note.strip())


def _corrected(
    accepted_under: Catalogue, application: Application, body: ApplicationSupplement
) -> Mapping[str, Any] | Rejected:
    """Return the answers with what was asked for put right."""
    asked = {each.key for each in application.asked if each.kind == "field"}
    unasked = next((pointer for pointer in body.answers if pointer not in asked), None)
    if unasked is not None:
        return Rejected("not_asked", f"Nobody asked for {unasked[:80]}.")
    validator = accepted_under.validator(application.form, application.edition)
    try:
        return form_check.corrected(
            application.answers, body.answers, validator, filled_in=day_bounds.day_of(body.made_at)
        )
    except KeyError:
        return Rejected("answers", "The application has no such place.")
    except form_check.Unfit as wrong:
        return Rejected("answers", str(wrong)[:_MAX_WORDS])


def _receipt(brought: Sequence[AskedBody], note: str) -> str:
    """Return what is written into the history; what the citizen added stands behind it."""
    received = "收到：" + "、".join(each.title for each in brought)
    return f"{received}。{note.strip()}"[:_MAX_WORDS]


def _unless_as_seen(writing: Writing, op: Op, application: Application) -> Rejected | None:
    """Refuse what was decided on another state of things than the present one; a file that arrived is none."""
    last = latest(steps(writing.connection, application.reference)).version
    if last <= op.base_version:
        return None
    detail = f"{application.reference} is {application.state} since version {last}; the citizen saw {op.base_version}."
    return Rejected("version", detail, status=OpStatus.CONFLICT)


def _step(
    applications: Applications, writing: Writing, application: Application, event: str, *, now: datetime
) -> Effect:
    offered = {each.event for each in applications.offered(application, by=CITIZEN)}
    if event not in offered:
        return Rejected("not_offered", f"An application that is {application.state} does not offer this.")
    announced = applications.take_step(writing, application, Move(event, by=CITIZEN), now=now)
    return Applied(announced, application.holder)
