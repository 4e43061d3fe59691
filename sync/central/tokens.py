"""Sessions of terminals: a signed assertion once, a short bearer token then (RFC 7523, RFC 6750)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, String, bindparam, delete, select

from sync.central import enrolment
from sync.central.bulk import add_rows
from sync.central.columns import Instant
from sync.central.feed import Writing
from sync.central.prepared import Prepared
from sync.central.refusals import Refusal
from sync.central.secrecy import digest, new_token
from sync.central.tables import enrolments, spent_assertions, terminal_tokens
from sync.contract import ASSERTION_AUDIENCE, ASSERTION_SECONDS, TOKEN_SECONDS

LEEWAY_SECONDS = 30
"""How far a terminal's clock may be off before it is told the time."""
_MAX_ASSERTION = 4096
_LATEST = 2**53
_ROUNDING_SECONDS = 1
"""What whole seconds and floating point may add to an assertion's life."""
_OF_TOKEN = (
    select(enrolments, terminal_tokens.c.expires_at)
    .join(terminal_tokens, terminal_tokens.c.enrolment == enrolments.c.number)
    .where(terminal_tokens.c.token_hash == bindparam("wanted"))
)
_NOW = bindparam("now", type_=Instant)
_SPENT = Prepared(
    select(spent_assertions.c.assertion_hash).where(
        spent_assertions.c.assertion_hash == bindparam("assertion_hash", type_=String)
    )
)
_FORGET_SPENT = Prepared(delete(spent_assertions).where(spent_assertions.c.expires_at < _NOW))
_FORGET_ENDED = Prepared(delete(terminal_tokens).where(terminal_tokens.c.expires_at < _NOW))
_REQUIRED = ("iss", "sub", "aud", "jti", "iat", "exp")


@dataclass(frozen=True)
class TerminalSession:
    """Who is asking, and for how long the token still holds."""

    enrolled: enrolment.Enrolled
    expires_at: datetime


def open_session(writing: Writing, assertion: str, now: datetime) -> str:
    """Return a bearer token for the terminal that signed the assertion; raises Refusal."""
    connection = writing.connection
    claims = _unverified(assertion)
    enrolled = enrolment.active(connection, str(claims["iss"]))
    if enrolled is None or not _is_signed_by(enrolled.public_key, assertion):
        raise _not_accepted()
    _check_times(claims, now)
    _spend_once(connection, f"{enrolled.terminal}:{claims['jti']}", now)
    _FORGET_ENDED.run(connection, now=now)
    token = new_token()
    row = {
        "token_hash": digest(token),
        "enrolment": enrolled.number,
        "expires_at": now + timedelta(seconds=TOKEN_SECONDS),
    }
    add_rows(connection, terminal_tokens, [row])
    return token


def session_of(connection: Connection, token: str, now: datetime) -> TerminalSession:
    """Return whom a bearer token speaks for; raises Refusal for an unknown, expired or revoked one."""
    row = connection.execute(_OF_TOKEN, {"wanted": digest(token)}).one_or_none()
    if row is None or row.expires_at <= now:
        raise Refusal(401, "token", "The session has ended; open a new one.")
    if row.revoked_at is not None:
        raise Refusal(403, "revoked", "This terminal's key is out of service; enrol the terminal again.")
    return TerminalSession(enrolment.enrolled(row), row.expires_at)


def _unverified(assertion: str) -> Mapping[str, Any]:
    import jwt  # noqa: PLC0415 - not needed to start

    try:
        if len(assertion) > _MAX_ASSERTION:
            raise _not_accepted()
        if jwt.get_unverified_header(assertion).get("alg") != "EdDSA":
            raise _not_accepted()
        claims: dict[str, Any] = jwt.decode(assertion, options={"verify_signature": False})
    except (jwt.PyJWTError, ValueError, RecursionError) as error:
        raise _not_accepted() from error
    if not all(claim in claims for claim in _REQUIRED):
        raise _not_accepted()
    texts = all(isinstance(claims[claim], str) for claim in ("iss", "sub", "aud", "jti"))
    if not texts or claims["sub"] != claims["iss"] or claims["aud"] != ASSERTION_AUDIENCE:
        raise _not_accepted()
    return claims


def _is_signed_by(public_key: str, assertion: str) -> bool:
    import jwt  # noqa: PLC0415 - not needed to start
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415

    key = Ed25519PublicKey.from_public_bytes(enrolment.key_bytes(public_key))
    # times are judged afterwards, by a clock that is an argument and with an answer that tells the time
    only_signature = {"verify_exp": False, "verify_iat": False, "verify_nbf": False, "verify_aud": False}
    try:
        jwt.decode(assertion, key, algorithms=["EdDSA"], options=only_signature)  # type: ignore[arg-type]
    except (jwt.PyJWTError, ValueError):
        return False
    return True


def _check_times(claims: Mapping[str, Any], now: datetime) -> None:
    issued, expires = claims["iat"], claims["exp"]
    if not all(isinstance(moment, int | float) and 0 <= moment <= _LATEST for moment in (issued, expires)):
        raise _not_accepted()
    if not 0 < expires - issued <= ASSERTION_SECONDS + _ROUNDING_SECONDS:
        raise _not_accepted()
    present = now.timestamp()
    if issued > present + LEEWAY_SECONDS or expires < present - LEEWAY_SECONDS:
        raise Refusal(401, "clock", "The terminal's clock is wrong.", server_time=now.astimezone(UTC))


def _spend_once(connection: Connection, assertion: str, now: datetime) -> None:
    _FORGET_SPENT.run(connection, now=now)
    assertion_hash = digest(assertion)
    if _SPENT.run(connection, assertion_hash=assertion_hash):
        raise _not_accepted()
    kept_until = now + timedelta(seconds=ASSERTION_SECONDS + 2 * LEEWAY_SECONDS)
    add_rows(connection, spent_assertions, [{"assertion_hash": assertion_hash, "expires_at": kept_until}])


def _not_accepted() -> Refusal:
    return Refusal(401, "assertion", "The platform does not accept this terminal's signature.")
