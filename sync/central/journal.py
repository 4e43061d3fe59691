"""What the platform keeps of every operation: its hash and what became of it, so that a repetition changes nothing."""

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, Row, String, bindparam, select

from sync.central import sealing
from sync.central.among import among_those
from sync.central.bulk import add_rows
from sync.central.effects import Applied, Effect
from sync.central.enrolment import Enrolled
from sync.central.feed import Announcement
from sync.central.prepared import Prepared
from sync.central.wire_tables import operations
from sync.contract import Op, OpStatus, Sealed, Stream

_KNOWN = Prepared(
    select(
        *(operations.c[name] for name in ("op_id", "payload_hash", "status", "code", "detail", "reference", "feed_seq"))
    ).where(operations.c.terminal == bindparam("terminal", type_=String), among_those(operations.c.op_id, "op_ids"))
)
_MOMENT = TypeAdapter(datetime)
_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
_SEALED = "sealed"
"""Kind of an operation that could not be read."""


@dataclass(frozen=True)
class Offered:
    """An operation as a push offers it."""

    op_id: str
    terminal_seq: int
    payload_hash: str
    op: Op | None
    """None for a sealed copy that cannot be read."""
    sealed: bool = False
    """It was acknowledged once; the platform has forgotten it."""

    @classmethod
    def of(cls, connection: Connection, offer: Op | Sealed) -> "Offered":
        """Return what is offered; a sealed copy is the same operation as the one it was made of."""
        if isinstance(offer, Op):
            return cls(offer.op_id, offer.terminal_seq, _payload_hash(offer), offer)
        try:
            return replace(cls.of(connection, sealing.opened(connection, offer)), sealed=True)
        except sealing.Unreadable:
            box_hash = hashlib.sha256(offer.box.encode()).hexdigest()
            return cls(offer.op_id, offer.terminal_seq, box_hash, None)


@dataclass(frozen=True)
class Outcome:
    """What became of an operation."""

    offered: Offered
    status: OpStatus
    code: str = ""
    detail: str = ""
    reference: str | None = None
    announcement: Announcement | None = None
    saved_seq: int = 0
    is_new: bool = False
    """Whether the journal has to keep it."""

    @classmethod
    def of(cls, offered: Offered, effect: Effect) -> "Outcome":
        """Return the outcome of an operation that was tried now."""
        if isinstance(effect, Applied):
            announcement = effect.announcement
            return cls(offered, OpStatus.APPLIED, "", "", effect.reference, announcement, is_new=True)
        return cls(offered, effect.status, effect.code, effect.detail, is_new=True)

    @classmethod
    def again(cls, offered: Offered, earlier: "Saved") -> "Outcome":
        """Return the outcome of an operation whose id is known."""
        if earlier.payload_hash != offered.payload_hash:
            return cls(offered, OpStatus.CONFLICT, "op_id_used", "This id was used for another content.")
        status = OpStatus.DUPLICATE if earlier.status is OpStatus.APPLIED else earlier.status
        return cls(offered, status, earlier.code, earlier.detail, earlier.reference, saved_seq=earlier.seq)

    @property
    def seq(self) -> int:
        """Number in the feed by which the effect can be seen; 0 for none. Known once the feed has numbered it."""
        return self.saved_seq if self.announcement is None else self.announcement.seq

    @property
    def saved(self) -> "Saved":
        """Return what the journal keeps of it."""
        return Saved(self.offered.payload_hash, self.status, self.code, self.detail, self.reference, self.seq)


@dataclass(frozen=True)
class Saved:
    """What the journal keeps of an operation."""

    payload_hash: str
    status: OpStatus
    code: str
    detail: str
    reference: str | None
    seq: int


def known(connection: Connection, terminal: str, op_ids: Collection[str]) -> Mapping[str, Saved]:
    """Return what the journal holds under these ids."""
    return {row.op_id: _saved(row) for row in _KNOWN.run(connection, terminal=terminal, op_ids=op_ids)}


def keep(connection: Connection, sender: Enrolled, stream: Stream, outcomes: Sequence[Outcome], now: datetime) -> None:
    """Keep the new ones; the feed has numbered their effects."""
    rows = [
        {
            "op_id": outcome.offered.op_id,
            "terminal_seq": outcome.offered.terminal_seq,
            "kind": _SEALED if outcome.offered.op is None else outcome.offered.op.kind,
            "payload_hash": outcome.offered.payload_hash,
            "status": outcome.status.value,
            "code": outcome.code,
            "detail": outcome.detail,
            "reference": outcome.reference,
            "feed_seq": outcome.seq,
        }
        for outcome in outcomes
        if outcome.is_new
    ]
    alike = {"terminal": sender.terminal, "enrolment": sender.number, "stream": stream, "received_at": now}
    add_rows(connection, operations, rows, **alike)


def _saved(row: Row[Any]) -> Saved:
    return Saved(row.payload_hash, OpStatus(row.status), row.code, row.detail, row.reference, row.feed_seq)


def _payload_hash(op: Op) -> str:
    """Hash the content; without files it is the same as under protocol 1, which knew none."""
    content = {**vars(op), "made_at": _MOMENT.dump_python(op.made_at, mode="json")}
    if not op.files:
        del content["files"]
    return hashlib.sha256(_CANONICAL.encode(content).encode()).hexdigest()
