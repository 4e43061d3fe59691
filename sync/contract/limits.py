"""Numbers, headers and limits that both sides keep."""

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
MAX_PARTS = 9
"""Of one integrated application: a part's number is one figure."""
FILE_CHUNK_BYTES = 512 * 1024
"""What one `PATCH /files/{sha256}` carries at most."""
MAX_SLIP_BYTES = 256 * 1024
"""The picture of one slip."""
MAX_DRAFT_BYTES = 3 * 1024 * 1024
"""One sealed draft, with the files in it."""
MAX_PHONE_FILES = 10
"""Files that phones hand over at one place."""
MAX_PHONE_SECONDS = 600
"""Longest life of a place where a phone hands files over."""
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
