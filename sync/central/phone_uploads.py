"""Pages from a citizen's phone on their way to one terminal: a few minutes, a few files, unreadable as they lie here.

The address is the key: of it the database keeps a digest only, and each file is sealed with what is derived from it. A
backup holds nothing that can be read. A file is wiped when the terminal has taken or refused it, and with its place.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import chain, repeat

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from sync.central.phone_sealing import opened, sealed
from sync.central.platform import Platform
from sync.central.refusals import Refusal
from sync.central.rounds import again_and_again
from sync.central.secrecy import digest
from sync.central.wire_tables import phone_files, phone_places
from sync.contract import MAX_PHONE_FILES, PhoneFileBody, PhoneNews, PhoneVerdict

SILENCE = timedelta(seconds=30)
"""A terminal that has not asked for so long is away: nothing is taken for it."""
SENDING = timedelta(seconds=150)
"""A file that has been on its way for longer is given up."""
_EVERY_SECONDS = 60
_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Without those that people confuse: the address may have to be typed."""
_SIZE = 16
"""79 bits: nobody guesses one in ten minutes, and wrong tries are counted."""

_place, _file = phone_places.c, phone_files.c


class Reason(StrEnum):
    """Why a phone cannot send now."""

    OVER = "over"
    OTHER_PHONE = "other_phone"
    FULL = "full"
    BUSY = "busy"
    """The file before is still on its way."""
    AWAY = "away"
    """The terminal does not ask any more."""


