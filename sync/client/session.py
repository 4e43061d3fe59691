"""The terminal's session at the platform: a signed assertion (RFC 7523) against a short bearer token."""

import gzip
from base64 import urlsafe_b64decode
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from threading import Lock
from uuid import uuid4

import jwt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk import Clock
from sync import mapping
from sync.client.channel import Channel, Reply, Request
from sync.client.reading import answer
from sync.client.writing import post
from sync.contract import (
    ASSERTION_AUDIENCE,
    ASSERTION_SECONDS,
    COMPRESS_ABOVE_BYTES,
    TERMINAL_HEADER,
    SessionAnswer,
    SessionRequest,
)
from sync.failures import Refused
from sync.standing import Standing

_RENEW_SECONDS = 60
"""A token this near to its end is not used any more: it might end while a request is parked."""


@dataclass(frozen=True)
class Bearer:
    """A session as the platform granted it."""

    terminal: str
    token: str = field(repr=False)
    expires_at: float
    """Monotonic seconds."""
    takes_gzip: bool

    def on(self, request: Request) -> Request:
        """Return the request with this token, packed if it is large and the platform can unpack it."""
        headers = {
            **request.headers,
            "Authorization": f"Bearer {self.token}",
            TERMINAL_HEADER: self.terminal,
        }
        body = request.body
        packable = headers.get("Content-Type") == "application/json"
        if self.takes_gzip and packable and body is not None and len(body) > COMPRESS_ABOVE_BYTES:
            headers["Content-Encoding"] = "gzip"
            body = gzip.compress(body, compresslevel=1)
        return replace(request, headers=headers, body=body)


class Sessions:
    """Opens sessions when they are needed; the threads of one terminal share the present one."""

    def __init__(self, *, key: Ed25519PrivateKey, terminal: str, clock: Clock, answer_seconds: float) -> None:
        self._answer_seconds = answer_seconds
        self._key = key
        self._terminal = terminal
        self._clock = clock
        # Kept in memory and never set as the machine's time: the platform is believed for this purpose only.
        self._offset = timedelta()
        self._lock = Lock()
        self._present: Bearer | None = None
        self._told: Standing | None = None

    @property
    def standing(self) -> Standing | None:
        """What the latest session told, even if it has ended."""
        return self._told

    def forget(self) -> None:
        """Have the next request open a fresh session."""
        with self._lock:
            self._present = None

    def bearer(self, channel: Channel) -> Bearer:
        """Return a session that will last a while; opens one over `channel` if need be."""
        with self._lock:
            present = self._present
            if present is None or present.expires_at - self._clock.monotonic() < _RENEW_SECONDS:
                present = self._present = self._open(channel)
            return present

    def renewed(self, stale: Bearer, channel: Channel) -> Bearer:
        """Return another session than `stale`, which the platform no longer takes."""
        with self._lock:
            present = self._present
            if present is None or present == stale:
                present = self._present = self._open(channel)
            return present

    def _open(self, channel: Channel) -> Bearer:
        try:
            return self._ask(channel)
        except Refused as refused:
            if refused.code != "clock" or refused.server_time is None:
                raise
            self._offset = refused.server_time - self._clock.now()
            return self._ask(channel)

    def _ask(self, channel: Channel) -> Bearer:
        reply = channel.send(post("/session", self._request()), seconds=self._answer_seconds)
        granted = answer(SessionAnswer, reply)
        self._told = self._standing(granted)
        return Bearer(
            terminal=self._terminal,
            token=granted.token,
            expires_at=self._clock.monotonic() + granted.expires_in,
            takes_gzip=_takes_gzip(reply),
        )

    def _standing(self, granted: SessionAnswer) -> Standing:
        return Standing(
            skew_seconds=(granted.server_time - self._clock.now()).total_seconds(),
            epoch=granted.epoch,
            seal_key=urlsafe_b64decode(granted.seal_key + "="),
            backup_seconds=granted.backup_seconds,
            receipt_keys=mapping.receipt_keys(granted),
        )

    def _request(self) -> SessionRequest:
        return session_request(self._key, self._terminal, self._clock.now() + self._offset)


def session_request(key: Ed25519PrivateKey, terminal: str, now: datetime) -> SessionRequest:
    """Return the request of a terminal that proves with `key` who it is."""
    claims = {
        "iss": terminal,
        "sub": terminal,
        "aud": ASSERTION_AUDIENCE,
        "iat": now,
        "exp": now + timedelta(seconds=ASSERTION_SECONDS),
        "jti": uuid4().hex,
    }
    return SessionRequest(assertion=jwt.encode(claims, key, algorithm="EdDSA"))


def _takes_gzip(reply: Reply) -> bool:
    offered = reply.headers.get("Accept-Encoding", "").lower().split(",")
    return any(coding.partition(";")[0].strip() == "gzip" for coding in offered)
