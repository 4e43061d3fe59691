"""The wire: every message between a terminal and the central platform, version 1.

JSON over HTTP under `/sync/v1`. Unknown fields are ignored, so that either side may be newer by a minor step;
missing or ill-typed ones are refused. The same models serve both sides, and a stranger may implement the
platform from this file alone. Imports nothing of ours.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

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
COMPRESS_ABOVE_BYTES = 1024
"""Larger bodies travel as gzip: answers where the request allows it (`Accept-Encoding`), requests where the
answer to `POST /session` said with the same header that the platform takes them (RFC 7694)."""
TOKEN_SECONDS = 15 * 60
ASSERTION_SECONDS = 60
"""Life of the signed assertion that opens a session (RFC 7523)."""
ASSERTION_AUDIENCE = "hetao-central"

TerminalCode = Annotated[str, Field(pattern=r"^1508([0-9]{2}|[JN][0-9])-[MCSBGRFA][0-9]{2}-T[0-9]{2}$")]
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Count = Annotated[int, Field(ge=0, le=2**53 - 1)]
"""A whole number that every JSON reader holds exactly (RFC 7493)."""
Name = Annotated[str, Field(min_length=1, max_length=200)]
Text = Annotated[str, Field(max_length=4000)]
Url = Annotated[str, Field(pattern=r"^https?://", max_length=500)]
Cursor = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}\.[0-9]{1,16}$")]


class Message(BaseModel):
    """Base of every message: immutable, finite numbers only, tolerant of fields it does not know.

    A reader is strict about types (`model_validate_json(..., strict=True)`): no number comes as text.
    """

    model_config = ConfigDict(frozen=True, extra="ignore", allow_inf_nan=False)


class Failure(Message):
    """Body of every answer outside 2xx."""

    code: Name
    """A word a program may compare, e.g. `gap`, `resnapshot`, `revoked`, `clock`."""
    detail: Text
    """A sentence for a person."""
    expected: Count | None = None
    """With `gap`: the `terminal_seq` the platform waits for."""
    server_time: AwareDatetime | None = None
    """With `clock`: what the terminal's clock should say."""


# -- enrolment and session -------------------------------------------------------------------------


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


class SessionAnswer(Message):
    """A short bearer token and what the terminal needs to know of the platform."""

    token: Annotated[str, Field(pattern=r"^[\x21-\x7e]{1,4096}$")]
    expires_in: Count
    """Seconds."""
    server_time: AwareDatetime
    epoch: Name
    min_protocol: Count
    max_protocol: Count


# -- what flows both ways --------------------------------------------------------------------------


class TicketBody(Message):
    """The right to rate one service event."""

    code: Name
    url: Url
    expires_on: date


class HistoryBody(Message):
    """One step of an application that has been taken."""

    state: Name
    at: AwareDatetime
    note: Text


class ApplicationBody(Message):
    """An application as the platform sees it. Carries no identity number, phone or full name."""

    reference: Name
    item: Name
    item_name: Name
    state: Name
    version: Count
    applicant: Text
    """Masked name."""
    identity_check: Sha256
    """SHA-256 of `<reference>:<last four of the identity number, X upper case>`."""
    received_at: AwareDatetime
    due_kind: Literal["acceptance", "decision", "supplement"] | None
    due_on: date | None
    history: tuple[HistoryBody, ...]
    ticket: TicketBody | None


# -- up: operations --------------------------------------------------------------------------------


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
    last_four: Annotated[str, Field(pattern=r"^[0-9]{3}[0-9X]$")]
    """Last four of the identity number by which the citizen looks the application up."""
    confirmed_at: AwareDatetime
    ticket: str | None
    """Code of the pooled ticket that this application now owns."""


class EvaluationSubmission(Message):
    """Body of `evaluation.submit`."""

    ticket: str
    level: Annotated[int, Field(ge=1, le=5)]
    tags: tuple[str, ...]
    comment: Annotated[str, Field(max_length=500)]
    made_at: AwareDatetime


class Op(Message):
    """One operation; applied exactly once."""

    op_id: Name
    terminal_seq: Annotated[Count, Field(ge=1)]
    aggregate: Name
    base_version: Count
    kind: Literal["application.submit", "evaluation.submit"]
    schema_version: Count = SCHEMA
    made_at: AwareDatetime
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

    op_id: Name
    status: OpStatus
    seq: Count
    """Number in the platform's feed by which the effect can be seen; 0 where there was none."""
    code: Text = ""
    detail: Text = ""
    application: ApplicationBody | None = None


class OpsAnswer(Message):
    """One result per operation, in order."""

    results: Annotated[tuple[OpResult, ...], Field(max_length=MAX_OPS)]


# -- down: the feed --------------------------------------------------------------------------------


class ChangeBody(Message):
    """One row of the feed in this terminal's scope; a terminal passes over a kind it does not know."""

    seq: Count
    kind: Name
    """`application` or `ticket`; the body of a `put` is in the field of that name."""
    op: Literal["put", "delete"]
    key: Name
    """Reference or ticket code."""
    application: ApplicationBody | None = None
    ticket: TicketBody | None = None


class ChangesAnswer(Message):
    """`GET /changes?cursor=&limit=&wait=`: what came after the cursor, at once or after waiting for it.

    No cursor means from the beginning. A cursor of another epoch, or beyond the feed, is answered with 410
    and code `resnapshot`; the terminal then starts from the beginning.
    """

    changes: Annotated[tuple[ChangeBody, ...], Field(max_length=MAX_PAGE)]
    cursor: Cursor
    """Opaque `<epoch>.<seq>`; kept in the same transaction as the page."""
    more: bool
    """The feed already holds what comes after this page."""
    head: Count
    token_expires_in: Count


# -- a question about an application this terminal does not hold -----------------------------------


class ProgressRequest(Message):
    """`POST /progress`: the citizen's own proof, whatever terminal took the application."""

    reference: str
    last_four: str


class ProgressAnswer(Message):
    """The application, or none: a wrong number and an unknown reference look the same."""

    application: ApplicationBody | None
