"""Enrolment and sessions of the second platform."""

import json
import secrets
import time
from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import UTC, datetime
from typing import Any

import jwt
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from sync.contract import ASSERTION_AUDIENCE, ASSERTION_SECONDS, EnrolRequest, SessionRequest
from tests.support.second_platform import receipts
from tests.support.second_platform.state import Body, Refusal, State, Terminal, now

_LEEWAY_SECONDS = 30


def enrol(state: State, request: EnrolRequest) -> Body:
    """Bind a key to the terminal of a code."""
    try:
        key = Ed25519PublicKey.from_public_bytes(_unpadded(request.public_key))
        key.verify(_unpadded(request.proof), f"hetao-enrol:{request.code}".encode())
    except (ValueError, InvalidSignature) as error:
        raise Refusal(400, "proof") from error
    code = state.codes.get(request.code)
    if code is None or state.used_codes.setdefault(request.code, request.public_key) != request.public_key:
        raise Refusal(403, "code_unknown")
    outlet = {"code": code[:10], "name": "第二网点", "phone": "0478-0000000", "sample": True}
    if code not in state.terminals or state.terminals[code].public_key != request.public_key:
        terminal = state.terminals[code] = Terminal(code, key, request.public_key)
        state.announce(code, "outlet", code[:10], version=1, body=outlet)
        state.top_up(terminal)
    return {"terminal": code, "outlet": outlet, "series": "A"}


def open_session(state: State, request: SessionRequest) -> Body:
    """Exchange an assertion for a token."""
    try:
        claims: dict[str, Any] = jwt.decode(request.assertion, options={"verify_signature": False})
        terminal = state.terminals[claims["iss"]]
        unchecked = {"verify_exp": False, "verify_iat": False, "verify_nbf": False}
        jwt.decode(
            request.assertion,
            terminal.key,
            algorithms=["EdDSA"],
            audience=ASSERTION_AUDIENCE,
            options=unchecked,  # type: ignore[arg-type]
        )
    except (jwt.PyJWTError, KeyError) as error:
        raise Refusal(401, "assertion") from error
    if claims["sub"] != claims["iss"]:
        raise Refusal(401, "assertion")
    if not 0 < claims["exp"] - claims["iat"] <= ASSERTION_SECONDS + 1 or claims["jti"] in state.assertions:
        raise Refusal(401, "assertion")
    if claims["iat"] > time.time() + _LEEWAY_SECONDS or claims["exp"] < time.time() - _LEEWAY_SECONDS:
        raise Refusal(401, "clock", server_time=datetime.now(UTC))
    state.assertions.add(claims["jti"])
    token = secrets.token_hex(16)
    state.tokens[token] = terminal.code
    seal_key = urlsafe_b64encode(state.sealing.public_key().public_bytes_raw()).rstrip(b"=").decode()
    return {
        "token": token,
        "expires_in": 900,
        "server_time": now(),
        "epoch": state.epoch,
        "min_protocol": 1,
        "max_protocol": 2,
        "seal_key": seal_key,
        "backup_seconds": 604800,
        "receipt_keys": receipts.keys(state),
    }


def strictly(text: bytes) -> bytes:
    """Return JSON bytes again, unless a key appears twice or a number is none."""

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        if len(dict(pairs)) != len(pairs):
            raise ValueError("a key appears twice")
        return dict(pairs)

    def never(word: str) -> None:
        raise ValueError(f"{word} is not JSON")

    json.loads(text, object_pairs_hook=once, parse_constant=never)
    return text


def _unpadded(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))
