"""Where the platform's feed was left off, and in which life of it."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, select, update

from kiosk.storage.tables import feed

_HEARD = update(feed).values(heard_at=bindparam("at"))


def cursor(r: Connection) -> str | None:
    """Return the cursor; None: everything has to be fetched."""
    kept: str | None = r.execute(select(feed.c.cursor)).scalar_one()
    return kept


def epoch(r: Connection) -> str | None:
    """Return the life of the platform's data that this terminal last met."""
    kept: str | None = r.execute(select(feed.c.epoch)).scalar_one()
    return kept


def heard_at(r: Connection) -> datetime | None:
    """Return when the platform was last heard."""
    kept: datetime | None = r.execute(select(feed.c.heard_at)).scalar_one()
    return kept


def save(w: Connection, cursor: str, at: datetime) -> None:
    """Keep the cursor of a page, in the transaction of the page."""
    w.execute(update(feed).values(cursor=cursor, heard_at=at))


def forget_cursor(w: Connection) -> None:
    """Have everything fetched."""
    w.execute(update(feed).values(cursor=None))


def enter(w: Connection, epoch: str) -> None:
    """Keep the life of the platform's data."""
    w.execute(update(feed).values(epoch=epoch))


def note_heard(w: Connection, at: datetime) -> None:
    """Keep when the platform was heard."""
    w.execute(_HEARD, {"at": at})
