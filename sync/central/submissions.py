"""What an operation of a terminal does: an application is taken over, a rating is recorded, or it is rejected."""

import json
import re
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from sqlalchemy import Connection, select
from stdnum.exceptions import ValidationError as CheckFailed
from stdnum.iso7064 import mod_37_36

from sync.central import tickets
from sync.central.applications import Applications
from sync.central.columns import BEIJING
from sync.central.enrolment import Enrolled
from sync.central.evaluations import Channel, Evaluation, Unusable, spend
from sync.central.feed import Announcement, Writing
from sync.central.tables import outlets, terminals
from sync.contract import ApplicationSubmission, EvaluationSubmission, Op, OpStatus

_MAX_APPLICANT = 100
_MAX_TAGS, _MAX_TAG = 12, 40
_EARLIEST_YEAR, _LATEST_YEAR = 2000, 2200

Body = TypeVar("Body", bound=BaseModel)


class Rejected(Exception):
    """The operation cannot be applied, now or later; `code` is for programs, the text for people."""

    def __init__(self, code: str, detail: str, *, status: OpStatus = OpStatus.REJECTED) -> None:
        super().__init__(detail)
        self.code = code
        self.status = status


@dataclass(frozen=True)
class Applied:
    """The effect of an operation: what it announced, and the application it is about."""

    announcement: Announcement
    reference: str | None = None


@dataclass(frozen=True)
class Submissions:
    """Applies one operation inside the caller's transaction."""

    applications: Applications

    def apply(self, writing: Writing, sender: Enrolled, op: Op, now: datetime) -> Applied:
        """Do what the operation asks for; raises Rejected."""
        if op.kind == "application.submit":
            return self._submit(writing, sender, op, now)
        return self._evaluate(writing, sender, op, now)

    def _submit(self, writing: Writing, sender: Enrolled, op: Op, now: datetime) -> Applied:
        submission = _body(ApplicationSubmission, op)
        reference = submission.reference
        _check_reference(reference, sender)
        if op.aggregate != f"application:{reference}":
            raise Rejected("aggregate", "The operation names another application than its body.")
        if submission.item not in self.applications.catalogue.items:
            raise Rejected("item_unknown", f"Item {submission.item[:20]} is not in the catalogue.")
        existing = self.applications.find(writing.connection, reference)
        if existing is not None or op.base_version != 0:
            present = 0 if existing is None else existing.version
            detail = f"{reference} is on file in version {present}; the operation was made for {op.base_version}."
            raise Rejected("version", detail, status=OpStatus.CONFLICT)
        kept = {"applicant": submission.applicant[:_MAX_APPLICANT], "confirmed_at": _kept(submission.confirmed_at, now)}
        announcement = self.applications.receive(
            writing,
            sender.terminal,
            submission.model_copy(update=kept),
            now=now,
            sample=_stands_in_a_sample_outlet(writing.connection, sender.terminal),
        )
        return Applied(announcement, reference)

    def _evaluate(self, writing: Writing, sender: Enrolled, op: Op, now: datetime) -> Applied:
        submission = _body(EvaluationSubmission, op)
        if op.aggregate != f"evaluation:{submission.ticket}":
            raise Rejected("aggregate", "The operation names another ticket than its body.")
        if len(submission.tags) > _MAX_TAGS or any(len(tag) > _MAX_TAG for tag in submission.tags):
            raise Rejected("tags", f"At most {_MAX_TAGS} tags of {_MAX_TAG} letters can be kept.")
        ticket = tickets.hold(writing.connection, submission.ticket)
        if ticket is None or ticket.terminal != sender.terminal:
            raise Rejected("ticket_unknown", "This terminal does not hold such a ticket.")
        evaluation = Evaluation(
            submission.level,
            submission.tags,
            submission.comment,
            _kept(submission.made_at, now),
            Channel.TERMINAL,
        )
        try:
            announcement = spend(writing, ticket, evaluation, now=now)
        except Unusable as unusable:
            raise Rejected(f"ticket_{unusable.why}", f"The ticket cannot be used: {unusable.why}.") from unusable
        tickets.top_up(writing, sender.terminal, now, window_days=self.applications.catalogue.rating.window_days)
        return Applied(announcement)


def _body(model: type[Body], op: Op) -> Body:
    try:
        return model.model_validate_json(json.dumps(op.body, allow_nan=False), strict=True)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = "/".join(str(part) for part in first["loc"])
        raise Rejected("malformed", f"{where}: {first['msg']}"[:200]) from error
    except ValueError as error:
        raise Rejected("malformed", "The body holds a number that is not finite.") from error


def _check_reference(reference: str, sender: Enrolled) -> None:
    """Accept only what this very key of this terminal may have minted: no two can ever mint the same."""
    form = re.escape(sender.terminal) + r"-[0-9]{6}-" + sender.series + r"[0-9]{4}-[0-9A-Z]"
    if re.fullmatch(form, reference) is None:
        raise Rejected("reference", "The reference was not minted by this terminal's present key.")
    try:
        mod_37_36.validate(reference.replace("-", ""))
    except CheckFailed as error:
        raise Rejected("reference", "The reference's check character (ISO 7064) is wrong.") from error


def _kept(moment: datetime, now: datetime) -> datetime:
    """Return the terminal's time, or ours where its clock is beyond reason: no citizen is refused for a clock."""
    return moment.astimezone(BEIJING) if _EARLIEST_YEAR <= moment.year < _LATEST_YEAR else now


def _stands_in_a_sample_outlet(connection: Connection, terminal: str) -> bool:
    wanted = select(outlets.c.sample).join(terminals).where(terminals.c.code == terminal)
    is_sample: bool = connection.execute(wanted).scalar_one()
    return is_sample
