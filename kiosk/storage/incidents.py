"""What needs an outlet admin's eyes."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from kiosk.storage.tables import incidents

KEPT = 200
"""Different incidents kept; older ones go."""


@dataclass(frozen=True)
class Incident:
    """Something that needs an outlet admin's eyes; holds no personal data."""

    subject: str
    sentence: str
    first_at: datetime
    last_at: datetime
    times: int


def record(w: Connection, subject: str, sentence: str, at: datetime) -> None:
    """Keep an incident; the same one again only counts up."""
    written = insert(incidents).values(subject=subject, sentence=sentence, first_at=at, last_at=at, times=1)
    w.execute(
        written.on_conflict_do_update(
            index_elements=["subject", "sentence"],
            set_={"last_at": written.excluded.last_at, "times": incidents.c.times + 1},
        )
    )
    newest = select(incidents.c.number).order_by(incidents.c.last_at.desc()).limit(KEPT)
    w.execute(delete(incidents).where(incidents.c.number.not_in(newest)))


def latest(r: Connection, limit: int) -> tuple[Incident, ...]:
    """Return the newest incidents, newest first."""
    shown = (incidents.c[name] for name in ("subject", "sentence", "first_at", "last_at", "times"))
    rows = r.execute(select(*shown).order_by(incidents.c.last_at.desc()).limit(limit)).mappings()
    return tuple(Incident(**row) for row in rows)
