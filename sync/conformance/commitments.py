"""Clauses on commitments in place of materials, and on asking who may make one."""

import hashlib
import json

from sync.conformance.clauses import NotAsked, clause, must
from sync.conformance.ground import Ground
from sync.conformance.probe import Content
from sync.contract import OpStatus, PromiseAnswer

_NOBODY = 404
_NUMBER = "11010519491231002X"


def _commitment(**other: object) -> Content:
    signature = {"width": 9000, "height": 4000, "strokes": [[[1000, 2000], [3000, 2200]]]}
    written = json.dumps(signature, sort_keys=True, separators=(",", ":"))
    return {
        "title": "样例承诺书",
        "version": "conformance",
        "text_hash": hashlib.sha256(b"conformance").hexdigest(),
        "materials": ["conformance"],
        "signature": signature,
        "signature_hash": hashlib.sha256(written.encode()).hexdigest(),
        "signed_at": "2026-11-22T09:28:00+08:00",
        "credit": "unchecked",
        **other,
    }


@clause("commitment-kept", "A commitment of an edition that the platform does not hold refuses nobody's application.")
def _kept(ground: Ground) -> None:
    ground.first.applied(ground.first.application(commitment=_commitment()))


@clause("commitment-hand", "A signature that does not make its hash is rejected with code `commitment`.")
def _hand(ground: Ground) -> None:
    (result,) = ground.first.push(ground.first.application(commitment=_commitment(signature_hash="0" * 64)))
    must(result.status is OpStatus.REJECTED, f"it was {result.status.value}")
    must(result.code == "commitment", f"the code is {result.code!r}")
    must(bool(result.detail), "there is no sentence for a person")


@clause("promise-asked", "Whether somebody may promise is answered with yes or no, and not without their number.")
def _asked(ground: Ground) -> None:
    answer = ground.first.wire.post("/commitment", {"item": ground.item, "number": _NUMBER})
    if answer.status == _NOBODY:
        raise NotAsked("the platform does not say from whom a commitment may be taken")
    answer.message(PromiseAnswer)
    ground.first.wire.post("/commitment", {"item": ground.item}).refusal(400, 422)
