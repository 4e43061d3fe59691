"""From the terminal's words to the wire and back; pure, and the only place that knows both.

What the wire says against itself (an answer to another question, a row without its body) is Malformed.
"""

from collections.abc import Sequence

from kiosk import (
    Change,
    DueKind,
    HistoryEntry,
    Operation,
    Page,
    Progress,
    Removed,
    Settled,
    Ticket,
    Verdict,
)
from sync.contract import (
    ApplicationBody,
    ChangeBody,
    ChangesAnswer,
    Op,
    OpResult,
    OpsAnswer,
    OpsRequest,
    TicketBody,
)
from sync.failures import Malformed


def ops_request(operations: Sequence[Operation]) -> OpsRequest:
    """Return the push of these operations, in their order."""
    return OpsRequest(ops=tuple(_op(operation) for operation in operations))


def settled(operations: Sequence[Operation], answer: OpsAnswer) -> tuple[Settled, ...]:
    """Return what became of each operation; raises Malformed unless each has its one result, in order."""
    asked = [operation.op_id for operation in operations]
    if [result.op_id for result in answer.results] != asked:
        raise Malformed("The platform answered other operations than it was sent.")
    return tuple(_settled(operation, result) for operation, result in zip(operations, answer.results, strict=True))


def page(answer: ChangesAnswer) -> Page:
    """Return a page of the feed without the kinds this terminal does not know."""
    changes = (_change(body) for body in answer.changes)
    return Page(
        changes=tuple(change for change in changes if change is not None),
        cursor=answer.cursor,
        more=answer.more,
    )


def progress(body: ApplicationBody) -> Progress:
    """Return an application as the terminal keeps it."""
    return Progress(
        reference=body.reference,
        item=body.item,
        item_name=body.item_name,
        state=body.state,
        version=body.version,
        applicant=body.applicant,
        identity_check=body.identity_check,
        received_at=body.received_at,
        due_kind=None if body.due_kind is None else DueKind(body.due_kind),
        due_on=body.due_on,
        history=tuple(HistoryEntry(step.state, step.at, step.note) for step in body.history),
        ticket=None if body.ticket is None else _ticket(body.ticket),
    )


def _op(operation: Operation) -> Op:
    return Op(
        op_id=operation.op_id,
        terminal_seq=operation.terminal_seq,
        aggregate=operation.aggregate,
        base_version=operation.base_version,
        kind=operation.kind.value,
        made_at=operation.made_at,
        body=dict(operation.body),
    )


def _settled(operation: Operation, result: OpResult) -> Settled:
    body = result.application
    if body is not None and operation.aggregate != f"application:{body.reference}":
        raise Malformed("The platform answered an operation with an application it is not about.")
    return Settled(
        op_id=result.op_id,
        verdict=Verdict(result.status.value),
        code=result.code,
        detail=result.detail,
        progress=None if body is None else progress(body),
    )


def _change(body: ChangeBody) -> Change | None:
    if body.kind not in {"application", "ticket"}:
        return None
    if body.op == "delete":
        return Removed(kind=body.kind, key=body.key)
    if body.kind == "application" and body.application is not None and body.application.reference == body.key:
        return progress(body.application)
    if body.kind == "ticket" and body.ticket is not None and body.ticket.code == body.key:
        return _ticket(body.ticket)
    raise Malformed(f"Row {body.seq} of the platform's feed does not hold what it names.")


def _ticket(body: TicketBody) -> Ticket:
    return Ticket(code=body.code, url=body.url, expires_on=body.expires_on)
