"""Up: operations, plain or sealed, and what became of them."""

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, Field

from sync.contract.applications import ApplicationBody
from sync.contract.limits import MAX_OPS, SCHEMA
from sync.contract.message import Count, Message, Name, ProofText, Sha256, Stream, Text


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
