"""Clauses on drafts that are taken along; a platform need not keep any, and then says 404."""

import os
from datetime import date

from sync.conformance.clauses import NotAsked, clause, must
from sync.conformance.ground import Ground
from sync.conformance.probe import Probe, unpadded
from sync.contract import DraftAnswer, DraftDropped, DraftKept

_NAME_BYTES, _BOX_BYTES = 32, 100_000


@clause("draft-kept", "A sealed draft comes back unchanged at any terminal, until it is dropped.")
def _kept(ground: Ground) -> None:
    name, box = _some()
    kept = _keep(ground.first, name, box)
    must(kept.last_day >= date.today(), "it is over already")  # noqa: DTZ011 - a day more or less is no matter
    for _ in range(2):
        must(_opened(ground.second, name).box == box, "what comes back is something else")
    ground.second.wire.post("/drafts/drop", {"name": name}).message(DraftDropped)
    must(_opened(ground.first, name).box is None, "it is still there after it was dropped")


@clause("draft-unknown", "A name that nothing was kept under is answered as one that is over: with nothing.")
def _unknown(ground: Ground) -> None:
    _keep(ground.first, *_some())
    must(_opened(ground.first, _some()[0]) == DraftAnswer(box=None), "the answer holds something")


@clause("draft-firm", "The same draft may be sent twice; another one never takes its place.")
def _firm(ground: Ground) -> None:
    name, box = _some()
    must(_keep(ground.first, name, box) == _keep(ground.first, name, box), "the second answer is another one")
    ground.first.wire.post("/drafts", {"name": name, "box": _some()[1]}).refusal(409)
    must(_opened(ground.first, name).box == box, "another draft has taken its place")


@clause("draft-submitted", "An application that was filled in from a draft leaves no draft behind.")
def _submitted(ground: Ground) -> None:
    name, box = _some()
    _keep(ground.first, name, box)
    application = ground.first.application()
    ground.first.applied({**application, "body": {**application["body"], "draft": name}})
    must(_opened(ground.first, name).box is None, "it is still there after it was submitted")


def _some() -> tuple[str, str]:
    return unpadded(os.urandom(_NAME_BYTES)), unpadded(os.urandom(_BOX_BYTES))


def _keep(probe: Probe, name: str, box: str) -> DraftKept:
    answer = probe.wire.post("/drafts", {"name": name, "box": box})
    if answer.status == 404:  # noqa: PLR2004 (RFC 9110 §15.5.5)
        raise NotAsked("this platform keeps no drafts")
    return answer.message(DraftKept)


def _opened(probe: Probe, name: str) -> DraftAnswer:
    return probe.wire.post("/drafts/open", {"name": name}).message(DraftAnswer)