class Unwanted(Exception):
    """A file is not taken, for a reason that its content has nothing to do with."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True)
class Place:
    """A place that is open."""

    terminal: str
    title: str
    until: datetime
    asked_at: datetime
    phone: str | None
    """Digest of the mark of the one phone that sends here."""
    seen: bool
    coming_at: datetime | None
    received: int

    def hears(self, now: datetime) -> bool:
        """Return whether the terminal still asks."""
        return now - self.asked_at <= SILENCE


@dataclass(frozen=True)
class Sent:
    """A file as its phone sees it."""

    number: int
    pages: int | None
    """None while the terminal has not fetched it; 0: not taken."""
    refusal: str | None
    hints: tuple[str, ...]


def open_place(connection: Connection, terminal: str, *, title: str, until: datetime, now: datetime) -> str:
    """Open a place and return the name that its address ends in; an earlier one of the terminal closes."""
    _forget(connection, _place.terminal == terminal)
    name = "".join(secrets.choice(_LETTERS) for _ in range(_SIZE))
    row = {"name_hash": digest(name), "terminal": terminal, "title": title, "seen": False, "received": 0}
    connection.execute(insert(phone_places).values(**row, expires_at=until, asked_at=now))
    return name


def find(connection: Connection, name: str, now: datetime) -> Place | None:
    """Return the place of that name, while it is open."""
    row = connection.execute(select(phone_places).where(_named(name), _place.expires_at > now)).one_or_none()
    if row is None:
        return None
    told = (row.terminal, row.title, row.expires_at, row.asked_at, row.phone, row.seen, row.coming_at, row.received)
    return Place(*told)


def mark_seen(connection: Connection, name: str) -> None:
    """Note that a phone has opened the page."""
    connection.execute(update(phone_places).where(_named(name)).values(seen=True))


def sent(connection: Connection, name: str) -> tuple[Sent, ...]:
    """Return what has come to a place, and what became of it."""
    rows = connection.execute(select(phone_files).where(_file.name_hash == digest(name)).order_by(_file.number))
    return tuple(Sent(row.number, row.pages, row.refusal, tuple(row.hints.split())) for row in rows)


# -- the phone ------------------------------------------------------------------------------------------------


def begin(connection: Connection, name: str, phone: str, now: datetime) -> None:
    """Let one phone send one file; raises Unwanted."""
    place = find(connection, name, now)
    if place is None:
        raise Unwanted(Reason.OVER)
    if not place.hears(now):
        raise Unwanted(Reason.AWAY)
    mine = _place.phone.is_(None) | (_place.phone == digest(phone))
    free = _place.coming_at.is_(None) | (_place.coming_at < now - SENDING)
    room = _place.received < MAX_PHONE_FILES
    begun = update(phone_places).where(_named(name), mine, free, room)
    if connection.execute(begun.values(phone=digest(phone), coming_at=now, seen=True)).rowcount == 0:
        raise Unwanted(_why_not(place, phone))


def put(connection: Connection, name: str, content: bytes, now: datetime) -> None:
    """Keep, sealed, what `begin` let in; raises Unwanted when the place has closed meanwhile."""
    place = find(connection, name, now)
    if place is None:
        raise Unwanted(Reason.OVER)
    number = place.received + 1
    row = {"name_hash": digest(name), "number": number, "size": len(content), "hints": ""}
    connection.execute(insert(phone_files).values(**row, content=sealed(name, number, content)))
    connection.execute(update(phone_places).where(_named(name)).values(received=number, coming_at=None))


def give_up(connection: Connection, name: str) -> None:
    """Note that the file on its way will not come."""
    connection.execute(update(phone_places).where(_named(name)).values(coming_at=None))


def _why_not(place: Place, phone: str) -> Reason:
    if place.phone not in {None, digest(phone)}:
        return Reason.OTHER_PHONE
    return Reason.FULL if place.received >= MAX_PHONE_FILES else Reason.BUSY


# -- the terminal ---------------------------------------------------------------------------------------------


def hear(connection: Connection, terminal: str, name: str, now: datetime) -> None:
    """Note that the terminal asks; raises Refusal when the place is not its own, or is over."""
    _own(connection, terminal, name, now)
    connection.execute(update(phone_places).where(_named(name)).values(asked_at=now))


def news(connection: Connection, terminal: str, name: str, now: datetime) -> PhoneNews:
    """Return what has happened at a place of this terminal; raises Refusal."""
    place = _own(connection, terminal, name, now)
    oldest = select(_file.number, _file.size).where(_file.name_hash == digest(name), _file.pages.is_(None))
    row = connection.execute(oldest.order_by(_file.number).limit(1)).one_or_none()
    return PhoneNews(
        seen=place.seen,
        coming=place.coming_at is not None and place.coming_at >= now - SENDING,
        waiting=None if row is None else PhoneFileBody(number=row.number, size=row.size),
        received=place.received,
    )


def content_of(connection: Connection, terminal: str, name: str, number: int, now: datetime) -> bytes:
    """Return a file that waits for this terminal; raises Refusal."""
    _own(connection, terminal, name, now)
    mine = (_file.name_hash == digest(name)) & (_file.number == number)
    box = connection.execute(select(_file.content).where(mine)).scalar_one_or_none()
    if box is None:
        raise Refusal(404, "file", "No such file waits there.")
    return opened(name, number, box)


def settle(connection: Connection, terminal: str, name: str, number: int, verdict: PhoneVerdict) -> None:
    """Wipe a file and keep what became of it, for its phone; a second word changes nothing."""
    mine = (_file.name_hash == digest(name)) & (_file.number == number) & _file.pages.is_(None)
    ours = select(_place.name_hash).where(_named(name), _place.terminal == terminal).exists()
    told = {"pages": verdict.pages, "refusal": verdict.refusal, "hints": " ".join(verdict.hints)}
    connection.execute(update(phone_files).where(mine, ours).values(content=None, **told))


def close(connection: Connection, terminal: str, name: str) -> None:
    """Wipe a place of this terminal with all that lies there; harmless when it is gone."""
    _forget(connection, _named(name) & (_place.terminal == terminal))


# -- the clock ------------------------------------------------------------------------------------------------


def wipe(connection: Connection, now: datetime) -> int:
    """Wipe the places that are over, or whose terminal has long been silent; returns how many."""
    return _forget(connection, (_place.expires_at <= now) | (_place.asked_at <= now - 4 * SILENCE))


async def every_minute(platform: Platform) -> None:
    """Wipe what is over every minute, until cancelled."""

    def sweep() -> None:
        with platform.database.writing() as connection:
            wipe(connection, platform.now())

    await again_and_again("wiping what phones sent", sweep, chain([0], repeat(_EVERY_SECONDS)))


def _named(name: str) -> ColumnElement[bool]:
    return _place.name_hash == digest(name)


def _own(connection: Connection, terminal: str, name: str, now: datetime) -> Place:
    place = find(connection, name, now)
    if place is None or place.terminal != terminal:
        raise Refusal(404, "place", "There is no such place any more; ask for another.")
    return place


def _forget(connection: Connection, which: ColumnElement[bool]) -> int:
    names = select(_place.name_hash).where(which)
    connection.execute(delete(phone_files).where(_file.name_hash.in_(names)))
    return connection.execute(delete(phone_places).where(which)).rowcount
