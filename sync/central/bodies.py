"""What terminals see of applications, tickets, outlets and so on, in a few statements whatever their number."""

import json
from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, func, select

from sync.central import moves
from sync.central.among import among
from sync.central.materials import to_follow
from sync.central.published_tables import IS_TOLD, editions, notices
from sync.central.tables import applications, history, outlets, tickets
from sync.central.wire_tables import files, named_files
from sync.contract import ApplicationBody, EditionBody, HistoryBody, NoticeBody, OutletInfo, PartBody, TicketBody

STORED_URL = "https://platform.invalid"
"""Where evaluation pages lie in stored bodies (RFC 2606): the platform's address may change, what is stored stays."""
_SHOWN = tuple(
    applications.c[name]
    for name in (
        "reference",
        "item",
        "item_name",
        "state",
        "version",
        "applicant",
        "identity_check",
        "received_at",
        "due_kind",
        "due_on",
        "asked",
        "asked_by",
        "collect",
        "materials",
    )
)
_OF_A_PART = tuple(
    applications.c[name]
    for name in (
        "reference",
        "whole",
        "part",
        "item",
        "item_name",
        "state",
        "version",
        "due_kind",
        "due_on",
        "asked",
        "asked_by",
        "collect",
        "waits_for",
    )
)


def at_present(text: str, public_url: str) -> str:
    """Return wire JSON with the platform's own address in place of the stored one.

    Inside a string quotes are escaped, so only the member itself can match.
    """
    return text.replace(f'"url":"{STORED_URL}/', f'"url":"{public_url}/')


def application_bodies(
    connection: Connection, references: Collection[str], *, in_scope_of: str | None = None
) -> Mapping[str, ApplicationBody]:
    """Return the applications as terminals see them, by reference; addresses begin with `STORED_URL`.

    With `in_scope_of` only those that this terminal holds.
    """
    if not references:
        return {}
    wanted = select(*_SHOWN).where(among(applications.c.reference, references))
    if in_scope_of is not None:
        wanted = wanted.where(applications.c.terminal == in_scope_of, applications.c.retired_at.is_(None))
    found = connection.execute(wanted.where(applications.c.whole.is_(None)))
    taken = _steps(connection, references)
    parts = _parts(connection, references)
    owned = _owned_tickets(connection, references)
    awaited = _awaited_files(connection, references)
    return {
        row.reference: ApplicationBody(
            **{name: value for name, value in row._asdict().items() if name in ApplicationBody.model_fields}
            | {"asked": moves.read(row.asked), "collect": moves.place(row.collect)},
            history=tuple(taken[row.reference]),
            ticket=owned.get(row.reference),
            awaiting_files=awaited.get(row.reference, 0),
            to_follow=() if moves.read(row.asked) else to_follow(row.materials),
            parts=tuple(parts[row.reference]),
        )
        for row in found
    }


def application_body(connection: Connection, reference: str, public_url: str) -> ApplicationBody | None:
    """Return one application as terminals see it; None when there is none."""
    body = application_bodies(connection, [reference]).get(reference)
    if body is None or body.ticket is None:
        return body
    url = body.ticket.url.replace(STORED_URL, public_url, 1)
    return body.model_copy(update={"ticket": body.ticket.model_copy(update={"url": url})})


def ticket_bodies(connection: Connection, codes: Collection[str]) -> Mapping[str, TicketBody]:
    """Return those of the tickets that are still free, by code."""
    columns = tickets.c
    is_free = columns.reference.is_(None) & columns.withdrawn_at.is_(None) & columns.spent_at.is_(None)
    wanted = select(columns.code, columns.token, columns.expires_on).where(among(columns.code, codes), is_free)
    return {row.code: ticket_body(row.code, row.token, row.expires_on) for row in connection.execute(wanted)}


def outlet_bodies(connection: Connection, codes: Collection[str]) -> Mapping[str, tuple[int, OutletInfo]]:
    """Return the outlets with their versions, by code."""
    found = connection.execute(select(outlets).where(among(outlets.c.code, codes)))
    return {
        row.code: (row.version, OutletInfo(code=row.code, name=row.name, phone=row.phone, sample=row.sample))
        for row in found
    }


def edition_bodies(connection: Connection, hashes: Collection[str]) -> Mapping[str, EditionBody]:
    """Return those of the editions that have been published and not taken back, by content hash."""
    columns = editions.c
    shown = (columns.content_hash, columns.version, columns.kind, columns.number, columns.shown_from, columns.size)
    found = connection.execute(select(*shown).where(among(columns.content_hash, hashes), IS_TOLD))
    return {row.content_hash: EditionBody(**row._asdict()) for row in found}


def notice_bodies(connection: Connection, ids: Collection[str], *, outlet: str) -> Mapping[str, tuple[int, NoticeBody]]:
    """Return those of the notices that are for the terminals of an outlet, with their versions, by id."""
    columns = notices.c
    found = connection.execute(select(notices).where(among(columns.id, ids), columns.withdrawn_at.is_(None)))
    return {
        row.id: (row.version, _notice_body(row)) for row in found if outlet in (json.loads(row.outlets) or [outlet])
    }


def _notice_body(row: Row[Any]) -> NoticeBody:
    return NoticeBody(id=row.id, title=row.title, text=row.text, shown_from=row.shown_from, shown_until=row.shown_until)


def _steps(connection: Connection, references: Collection[str]) -> Mapping[str, list[HistoryBody]]:
    columns = history.c
    wanted = select(columns.reference, columns.state, columns.at, columns.note)
    found: defaultdict[str, list[HistoryBody]] = defaultdict(list)
    for row in connection.execute(wanted.where(among(columns.reference, references)).order_by(columns.version)):
        found[row.reference].append(HistoryBody(state=row.state, at=row.at, note=row.note))
    return found


def _parts(connection: Connection, references: Collection[str]) -> Mapping[str, list[PartBody]]:
    columns = applications.c
    wanted = select(*_OF_A_PART).where(among(columns.whole, references)).order_by(columns.part)
    rows = connection.execute(wanted).all()
    taken = _steps(connection, [row.reference for row in rows]) if rows else {}
    found: defaultdict[str, list[PartBody]] = defaultdict(list)
    for row in rows:
        values = {name: value for name, value in row._asdict().items() if name in PartBody.model_fields}
        values |= {"asked": moves.read(row.asked), "collect": moves.place(row.collect), "number": row.part}
        values |= {"waits_for": moves.waits_read(row.waits_for), "history": tuple(taken[row.reference])}
        found[row.whole].append(PartBody(**values))
    return found


def _owned_tickets(connection: Connection, references: Collection[str]) -> Mapping[str, TicketBody]:
    columns = tickets.c
    wanted = select(columns.reference, columns.code, columns.token, columns.expires_on)
    unspent = wanted.where(among(columns.reference, references), columns.spent_at.is_(None))
    return {row.reference: ticket_body(row.code, row.token, row.expires_on) for row in connection.execute(unspent)}


def _awaited_files(connection: Connection, references: Collection[str]) -> Mapping[str, int]:
    missing = (
        select(named_files.c.reference, func.count().label("missing"))
        .outerjoin(files, files.c.sha256 == named_files.c.sha256)
        .where(among(named_files.c.reference, references), files.c.sha256.is_(None))
        .group_by(named_files.c.reference)
    )
    return {row.reference: row.missing for row in connection.execute(missing)}


def ticket_body(code: str, token: str, expires_on: date) -> TicketBody:
    """Return a ticket as terminals see it; its address begins with `STORED_URL`."""
    return TicketBody(code=code, url=f"{STORED_URL}/e/{token}", expires_on=expires_on)
