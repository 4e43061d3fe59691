"""The journal of operations: each is applied exactly once, in its terminal's own order.

The effect, the saved result and the next expected number commit together; a repeated operation gets the saved
result. A rejected one consumes its number and never blocks another.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update
from sqlalchemy.exc import IntegrityError

from sync.central.applications import Applications
from sync.central.enrolment import Enrolled
from sync.central.feed import Announcement, Writing
from sync.central.refusals import Refusal
from sync.central.submissions import Rejected, Submissions
from sync.central.tables import enrolments, operations
from sync.contract import ApplicationBody, Op, OpResult, OpStatus


@dataclass(frozen=True)
class Outcome:
    """What became of one operation, before the feed has numbered its effect."""

    op: Op
    status: OpStatus
    code: str = ""
    detail: str = ""
    reference: str | None = None
    announcement: Announcement | None = None
    saved_seq: int = 0
    saved: bool = False
    """Whether the journal holds it already, or must not hold it."""

    @property
    def seq(self) -> int:
        """Number in the feed by which the effect can be seen; 0 for none."""
        return self.saved_seq if self.announcement is None else self.announcement.seq

    def result(self, application: ApplicationBody | None) -> OpResult:
        """Return the answer for the terminal."""
        return OpResult(
            op_id=self.op.op_id,
            status=self.status,
            seq=self.seq,
            code=self.code,
            detail=self.detail,
            application=application,
        )


@dataclass(frozen=True)
class Operations:
    """Applies what one terminal pushed, inside one transaction."""

    applications: Applications

    def apply(self, writing: Writing, sender: Enrolled, ops: Sequence[Op], now: datetime) -> tuple[OpResult, ...]:
        """Return one result per operation, in order.

        Raises Refusal with code `gap` when a number is missing; nothing is applied then.
        """
        connection = writing.connection
        expected = _lock_next_seq(connection, sender)
        outcomes: list[Outcome] = []
        for op in ops:
            outcome = self._one(writing, sender, op, expected=expected, now=now)
            if not outcome.saved:
                _save(connection, sender, outcome, now)
            expected += op.terminal_seq == expected
            outcomes.append(outcome)
        mine = enrolments.c.number == sender.number
        connection.execute(update(enrolments).where(mine).values(next_seq=expected))
        _number(writing, sender, outcomes)
        return self._results(connection, outcomes)

    def _one(self, writing: Writing, sender: Enrolled, op: Op, *, expected: int, now: datetime) -> Outcome:
        earlier = _journal_row(writing.connection, sender.terminal, op.op_id)
        if earlier is not None:
            return _again(earlier, op)
        if op.terminal_seq > expected:
            raise Refusal(409, "gap", f"Operation {expected} is missing; send it first.", expected=expected)
        if op.terminal_seq < expected:
            detail = f"Number {op.terminal_seq} was used by another operation."
            return Outcome(op, OpStatus.CONFLICT, "seq_used", detail, saved=True)
        return self._apply(writing, sender, op, now)

    def _apply(self, writing: Writing, sender: Enrolled, op: Op, now: datetime) -> Outcome:
        try:
            with writing.savepoint():
                applied = Submissions(self.applications).apply(writing, sender, op, now)
        except Rejected as rejected:
            return Outcome(op, rejected.status, rejected.code, str(rejected))
        except IntegrityError:
            return Outcome(op, OpStatus.REJECTED, "impossible", "The operation contradicts what is on file.")
        return Outcome(op, OpStatus.APPLIED, reference=applied.reference, announcement=applied.announcement)

    def _results(self, connection: Connection, outcomes: Sequence[Outcome]) -> tuple[OpResult, ...]:
        references = {outcome.reference for outcome in outcomes if outcome.reference is not None}
        bodies = self.applications.bodies(connection, references)
        return tuple(outcome.result(bodies.get(outcome.reference or "")) for outcome in outcomes)


def _lock_next_seq(connection: Connection, sender: Enrolled) -> int:
    """Return the expected number; on PostgreSQL a second push of the same terminal waits here for the first."""
    wanted = select(enrolments.c.next_seq).where(enrolments.c.number == sender.number).with_for_update()
    next_seq: int = connection.execute(wanted).scalar_one()
    return next_seq


def _journal_row(connection: Connection, terminal: str, op_id: str) -> Row[Any] | None:
    wanted = select(operations).where(operations.c.terminal == terminal, operations.c.op_id == op_id)
    return connection.execute(wanted).one_or_none()


def _again(earlier: Row[Any], op: Op) -> Outcome:
    if earlier.payload_hash != _payload_hash(op):
        return Outcome(op, OpStatus.CONFLICT, "op_id_used", "This id was used for another content.", saved=True)
    status = OpStatus(earlier.status)
    return Outcome(
        op,
        OpStatus.DUPLICATE if status is OpStatus.APPLIED else status,
        earlier.code,
        earlier.detail,
        earlier.reference,
        saved_seq=earlier.feed_seq,
        saved=True,
    )


def _save(connection: Connection, sender: Enrolled, outcome: Outcome, now: datetime) -> None:
    op = outcome.op
    connection.execute(
        insert(operations).values(
            terminal=sender.terminal,
            op_id=op.op_id,
            enrolment=sender.number,
            terminal_seq=op.terminal_seq,
            kind=op.kind,
            payload_hash=_payload_hash(op),
            status=outcome.status.value,
            code=outcome.code,
            detail=outcome.detail,
            reference=outcome.reference,
            feed_seq=0,
            received_at=now,
        )
    )


def _number(writing: Writing, sender: Enrolled, outcomes: Sequence[Outcome]) -> None:
    """Let the feed number the effects, last of all, and keep the numbers with the saved results."""
    writing.number()
    for outcome in outcomes:
        if outcome.announcement is not None:
            mine = (operations.c.terminal == sender.terminal) & (operations.c.op_id == outcome.op.op_id)
            writing.connection.execute(update(operations).where(mine).values(feed_seq=outcome.seq))


def _payload_hash(op: Op) -> str:
    content = json.dumps(op.model_dump(mode="json"), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(content.encode()).hexdigest()
