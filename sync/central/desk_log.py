"""Who told all terminals what, and when: never changed, shown at the desk."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select

from sync.central.published_tables import desk_log

EDITION_PUBLISHED = "edition.published"
EDITION_TAKEN_BACK = "edition.taken_back"
NOTICE_WRITTEN = "notice.written"
NOTICE_WITHDRAWN = "notice.withdrawn"


@dataclass(frozen=True)
class Deed:
    """One line of the log."""

    at: datetime
    staff: str
    """Name of the clerk, or what an admin said with `kiosk-central publish --by`."""
    deed: str
    subject: str
    """Version of the edition, title of the notice."""
    detail: str


def note(connection: Connection, deed: Deed) -> None:
    """Add a line."""
    connection.execute(insert(desk_log).values(**vars(deed)))


def newest(connection: Connection, deeds: Sequence[str], *, limit: int) -> Sequence[Deed]:
    """Return the newest lines about some deeds, newest first."""
    wanted = select(desk_log).where(desk_log.c.deed.in_(deeds)).order_by(desk_log.c.number.desc()).limit(limit)
    return [Deed(row.at, row.staff, row.deed, row.subject, row.detail) for row in connection.execute(wanted)]
