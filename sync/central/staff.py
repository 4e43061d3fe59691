"""The staff at the desk: who may sign in, and for how long."""

import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert, select, update

from sync.central.secrecy import digest, fits, hash_password, new_token
from sync.central.tables import staff, staff_sessions

SESSION_LIFE = timedelta(hours=8)
"""One working day."""
MAX_WRONG_TRIES = 5
LOCK = timedelta(minutes=5)
_NOBODY = hash_password("nobody")
"""Checked when the name is unknown, so that the time of the answer does not tell which names exist."""


class SignInLocked(Exception):
    """Too many wrong tries; the text is the minute from which the next one counts."""


@dataclass(frozen=True)
class Clerk:
    """Somebody who has signed in."""

    name: str
    display_name: str
    csrf: str
    """What every form of this session must carry."""

    def meant(self, csrf: str) -> bool:
        """Return whether a form was made for this session, rather than by another site."""
        return hmac.compare_digest(self.csrf.encode(), csrf.encode(errors="replace"))


def put_clerk(connection: Connection, name: str, password: str, *, display_name: str, sample: bool) -> None:
    """Add a clerk, or give an existing one a new password and end that clerk's sessions."""
    values = {"display_name": display_name, "password_hash": hash_password(password), "sample": sample}
    connection.execute(delete(staff_sessions).where(staff_sessions.c.staff == name))
    known = connection.execute(select(staff.c.name).where(staff.c.name == name)).one_or_none()
    change = insert(staff).values(name=name) if known is None else update(staff).where(staff.c.name == name)
    connection.execute(change.values(**values, wrong_tries=0, locked_until=None))


def sign_in(connection: Connection, name: str, password: str, now: datetime) -> str | None:
    """Return the token of a new session, None when name and password do not fit.

    The wrong try is counted in the caller's transaction, so it must be committed either way. Raises SignInLocked.
    """
    row = connection.execute(select(staff).where(staff.c.name == name).with_for_update()).one_or_none()
    if row is not None and row.locked_until is not None and row.locked_until > now:
        raise SignInLocked(f"{row.locked_until:%H:%M}")
    if not fits(password, _NOBODY if row is None else row.password_hash) or row is None:
        _count_wrong_try(connection, name, 0 if row is None else row.wrong_tries, now)
        return None
    connection.execute(update(staff).where(staff.c.name == name).values(wrong_tries=0, locked_until=None))
    connection.execute(delete(staff_sessions).where(staff_sessions.c.expires_at < now))
    token = new_token()
    values = {"token_hash": digest(token), "staff": name, "csrf": new_token(), "expires_at": now + SESSION_LIFE}
    connection.execute(insert(staff_sessions).values(**values))
    return token


def clerk_of(connection: Connection, token: str, now: datetime) -> Clerk | None:
    """Return who holds that session; None for an unknown or ended one."""
    wanted = (
        select(staff.c.name, staff.c.display_name, staff_sessions.c.csrf)
        .join(staff_sessions, staff_sessions.c.staff == staff.c.name)
        .where(staff_sessions.c.token_hash == digest(token), staff_sessions.c.expires_at > now)
    )
    row = connection.execute(wanted).one_or_none()
    return None if row is None else Clerk(*row)


def sign_out(connection: Connection, token: str) -> None:
    """End that session."""
    connection.execute(delete(staff_sessions).where(staff_sessions.c.token_hash == digest(token)))


def names_of(connection: Connection) -> dict[str, str]:
    """Return the display name of every clerk."""
    return {row.name: row.display_name for row in connection.execute(select(staff.c.name, staff.c.display_name))}


def _count_wrong_try(connection: Connection, name: str, before: int, now: datetime) -> None:
    tries = before + 1
    locks = tries >= MAX_WRONG_TRIES
    values = {"wrong_tries": 0 if locks else tries, "locked_until": now + LOCK if locks else None}
    connection.execute(update(staff).where(staff.c.name == name).values(**values))
