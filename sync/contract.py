"""The wire: every message between a terminal and the central platform, protocol 2.

JSON over HTTP under `/sync/v1`. Unknown fields are ignored, so that either side may be newer by a minor step;
missing or ill-typed ones are refused. The same models serve both sides, and a stranger may implement the
platform from this file and `docs/protocol.md`. Imports nothing of ours.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

PROTOCOL = 2
"""1: one stream of operations, no snapshot. 2: streams, snapshot, checks, files, heartbeat."""
OLDEST_PUSHED_PROTOCOL = max(1, PROTOCOL - 2)
"""A terminal this old may still open a session and push, so that no application is stranded in it; all else is 426."""
SCHEMA = 2
"""Of the bodies of operations. 1: without files. 2: with them."""
PREFIX = "/sync/v1"

PROTOCOL_HEADER = "X-Sync-Protocol"
SCHEMA_HEADER = "X-Schema"
TERMINAL_HEADER = "X-Terminal"
REQUEST_HEADER = "X-Request-Id"

MAX_OPS = 100
"""Operations in one push."""
MAX_PUSH_BYTES = 512 * 1024
MAX_PAGE = 500
"""Rows in one page of the feed or of a snapshot."""
MAX_ASKED = 60
"""Things an applicant may be asked for at once."""
MAX_FILE_BYTES = 20 * 1024 * 1024
"""One file of a citizen's."""
MAX_MATERIALS = 60
"""Of one application."""
FILE_CHUNK_BYTES = 512 * 1024
"""What one `PATCH /files/{sha256}` carries at most."""
MAX_SLIP_BYTES = 256 * 1024
"""The picture of one slip."""
TUS_VERSION = "1.0.0"
BACKUP_SECONDS = 7 * 24 * 3600
"""How old a backup the platform may be restored from: so long a terminal keeps what was acknowledged, sealed."""
MAX_ANSWER_BYTES = 8 * 1024 * 1024
"""No answer of the platform is larger, decoded, but for an edition."""
MAX_EDITION_BYTES = 64 * 1024 * 1024
"""An answer with the files of an edition, decoded."""
MAX_EDITION_FILES = 25_000
MAX_RECEIPT_KEYS = 16
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
KeyText = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{43}$")]
"""32 bytes, base64url without padding."""
ProofText = Annotated[str, Field(pattern=r"^[\x21-\x7e]{1,250}/[A-Z2-7]{100,300}$")]
"""What the QR code of a receipt holds: an address of the platform's that ends in the proof, base32 without padding."""
Cursor = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}\.[0-9]{1,16}$")]
Stream = Literal["applications", "evaluations", "audit"]
"""A row of operations with numbers of its own, so that a stuck one holds up no other; most urgent first."""
STREAMS: tuple[Stream, ...] = ("applications", "evaluations", "audit")
EditionFile = Annotated[
    str, Field(pattern=r"^([a-z-]{1,40}|items/IP-[0-9]{2}-[0-9]{2,6}|forms/[A-Za-z0-9-]{1,60})\.json$")
]
"""Name of a file within a catalogue."""
Scope = Literal["application", "ticket", "outlet", "edition", "notice"]
"""What a terminal holds of the platform's: a kind of row, fetched, counted and checked by itself."""
SCOPES: tuple[Scope, ...] = ("application", "ticket", "outlet", "edition", "notice")


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


class AskedBody(Message):
    """One thing an applicant has been asked to bring or to put right (补正, 容缺), told all at once."""

    kind: Literal["field", "material", "other"]
    key: Name
    """`field`: JSON pointer (RFC 6901) into the answers; `material`: its id in the item; `other`: a number."""
    title: Name
    reason: Text
    done: bool = False
    """It has been handed in."""


class CollectBody(Message):
    """Where and when the result can be collected, or that it was sent by mail."""

    where: Text
    hours: Text
    mailed: bool = False


class FollowBody(Message):
    """A material that the citizen brings later."""

    name: Name
    due_on: date | None
    """Its last day; none while the working-day calendar does not reach that far."""


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
    awaiting_files: Count = 0
    """Files that its operation named and that have not arrived yet."""
    asked: Annotated[tuple[AskedBody, ...], Field(max_length=MAX_ASKED)] = ()
    """What was asked for, in the one asking there is; all of it, also what has been handed in."""
    asked_by: date | None = None
    """The last day for it; None with something still to be handed in: to be announced."""
    collect: CollectBody | None = None
    to_follow: Annotated[tuple[FollowBody, ...], Field(max_length=MAX_MATERIALS)] = ()
    """What the citizen wants to bring later, in the item's order; once the staff have asked, `asked` says what counts,
    and this is empty."""


# -- up: operations --------------------------------------------------------------------------------


