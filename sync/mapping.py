"""From the terminal's words to the wire and back; pure. Phones and data sharing have modules like this one.

What the wire says against itself (an answer to another question, a row without its body) is Malformed.
"""

from base64 import urlsafe_b64decode
from collections.abc import Mapping, Sequence
from datetime import datetime

from pydantic_core import to_json

from kiosk import (
    Asked,
    AskedKind,
    Change,
    Check,
    Collect,
    DueKind,
    HistoryEntry,
    HomeOutlet,
    Operation,
    Page,
    PartProgress,
    Progress,
    PublicNotice,
    PublishedEdition,
    ReceiptKey,
    Removed,
    Row,
    Scope,
    SealedCopy,
    Settled,
    Ticket,
    ToFollow,
    Told,
    Verdict,
    Vitals,
    Waiting,
    WaitsFor,
)
from sync import contract
from sync.contract import (
    ApplicationBody,
    AskedBody,
    ChangeBody,
    ChangesAnswer,
    EditionBody,
    HeartbeatRequest,
    HistoryBody,
    Op,
    OpResult,
    OpsAnswer,
    PartBody,
    Sealed,
    SessionAnswer,
    SnapshotAnswer,
    TicketBody,
)
from sync.failures import Malformed

_SCOPES = {scope.value: scope for scope in Scope}


def operation_text(operation: Waiting) -> bytes:
    """Return an operation as it travels."""
    message = _sealed(operation) if isinstance(operation, SealedCopy) else _op(operation)
    return message.model_dump_json().encode()


def settled(operations: Sequence[Waiting], answer: OpsAnswer, boxes: Mapping[str, str]) -> tuple[Settled, ...]:
    """Return what became of each operation; raises Malformed unless each has its one result, in order.

    `boxes` holds what sealed copies to be kept contain, by id.
    """
    if [result.op_id for result in answer.results] != [operation.op_id for operation in operations]:
        raise Malformed("The platform answered other operations than it was sent.")
    return tuple(
        _settled(operation, result, boxes.get(operation.op_id))
        for operation, result in zip(operations, answer.results, strict=True)
    )


def page(answer: ChangesAnswer) -> Page:
    """Return a page of the feed without the kinds this terminal does not know."""
    changes = (_change(body) for body in answer.changes if body.kind in _SCOPES)
    return Page(
        changes=tuple(changes),
        cursor=answer.cursor,
        more=answer.more,
        checks=tuple(Check(Scope(one.scope), one.count, one.checksum) for one in answer.checks or ()),
    )


def rows(scope: Scope, answer: SnapshotAnswer) -> tuple[Told, ...]:
    """Return the rows of a page of a snapshot; raises Malformed if one is not of its scope."""
    told = [_change(body) for body in answer.rows if body.kind == scope]
    rows = tuple(row for row in told if isinstance(row, Told))
    if len(rows) != len(answer.rows):
        raise Malformed(f"The platform's snapshot of the scope {scope} holds something else.")
    return rows


def receipt_keys(answer: SessionAnswer) -> tuple[ReceiptKey, ...]:
    """Return the keys by which the platform's receipts are told from others."""
    return tuple(
        ReceiptKey(urlsafe_b64decode(key.public_key + "="), urlsafe_b64decode(key.check_key + "="), key.last_day)
        for key in answer.receipt_keys
    )


def heartbeat(vitals: Vitals, *, clock: datetime, boot: str, uptime_seconds: int) -> HeartbeatRequest:
    """Return what the terminal says of itself."""
    depths = tuple(
        contract.StreamDepth(stream=one.stream.value, waiting=one.waiting, oldest_made_at=one.oldest_made_at)
        for one in vitals.streams
    )
    checks = tuple(
        contract.ScopeCheck(scope=one.scope.value, count=one.count, checksum=one.checksum) for one in vitals.checks
    )
    return HeartbeatRequest(
        clock=clock,
        boot=boot,
        uptime_seconds=uptime_seconds,
        streams=depths,
        set_aside=vitals.set_aside,
        files_waiting=vitals.files_waiting,
        cursor=vitals.cursor,
        checks=checks,
        software=vitals.software,
        edition=vitals.edition,
        edition_hash=vitals.edition_hash,
        printer=vitals.printer,
        free_bytes=vitals.free_bytes,
        help_wanted_since=vitals.help_wanted_since,
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
        history=_history(body.history),
        ticket=None if body.ticket is None else _ticket(body.ticket),
        asked=_asked(body.asked),
        asked_by=body.asked_by,
        collect=None if body.collect is None else Collect(**dict(body.collect)),
        to_follow=tuple(ToFollow(one.name, one.due_on) for one in body.to_follow),
        parts=tuple(_part(one) for one in body.parts),
    )


