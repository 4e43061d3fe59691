"""Applying a push, exactly once and in order."""

import hashlib
import json
from base64 import urlsafe_b64decode
from collections.abc import Sequence
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from pydantic import ValidationError

from sync.contract import (
    SCHEMA,
    ApplicationCollection,
    ApplicationSubmission,
    ApplicationSupplement,
    ApplicationWithdrawal,
    AuditEvent,
    CommitmentBody,
    EvaluationSubmission,
    Message,
    Op,
    OpResult,
    OpsRequest,
    OpStatus,
    Sealed,
)
from tests.support.second_platform import parts, receipts
from tests.support.second_platform.faults import Fault
from tests.support.second_platform.state import Body, Refusal, State, Terminal, now

_MODELS: dict[str, type[Message]] = {
    "application.submit": ApplicationSubmission,
    "application.supplement": ApplicationSupplement,
    "application.withdraw": ApplicationWithdrawal,
    "application.collect": ApplicationCollection,
    "evaluation.submit": EvaluationSubmission,
    "audit.event": AuditEvent,
}


def apply(state: State, terminal: Terminal, request: OpsRequest) -> list[Body]:
    """Return a result for each operation; raises Refusal when one is missing."""
    stream = "all" if state.wrong(Fault.ONE_STREAM) else request.stream
    expected = max(terminal.next_seq.get(stream, 1), request.nothing_below or 1)
    if not state.wrong(Fault.IGNORES_GAPS):
        _refuse_a_gap(request.ops, expected)
    results = []
    for sent in request.ops:
        result = _one(state, terminal, sent, expected)
        expected = max(expected, sent.terminal_seq + 1)
        results.append(result.model_dump(mode="json"))
    terminal.next_seq[stream] = expected
    return results


def _refuse_a_gap(ops: Sequence[Op | Sealed], expected: int) -> None:
    for sent in ops:
        if sent.terminal_seq > expected:
            raise Refusal(409, "gap", expected=expected)
        expected = max(expected, sent.terminal_seq + 1)


def _one(state: State, terminal: Terminal, sent: Op | Sealed, expected: int) -> OpResult:
    op = _opened(state, sent) if isinstance(sent, Sealed) else sent
    if op is None:
        return _result(sent.op_id, OpStatus.REJECTED, "seal")
    digest = _hash(op)
    earlier = None if state.wrong(Fault.APPLIES_TWICE) else terminal.journal.get(op.op_id)
    if earlier is not None:
        if earlier[0] != digest:
            return _result(op.op_id, OpStatus.CONFLICT, "op_id_used")
        again = OpStatus.DUPLICATE if earlier[1].status is OpStatus.APPLIED else earlier[1].status
        return earlier[1].model_copy(update={"status": again})
    if op.terminal_seq < expected and not state.wrong(Fault.APPLIES_TWICE):
        return _result(op.op_id, OpStatus.CONFLICT, "seq_used")
    result = _effect(state, terminal, op)
    terminal.journal[op.op_id] = digest, result
    return result


def _effect(state: State, terminal: Terminal, op: Op) -> OpResult:
    try:
        body = _MODELS[op.kind].model_validate_json(json.dumps(op.body), strict=True)
    except ValidationError:
        code = "schema" if op.schema_version > SCHEMA else "malformed"
        return _result(op.op_id, OpStatus.REJECTED, code)
    match body:
        case ApplicationSubmission():
            return _submit(state, terminal, op, body)
        case EvaluationSubmission():
            return _evaluate(state, terminal, op, body)
        case ApplicationWithdrawal() | ApplicationSupplement() | ApplicationCollection():
            return _by_the_citizen(state, op, body)
    return _result(op.op_id, OpStatus.APPLIED)


def _submit(state: State, terminal: Terminal, op: Op, body: ApplicationSubmission) -> OpResult:
    if body.item.startswith("NO-SUCH"):
        return _result(op.op_id, OpStatus.REJECTED, "item_unknown")
    if parts.misfit(body.item, body.parts):
        return _result(op.op_id, OpStatus.REJECTED, "parts")
    if body.commitment is not None and not state.wrong(Fault.BELIEVES_ANY_HAND) and _is_another_hand(body.commitment):
        refused = _result(op.op_id, OpStatus.REJECTED, "commitment")
        return refused.model_copy(update={"detail": "The signature is not the one that was hashed."})
    known = state.applications.get(body.reference)
    missing = [name for name in op.files if not _is_held(state, name)]
    state.wanted_files |= dict.fromkeys(missing, body.reference)
    application = {
        "reference": body.reference,
        "item": body.item,
        "item_name": "样例事项",
        "state": "RECEIVED",
        "version": 1 if known is None else known["version"] + 1,
        "applicant": body.applicant,
        "identity_check": hashlib.sha256(f"{body.reference}:{body.last_four}".encode()).hexdigest(),
        "received_at": now(),
        "due_kind": None,
        "due_on": None,
        "history": [{"state": "RECEIVED", "at": now(), "note": ""}],
        "ticket": None,
        "awaiting_files": len(missing),
        "parts": parts.received(body.parts, "RECEIVED"),
    }
    if body.ticket is not None and ("ticket", body.ticket) in terminal.rows:
        state.announce(terminal.code, "ticket", body.ticket, version=1, body=None)
        state.top_up(terminal)
    return _kept(state, terminal, op, application)