class MaterialBody(Message):
    """One material of an application, as the citizen saw it before confirming."""

    material: Name
    """Its id in the item."""
    state: Literal["made_here", "shared", "committed", "attached", "to_follow", "missing", "if_applicable"]
    """Made from the answers, taken from an authority's records, replaced by a commitment, handed in, to be brought
    later, missing, or asked only of some applicants."""
    trust: Literal["A", "B", "C", "D"] | None
    """Issued electronically, checked by the staff, uploaded, self-made; none where there is nothing yet."""
    source: Name | None = None
    """The data source that holds it."""
    file: Sha256 | None = None
    """The one file it was made into; also among the operation's `files`."""


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
    materials: Annotated[tuple[MaterialBody, ...], Field(max_length=MAX_MATERIALS)] = ()
    """Every material asked of this applicant, in the item's order."""


LastFour = Annotated[str, Field(pattern=r"^[0-9]{3}[0-9X]$")]


class ApplicationSupplement(Message):
    """Body of `application.supplement`: everything that was asked for, from whatever terminal.

    `base_version` of the operation is the version of the application the citizen saw.
    """

    reference: str
    last_four: LastFour
    """The citizen's own proof."""
    answers: dict[Annotated[str, Field(max_length=200)], Any]
    """By the pointer that was asked."""
    materials: Annotated[tuple[Name, ...], Field(max_length=MAX_ASKED)] = ()
    """Keys of the materials that the operation's files hold."""
    note: Text = ""
    made_at: AwareDatetime


class ApplicationWithdrawal(Message):
    """Body of `application.withdraw`: the citizen takes the application back."""

    reference: str
    last_four: LastFour
    made_at: AwareDatetime


class ApplicationCollection(Message):
    """Body of `application.collect`: the citizen says that the result is in their hands."""

    reference: str
    last_four: LastFour
    made_at: AwareDatetime


class EvaluationSubmission(Message):
    """Body of `evaluation.submit`."""

    ticket: str
    level: Annotated[int, Field(ge=1, le=5)]
    tags: tuple[str, ...]
    comment: Annotated[str, Field(max_length=500)]
    made_at: AwareDatetime


class AuditEvent(Message):
    """Body of `audit.event`: one link of the terminal's own chain of what happened to it; no personal data.

    `chained` is the SHA-256 of `<previous>\\n<event>\\n<at, as sent>\\n<facts as JSON in UTF-8, keys sorted, no spaces,
    nothing escaped that need not be>`; the first `previous` is 64 zeros.
    """

    event: Name
    at: str
    """RFC 3339, hashed as it stands."""
    facts: dict[str, str | int]
    previous: Sha256
    chained: Sha256


class Sealed(Message):
    """An operation already acknowledged, readable by the platform only; offered again after a restore.

    `box` is base64url without padding of: an ephemeral X25519 public key (32 bytes), then AES-256-GCM (nonce 12 zero
    bytes, the `op_id` as associated data) of the operation's JSON. The key is HKDF-SHA-256 (no salt, 32 bytes, info
    `hetao-seal` + both public keys, the ephemeral first, + the `op_id`) of the shared secret, so that the operations
    of one answer may share an ephemeral key and no two ever share an AES key.
    """

    op_id: Name
    terminal_seq: Annotated[Count, Field(ge=1)]
    box: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]+$", max_length=400_000)]


class Op(Message):
    """One operation; applied exactly once."""

    op_id: Name
    terminal_seq: Annotated[Count, Field(ge=1)]
    """From 1 in each stream, without gaps."""
    aggregate: Name
    base_version: Count
    kind: Literal[
        "application.submit",
        "application.supplement",
        "application.withdraw",
        "application.collect",
        "evaluation.submit",
        "audit.event",
    ]
    schema_version: Count = SCHEMA
    made_at: AwareDatetime
    body: dict[str, Any]
    files: Annotated[tuple[Sha256, ...], Field(max_length=200)] = ()
    """Files that belong to it and travel by themselves; the operation does not wait for them."""


class OpsRequest(Message):
    """`POST /ops`: at most `MAX_OPS` operations of one stream in the terminal's own order, without gaps."""

    stream: Stream = "applications"
    ops: Annotated[
        tuple[Annotated[Op | Sealed, Field(union_mode="left_to_right")], ...], Field(min_length=1, max_length=MAX_OPS)
    ]
    nothing_below: Annotated[Count, Field(ge=1)] | None = None
    """The terminal holds no operation of this stream below that number any more: after a restore from a backup
    older than `backup_seconds` the platform goes on from there and notes what it misses."""


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
    proof: ProofText | None = None
    """Of an application: what its receipt proves, as it is printed."""


class OpsAnswer(Message):
    """One result per operation, in order."""

    results: Annotated[tuple[OpResult, ...], Field(max_length=MAX_OPS)]


# -- down: what all terminals show ------------------------------------------------------------------


class EditionBody(Message):
    """An edition of the catalogue that is in force or will be; its files come by `GET /editions/{content_hash}`."""

    content_hash: Sha256
    """SHA-256 over the files in order of names, folder by folder: `<name>\\0<length in bytes>\\0` and the content."""
    version: Name
    kind: Literal["annual", "urgent"]
    """`urgent` is shown as soon as it is there, whatever the terminal's clock says."""
    number: Annotated[Count, Field(ge=1)]
    """Counts up as editions are published: of two that are shown from the same day the later one counts."""
    shown_from: date
    size: Count
    """Bytes of all files together."""


