"""Applications at the platform: received from a terminal, moved along by the staff, shown to everybody concerned."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, insert, select, update

from sync.central import commitments, guards, integrated, materials, moves, parts, provenance, tickets
from sync.central.bulk import add_rows
from sync.central.catalogue import Catalogue, Catalogues
from sync.central.columns import clean
from sync.central.commitments import Promise
from sync.central.deadlines import Deadline, Deadlines
from sync.central.effects import moment_kept
from sync.central.feed import Announcement, Writing
from sync.central.inspecting import Finding
from sync.central.integrated import Following
from sync.central.life_cycle import CITIZEN, RECEIVED, STAFF, SYSTEM, Transition
from sync.central.moves import Move, Unmet
from sync.central.records import HAND_IN, Application, HandedIn, Step, check_of, from_row
from sync.central.reminding import Notice
from sync.central.scope import ScopeRow
from sync.central.tables import applications, history
from sync.central.wire_tables import named_files
from sync.contract import ApplicationBody, ApplicationSubmission, HistoryBody, TicketBody

_MAX_APPLICANT = 100
_AS_TEXT = json.JSONEncoder(ensure_ascii=False).encode
_BODIES = TypeAdapter(list[ApplicationBody])


class NotOffered(Exception):
    """The application's present state does not offer this step, or the step does not bring what it has to."""

    def __init__(self, detail: str, why: Unmet | None = None) -> None:
        super().__init__(detail)
        self.why = why


@dataclass(frozen=True)
class Received:
    """An application on its way in, and the files that belong to it."""

    submission: ApplicationSubmission
    files: tuple[str, ...] = ()
    promise: Promise = field(default_factory=Promise)
    """What was promised in place of materials."""

    @property
    def reference(self) -> str:
        """Its printed name."""
        return self.submission.reference

    @property
    def looked_up(self) -> bool:
        """Whether other tables have a say in what terminals see of it: files, parts."""
        return bool(self.files or self.submission.parts)


