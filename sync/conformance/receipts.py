"""Clauses on receipts that prove themselves; a platform need not have them, but what it claims has to hold."""

from base64 import urlsafe_b64decode
from datetime import timedelta, timezone

from sync import proofs
from sync.conformance.clauses import NotAsked, clause, must, present
from sync.conformance.ground import Ground
from sync.contract import OpResult, ReceiptKey

_BEIJING = timezone(timedelta(hours=8))


@clause(
    "receipt-proof", "Where receipt keys are named, the proof of an application is signed by one and says what is so."
)
def _proof(ground: Ground) -> None:
    keys = _keys(ground)
    (result,) = ground.first.applied(ground.first.application())
    proof, signer = _genuine(result, keys)
    said, so = proof.content, present(result.application, "the answer holds no application")
    must((said.reference, said.item) == (so.reference, so.item), f"it says {said.reference}, {said.item}")
    must(
        said.received_on == so.received_at.astimezone(_BEIJING).date(),
        f"it says that it was received on {said.received_on}",
    )
    must(said.due_on == so.due_on, f"it says that an answer is due on {said.due_on}")
    person = proofs.person_check(_raw(signer.check_key), so.identity_check)
    must(said.person == person, "its check of the person is not that of the contract")


@clause("receipt-again", "An application that is sent again gets a proof again.")
def _again(ground: Ground) -> None:
    keys = _keys(ground)
    operation = ground.first.application()
    ground.first.applied(operation)
    (again,) = ground.first.push(operation)
    _genuine(again, keys)


@clause("receipt-keys", "At least one receipt key is in use, and no two are the same.")
def _in_use(ground: Ground) -> None:
    keys = _keys(ground)
    must(any(key.last_day is None for key in keys), "every key has a last day")
    must(len({key.public_key for key in keys}) == len(keys), "a key is named twice")


def _keys(ground: Ground) -> tuple[ReceiptKey, ...]:
    ground.first.forget_session()
    keys = ground.first.session.receipt_keys
    if not keys:
        raise NotAsked("the platform names no receipt keys")
    return keys


def _genuine(result: OpResult, keys: tuple[ReceiptKey, ...]) -> tuple[proofs.Proof, ReceiptKey]:
    text = present(result.proof, f"the result ({result.status.value}) holds no proof")
    try:
        proof = proofs.read(text)
    except proofs.NotAProof as error:
        must(holds=False, seen=f"the proof cannot be read: {error}")
        raise
    signer = next((key for key in keys if proofs.is_signed_by(proof, _raw(key.public_key))), None)
    return proof, present(signer, "no key that is named signed the proof")


def _raw(key: str) -> bytes:
    return urlsafe_b64decode(key + "=")
