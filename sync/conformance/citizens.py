"""Clauses on what a citizen does about an application that the platform holds already, at whatever terminal."""

from sync.conformance.clauses import clause, must, present
from sync.conformance.ground import Ground
from sync.conformance.probe import LAST_FOUR, Content, Probe
from sync.contract import OpResult, OpStatus

_NONE = "the answer holds no application"
MADE_AT = "2026-11-22T10:00:00+08:00"
"""When the citizen did it."""


@clause("taken-back", "With the citizen's proof an application is taken back from another terminal than its own.")
def _taken_back(ground: Ground) -> None:
    submitted = present(ground.first.applied(ground.first.application())[0].application, _NONE)
    result = _withdraw(ground.second, submitted.reference, version=submitted.version)
    must(result.status is OpStatus.APPLIED, f"it was {result.status.value}: {result.detail}")
    after = present(result.application, _NONE)
    must(after.version > submitted.version, "its version has not grown")
    must(after.state != submitted.state, "its state is the same")


@clause("taken-back-late", "What was decided on an older version than the present step's is a conflict.")
def _taken_back_late(ground: Ground) -> None:
    submitted = present(ground.first.applied(ground.first.application())[0].application, _NONE)
    _withdraw(ground.second, submitted.reference, version=submitted.version)
    again = _withdraw(ground.first, submitted.reference, version=submitted.version)
    must(again.status is OpStatus.CONFLICT, f"it was {again.status.value}")


@clause("unproven", "A wrong proof and an unknown reference are refused alike; nothing is told about the application.")
def _unproven(ground: Ground) -> None:
    submitted = present(ground.first.applied(ground.first.application())[0].application, _NONE)
    never_sent = ground.first.application()
    ground.first.unskip("applications", never_sent["terminal_seq"])
    wrong = _withdraw(ground.second, submitted.reference, version=submitted.version, last_four="0000")
    missing = _withdraw(ground.second, never_sent["body"]["reference"], version=1)
    for result in (wrong, missing):
        must(result.status is OpStatus.REJECTED, f"it was {result.status.value}")
        must(result.application is None, "the answer tells about the application")
    must((wrong.code, wrong.detail) == (missing.code, missing.detail), "the two answers can be told apart")


def _withdraw(probe: Probe, reference: str, *, version: int, last_four: str = LAST_FOUR) -> OpResult:
    body: Content = {"reference": reference, "last_four": last_four, "made_at": MADE_AT}
    operation = probe.operation("applications", "application.withdraw", f"application:{reference}", body)
    (result,) = probe.push({**operation, "base_version": version})
    return result
