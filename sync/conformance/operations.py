"""Clauses on pushing: exactly once, in order, stream by stream."""

import hashlib
from concurrent.futures import ThreadPoolExecutor

from sync.conformance.clauses import clause, must, present
from sync.conformance.ground import Ground
from sync.conformance.probe import LAST_FOUR, Probe
from sync.contract import SCHEMA, OpStatus

_NONE = "the answer holds no application"


@clause("applied", "An application is applied, and its answer is the application with the citizen's proof.")
def _applied(ground: Ground) -> None:
    operation = ground.first.application()
    (result,) = ground.first.applied(operation)
    application, reference = present(result.application, _NONE), operation["body"]["reference"]
    must(application.reference == reference, f"the answer is about {application.reference}")
    proof = hashlib.sha256(f"{reference}:{LAST_FOUR}".encode()).hexdigest()
    must(application.identity_check == proof, "the citizen's proof is not that of the contract")
    must(result.seq > 0, "an effect without a number in the feed")


@clause("repeated", "A repeated operation is a duplicate, has no second effect, and gets the saved result.")
def _repeated(ground: Ground) -> None:
    probe = ground.first
    operation = probe.application()
    (first,) = probe.applied(operation)
    cursor = probe.newest()
    (again,) = probe.push(operation)
    must(again.status is OpStatus.DUPLICATE, f"it was {again.status.value}")
    before, after = present(first.application, _NONE), present(again.application, _NONE)
    must(after.version == before.version, "its version has grown")
    must(not probe.changes(cursor).changes, "the feed tells an effect")


@clause("repeated-at-once", "An operation pushed several times at the same moment is applied once.")
def _race(ground: Ground) -> None:
    probe = ground.first
    operation = probe.application()
    must(probe.wire, "no session")
    with ThreadPoolExecutor(4) as pool:
        results = [answer[0] for answer in pool.map(lambda _: probe.push(operation), range(4))]
    statuses = sorted(result.status.value for result in results)
    must(statuses == ["applied", *["duplicate"] * 3], f"it was {', '.join(statuses)}")


@clause("id-reused", "The same id with another content is a conflict.")
def _id_reused(ground: Ground) -> None:
    probe = ground.first
    operation = probe.application()
    probe.applied(operation)
    other = {**operation, "body": {**operation["body"], "applicant": "另*人"}}
    _must_be(probe, other, OpStatus.CONFLICT)


@clause("number-reused", "A number that another operation has used is a conflict.")
def _number_reused(ground: Ground) -> None:
    probe = ground.first
    operation = probe.application()
    probe.applied(operation)
    probe.unskip("applications", operation["terminal_seq"])
    _must_be(probe, probe.application(), OpStatus.CONFLICT)


@clause("gap", "A missing number is refused with 409 `gap` and the expected one, and nothing of the push is applied.")
def _gap(ground: Ground) -> None:
    probe = ground.first
    expected = probe.skip("applications")
    operation = probe.application()
    failure = probe.offer(operation).refusal(409, code="gap")
    must(failure.expected == expected, f"it waits for {failure.expected}, not {expected}")
    probe.unskip("applications", expected)
    sound, late = probe.application(), {**operation, "terminal_seq": expected + 2}
    probe.offer(sound, late).refusal(409, code="gap")
    results = probe.push(sound, {**operation, "terminal_seq": expected + 1})
    must([one.status for one in results] == [OpStatus.APPLIED] * 2, "something of a refused push had been applied")
    probe.skip("applications")


@clause("rejected", "A rejected operation consumes its number, stays rejected, and holds nobody back.")
def _rejected(ground: Ground) -> None:
    probe = ground.first
    bad, good = probe.application(item="NO-SUCH-ITEM"), probe.application()
    rejected, applied = probe.push(bad, good)
    must(rejected.status is OpStatus.REJECTED, f"an unknown item was {rejected.status.value}")
    must(rejected.code and rejected.detail is not None, "the rejection gives no reason")
    must(applied.status is OpStatus.APPLIED, f"the operation behind it was {applied.status.value}")
    _must_be(probe, bad, OpStatus.REJECTED)


@clause("streams", "Each stream has numbers of its own, and a gap in one holds up no other.")
def _streams(ground: Ground) -> None:
    probe = ground.first
    probe.applied(probe.application())
    ticket = probe.free_ticket()
    start = probe.skip("evaluations")
    failure = probe.offer(probe.rating(ticket), stream="evaluations").refusal(409, code="gap")
    must(failure.expected == start, f"evaluations wait for {failure.expected}, not {start}")
    probe.applied(probe.application())
    probe.unskip("evaluations", start)
    probe.applied(probe.rating(ticket), stream="evaluations")


@clause("nothing-below", "`nothing_below` closes a gap, and changes nothing where there is none.")
def _nothing_below(ground: Ground) -> None:
    probe = ground.first
    probe.applied(probe.application(), nothing_below=1)
    probe.skip("applications", 3)
    operation = probe.application()
    probe.offer(operation).refusal(409, code="gap")
    probe.applied(operation, nothing_below=operation["terminal_seq"])
    probe.applied(probe.application())


@clause("newer-schema", "An operation of a newer schema is applied if it can be read, else rejected as `schema`.")
def _schema(ground: Ground) -> None:
    probe = ground.first
    readable = {**probe.application(), "schema_version": SCHEMA + 1}
    unreadable = {**probe.application(reference=7), "schema_version": SCHEMA + 1}
    first, second = probe.push(readable, unreadable)
    must(first.status is OpStatus.APPLIED, f"a readable one was {first.status.value}")
    other = second.status, second.code
    must(other == (OpStatus.REJECTED, "schema"), f"the other was {other[0].value} ({other[1]})")


@clause("concurrent-terminals", "Two terminals that push at the same time both get all of their operations applied.")
def _concurrent(ground: Ground) -> None:
    probes = ground.first, ground.second
    pushes = [[probe.application() for _ in range(8)] for probe in probes]
    must(all(probe.wire for probe in probes), "no session")
    with ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(_one_by_one, *pair) for pair in zip(probes, pushes, strict=True)]:
            done.result()


def _one_by_one(probe: Probe, operations: list[dict[str, object]]) -> None:
    for operation in operations:
        probe.applied(operation)


def _must_be(probe: Probe, operation: dict[str, object], status: OpStatus) -> None:
    (result,) = probe.push(operation)
    must(result.status is status, f"it was {result.status.value}, not {status.value}")
