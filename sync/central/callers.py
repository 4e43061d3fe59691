"""Who is calling, by the headers of a request: which protocol, which terminal, with which token."""

import hmac
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection
from starlette.datastructures import Headers

from sync.central import tokens
from sync.central.refusals import Refusal
from sync.central.tokens import TerminalSession
from sync.contract import (
    OLDEST_PUSHED_PROTOCOL,
    PREFIX,
    PROTOCOL,
    PROTOCOL_HEADER,
    TERMINAL_HEADER,
)

_OPEN_TO_OLD = frozenset({f"{PREFIX}/session", f"{PREFIX}/ops"})
"""What a terminal of an older protocol may still ask for, so that no application is stranded in it."""


def check_protocol(headers: Headers, path: str) -> None:
    """Refuse a terminal that speaks another protocol, in a word it can show."""
    spoken = headers.get(PROTOCOL_HEADER, str(PROTOCOL))
    if spoken == str(PROTOCOL):
        return
    is_old = spoken in {str(old) for old in range(OLDEST_PUSHED_PROTOCOL, PROTOCOL)}
    if not (is_old and path in _OPEN_TO_OLD):
        raise Refusal(426, "protocol", f"This platform speaks protocol {PROTOCOL}; update the terminal.")


@dataclass(frozen=True)
class Caller:
    """What a request says of its sender; nothing of it is proven yet."""

    token: str
    terminal: str | None

    @classmethod
    def of(cls, headers: Headers) -> "Caller":
        """Return the caller of these headers; raises Refusal where there is no bearer token."""
        scheme, _, token = headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer":
            raise Refusal(401, "token", "A bearer token is needed; open a session.")
        return cls(token.strip(), headers.get(TERMINAL_HEADER))

    def session(self, connection: Connection, now: datetime) -> TerminalSession:
        """Return the session the token belongs to; raises Refusal."""
        session = tokens.session_of(connection, self.token, now)
        named = session.enrolled.terminal if self.terminal is None else self.terminal
        if not hmac.compare_digest(named.encode(), session.enrolled.terminal.encode()):
            raise Refusal(403, "terminal", "The token belongs to another terminal.")
        return session
