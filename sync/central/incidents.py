"""What people should look at: noted with the terminal it concerns, shown at the desk."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select

from sync.central.wire_tables import incidents

OPERATIONS_LOST = "operations_lost"
AUDIT_BROKEN = "audit_broken"


@dataclass(frozen=True)
class Incident:
    """Something that happened to a terminal."""

    terminal: str
    at: datetime
    kind: str
    detail: str


def note(connection: Connection, incident: Incident) -> None:
    """Keep an incident."""
    connection.execute(insert(incidents).values(**vars(incident)))


def newest(connection: Connection, *, limit: int) -> Sequence[Incident]:
    """Return the newest incidents, newest first."""
    wanted = select(incidents).order_by(incidents.c.number.desc()).limit(limit)
    return [Incident(row.terminal, row.at, row.kind, row.detail) for row in connection.execute(wanted)]
