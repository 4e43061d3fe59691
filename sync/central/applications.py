"""Applications at the platform: received from a terminal, moved along by the staff, shown to everybody concerned."""

import hashlib
import hmac
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from sync.central import tickets
from sync.central.catalogue import Catalogue
from sync.central.deadlines import Deadline, Deadlines, DueKind
from sync.central.feed import Announcement, Writing
from sync.central.life_cycle import RECEIVED, Transition
from sync.central.tables import applications, history
from sync.contract import ApplicationBody, ApplicationSubmission, HistoryBody


class NotOffered(Exception):
    """The application's present state does not offer this step, or a required note is missing."""


@dataclass(frozen=True)
class Application:
    """An application as the platform keeps it."""

    reference: str
    terminal: str
    item: str
    item_name: str
    edition: str
    form: str
    answers: Mapping[str, Any]
    applicant: str
    identity_check: str
    state: str
    version: int
    confirmed_at: datetime
    received_at: datetime
    due_kind: DueKind | None
    due_on: date | None
    workdays_left: int | None
    sample: bool

    @property
    def committed(self) -> bool:
        """Whether the citizen signed a commitment (告知承诺)."""
        commitment = self.answers.get("commitment")
        return isinstance(commitment, Mapping) and commitment.get("agreed") is True


@dataclass(frozen=True)
class Step:
    """One step of an application that has been taken."""

    version: int
    state: str
    event: str
    at: datetime
    note: str
    staff: str | None


@dataclass(frozen=True)
class Applications:
    """What may be done with applications; every method works inside the caller's transaction."""

    catalogue: Catalogue
    public_url: str

    def receive(
        self, writing: Writing, terminal: str, submission: ApplicationSubmission, *, now: datetime, sample: bool
    ) -> Announcement:
        """Take an application over from `terminal`: from now on it is the platform's."""
        deadline = self._deadlines.on_entering(RECEIVED, now.date(), before=Deadline(), promised_workdays=None)
        row = {
            "reference": submission.reference,
            "terminal": terminal,
            "item": submission.item,
            "item_name": self.catalogue.items[submission.item].name,
            "edition": submission.edition,
            "form": submission.form,
            "answers": json.dumps(submission.answers, ensure_ascii=False),
            "applicant": submission.applicant,
            "identity_check": check_of(submission.reference, submission.last_four),
            "state": RECEIVED,
            "version": 1,
            "confirmed_at": submission.confirmed_at,
            "received_at": now,
            "sample": sample,
        }
        writing.connection.execute(insert(applications).values(**row, **_columns(deadline)))
        _record(writing.connection, submission.reference, Step(1, RECEIVED, "receive", now, "", None))
        if submission.ticket is not None:
            tickets.bind(writing, submission.ticket, terminal, submission.reference)
        tickets.top_up(writing, terminal, now, window_days=self.catalogue.rating.window_days)
        return writing.announce(terminal, "application", submission.reference)

    def offered(self, application: Application) -> tuple[Transition, ...]:
        """Return the steps that the staff may take now."""
        return self.catalogue.life_cycle.open_to_staff(application.state, committed=application.committed)

    def take_step(
        self, writing: Writing, application: Application, event: str, *, note: str, staff: str | None, now: datetime
    ) -> Announcement:
        """Move the application along by `event`.

        Raises NotOffered when the present state does not allow it. The caller has read the application under lock.
        """
        step = next((each for each in self.offered(application) if each.event == event), None)
        if step is None:
            raise NotOffered(f"{application.reference} is {application.state}: {event} is not offered")
        deadline = self._deadlines.on_entering(
            step.target,
            now.date(),
            before=Deadline(application.due_kind, application.due_on, application.workdays_left),
            promised_workdays=self._promised(application.item),
        )
        version = application.version + 1
        writing.connection.execute(
            update(applications)
            .where(applications.c.reference == application.reference)
            .values(state=step.target, version=version, **_columns(deadline))
        )
        taken = Step(version, step.target, event, now, note, staff)
        _record(writing.connection, application.reference, taken)
        return writing.announce(application.terminal, "application", application.reference)

    def find(self, connection: Connection, reference: str, *, lock: bool = False) -> Application | None:
        """Return the application of that reference; `lock` keeps it from changing until the commit."""
        wanted = select(applications).where(applications.c.reference == reference)
        row = connection.execute(wanted.with_for_update() if lock else wanted).one_or_none()
        return None if row is None else from_row(row)

    def body(self, connection: Connection, reference: str) -> ApplicationBody | None:
        """Return the application as terminals see it; None when there is none."""
        return self.bodies(connection, [reference]).get(reference)

    def bodies(self, connection: Connection, references: Collection[str]) -> Mapping[str, ApplicationBody]:
        """Return the applications as terminals see them, by reference, in three statements whatever their number."""
        if not references:
            return {}
        found = connection.execute(select(applications).where(applications.c.reference.in_(references)))
        taken = _steps_of(connection, references)
        owned = tickets.owned_by(connection, references)
        return {
            each.reference: self._body(each, taken[each.reference], owned.get(each.reference))
            for each in map(from_row, found)
        }

    def _body(self, found: Application, taken: list[Step], ticket: tickets.Ticket | None) -> ApplicationBody:
        return ApplicationBody(
            reference=found.reference,
            item=found.item,
            item_name=found.item_name,
            state=found.state,
            version=found.version,
            applicant=found.applicant,
            identity_check=found.identity_check,
            received_at=found.received_at,
            due_kind=found.due_kind,
            due_on=found.due_on,
            history=tuple(HistoryBody(state=step.state, at=step.at, note=step.note) for step in taken),
            ticket=None if ticket is None or ticket.spent else ticket.body(self.public_url),
        )

    @property
    def _deadlines(self) -> Deadlines:
        return Deadlines(self.catalogue.life_cycle, self.catalogue.workdays)

    def _promised(self, item: str) -> int | None:
        known = self.catalogue.items.get(item)
        return None if known is None else known.promised_workdays


def steps(connection: Connection, reference: str) -> tuple[Step, ...]:
    """Return what has been done with an application, oldest first."""
    return tuple(_steps_of(connection, [reference])[reference])


def check_of(reference: str, last_four: str) -> str:
    """Return the digest by which a citizen's look-up is checked without keeping the number itself."""
    return hashlib.sha256(f"{reference}:{last_four.upper()}".encode()).hexdigest()


def proves(application: Application, last_four: str) -> bool:
    """Return whether `last_four` are the last four of the applicant's identity number."""
    return hmac.compare_digest(application.identity_check, check_of(application.reference, last_four))


def from_row(row: Row[Any]) -> Application:
    """Return the application of a row that holds every column of the table, and perhaps others."""
    fields = {column.name: getattr(row, column.name) for column in applications.c}
    return Application(**{**fields, "answers": json.loads(fields["answers"])})


def _steps_of(connection: Connection, references: Collection[str]) -> dict[str, list[Step]]:
    found: dict[str, list[Step]] = {reference: [] for reference in references}
    wanted = select(history).where(history.c.reference.in_(references)).order_by(history.c.version)
    for row in connection.execute(wanted):
        found[row.reference].append(Step(row.version, row.state, row.event, row.at, row.note, row.staff))
    return found


def _columns(deadline: Deadline) -> dict[str, Any]:
    return {"due_kind": deadline.kind, "due_on": deadline.on, "workdays_left": deadline.workdays_left}


def _record(connection: Connection, reference: str, step: Step) -> None:
    connection.execute(insert(history).values(reference=reference, **vars(step)))
