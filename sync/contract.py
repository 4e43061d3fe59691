"""The wire: every message between a terminal and the central platform, version 1.

JSON over HTTP under `/sync/v1`. Unknown fields are ignored, so that either side may be newer by a minor step;
missing or ill-typed ones are refused. The same models serve both sides, and a stranger may implement the
platform from this file alone. Imports nothing of ours.
"""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

PROTOCOL = 1
SCHEMA = 1
PREFIX = "/sync/v1"

PROTOCOL_HEADER = "X-Sync-Protocol"
SCHEMA_HEADER = "X-Schema"
TERMINAL_HEADER = "X-Terminal"
REQUEST_HEADER = "X-Request-Id"

MAX_OPS = 100
"""Operations in one push."""
MAX_PUSH_BYTES = 512 * 1024
MAX_PAGE = 500
"""Changes in one page of the feed."""
MAX_ANSWER_BYTES = 8 * 1024 * 1024
"""No answer of the platform is larger, decoded."""
LONG_POLL_SECONDS = 25
"""Longest time the platform keeps an empty `changes` request parked."""
TOKEN_SECONDS = 15 * 60
ASSERTION_SECONDS = 60
"""Life of the signed assertion that opens a session (RFC 7523)."""
ASSERTION_AUDIENCE = "hetao-central"

TerminalCode = Annotated[str, Field(pattern=r"^1508(\d{2}|[JN]\d)-[MCSBGRFA]\d{2}-T\d{2}$")]
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Message(BaseModel):
    """Base of every message: immutable, strict about types, tolerant of fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="ignore", allow_inf_nan=False)


class Failure(Message):
    """Body of every answer outside 2xx."""

    code: str
    """A word a program may compare, e.g. `gap`, `resnapshot`, `revoked`, `clock`."""
    detail: str
    """A sentence for a person."""
    expected: int | None = None
    """With `gap`: the `terminal_seq` the platform waits for."""
    server_time: datetime | None = None
    """With `clock`: what the terminal's clock should say."""


# -- enrolment and session ------------------------------------------------------------------------------------


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
    """`POST /session`: `private_key_jwt` (RFC 7523), EdDSA, iss = sub = terminal, aud = `hetao-central`, jti, exp."""

    assertion: str


class SessionAnswer(Message):
    """A short bearer token and what the terminal needs to know of the platform."""

    token: str
    expires_in: int
    """Seconds."""
    server_time: datetime
    epoch: str
    min_protocol: int
    max_protocol: int


# -- what flows both ways -------------------------------------------------------------------------------------


class TicketBody(Message):
    """The right to rate one service event."""

    code: str
    url: str
    expires_on: date


class HistoryBody(Message):
    """One step of an application that has been taken."""

    state: str
    at: datetime
    note: str


class ApplicationBody(Message):
    """An application as the platform sees it. Carries no identity number, phone or full name."""

    reference: str
    item: str
    item_name: str
    state: str
    version: int
    applicant: str
    """Masked name."""
    identity_check: Sha256
    """SHA-256 of `<reference>:<last four of the identity number, X upper case>`."""
    received_at: datetime
    due_kind: Literal["acceptance", "decision", "supplement"] | None
    due_on: date | None
    history: tuple[HistoryBody, ...]
    ticket: TicketBody | None


# -- up: operations -------------------------------------------------------------------------------------------


class ApplicationSubmission(Message):
    """Body of `application.submit`."""

    reference: str
    item: str
    edition: str
    """Edition of the catalogue the citizen read."""
    form: str
    answers: dict[str, Any]
    applicant: str
    """Masked name, for lists."""
    last_four: Annotated[str, Field(pattern=r"^\d{3}[\dX]$")]
    """Last four of the identity number by which the citizen looks the application up."""
    confirmed_at: datetime
    ticket: str | None
    """Code of the pooled ticket that this application now owns."""


class EvaluationSubmission(Message):
    """Body of `evaluation.submit`."""

    ticket: str
    level: Annotated[int, Field(ge=1, le=5)]
    tags: tuple[str, ...]
    comment: Annotated[str, Field(max_length=500)]
    made_at: datetime


class Op(Message):
    """One operation; applied exactly once."""

    op_id: str
    terminal_seq: Annotated[int, Field(ge=1)]
    aggregate: str
    base_version: Annotated[int, Field(ge=0)]
    kind: Literal["application.submit", "evaluation.submit"]
    schema_version: int = SCHEMA
    made_at: datetime
    body: dict[str, Any]


class OpsRequest(Message):
    """`POST /ops`: at most `MAX_OPS` operations in the terminal's own order, without gaps."""

    ops: Annotated[tuple[Op, ...], Field(min_length=1, max_length=MAX_OPS)]


class OpStatus(StrEnum):
    """What became of an operation; `rejected` and `conflict` are final and consume its number."""

    APPLIED = "applied"
    DUPLICATE = "duplicate"
    REJECTED = "rejected"
    CONFLICT = "conflict"


class OpResult(Message):
    """The answer to one operation, in the order of the request."""

    op_id: str
    status: OpStatus
    seq: int
    """Number in the platform's feed by which the effect can be seen; 0 where there was none."""
    code: str = ""
    detail: str = ""
    application: ApplicationBody | None = None


class OpsAnswer(Message):
    """One result per operation, in order."""

    results: tuple[OpResult, ...]


# -- down: the feed -------------------------------------------------------------------------------------------


class ChangeBody(Message):
    """One row of the feed in this terminal's scope."""

    seq: int
    kind: Literal["application", "ticket"]
    op: Literal["put", "delete"]
    key: str
    """Reference or ticket code."""
    application: ApplicationBody | None = None
    ticket: TicketBody | None = None


class ChangesAnswer(Message):
    """`GET /changes?cursor=&limit=&wait=`: what came after the cursor, at once or after waiting for it.

    No cursor means from the beginning. A cursor of another epoch, or beyond the feed, is answered with 410
    and code `resnapshot`; the terminal then starts from the beginning.
    """

    changes: tuple[ChangeBody, ...]
    cursor: str
    """Opaque `<epoch>.<seq>`; kept in the same transaction as the page."""
    more: bool
    head: int
    token_expires_in: int


# -- a question about an application this terminal does not hold -----------------------------------------------


class ProgressRequest(Message):
    """`POST /progress`: the citizen's own proof, whatever terminal took the application."""

    reference: str
    last_four: str


class ProgressAnswer(Message):
    """The application, or none: a wrong number and an unknown reference look the same."""

    application: ApplicationBody | None
