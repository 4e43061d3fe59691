"""Clauses on citizens' questions and on being seen; asked last, because they use up what may be asked in a minute."""

from datetime import UTC, datetime

from sync.conformance.clauses import clause, must
from sync.conformance.ground import Ground
from sync.conformance.probe import LAST_FOUR
from sync.contract import STREAMS, HeartbeatAnswer, ProgressAnswer

_QUESTIONS_A_MINUTE = 30


@clause("progress", "The citizen's proof finds an application; a wrong one and an unknown reference look the same.")
def _progress(ground: Ground) -> None:
    probe = ground.first
    operation = probe.application()
    probe.applied(operation)
    reference = operation["body"]["reference"]
    found = probe.wire.post("/progress", {"reference": reference, "last_four": LAST_FOUR}).message(ProgressAnswer)
    must(found.application and found.application.reference == reference, "the right proof does not find it")
    wrong = probe.wire.post("/progress", {"reference": reference, "last_four": "0000"})
    unknown = probe.wire.post("/progress", {"reference": f"{reference}9", "last_four": LAST_FOUR})
    must(wrong.message(ProgressAnswer).application is None, "a wrong proof finds it")
    must(wrong.body == unknown.body, "a wrong proof and an unknown reference can be told apart")


@clause("progress-elsewhere", "A terminal may ask about an application that another one took.")
def _elsewhere(ground: Ground) -> None:
    operation = ground.first.application()
    ground.first.applied(operation)
    asked = {"reference": operation["body"]["reference"], "last_four": LAST_FOUR}
    found = ground.second.wire.post("/progress", asked).message(ProgressAnswer).application
    must(found is not None, "it is not found from there")


@clause("heartbeat", "A terminal may say how it is, and that somebody calls the staff.")
def _heartbeat(ground: Ground) -> None:
    streams = [{"stream": stream, "waiting": 0, "oldest_made_at": None} for stream in STREAMS]
    said = {
        "clock": datetime.now(UTC).isoformat(),
        "boot": "conformance",
        "uptime_seconds": 1,
        "streams": streams,
        "set_aside": 0,
        "files_waiting": 0,
        "cursor": None,
        "checks": [],
        "software": "conformance",
        "edition": "conformance",
        "printer": "ready",
        "free_bytes": 1,
        "help_wanted_since": datetime.now(UTC).isoformat(),
    }
    ground.first.wire.post("/heartbeat", said).message(HeartbeatAnswer)


@clause("progress-slowed", "A terminal that asks too often gets 429.")
def _slowed(ground: Ground) -> None:
    asked = {"reference": "150800-M01-T01-261122-A9999-X", "last_four": "0000"}
    wire = ground.first.wire
    statuses = {wire.post("/progress", asked).status for _ in range(_QUESTIONS_A_MINUTE + 5)}
    must(429 in statuses, f"{_QUESTIONS_A_MINUTE + 5} questions at once were answered {statuses}")  # noqa: PLR2004
