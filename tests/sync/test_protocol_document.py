"""`docs/protocol.md` is enough to write a platform from: its examples hold, and it leaves no field out."""

import hashlib
import json
import re
from base64 import urlsafe_b64decode
from inspect import isclass
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from kiosk import Genuineness, Proof, ReceiptKey
from kiosk.applications import judge
from sync import contract
from sync.contract import Message

TEXT = (Path(__file__).parents[2] / "docs/protocol.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```json (\w+)\n(.*?)^```", TEXT, flags=re.MULTILINE | re.DOTALL)
MESSAGES = [
    each for each in vars(contract).values() if isclass(each) and issubclass(each, Message) and each is not Message
]


def example(kind: str) -> Any:
    (text,) = (text for name, text in EXAMPLES if name == kind)
    return getattr(contract, kind).model_validate_json(text, strict=True)


@pytest.mark.parametrize(("kind", "text"), EXAMPLES, ids=[kind for kind, _ in EXAMPLES])
def test_an_example_is_a_message_of_the_contract(kind: str, text: str) -> None:
    assert getattr(contract, kind).model_validate_json(text, strict=True)


@pytest.mark.parametrize("message", MESSAGES, ids=[message.__name__ for message in MESSAGES])
def test_every_field_of_the_contract_is_shown(message: type[Message]) -> None:
    missing = [name for name in message.model_fields if f'"{name}":' not in TEXT and f"`{name}`" not in TEXT]
    assert missing == []


def test_the_operation_carries_a_submission_of_the_contract() -> None:
    (op,) = example("OpsRequest").ops
    submission = contract.ApplicationSubmission.model_validate_json(json.dumps(op.body), strict=True)
    assert op.aggregate == f"application:{submission.reference}"


def test_the_proof_of_the_enrolment_is_a_true_signature() -> None:
    request = example("EnrolRequest")
    key = Ed25519PublicKey.from_public_bytes(urlsafe_b64decode(request.public_key + "="))
    key.verify(urlsafe_b64decode(request.proof + "=="), f"hetao-enrol:{request.code}".encode())
    assert key == Ed25519PrivateKey.from_private_bytes(bytes(range(32))).public_key()


def test_the_identity_check_is_the_one_described() -> None:
    asked = example("ProgressRequest")
    answered = example("OpsAnswer").results[0].application
    digest = hashlib.sha256(f"{asked.reference}:{asked.last_four}".encode()).hexdigest()
    assert answered.reference == asked.reference
    assert answered.identity_check == digest


def test_the_name_of_a_draft_follows_from_its_code() -> None:
    code = "".join(re.findall(r"name of the code `([0-9A-Z-]+)`", TEXT)).replace("-", "")
    derived = HKDF(SHA256(), 32, None, b"hetao-draft/name").derive(code.encode())
    assert urlsafe_b64decode(example("DraftRequest").name + "=") == derived
    assert len(code) == 24


def test_the_sealed_copy_opens_with_the_key_of_the_platform() -> None:
    copy, session, rating = example("Sealed"), example("SessionAnswer"), example("EvaluationSubmission")
    key = X25519PrivateKey.from_private_bytes(bytes(range(32, 64)))
    own = key.public_key().public_bytes_raw()
    assert urlsafe_b64decode(session.seal_key + "=") == own
    box = urlsafe_b64decode(copy.box + "=" * (-len(copy.box) % 4))
    secret = key.exchange(X25519PublicKey.from_public_bytes(box[:32]))
    sealing = HKDF(SHA256(), 32, None, b"hetao-seal" + box[:32] + own + copy.op_id.encode()).derive(secret)
    opened = AESGCM(sealing).decrypt(bytes(12), box[32:], copy.op_id.encode())
    op = contract.Op.model_validate_json(opened, strict=True)
    assert (op.op_id, op.terminal_seq) == (copy.op_id, copy.terminal_seq)
    assert contract.EvaluationSubmission.model_validate_json(json.dumps(op.body), strict=True) == rating


