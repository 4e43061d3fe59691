"""The terminals' own logs of what happened to them: each a chain of hashes, verified link by link."""

import hashlib
import json
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, insert, select

from sync.central import incidents
from sync.central.effects import Applied, Effect, Rejected, body_of
from sync.central.enrolment import Enrolled
from sync.central.feed import Writing
from sync.central.incidents import Incident
from sync.central.wire_tables import audit_events
from sync.contract import AuditEvent, Op

FIRST = "0" * 64
"""What the first link of a chain follows."""


def record(writing: Writing, sender: Enrolled, ops: Sequence[Op], now: datetime) -> Sequence[Effect]:
    """Keep the events in their order; a link that does not fit is kept as well, and noted for people to look at."""
    last = _last_link(writing.connection, sender)
    effects: list[Effect] = []
    rows = []
    for op in ops:
        event = body_of(AuditEvent, op)
        if isinstance(event, Rejected):
            effects.append(event)
            continue
        intact = event.previous == last and event.chained == chained(event)
        if not intact:
            detail = f"{event.event}, {event.at}"
            incidents.note(writing.connection, Incident(sender.terminal, now, incidents.AUDIT_BROKEN, detail))
        last = event.chained
        rows.append(_row(sender, event, intact=intact, now=now))
        effects.append(Applied())
    if rows:
        writing.connection.execute(insert(audit_events), rows)
    return effects


def chained(event: AuditEvent) -> str:
    """Return the hash that links an event to the one before it."""
    facts = json.dumps(event.facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    link = f"{event.previous}\n{event.event}\n{event.at}\n{facts}"
    return hashlib.sha256(link.encode(errors="replace")).hexdigest()


def _last_link(connection: Connection, sender: Enrolled) -> str:
    columns = audit_events.c
    mine = select(columns.chained).where(columns.enrolment == sender.number).order_by(columns.number.desc()).limit(1)
    return connection.execute(mine).scalar_one_or_none() or FIRST


def _row(sender: Enrolled, event: AuditEvent, *, intact: bool, now: datetime) -> dict[str, object]:
    return {
        "enrolment": sender.number,
        "event": event.event,
        "at": event.at,
        "facts": json.dumps(event.facts, ensure_ascii=False),
        "previous": event.previous,
        "chained": event.chained,
        "intact": intact,
        "received_at": now,
    }
