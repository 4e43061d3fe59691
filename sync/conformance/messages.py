"""Clauses on how messages are written and read."""

import json

from sync.conformance.clauses import clause, must
from sync.conformance.ground import Ground
from sync.conformance.wire import packed
from sync.contract import (
    COMPRESS_ABOVE_BYTES,
    MAX_OPS,
    MAX_PUSH_BYTES,
    OLDEST_PUSHED_PROTOCOL,
    PROTOCOL,
    PROTOCOL_HEADER,
    OpsAnswer,
    OpStatus,
    SessionAnswer,
)

_NEVER = 426


@clause("protocol-unknown", "A request of a protocol that the platform does not know is answered 426.")
def _unknown(ground: Ground) -> None:
    cursor = ground.first.newest()
    strange = ground.first.wire.with_headers(**{PROTOCOL_HEADER: str(PROTOCOL + 90)})
    strange.get("/changes", {"cursor": cursor}).refusal(_NEVER)


@clause("protocol-old", "A terminal of the oldest protocol may open a session and push, and nothing else.")
def _old(ground: Ground) -> None:
    probe = ground.first
    cursor = probe.newest()
    old = {PROTOCOL_HEADER: str(OLDEST_PUSHED_PROTOCOL)}
    ground.wire.with_headers(**old).post("/session", {"assertion": probe.assertion()}).message(SessionAnswer)
    operation = {**probe.application(), "schema_version": 1}
    del operation["files"]
    answer = probe.wire.with_headers(**old).post("/ops", {"ops": [operation]}).message(OpsAnswer)
    must(answer.results[0].status is OpStatus.APPLIED, f"its push was {answer.results[0].status.value}")
    probe.wire.with_headers(**old).get("/changes", {"cursor": cursor}).refusal(_NEVER)


@clause("fields-unknown", "Fields nobody knows are passed over.")
def _fields(ground: Ground) -> None:
    ground.first.applied({**ground.first.application(), "tomorrow": 1}, yesterday=["x"])


@clause(
    "strict",
    "A number as text, NaN, a missing field or half a message is refused, and nothing is applied.",
)
def _strict(ground: Ground) -> None:
    probe = ground.first
    operation = probe.application()
    number = operation["terminal_seq"]
    sound = json.dumps({"stream": "applications", "ops": [operation]})
    first = f'"terminal_seq": {number}'
    faulty = {
        "a number as text": sound.replace(first, f'"terminal_seq": "{number}"'),
        "NaN": sound.replace(first, '"terminal_seq": NaN'),
        "a missing field": sound.replace(f"{first}, ", ""),
        "half a message": sound[: len(sound) // 2],
        "a time without a zone": sound.replace('+08:00", "body"', '", "body"'),
    }
    for name, text in faulty.items():
        must(text != sound, f"{name} could not be made")
        answer = probe.wire.post("/ops", text.encode())
        must(answer.status in {400, 422}, f"{name} was answered {answer.status}")
        answer.refusal(400, 422)
    probe.applied(operation)


@clause("keys-twice", "A key that appears twice makes a message invalid.")
def _twice(ground: Ground) -> None:
    text = json.dumps({"reference": "x", "last_four": "0000"}).replace("{", '{"reference": "y", ')
    ground.first.wire.post("/progress", text.encode()).refusal(400, 422)


@clause("gzip-in", "A packed request is understood; a broken or swollen one is refused.")
def _gzip(ground: Ground) -> None:
    probe = ground.first
    packing = probe.wire.with_headers(Content_Encoding="gzip")
    operation = probe.application()
    push = packed({"stream": "applications", "ops": [operation]})
    packing.post("/ops", push[: len(push) // 2]).refusal(400, 422)
    packing.post("/ops", b"no gzip at all").refusal(400, 422)
    packing.post("/ops", packed({"ops": [], "x": "0" * (8 * MAX_PUSH_BYTES)})).refusal(413)
    must(packing.post("/ops", push).message(OpsAnswer).results[0].status is OpStatus.APPLIED, "it was not applied")


@clause("gzip-out", "An answer is packed only for who asks for it.")
def _plain(ground: Ground) -> None:
    wire = ground.first.wire.with_headers(Accept_Encoding="identity")
    answer = wire.get("/snapshot", {"scope": "ticket"})
    must("gzip" not in answer.headers.get("Content-Encoding", ""), "it was packed although nobody could unpack it")
    must(len(answer.body) > COMPRESS_ABOVE_BYTES, "the snapshot of the tickets is too small to tell")


@clause("push-bounds", "A push of too many operations or too many bytes is refused whole.")
def _bounds(ground: Ground) -> None:
    probe = ground.first
    start = probe.skip("applications", 0)
    many = [probe.application() for _ in range(MAX_OPS + 1)]
    probe.unskip("applications", start)
    probe.offer(*many).refusal(400, 413, 422)
    large = probe.application(answers={"request": "样" * MAX_PUSH_BYTES})
    probe.unskip("applications", start)
    probe.offer(large).refusal(413)
    probe.applied(probe.application())


@clause("refusals-speak", "Whatever is refused is refused in the words of the contract.")
def _refusals(ground: Ground) -> None:
    ground.first.wire.get("/no-such-thing").refusal(404)
    ground.first.wire.get("/snapshot", {"scope": "no-such-scope"}).refusal(400, 404, 422)
    ground.first.wire.get("/changes", {"cursor": ground.first.newest(), "limit": "0"}).refusal(400, 422)
    ground.first.wire.post("/ops", {"stream": "nonsense", "ops": []}).refusal(400, 422)


@clause("type-named", "Answers say that they are JSON.")
def _typed(ground: Ground) -> None:
    answer = ground.first.wire.get("/changes", {"cursor": ground.first.newest()})
    named = answer.headers.get("Content-Type", "").partition(";")[0].strip()
    must(named == "application/json", f"the answer calls itself {named!r}")
