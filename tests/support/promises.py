"""A commitment as a stranger would write it from the protocol alone, for a platform to judge."""

import hashlib
import json
from typing import Any

import resources
from tests.support.wire_terminal import WireTerminal

NUMBER = "150802199001011239"
"""Nobody's."""
BARRED: tuple[str, ...] = tuple(json.loads(resources.text("samples/credit.json"))["barred"])
"""A person's and a unit's number that the samples bar."""
EDITION = json.loads(resources.text("catalogue/edition.json"))["version"]
SIGNATURE = {"width": 9000, "height": 4000, "strokes": [[[1000, 2000], [3000, 2200]], [[5000, 1000]]]}


def terms(item: str = "IP-01-01") -> dict[str, Any]:
    """Return the text for an item."""
    texts = json.loads(resources.text("catalogue/commitments.json"))["texts"]
    found: dict[str, Any] = next(text for text in texts if item in text["items"])
    return found


def commitment(*materials: str, **other: Any) -> dict[str, Any]:
    """Return what was signed in place of these materials."""
    text = terms()
    requires = {one["id"]: one["requires"] for one in text["materials"]}
    required = [requires[name] for name in materials if name in requires]
    clauses = [*text["told"], *required, text["checking"], text["consequences"], *text["declares"]]
    shown = "\n".join((text["title"], text["version"], *clauses))
    ink = json.dumps(SIGNATURE, sort_keys=True, separators=(",", ":"))
    return {
        "title": text["title"],
        "version": text["version"],
        "text_hash": hashlib.sha256(shown.encode()).hexdigest(),
        "materials": materials,
        "signature": SIGNATURE,
        "signature_hash": hashlib.sha256(ink.encode()).hexdigest(),
        "signed_at": "2026-11-22T09:00:00+08:00",
        "credit": "clear",
        **other,
    }


def promising(terminal: WireTerminal, counter: int, *, number: str = NUMBER, **body: Any) -> dict[str, Any]:
    """Return the operation of a person who promises instead of bringing a proof of income."""
    answers = {
        "applicant_type": "person",
        "applicant_name": "测试人",
        "person_id": number,
        "year": 2026,
        "agent": {"name": "测试人", "id_no": NUMBER, "mobile": "13800000000"},
    }
    material = {"material": "income", "state": "committed", "trust": None, "source": None, "file": None}
    content = {
        "item": "IP-01-01",
        "form": "FORM-01-01",
        "edition": EDITION,
        "answers": answers,
        "materials": [material],
        "commitment": commitment("income"),
    }
    return terminal.application(counter, **{**content, **body})