def _is_another_hand(commitment: CommitmentBody) -> bool:
    written = json.dumps(commitment.signature.model_dump(mode="json"), sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest() != commitment.signature_hash


def _by_the_citizen(
    state: State, op: Op, body: ApplicationWithdrawal | ApplicationSupplement | ApplicationCollection
) -> OpResult:
    """Take an application back; this platform never asks for anything and has nothing to be collected."""
    reference, number = parts.without_part(body.reference)
    known = state.applications.get(reference)
    proof = hashlib.sha256(f"{reference}:{body.last_four}".encode()).hexdigest()
    if known is None or known["identity_check"] != proof:
        return _result(op.op_id, OpStatus.REJECTED, "not_found")
    about = known["parts"][number - 1] if number else known
    if about["state"] != "RECEIVED":
        return _result(op.op_id, OpStatus.CONFLICT, "version")
    if not isinstance(body, ApplicationWithdrawal) or (known["parts"] and not number):
        return _result(op.op_id, OpStatus.REJECTED, "not_offered")
    after = known
    for each in [part["number"] for part in known["parts"]] if state.wrong(Fault.PARTS_FOLLOW) else [number]:
        after = parts.with_step(after, each, "TAKEN_BACK")
    state.applications[reference] = after
    owner = reference.rsplit("-", 3)[0]
    seq = state.announce(owner, "application", reference, version=after["version"], body=after)
    return _result(op.op_id, OpStatus.APPLIED, seq=seq, application=after)


def _kept(state: State, terminal: Terminal, op: Op, application: Body) -> OpResult:
    reference = application["reference"]
    state.applications[reference] = application
    state.proofs[reference] = application["identity_check"]
    seq = state.announce(terminal.code, "application", reference, version=application["version"], body=application)
    result = _result(op.op_id, OpStatus.APPLIED, seq=seq, application=application)
    return result.model_copy(update={"proof": receipts.proof_of(state, application)})


def _evaluate(state: State, terminal: Terminal, op: Op, body: EvaluationSubmission) -> OpResult:
    row = terminal.rows.get(("ticket", body.ticket))
    if row is None or row["op"] == "delete":
        return _result(op.op_id, OpStatus.REJECTED, "ticket_unknown")
    seq = state.announce(terminal.code, "ticket", body.ticket, version=1, body=None)
    state.top_up(terminal)
    return _result(op.op_id, OpStatus.APPLIED, seq=seq)


def file_arrived(state: State, name: str) -> None:
    """Count a file as no longer missing."""
    reference = state.wanted_files.pop(name, None)
    if reference is None:
        return
    application = state.applications[reference]
    application |= {"awaiting_files": application["awaiting_files"] - 1, "version": application["version"] + 1}
    owner = reference.rsplit("-", 3)[0]
    state.announce(owner, "application", reference, version=application["version"], body=application)


def _is_held(state: State, name: str) -> bool:
    length, content = state.files.get(name, (-1, bytearray()))
    return len(content) == length


def _opened(state: State, sealed: Sealed) -> Op | None:
    box = urlsafe_b64decode(sealed.box + "=" * (-len(sealed.box) % 4))
    own = state.sealing.public_key().public_bytes_raw()
    try:
        secret = state.sealing.exchange(X25519PublicKey.from_public_bytes(box[:32]))
        key = HKDF(SHA256(), 32, None, b"hetao-seal" + box[:32] + own + sealed.op_id.encode()).derive(secret)
        op = Op.model_validate_json(AESGCM(key).decrypt(bytes(12), box[32:], sealed.op_id.encode()), strict=True)
    except (InvalidTag, ValueError):
        return None
    return op if (op.op_id, op.terminal_seq) == (sealed.op_id, sealed.terminal_seq) else None


def _hash(op: Op) -> str:
    return hashlib.sha256(json.dumps(op.model_dump(mode="json"), sort_keys=True).encode()).hexdigest()


def _result(op_id: str, status: OpStatus, code: str = "", *, seq: int = 0, application: Any = None) -> OpResult:
    content = {"op_id": op_id, "status": status, "seq": seq, "code": code, "application": application}
    return OpResult.model_validate_json(json.dumps(content))
