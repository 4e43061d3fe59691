"""Rows of integrated applications: made when they arrive, and brought along when one of their parts moves."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, insert, select, update

from sync.central import integrated, moves
from sync.central.bulk import add_rows
from sync.central.catalogue import Catalogues
from sync.central.feed import Announcement, Writing
from sync.central.integrated import Following
from sync.central.records import Application, Step, check_of
from sync.central.tables import applications, history
from sync.contract import ApplicationSubmission

_NO_TIME: Mapping[str, Any] = {"due_kind": None, "due_on": None, "workdays_left": None}
_MAX_NOTE = 2000


def add(
    connection: Connection,
    catalogues: Catalogues,
    wholes: Sequence[tuple[ApplicationSubmission, Mapping[str, Any]]],
    first: Step,
) -> None:
    """Add the parts of applications that have just been received; the rows of the wholes are complete."""
    rows = [row for submission, whole in wholes for row in _rows(connection, catalogues, submission, whole)]
    add_rows(connection, applications, rows)
    add_rows(connection, history, [{"reference": row["reference"]} for row in rows], **vars(first))


def _rows(
    connection: Connection, catalogues: Catalogues, submission: ApplicationSubmission, whole: Mapping[str, Any]
) -> Iterator[dict[str, Any]]:
    if not submission.parts:
        return
    catalogue = catalogues.of(connection, submission.edition)
    service = catalogue.services.get(submission.item)
    for number, part in enumerate(submission.parts, 1):
        reference = integrated.part_reference(submission.reference, number)
        waits = integrated.waits_at_first(service, submission.parts, part)
        yield {
            **whole,
            "reference": reference,
            "item": part,
            "item_name": catalogue.part(part).name,
            "answers": "{}",  # kept once, with the whole
            "materials": "[]",
            "identity_check": check_of(reference, submission.last_four),
            "whole": submission.reference,
            "part": number,
            "parts": 0,
            "waits_for": moves.waits_written(waits),
            **(_NO_TIME if waits else {}),
        }


def follow(writing: Writing, application: Application, taken: Step, following: Following) -> Announcement:
    """Bring the other parts and the whole along after a step of one part, and let everybody concerned hear of it."""
    connection, whole = writing.connection, application.holder
    parts = integrated.parts_of(connection, whole)
    moved = next(each for each in parts if each.reference == application.reference)
    for change in following.changes(moved, parts):
        _write(connection, change.part.reference, change.values, change.step)
    _bring_along(connection, application, taken, following)
    return writing.announce(application.terminal, "application", whole)


def _bring_along(connection: Connection, application: Application, taken: Step, following: Following) -> None:
    """Put the whole where its parts are now."""
    whole, parts = application.holder, integrated.parts_of(connection, application.holder)
    kind, day = integrated.due_of(parts)
    version = connection.execute(select(applications.c.version).where(applications.c.reference == whole)).scalar_one()
    state = integrated.state_of(following.life_cycle, parts, integrated.decided_well(connection, whole))
    title = following.life_cycle.state(taken.state).title
    note = "。".join(filter(None, (f"{application.item_name}：{title}", taken.note)))
    step = Step(version + 1, state, integrated.PART_STEP, taken.at, note[:_MAX_NOTE], taken.staff)
    _write(connection, whole, {"state": state, "version": version + 1, "due_kind": kind, "due_on": day}, step)


def _write(connection: Connection, reference: str, values: Mapping[str, Any], step: Step) -> None:
    connection.execute(update(applications).where(applications.c.reference == reference).values(**values))
    connection.execute(insert(history).values(reference=reference, **vars(step)))
