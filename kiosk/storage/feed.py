"""Where the platform's feed was left off."""

from datetime import datetime

from sqlalchemy import Connection, select, update

from kiosk.storage import progress, tickets
from kiosk.storage.tables import feed


def cursor(r: Connection) -> str | None:
    """Return the cursor; None: from the beginning."""
    kept: str | None = r.execute(select(feed.c.cursor)).scalar_one()
    return kept


def starting_over(r: Connection) -> bool:
    """Tell whether the feed is being read from its beginning although something of it is known."""
    return bool(r.execute(select(feed.c.starting_over)).scalar_one())


def heard_at(r: Connection) -> datetime | None:
    """Return when the platform was last heard."""
    kept: datetime | None = r.execute(select(feed.c.heard_at)).scalar_one()
    return kept


def save(w: Connection, cursor: str, at: datetime) -> None:
    """Keep the cursor of a page, in the transaction of the page."""
    w.execute(update(feed).values(cursor=cursor, heard_at=at))


def note_heard(w: Connection, at: datetime) -> None:
    """Keep when the platform was heard."""
    w.execute(update(feed).values(heard_at=at))


def start_over(w: Connection) -> None:
    """Read from the beginning: what is known stays in use until the feed has been read whole."""
    w.execute(update(feed).values(cursor=None, starting_over=True))
    progress.drop_shadows(w)
    tickets.doubt(w)


def swap(w: Connection) -> frozenset[str]:
    """Make the feed that was read anew the truth; returns the references about which another word holds now."""
    w.execute(update(feed).values(starting_over=False))
    tickets.drop_stale(w)
    return progress.swap(w)
