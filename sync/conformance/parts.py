"""Clauses on several matters on one form: told as one application, with parts that live by themselves."""

from sync.conformance.citizens import MADE_AT
from sync.conformance.clauses import NotAsked, clause, must, present
from sync.conformance.ground import Ground
from sync.conformance.probe import LAST_FOUR, Content
from sync.contract import ApplicationBody, OpResult, OpStatus

_CHOSEN = ("conformance-1", "conformance-2", "conformance-3")
"""Parts of an edition that the platform does not hold: they are taken as they are."""


@clause("parts-told", "An application for several matters is one row, with its parts in order and a state for each.")
def _told(ground: Ground) -> None:
    submitted = _submitted(ground)
    must([part.number for part in submitted.parts] == [1, 2, 3], "its parts are not numbered from 1 on")
    must(tuple(part.item for part in submitted.parts) == _CHOSEN, "its parts are not those that were chosen, in order")
    must(all(part.history for part in submitted.parts), "a part has no history")
    rows, _ = ground.first.snapshot("application")
    keys = [row.key for row in rows if row.key.startswith(submitted.reference)]
    must(keys == [submitted.reference], f"its rows are {keys}")


@clause("part-alone", "A part is taken back under its own name; the whole's version grows, the other parts stay.")
def _alone(ground: Ground) -> None:
    submitted = _submitted(ground)
    result = _taken_back(ground, f"{submitted.reference}-2", version=submitted.parts[1].version)
    must(result.status is OpStatus.APPLIED, f"it was {result.status.value}: {result.detail}")
    after = present(result.application, "the answer holds no application")
    must(after.reference == submitted.reference, f"the answer tells {after.reference}, not the whole")
    must(after.version > submitted.version, "the version of the whole has not grown")
    first, second, third = after.parts
    must(second.state != submitted.parts[1].state, "the state of the part is the same")
    must(second.version > submitted.parts[1].version, "the version of the part has not grown")
    must((first, third) == (submitted.parts[0], submitted.parts[2]), "another part is not as it was")


@clause("part-late", "What was decided on an older version of a part is a conflict, whatever the whole's is.")
def _late(ground: Ground) -> None:
    submitted = _submitted(ground)
    name = f"{submitted.reference}-1"
    _taken_back(ground, name, version=submitted.parts[0].version)
    again = _taken_back(ground, name, version=submitted.parts[0].version)
    must(again.status is OpStatus.CONFLICT, f"it was {again.status.value}")


@clause("whole-by-parts", "Nothing is done about the whole of several matters: it is rejected, and no part moves.")
def _by_parts(ground: Ground) -> None:
    submitted = _submitted(ground)
    result = _taken_back(ground, submitted.reference, version=submitted.version)
    must(result.status is OpStatus.REJECTED, f"it was {result.status.value}")
    must(result.code == "not_offered", f"the code is {result.code!r}")


@clause("parts-misfit", "Parts of what is no service, and a part that is named twice, are rejected with code `parts`.")
def _misfit(ground: Ground) -> None:
    twice = {"item": ground.service, "parts": [*_CHOSEN, _CHOSEN[0]]}
    for wrong in ({"parts": list(_CHOSEN)}, twice):
        (result,) = ground.first.push(ground.first.application(**wrong))
        _unless_unknown(result)
        must(result.status is OpStatus.REJECTED, f"it was {result.status.value}")
        must(result.code == "parts", f"the code is {result.code!r}")


def _submitted(ground: Ground) -> ApplicationBody:
    (result,) = ground.first.push(ground.first.application(item=ground.service, parts=list(_CHOSEN)))
    _unless_unknown(result)
    must(result.status is OpStatus.APPLIED, f"it was {result.status.value} ({result.code}: {result.detail})")
    submitted = present(result.application, "the answer holds no application")
    must(len(submitted.parts) == len(_CHOSEN), f"it has {len(submitted.parts)} parts")
    return submitted


def _unless_unknown(result: OpResult) -> None:
    if result.code == "item_unknown":
        raise NotAsked("the platform does not know the service; --service names one that it knows")


def _taken_back(ground: Ground, name: str, *, version: int) -> OpResult:
    body: Content = {"reference": name, "last_four": LAST_FOUR, "made_at": MADE_AT}
    operation = ground.first.operation("applications", "application.withdraw", f"application:{name}", body)
    (result,) = ground.first.push({**operation, "base_version": version})
    return result