class EditionAnswer(Message):
    """`GET /editions/{content_hash}`: the whole of an edition, text by name; 404 for one that is not published."""

    files: Annotated[dict[EditionFile, str], Field(max_length=MAX_EDITION_FILES)]


class NoticeBody(Message):
    """Something the outlets tell everybody (公告); never about a person."""

    id: Name
    title: Name
    text: Text
    shown_from: date
    shown_until: date
    """The last day on which it is shown."""


# -- down: the feed --------------------------------------------------------------------------------


class ChangeBody(Message):
    """One row of the feed in this terminal's scope; a terminal passes over a kind it does not know."""

    seq: Count
    kind: Name
    """A `Scope`; the body of a `put` is in the field of that name."""
    op: Literal["put", "delete"]
    key: Name
    """Reference, ticket code, outlet code, content hash or id of a notice."""
    version: Count
    """Of the row; never goes back. A ticket has only one."""
    application: ApplicationBody | None = None
    ticket: TicketBody | None = None
    outlet: OutletInfo | None = None
    edition: EditionBody | None = None
    notice: NoticeBody | None = None


class ScopeCheck(Message):
    """How many rows of a scope a terminal holds, and their sum: equal on both sides or something was lost.

    `checksum` is the sum modulo 2^64, over the rows, of the first eight bytes (big-endian) of the SHA-256 of
    `<kind>:<key>:<version>`, as 16 hex digits. Adding and taking away a row therefore needs that row alone.
    """

    scope: Scope
    count: Count
    checksum: Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]


class ChangesAnswer(Message):
    """`GET /changes?cursor=&limit=&wait=`: what came after the cursor, at once or after waiting for it.

    Each key is told once, as it is now. A cursor that is missing, of another epoch, beyond the feed, or older than the
    deletions the platform remembers, is answered with 410 and code `resnapshot`; the terminal then fetches a snapshot.
    """

    changes: Annotated[tuple[ChangeBody, ...], Field(max_length=MAX_PAGE)]
    cursor: Cursor
    """Opaque `<epoch>.<seq>`; kept in the same transaction as the page."""
    more: bool
    """The feed already holds what comes after this page."""
    head: Count
    token_expires_in: Count
    checks: Annotated[tuple[ScopeCheck, ...], Field(max_length=len(SCOPES))] | None = None
    """Only without `more`: what the terminal holds of each scope once it has stored this page."""


class SnapshotAnswer(Message):
    """`GET /snapshot?scope=&page=&limit=`: all rows of one scope as they are, a page at a time.

    The first page has no `page`; each answer names the `next` one, none after the last. Every page carries the cursor
    the first one was given: what changed while the pages were read follows from there in the feed.
    """

    rows: Annotated[tuple[ChangeBody, ...], Field(max_length=MAX_PAGE)]
    cursor: Cursor
    next: Annotated[str, Field(max_length=400)] | None


# -- a question about an application this terminal does not hold -----------------------------------


class ProgressRequest(Message):
    """`POST /progress`: the citizen's own proof, whatever terminal took the application."""

    reference: str
    last_four: str


class ProgressAnswer(Message):
    """The application, or none: a wrong number and an unknown reference look the same."""

    application: ApplicationBody | None


# -- files: tus 1.0 core and creation (https://tus.io/protocols/resumable-upload) ---------------------------------


class FileDone(Message):
    """200 to `POST /files` for content the platform already holds; every `PATCH` is answered 204, as tus has it."""

    sha256: Sha256


# -- a slip in place of paper -------------------------------------------------------------------------------------


class SlipLink(Message):
    """Answer to `POST /slips`, whose body is a slip's picture (`image/png`): where a phone finds it for a while."""

    url: Url
    """Nobody can guess it; it opens a few times only."""
    lasts_seconds: Count


# -- how the terminal is ------------------------------------------------------------------------------------------


class StreamDepth(Message):
    """What waits in one stream of the outbox."""

    stream: Stream
    waiting: Count
    oldest_made_at: AwareDatetime | None


class HeartbeatRequest(Message):
    """`POST /heartbeat`, every few minutes: makes a terminal that falls behind visible to the platform."""

    clock: AwareDatetime
    boot: Name
    """A word that is another one after each start of the terminal."""
    uptime_seconds: Count
    streams: Annotated[tuple[StreamDepth, ...], Field(max_length=len(STREAMS))]
    set_aside: Count
    """Operations refused for good that nobody has looked at yet."""
    files_waiting: Count
    cursor: Cursor | None
    checks: Annotated[tuple[ScopeCheck, ...], Field(max_length=len(SCOPES))]
    software: Name
    edition: Name
    """Version of the catalogue that is shown."""
    edition_hash: Sha256 | None = None
    """Its content hash, which has to be the platform's."""
    printer: Name
    """`ready`, or the word of what stops it."""
    free_bytes: Count
    help_wanted_since: AwareDatetime | None = None
    """Since when somebody at the screen calls the staff, by the clock above; None: nobody does."""


class HeartbeatAnswer(Message):
    """What the platform says to it."""

    server_time: AwareDatetime
    help_answered: bool = False
    """Whether staff have said that they go to whoever calls; only ever with `help_wanted_since`."""
