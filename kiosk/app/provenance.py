"""Where each answer of an application comes from, as it is sent along with the answers."""

from collections.abc import Mapping
from typing import Any

from kiosk.applications import Answers, Form, empty, joined, leaves, parts
from kiosk.sessions import Session
from kiosk.sharing import Origin


def provenance(form: Form, session: Session, handed_in: Answers) -> dict[str, dict[str, Any]]:
    """Return by pointer who gave each answer that is handed in; nothing of what the machine fills in itself."""
    found: dict[str, dict[str, Any]] = {}
    for pointer, _ in leaves(handed_in):
        typed_at = _typed_at(session.answers, pointer)
        if form.field(typed_at, session.answers) is not None:
            found[pointer] = _as_sent(session.gathered.origin(typed_at))
    return found


def _as_sent(origin: Origin) -> dict[str, Any]:
    return {
        "by": origin.by,
        "source": origin.source,
        "at": origin.at and origin.at.isoformat(),
        "disputed": origin.disputed,
    }


def _typed_at(answers: Answers, pointer: str) -> str:
    """Return where an answer was typed: entries that were left empty are not handed in, so later ones move up."""
    here: Any = answers
    there = ""
    for part in parts(pointer):
        if isinstance(here, list):
            index = [at for at, entry in enumerate(here) if not empty(entry)][int(part)]
            here, there = here[index], joined(there, index)
        else:
            here, there = here.get(part) if isinstance(here, Mapping) else None, joined(there, part)
    return there
