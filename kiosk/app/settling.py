"""What the platform did with operations, one transaction for a whole answer."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from kiosk.app.machine import Machine
from kiosk.app.papers import receipt
from kiosk.audit import Happening
from kiosk.events import Event, IncidentRecorded, OperationQueued, PrintJobChanged, ProgressReceived
from kiosk.exchange import WITHDRAWN, Operation, Progress, Settled, Stream, Verdict
from kiosk.storage import Transaction, applications, audit, incidents, jobs, outbox, progress, sealed, setting_aside

_ACCEPTED = (Verdict.APPLIED, Verdict.DUPLICATE)


def settle(w: Transaction, machine: Machine, settled: Sequence[Settled]) -> tuple[Event, ...]:
    """Record the answers; returns what there is to tell."""
    at = machine.clock.now()
    accepted = [answer for answer in settled if answer.verdict in _ACCEPTED]
    refused = [answer for answer in settled if answer.verdict not in _ACCEPTED]
    again = sealed.settle(w, [answer.op_id for answer in settled], at)
    taken = outbox.drop(w, [answer.op_id for answer in accepted])
    setting_aside.take(w, [answer.op_id for answer in accepted if answer.op_id in again])
    happened = _accept(w, machine, [answer for answer in accepted if answer.op_id in taken or answer.op_id in again])
    returned = outbox.take(w, [answer.op_id for answer in refused])
    for answer in refused:
        happened += _refuse(w, answer, at, operation=returned.get(answer.op_id), about=again.get(answer.op_id))
    # Whatever the verdict, each has used its number, which a restored platform will ask for again.
    fresh = taken | returned.keys()
    sealed.keep(w, [answer.copy for answer in settled if answer.copy is not None and answer.op_id in fresh], at)
    return tuple(happened)


def _accept(w: Transaction, machine: Machine, accepted: Sequence[Settled]) -> list[Event]:
    words = [answer.progress for answer in accepted if answer.progress is not None]
    if not words:
        return []
    progress.put(w, words)
    signed = [(answer.progress, answer.proof) for answer in accepted]
    applications.keep_proofs(w, {word.reference: proof for word, proof in signed if word and proof})
    references = frozenset(word.reference for word in words)
    happened: list[Event] = [ProgressReceived(references)]
    waiting = jobs.holding(w, references)
    for word in words:
        if word.reference in waiting:
            happened += _tell_the_paper(w, machine, word)
    return happened


def _tell_the_paper(w: Transaction, machine: Machine, word: Progress) -> list[Event]:
    """Turn a holding slip that still waits into the receipt it can be now, and let it go."""
    filed = applications.find(w, word.reference)
    if filed is None:
        return []
    slip = receipt(machine, filed, word)
    due = machine.clock.monotonic()
    return [PrintJobChanged(job) for job in jobs.exchange_slip(w, word.reference, slip, due=due)]


def _refuse(
    w: Transaction, answer: Settled, at: datetime, *, operation: Operation | None, about: str | None
) -> Iterable[Event]:
    """Set an operation aside; of one that was a sealed copy there is nothing here that could be."""
    if operation is not None:
        setting_aside.keep(w, operation, answer, at)
        about = operation.aggregate
    if about is None:  # neither: it has been settled before
        return
    incidents.record(w, about.partition(":")[2], _incident(answer), at)
    yield IncidentRecorded()
    if operation is not None and operation.stream is not Stream.AUDIT:  # an entry about an entry would go on for ever
        audit.record(w, Happening.SET_ASIDE, at, operation=operation.op_id, code=answer.code or answer.verdict)
        yield OperationQueued()


def _incident(answer: Settled) -> str:
    if answer.code == WITHDRAWN:
        return f"事项停办，申请退回本机：{_why(answer)} 申请人凭编号和后四位可以取回。"
    return f"平台没有收下这件：{_why(answer)}。请管理员处理。"


def _why(answer: Settled) -> str:
    return answer.detail or answer.code or answer.verdict
