"""Clauses on asking authorities for a citizen."""

from sync.conformance.clauses import NotAsked, clause, must
from sync.conformance.ground import Ground
from sync.conformance.probe import Content
from sync.conformance.wire import Answer
from sync.contract import SharedDataAnswer

_NOBODY = 404


def _question(ground: Ground, **other: object) -> Content:
    consent = {"version": "conformance", "text": "样例：我同意查询。", "given_at": "2026-11-22T09:28:00+08:00"}
    asked = {"source": "DS-ENT", "item": ground.item, "edition": "conformance"}
    keys = {"keys": {"uscc": "91150802MA0TEKT01P"}, "fields": ["name"]}
    return {**asked, **keys, "consent": consent, **other}


def _ask(ground: Ground, **other: object) -> Answer:
    """Ask; raises NotAsked of a platform that asks nobody."""
    answer = ground.first.wire.post("/shared-data", _question(ground, **other))
    if answer.status == _NOBODY and answer.refusal(_NOBODY).code != "source_unknown":
        raise NotAsked("the platform asks no authorities")
    return answer


@clause("shared-minimum", "An answer holds nothing that was not asked, and values only where something was found.")
def _minimum(ground: Ground) -> None:
    told = _ask(ground).message(SharedDataAnswer)
    must(told.values.keys() <= {"name"}, "it told more than was asked")
    must(told.outcome == "found" or not told.values, f"it told values with {told.outcome!r}")


@clause("shared-consent", "Without consent, with strange keys or for more than the minimum nobody is asked.")
def _consent(ground: Ground) -> None:
    _ask(ground).message(SharedDataAnswer)
    without = _question(ground)
    del without["consent"]
    ground.first.wire.post("/shared-data", without).refusal(400, 422)
    empty = {"version": "conformance", "text": " ", "given_at": "2026-11-22T09:28:00+08:00"}
    _ask(ground, consent=empty).refusal(400, 422)
    _ask(ground, keys={"favourite_colour": "blue"}).refusal(400, 422)
    _ask(ground, fields=["name", "favourite_colour"]).refusal(400, 422)
    _ask(ground, source="DS-NOBODY").refusal(_NOBODY, code="source_unknown")
