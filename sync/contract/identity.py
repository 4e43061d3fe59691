"""Who a terminal is: enrolment, and the session that its key opens."""

from datetime import date
from typing import Annotated

from pydantic import AwareDatetime, Field

from sync.contract.limits import BACKUP_SECONDS, MAX_RECEIPT_KEYS
from sync.contract.message import Count, KeyText, Message, Name, TerminalCode


class EnrolRequest(Message):
    """`POST /enrol`: a one-time code and the public half of a key made on the terminal.

    Repeated with the same key it gets the same answer, so a lost reply costs nothing.
    """

    code: str
    public_key: str
    """Ed25519, 32 bytes, base64url without padding."""
    proof: str
    """Ed25519 signature over `hetao-enrol:<code>`, base64url without padding: proof of possession."""


class OutletInfo(Message):
    """Where a terminal stands, as the platform has it on file."""

    code: str
    name: str
    phone: str
    sample: bool


class Enrolment(Message):
    """The identity of a terminal."""

    terminal: TerminalCode
    outlet: OutletInfo
    series: Annotated[str, Field(pattern=r"^[A-HJ-NP-Z]$")]
    """A letter that no earlier key of this terminal had; part of every reference it mints."""


class SessionRequest(Message):
    """`POST /session`: `private_key_jwt` (RFC 7523), EdDSA; iss = sub = terminal, aud, iat, exp, jti."""

    assertion: str


class ReceiptKey(Message):
    """A key by which a terminal tells whether a receipt is the platform's, without asking."""

    public_key: KeyText
    """Ed25519. A proof names it by the first four bytes of its SHA-256."""
    check_key: KeyText
    """Of the HMAC that stands for the last four of the identity number."""
    last_day: date | None = None
    """Day in Beijing after which nothing received was signed with it; None while it is in use."""


class SessionAnswer(Message):
    """A short bearer token and what the terminal needs to know of the platform."""

    token: Annotated[str, Field(pattern=r"^[\x21-\x7e]{1,4096}$")]
    expires_in: Count
    """Seconds."""
    server_time: AwareDatetime
    epoch: Name
    min_protocol: Count
    max_protocol: Count
    seal_key: KeyText
    """X25519 public key, base64url without padding: seals what a terminal keeps after the acknowledgement."""
    backup_seconds: Count = BACKUP_SECONDS
    """How long it has to be kept."""
    receipt_keys: Annotated[tuple[ReceiptKey, ...], Field(max_length=MAX_RECEIPT_KEYS)] = ()
    """All keys whose proofs are good; none from a platform whose receipts prove nothing."""
