"""How a terminal gets its identity: a one-time code, and a key that never leaves it."""

import base64
import binascii
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update

from sync.central import scope, tickets
from sync.central.columns import Words
from sync.central.feed import Writing
from sync.central.prepared import Prepared
from sync.central.refusals import Refusal
from sync.central.secrecy import digest
from sync.central.tables import enrolment_codes, enrolments, outlets, terminals
from sync.central.wire_tables import streams
from sync.contract import STREAMS, Enrolment, EnrolRequest, OutletInfo

CODE_LIFE = timedelta(hours=24)
_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
_GROUPS, _GROUP_LETTERS = 3, 4
_SERIES = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Series letters in the order they are given; I and O are left out because people read them as digits."""
_KEY_BYTES, _SIGNATURE_BYTES = 32, 64
_ACTIVE = Prepared(
    select(*(enrolments.c[name] for name in ("number", "terminal", "series", "public_key"))).where(
        enrolments.c.terminal == bindparam("terminal", type_=Words), enrolments.c.revoked_at.is_(None)
    )
)


class UnknownTerminal(Exception):
    """No terminal of that code is on file."""


@dataclass(frozen=True)
class Enrolled:
    """A key that belongs to a terminal."""

    number: int
    terminal: str
    series: str
    public_key: str


def issue_code(writing: Writing, terminal: str, now: datetime) -> str:
    """Return a fresh one-time code for `terminal`; an unused earlier one is void from now on.

    Raises UnknownTerminal.
    """
    connection = writing.connection
    if connection.execute(select(terminals.c.code).where(terminals.c.code == terminal)).one_or_none() is None:
        raise UnknownTerminal(terminal)
    unused = enrolment_codes.c.used_by_key.is_(None) & (enrolment_codes.c.terminal == terminal)
    connection.execute(delete(enrolment_codes).where(unused))
    code = "-".join("".join(secrets.choice(_LETTERS) for _ in range(_GROUP_LETTERS)) for _ in range(_GROUPS))
    row = {"code_hash": _code_hash(code), "terminal": terminal, "expires_at": now + CODE_LIFE}
    connection.execute(insert(enrolment_codes).values(**row))
    return code


def enrol(writing: Writing, request: EnrolRequest, now: datetime, *, window_days: int) -> Enrolment:
    """Bind the key to the code's terminal and take its earlier key out of service.

    The same code with the same key gets the same answer again. Raises Refusal.
    """
    _check_proof(request)
    connection = writing.connection
    wanted = select(enrolment_codes).where(enrolment_codes.c.code_hash == _code_hash(request.code))
    code = connection.execute(wanted.with_for_update()).one_or_none()
    if code is None:
        raise Refusal(403, "code_unknown", "This enrolment code is not known; ask the platform for a new one.")
    if code.used_by_key is not None and code.used_by_key != request.public_key:
        raise Refusal(403, "code_used", "This enrolment code has been used; ask the platform for a new one.")
    if code.used_by_key is None:
        _use(writing, code, request.public_key, now)
        tickets.top_up(writing, code.terminal, now, window_days=window_days)
    return _answer(connection, code.terminal, request.public_key)


def active(connection: Connection, terminal: str) -> Enrolled | None:
    """Return the key that speaks for `terminal` now."""
    found = _ACTIVE.run(connection, terminal=terminal)
    return enrolled(found[0]) if found else None


def outlet_of(connection: Connection, terminal: str) -> str:
    """Return the code of the outlet a terminal stands in."""
    code: str = connection.execute(select(terminals.c.outlet).where(terminals.c.code == terminal)).scalar_one()
    return code


def enrolled(row: Row[Any]) -> Enrolled:
    """Return the key of one row of the table."""
    return Enrolled(row.number, row.terminal, row.series, row.public_key)


def key_bytes(public_key: str) -> bytes:
    """Return the 32 bytes of an Ed25519 public key; raises ValueError."""
    return _unpadded(public_key, _KEY_BYTES)


def _use(writing: Writing, code: Row[Any], public_key: str, now: datetime) -> None:
    connection = writing.connection
    if code.expires_at < now:
        raise Refusal(403, "code_expired", "This enrolment code has expired; ask the platform for a new one.")
    mine = enrolments.c.terminal == code.terminal
    given = {row.series: row for row in connection.execute(select(enrolments).where(mine).with_for_update())}
    connection.execute(
        update(enrolment_codes).where(enrolment_codes.c.code_hash == code.code_hash).values(used_by_key=public_key)
    )
    if any(row.public_key == public_key and row.revoked_at is None for row in given.values()):
        return
    if any(row.public_key == public_key for row in given.values()):
        raise Refusal(403, "revoked", "This key is out of service; make a new one on the terminal.")
    connection.execute(update(enrolments).where(mine & enrolments.c.revoked_at.is_(None)).values(revoked_at=now))
    tickets.withdraw_all(writing, code.terminal, now)
    row = {"terminal": code.terminal, "series": _next_series(set(given)), "public_key": public_key, "enrolled_at": now}
    number = connection.execute(insert(enrolments).values(**row).returning(enrolments.c.number)).scalar_one()
    connection.execute(insert(streams), [{"enrolment": number, "stream": name, "next_seq": 1} for name in STREAMS])
    writing.announce(code.terminal, "outlet", outlet_of(connection, code.terminal))
    for place in scope.common_places(connection, code.terminal):
        writing.announce(*place)


def _next_series(given: set[str]) -> str:
    for letter in _SERIES:
        if letter not in given:
            return letter
    raise Refusal(409, "series_exhausted", "This terminal has used every series letter; give it a new code name.")


def _answer(connection: Connection, terminal: str, public_key: str) -> Enrolment:
    wanted = (
        select(outlets, enrolments.c.series)
        .join(terminals, terminals.c.outlet == outlets.c.code)
        .join(enrolments, enrolments.c.terminal == terminals.c.code)
        .where(enrolments.c.terminal == terminal, enrolments.c.public_key == public_key)
    )
    row = connection.execute(wanted).one()
    outlet = OutletInfo(code=row.code, name=row.name, phone=row.phone, sample=row.sample)
    return Enrolment(terminal=terminal, outlet=outlet, series=row.series)


def _check_proof(request: EnrolRequest) -> None:
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - not needed to start
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415

    message = f"hetao-enrol:{request.code}".encode(errors="replace")
    try:
        key = Ed25519PublicKey.from_public_bytes(key_bytes(request.public_key))
        key.verify(_unpadded(request.proof, _SIGNATURE_BYTES), message)
    except (ValueError, InvalidSignature) as error:
        raise Refusal(400, "proof", "The proof does not belong to this code and key.") from error


def _unpadded(text: str, size: int) -> bytes:
    padded = text.encode("ascii") + b"=" * (-len(text) % 4)
    try:
        content = base64.b64decode(padded, altchars=b"-_", validate=True)
    except binascii.Error as error:
        raise ValueError("not base64url") from error
    if len(content) != size or base64.urlsafe_b64encode(content).rstrip(b"=").decode() != text:
        raise ValueError(f"not {size} bytes of base64url without padding")
    return content


def _code_hash(code: str) -> str:
    """People type the code: case, spaces and hyphens do not matter."""
    return digest("".join(letter for letter in code.upper() if letter.isalnum()))
