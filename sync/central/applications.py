"""Applications at the platform: received from a terminal, moved along by the staff, shown to everybody concerned."""

import hashlib
import hmac
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, Row, insert, select, update

from sync.central import tickets
from sync.central.among import among, among_those
from sync.central.bulk import add_rows
from sync.central.catalogue import Catalogue
from sync.central.columns import clean
from sync.central.deadlines import Deadline, Deadlines, DueKind
from sync.central.effects import moment_kept
from sync.central.feed import Announcement, Writing
from sync.central.life_cycle import RECEIVED, Transition
from sync.central.prepared import Prepared
from sync.central.scope import ScopeRow
from sync.central.tables import applications, history
from sync.central.wire_tables import named_files
from sync.contract import ApplicationBody, ApplicationSubmission, HistoryBody, TicketBody

_MAX_APPLICANT = 100
_AS_TEXT = json.JSONEncoder(ensure_ascii=False).encode
_BODIES = TypeAdapter(list[ApplicationBody])
_VERSIONS = Prepared(
    select(applications.c.reference, applications.c.version).where(among_those(applications.c.reference, "references"))
)


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
    retired_at: datetime | None

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
class Received:
    """An application on its way in, and the files that belong to it."""

    submission: ApplicationSubmission
    files: tuple[str, ...] = ()

    @property
    def reference(self) -> str:
        """Its printed name."""
        return self.submission.reference


@dataclass(frozen=True)
class Applications:
    """What may be done with applications; every method works inside the caller's transaction."""

    catalogue: Catalogue

    def receive(
        self, writing: Writing, terminal: str, received: Sequence[Received], *, now: datetime, sample: bool
    ) -> Sequence[Announcement]:
        """Take applications over from `terminal`: from now on they are the platform's."""
        if not received:
            return []
        deadline = self._deadlines.on_entering(RECEIVED, now.date(), before=Deadline(), promised_workdays=None)
        alike = {"terminal": terminal, "state": RECEIVED, "version": 1, "received_at": now, **_columns(deadline)}
        connection = writing.connection
        rows = [self._row(each.submission, now) for each in received]
        add_rows(connection, applications, rows, **alike, sample=sample)
        first = Step(1, RECEIVED, "receive", now, "", None)
        add_rows(connection, history, [{"reference": each.reference} for each in received], **vars(first))
        named = [{"reference": each.reference, "sha256": sha256} for each in received for sha256 in each.files]
        add_rows(connection, named_files, named)
        owned = tickets.bind(writing, terminal, {each.submission.ticket: each.reference for each in reversed(received)})
        if owned:
            tickets.top_up(writing, terminal, now, window_days=self.catalogue.rating.window_days)
        newborn = _newborn([{**row, **alike} for row in rows], owned)
        return [
            writing.announce(terminal, "application", each.reference, newborn=None if each.files else born)
            for each, born in zip(received, newborn, strict=True)
        ]

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

    def _row(self, submission: ApplicationSubmission, now: datetime) -> dict[str, Any]:
        return {
            "reference": submission.reference,
            "item": submission.item,
            "item_name": self.catalogue.items[submission.item].name,
            "edition": submission.edition,
            "form": submission.form,
            "answers": _AS_TEXT(submission.answers),
            "applicant": clean(submission.applicant)[:_MAX_APPLICANT],
            "identity_check": check_of(submission.reference, submission.last_four),
            "confirmed_at": moment_kept(submission.confirmed_at, now),
        }

    @property
    def _deadlines(self) -> Deadlines:
        return Deadlines(self.catalogue.life_cycle, self.catalogue.workdays)

    def _promised(self, item: str) -> int | None:
        known = self.catalogue.items.get(item)
        return None if known is None else known.promised_workdays


def _newborn(rows: Sequence[Mapping[str, Any]], owned: Mapping[str, TicketBody]) -> Sequence[ScopeRow]:
    """Return what terminals see of applications just received, as far as no other tables have a say in it."""
    first = HistoryBody(state=RECEIVED, at=rows[0]["received_at"], note="")
    shown = [{**row, "history": (first,), "ticket": owned.get(row["reference"])} for row in rows]
    return [ScopeRow(body.version, body.model_dump_json()) for body in _BODIES.validate_python(shown)]


def steps(connection: Connection, reference: str) -> tuple[Step, ...]:
    """Return what has been done with an application, oldest first."""
    wanted = select(history).where(history.c.reference == reference).order_by(history.c.version)
    return tuple(
        Step(row.version, row.state, row.event, row.at, row.note, row.staff) for row in connection.execute(wanted)
    )


def versions_of(connection: Connection, references: Collection[str]) -> Mapping[str, int]:
    """Return the versions of those of the applications that are on file."""
    return {row.reference: row.version for row in _VERSIONS.run(connection, references=references)}


def show_again(writing: Writing, references: Collection[str]) -> Sequence[Announcement]:
    """Give the applications their next version: something about them that terminals see is another than before."""
    columns = applications.c
    concerned = among(columns.reference, references)
    writing.connection.execute(update(applications).where(concerned).values(version=columns.version + 1))
    found = writing.connection.execute(select(columns.terminal, columns.reference).where(concerned))
    return [writing.announce(row.terminal, "application", row.reference) for row in found]


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


def _columns(deadline: Deadline) -> dict[str, Any]:
    return {"due_kind": deadline.kind, "due_on": deadline.on, "workdays_left": deadline.workdays_left}


def _record(connection: Connection, reference: str, step: Step) -> None:
    connection.execute(insert(history).values(reference=reference, **vars(step)))
