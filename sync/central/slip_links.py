"""Slips in place of paper: for a few minutes, behind an address nobody can guess, a few times, and then gone."""

import struct
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain, repeat

from sqlalchemy import Connection, delete, insert, select, update

from sync.central.platform import Platform
from sync.central.refusals import Refusal
from sync.central.rounds import again_and_again
from sync.central.secrecy import digest, new_token
from sync.central.wire_tables import slip_links

LIFE = timedelta(minutes=15)
OPENINGS = 5
"""A phone looks once to show it and perhaps once more to keep it; a preview somewhere may look as well."""
_EVERY_SECONDS = 60
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEADER_BYTES = 24
_MOST_DOTS = (2500, 30_000)
"""Across and down: A4 at 203 dpi is 1680 across, and no roll is longer than three metres and a half."""


@dataclass(frozen=True)
class Kept:
    """A slip that may still be looked at."""

    until: datetime
    left: int
    """How many times."""


def keep(connection: Connection, terminal: str, picture: bytes, now: datetime) -> str:
    """Keep a picture and return the token of its address; raises Refusal for what is no picture of a slip."""
    _check(picture)
    token = new_token()
    row = {"token_hash": digest(token), "terminal": terminal, "picture": picture}
    connection.execute(insert(slip_links).values(**row, expires_at=now + LIFE, openings_left=OPENINGS))
    return token


def find(connection: Connection, token: str, now: datetime) -> Kept | None:
    """Return what there is at an address, without counting it as a look."""
    mine = slip_links.c.token_hash == digest(token)
    row = connection.execute(select(slip_links.c.expires_at, slip_links.c.openings_left).where(mine)).one_or_none()
    return None if row is None or row.expires_at <= now else Kept(row.expires_at, row.openings_left)


def look(connection: Connection, token: str, now: datetime) -> bytes | None:
    """Return the picture and count the look; with the last one it is wiped. None when there is nothing any more."""
    columns = slip_links.c
    mine = (columns.token_hash == digest(token)) & (columns.expires_at > now) & (columns.openings_left > 0)
    counted = update(slip_links).where(mine).values(openings_left=columns.openings_left - 1)
    row = connection.execute(counted.returning(columns.picture, columns.openings_left)).one_or_none()
    if row is None:
        return None
    if row.openings_left == 0:
        connection.execute(delete(slip_links).where(columns.token_hash == digest(token)))
    picture: bytes = row.picture
    return picture


def wipe(connection: Connection, now: datetime) -> int:
    """Wipe what is over; returns how many slips."""
    return connection.execute(delete(slip_links).where(slip_links.c.expires_at <= now)).rowcount


async def every_minute(platform: Platform) -> None:
    """Wipe what is over every minute, until cancelled."""

    def sweep() -> None:
        with platform.database.writing() as connection:
            wipe(connection, platform.now())

    await again_and_again("wiping slips", sweep, chain([0], repeat(_EVERY_SECONDS)))


def _check(picture: bytes) -> None:
    size = struct.unpack(">II", picture[16:_HEADER_BYTES]) if len(picture) > _HEADER_BYTES else (0, 0)
    in_bounds = all(0 < side <= most for side, most in zip(size, _MOST_DOTS, strict=True))
    if not picture.startswith(_SIGNATURE) or picture[12:16] != b"IHDR" or not in_bounds:
        raise Refusal(415, "picture", "A slip is offered as a PNG picture of its own size.")