@dataclass(frozen=True)
class Applications:
    """What may be done with applications; every method works inside the caller's transaction."""

    catalogues: Catalogues

    @property
    def catalogue(self) -> Catalogue:
        """The edition in force: its life cycle, calendar and rating hold for every application."""
        return self.catalogues.present

    def receive(
        self, writing: Writing, terminal: str, received: Sequence[Received], *, now: datetime, sample: bool
    ) -> Sequence[Announcement]:
        """Take applications over from `terminal`: from now on they are the platform's."""
        if not received:
            return []
        deadline = self._deadlines.on_entering(RECEIVED, now.date(), before=Deadline(), promised_workdays=None)
        alike = {"terminal": terminal, "state": RECEIVED, "version": 1, "received_at": now, **_columns(deadline)}
        connection = writing.connection
        rows = [self._row(connection, each, now) for each in received]
        add_rows(connection, applications, rows, **alike, sample=sample)
        first = Step(1, RECEIVED, "receive", now, "", None)
        wholes = [
            (each.submission, {**row, **alike, "sample": sample})
            for each, row in zip(received, rows, strict=True)
            if each.submission.parts
        ]
        add_rows(connection, history, [{"reference": each.reference} for each in received], **vars(first))
        parts.add(connection, self.catalogues, wholes, first)
        named = [{"reference": each.reference, "sha256": sha256} for each in received for sha256 in each.files]
        add_rows(connection, named_files, named)
        commitments.keep(connection, {each.reference: each.promise for each in received})
        owned = tickets.bind(writing, terminal, {each.submission.ticket: each.reference for each in reversed(received)})
        if owned:
            tickets.top_up(writing, terminal, now, window_days=self.catalogue.rating.window_days)
        newborn = _newborn([{**row, **alike} for row in rows], owned)
        return [
            writing.announce(terminal, "application", each.reference, newborn=None if each.looked_up else born)
            for each, born in zip(received, newborn, strict=True)
        ]

    def offered(self, application: Application, by: str = STAFF) -> tuple[Transition, ...]:
        """Return the steps that somebody may take now."""
        open_now = self.catalogue.life_cycle.open_to(by, application.state)
        return tuple(
            step
            for step in open_now
            if guards.bars(application, step.event) is None
            and integrated.opens(self.catalogue.life_cycle, application, by, step.target)
        )

    def take_step(self, writing: Writing, application: Application, move: Move, *, now: datetime) -> Announcement:
        """Move the application along.

        Raises NotOffered when the present state, the mover or what the step brings does not allow it. The caller has
        read the application under lock.
        """
        step = next((each for each in self.offered(application, move.by) if each.event == move.event), None)
        if step is None:
            raise NotOffered(f"{application.reference} is {application.state}: {move.by} is not offered {move.event}")
        accepted_under = self.catalogues.of(writing.connection, application.edition)
        if (why := guards.lacks(move, accepted_under.materials_of(application.item))) is not None:
            raise NotOffered(f"{move.event} lacks something: {why}", why)
        if move.event == moves.ACCEPT_COMMIT and commitments.barred(writing.connection, application, accepted_under):
            raise NotOffered(f"{application.reference}: the applicant may promise nothing", Unmet.BAD_CREDIT)
        deadline = self._deadlines.on_entering(
            step.target,
            now.date(),
            before=Deadline(application.due_kind, application.due_on, application.workdays_left),
            promised_workdays=self._promised(writing.connection, application),
        )
        if move.event == moves.BREACH:
            commitments.note_breach(writing.connection, application, accepted_under, sample=application.sample)
        if move.event == moves.UPSTREAM_REQUEST:
            deadline = Deadline("supplement", move.asked_by)
        values = {"state": step.target, **_columns(deadline), **self._brought(application, step, move, deadline, now)}
        taken = Step(application.version + 1, step.target, move.event, now, move.note, move.staff)
        return self._write(writing, application, values, taken)

    def hand_in(
        self, writing: Writing, application: Application, handed_in: HandedIn, *, event: str | None, now: datetime
    ) -> Announcement:
        """Take what was asked for, and the step `event` with it; without one the state stays."""
        asked = tuple(
            each.model_copy(update={"done": each.done or each.key in handed_in.keys}) for each in application.asked
        )
        content = json.dumps(handed_in.answers, ensure_ascii=False)
        holds = applications.c.reference == application.holder
        held = self._materials(writing.connection, application, handed_in)
        writing.connection.execute(update(applications).where(holds).values(answers=content, materials=held))
        values = {"asked": moves.written(asked)}
        known = select(named_files.c.sha256).where(named_files.c.reference == application.holder)
        fresh = set(handed_in.files) - set(writing.connection.execute(known).scalars())
        named = [{"reference": application.holder, "sha256": sha256} for sha256 in sorted(fresh)]
        add_rows(writing.connection, named_files, named)
        if event is None:
            taken = Step(application.version + 1, application.state, HAND_IN, now, handed_in.note, handed_in.staff)
            return self._write(writing, application, values, taken)
        writing.connection.execute(
            update(applications).where(applications.c.reference == application.reference).values(**values)
        )
        return self.take_step(
            writing, application, Move(event, by=CITIZEN, note=handed_in.note, staff=handed_in.staff), now=now
        )

    def note_down(
        self,
        writing: Writing,
        application: Application,
        notice: Notice | Finding,
        *,
        now: datetime,
        staff: str | None = None,
    ) -> Announcement:
        """Write a reminder, a longer time or what an inspection found down; the state stays, and it is no step."""
        beside = Step(application.version + 1, application.state, notice.event, now, notice.note, staff)
        return self._write(writing, application, notice.values, beside)

    def find(self, connection: Connection, reference: str, *, lock: bool = False) -> Application | None:
        """Return the application, or part of one, of that reference; `lock` keeps it from changing until the commit.

        Of a part the whole is kept too, and its answers are those of the one form.
        """
        outer = integrated.whole_of(reference)
        whole = self.find(connection, outer, lock=lock) if outer else None
        wanted = select(applications).where(applications.c.reference == reference)
        row = connection.execute(wanted.with_for_update() if lock else wanted).one_or_none()
        found = None if row is None else from_row(row)
        return replace(found, answers=whole.answers) if found and whole else found

    def _row(self, connection: Connection, received: Received, now: datetime) -> dict[str, Any]:
        submission, promise = received.submission, received.promise
        item = self.catalogues.of(connection, submission.edition).items[submission.item]
        return {
            "reference": submission.reference,
            "item": submission.item,
            "item_name": item.name,
            "edition": submission.edition,
            "form": submission.form,
            "answers": _AS_TEXT(submission.answers),
            "materials": materials.received(
                submission, item, now.date(), self.catalogue.workdays, replaced=promise.replaces
            ),
            "commitment": promise.standing.value,
            "provenance": provenance.received(submission),
            "applicant": clean(submission.applicant)[:_MAX_APPLICANT],
            "identity_check": check_of(submission.reference, submission.last_four),
            "confirmed_at": moment_kept(submission.confirmed_at, now),
            "parts": len(submission.parts),
        }

    def _brought(
        self, application: Application, step: Transition, move: Move, deadline: Deadline, now: datetime
    ) -> dict[str, Any]:
        """Return the columns that hold what the step brought along."""
        if move.event == moves.ISSUE and move.collect is not None:
            return {"collect": move.collect.model_dump_json()}
        if move.event not in moves.ASKING:
            return {}
        by = deadline.on
        if move.event == moves.ACCEPT_DEFER:
            days = self.catalogue.life_cycle.workdays_for(step.target, SYSTEM)
            by = None if days is None else self.catalogue.workdays.after(now.date(), days)
        times = application.supplements + (move.event == moves.REQUEST_SUPPLEMENT)
        return {"asked": moves.written(move.asked), "asked_by": by, "supplements": times}

    def _materials(self, connection: Connection, application: Application, handed_in: HandedIn) -> str:
        """Return the materials of the application, or of the whole a part belongs to, with those that came now."""
        whole = self.find(connection, application.holder) or application
        service = self.catalogues.of(connection, application.edition).services.get(whole.item)
        brought = {
            service.material_key(application.item, each.key) if service and application.whole else each.key: each
            for each in application.asked
            if each.kind == "material" and each.key in handed_in.keys
        }
        return materials.handed_in(whole.materials, brought, handed_in.filed)

    def _write(
        self, writing: Writing, application: Application, values: Mapping[str, Any], taken: Step
    ) -> Announcement:
        """Write a step down, and let everybody concerned hear of it."""
        connection, reference = writing.connection, application.reference
        changed = update(applications).where(applications.c.reference == reference)
        connection.execute(changed.values(version=taken.version, **values))
        connection.execute(insert(history).values(reference=reference, **vars(taken)))
        if application.whole is None:
            return writing.announce(application.terminal, "application", reference)
        return parts.follow(writing, application, taken, self._following(connection, application, taken.at))

    def _following(self, connection: Connection, application: Application, now: datetime) -> Following:
        whole = self.find(connection, application.holder)
        service = self.catalogues.of(connection, application.edition).services.get(whole.item if whole else "")
        policy = service.failure_policy if service else ""
        return Following(self.catalogue.life_cycle, self._deadlines, policy, now)

    @property
    def _deadlines(self) -> Deadlines:
        return Deadlines(self.catalogue.life_cycle, self.catalogue.workdays)

    def _promised(self, connection: Connection, application: Application) -> int | None:
        """Return what the edition promises that the application was accepted under."""
        known = self.catalogues.of(connection, application.edition).items.get(application.item)
        return None if known is None else known.promised_workdays


def _newborn(rows: Sequence[Mapping[str, Any]], owned: Mapping[str, TicketBody]) -> Sequence[ScopeRow]:
    """Return what terminals see of applications just received, as far as no other tables have a say in it."""
    first = HistoryBody(state=RECEIVED, at=rows[0]["received_at"], note="")
    shown = [
        {
            **row,
            "parts": (),
            "history": (first,),
            "ticket": owned.get(row["reference"]),
            "to_follow": materials.to_follow(row["materials"]),
        }
        for row in rows
    ]
    return [ScopeRow(body.version, body.model_dump_json()) for body in _BODIES.validate_python(shown)]


def _columns(deadline: Deadline) -> dict[str, Any]:
    return {"due_kind": deadline.kind, "due_on": deadline.on, "workdays_left": deadline.workdays_left}