def test_the_proof_of_the_receipt_is_genuine_by_the_key_of_the_session() -> None:
    (named,) = example("SessionAnswer").receipt_keys
    (result,) = example("OpsAnswer").results
    key = ReceiptKey(urlsafe_b64decode(named.public_key + "="), urlsafe_b64decode(named.check_key + "="))
    assert key == ReceiptKey(
        Ed25519PrivateKey.from_private_bytes(bytes(range(64, 96))).public_key().public_bytes_raw(),
        bytes(range(96, 128)),
    )
    found = judge(result.proof, [key], last_four=example("ProgressRequest").last_four)
    assert (found.verdict, found.of_person) == (Genuineness.GENUINE, True)
    said = result.application
    assert found.proof == Proof(said.reference, said.item, said.received_at.date(), said.due_on)


def test_the_audit_event_is_chained_as_described() -> None:
    event = example("AuditEvent")
    facts = json.dumps(event.facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    linked = "\n".join((event.previous, event.event, event.at, facts))
    assert event.chained == hashlib.sha256(linked.encode()).hexdigest()


def test_the_content_hash_of_an_edition_is_made_as_described() -> None:
    edition, files = example("EditionBody"), example("EditionAnswer").files
    assert list(files) == sorted(files)
    told = b"".join(f"{name}\0{len(text.encode())}\0{text}".encode() for name, text in files.items())
    assert edition.content_hash == hashlib.sha256(told).hexdigest()
    assert edition.size == sum(len(text.encode()) for text in files.values())


def test_the_checks_are_the_sums_described() -> None:
    page, kept = example("ChangesAnswer"), example("OpsAnswer").results[0].application
    (outlet,) = example("SnapshotAnswer").rows
    held = [("application", kept.reference, kept.version)]
    held += [(row.kind, row.key, row.version) for row in (page.changes[0], outlet)]
    assert [(check.scope, check.count, check.checksum) for check in page.checks if check.count] == [
        (kind, 1, hashlib.sha256(f"{kind}:{key}:{version}".encode()).hexdigest()[:16]) for kind, key, version in held
    ]


@pytest.mark.parametrize(
    "said",
    [
        f"above {contract.COMPRESS_ABOVE_BYTES} bytes",
        f"larger than {contract.MAX_ANSWER_BYTES // 2**20} MiB",
        f"for an edition ({contract.MAX_EDITION_BYTES // 2**20} MiB)",
        f"larger than {contract.MAX_PUSH_BYTES // 2**10} KiB",
        f"at most {contract.MAX_OPS} of them",
        f"limit={contract.MAX_PAGE}",
        f"(at most {contract.LONG_POLL_SECONDS})",
        f"at most {contract.ASSERTION_SECONDS} seconds later",
        f"`{contract.ASSERTION_AUDIENCE}`",
        f"`{contract.PROTOCOL_HEADER}: {contract.PROTOCOL}`",
        f"`{contract.SCHEMA_HEADER}: {contract.SCHEMA}`",
        f"`{contract.TERMINAL_HEADER}`",
        f"`{contract.REQUEST_HEADER}`",
        f"`POST {contract.PREFIX}/enrol`",
        f"at most {contract.MAX_SLIP_BYTES // 2**10} KiB",
        f"larger than {contract.MAX_FILE_BYTES // 2**20} MiB",
        f"more than {contract.FILE_CHUNK_BYTES // 2**10} KiB",
        f"`Tus-Resumable: {contract.TUS_VERSION}`",
        f"A terminal of protocol {contract.OLDEST_PUSHED_PROTOCOL} ",
        f'"backup_seconds": {contract.BACKUP_SECONDS}',
        ", ".join(f"`{stream}`" for stream in contract.STREAMS),
        *(f"`{scope}`, " for scope in contract.SCOPES),
    ],
)
def test_the_figures_are_those_of_the_contract(said: str) -> None:
    assert said in TEXT