def _part(body: PartBody) -> PartProgress:
    return PartProgress(
        number=body.number,
        item=body.item,
        item_name=body.item_name,
        state=body.state,
        version=body.version,
        due_kind=None if body.due_kind is None else DueKind(body.due_kind),
        due_on=body.due_on,
        history=_history(body.history),
        asked=_asked(body.asked),
        asked_by=body.asked_by,
        collect=None if body.collect is None else Collect(**dict(body.collect)),
        waits_for=tuple(WaitsFor(one.part, one.failed) for one in body.waits_for),
    )


def _history(steps: Sequence[HistoryBody]) -> tuple[HistoryEntry, ...]:
    return tuple(HistoryEntry(step.state, step.at, step.note) for step in steps)


def _asked(asked: Sequence[AskedBody]) -> tuple[Asked, ...]:
    return tuple(Asked(AskedKind(one.kind), one.key, one.title, one.reason, one.done) for one in asked)


def _op(operation: Operation) -> Op:
    return Op(
        op_id=operation.op_id,
        terminal_seq=operation.terminal_seq,
        aggregate=operation.aggregate,
        base_version=operation.base_version,
        kind=operation.kind.value,
        made_at=operation.made_at,
        body=dict(operation.body),
        files=operation.files,
    )


def _sealed(copy: SealedCopy) -> Sealed:
    return Sealed(op_id=copy.op_id, terminal_seq=copy.terminal_seq, box=copy.box)


def _settled(operation: Waiting, result: OpResult, box: str | None) -> Settled:
    body = result.application
    if body is not None and operation.aggregate not in _named(body):
        raise Malformed("The platform answered an operation with an application it is not about.")
    return Settled(
        op_id=result.op_id,
        verdict=Verdict(result.status.value),
        code=result.code,
        detail=result.detail,
        progress=None if body is None else progress(body),
        proof=result.proof,
        copy=None if box is None else _copy(operation, box),
    )


def _named(body: ApplicationBody) -> tuple[str, ...]:
    """Return what an operation about this application, or about one of its parts, is of."""
    whole = f"application:{body.reference}"
    return (whole, *(f"{whole}-{part.number}" for part in body.parts))


def _copy(operation: Waiting, box: str) -> SealedCopy:
    return SealedCopy(
        op_id=operation.op_id,
        stream=operation.stream,
        terminal_seq=operation.terminal_seq,
        aggregate=operation.aggregate,
        box=box,
    )


def _change(body: ChangeBody) -> Change:
    scope = _SCOPES[body.kind]
    if body.op == "delete":
        return Removed(scope, body.key)
    told = _body(scope, body)
    if told is None:
        raise Malformed(f"Row {body.seq} of the platform's feed does not hold what it names.")
    return Told(scope, body.key, body.version, told)


def _body(scope: Scope, row: ChangeBody) -> str | None:
    """Return the body as the terminal keeps it; None where it is another's.

    Of an application, of which hundreds may come, that is what travelled: `Progress` has the wire's names.
    """
    if scope is Scope.APPLICATION and row.application is not None and row.application.reference == row.key:
        return row.application.model_dump_json()
    if scope is Scope.TICKET and row.ticket is not None and row.ticket.code == row.key:
        return _as_json(_ticket(row.ticket))
    if scope is Scope.OUTLET and row.outlet is not None and row.outlet.code == row.key:
        return _as_json(HomeOutlet(row.outlet.code, row.outlet.name, row.outlet.phone, row.outlet.sample))
    if scope is Scope.EDITION and row.edition is not None and row.edition.content_hash == row.key:
        return _as_json(_edition(row.edition))
    if scope is Scope.NOTICE and row.notice is not None and row.notice.id == row.key:
        return _as_json(PublicNotice(**row.notice.model_dump()))
    return None


def _as_json(body: Row) -> str:
    return to_json(body).decode()


def _edition(body: EditionBody) -> PublishedEdition:
    return PublishedEdition(
        content_hash=body.content_hash,
        version=body.version,
        urgent=body.kind == "urgent",
        number=body.number,
        shown_from=body.shown_from,
    )


def _ticket(body: TicketBody) -> Ticket:
    return Ticket(code=body.code, url=body.url, expires_on=body.expires_on)
