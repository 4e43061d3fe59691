"""Clauses on files: tus 1.0.0, core and creation."""

import hashlib
import os
from base64 import b64encode

from sync.conformance.clauses import clause, must
from sync.conformance.ground import Ground
from sync.conformance.probe import Probe
from sync.conformance.wire import Answer
from sync.contract import MAX_FILE_BYTES, PREFIX, TUS_VERSION, FileDone

_WRONG_SUM = 460


@clause("file-offer", "The platform says which tus it speaks.")
def _offer(ground: Ground) -> None:
    answer = ground.first.wire.send("OPTIONS", "/files", None)
    must(answer.status in {200, 204}, f"OPTIONS was answered {answer.status}")
    must(TUS_VERSION in answer.headers.get("Tus-Version", ""), "tus 1.0.0 is not among the versions")
    must("creation" in answer.headers.get("Tus-Extension", ""), "creation is not among the extensions")


@clause("file-resumed", "A file is taken in parts, at the platform's offset and at no other.")
def _resumed(ground: Ground) -> None:
    probe = ground.first
    content = os.urandom(3000)
    name = _name(content)
    made = _create(probe, name, len(content))
    must(made.status == 201, f"the beginning was answered {made.status}")  # noqa: PLR2004 (tus)
    must(made.headers.get("Location", "").endswith(f"{PREFIX}/files/{name}"), "it is not where the contract says")
    _must_stand_at(probe, name, 0)
    _taken(_patch(probe, name, content[:1000], at=0), 1000)
    _must_stand_at(probe, name, 1000)
    _patch(probe, name, content[:1000], at=0).refusal(409)
    _patch(probe, name, content[2000:], at=2000).refusal(409)
    _taken(_patch(probe, name, content[1000:], at=1000), 3000)
    must(_create(probe, name, len(content)).message(FileDone).sha256 == name, "a file that is held is not known")


@clause("file-true", "A file whose content is not what its name says is dropped whole.")
def _true(ground: Ground) -> None:
    probe = ground.first
    content = os.urandom(500)
    name = _name(content)
    _create(probe, name, len(content))
    answer = _patch(probe, name, bytes(500), at=0)
    must(answer.status == _WRONG_SUM, f"other content was answered {answer.status}")
    _create(probe, name, len(content))
    _must_stand_at(probe, name, 0)
    _taken(_patch(probe, name, content, at=0), 500)


@clause("file-bounds", "A file above the largest size, an unknown one and another tus are refused.")
def _bounds(ground: Ground) -> None:
    probe = ground.first
    _create(probe, _name(b"large"), MAX_FILE_BYTES + 1).refusal(413)
    head = probe.wire.with_headers(Tus_Resumable=TUS_VERSION).send("HEAD", f"/files/{_name(os.urandom(9))}", None)
    must(head.status == 404, f"an unknown file was answered {head.status}")  # noqa: PLR2004
    old = probe.wire.with_headers(Tus_Resumable="0.2.2", Upload_Length="5", Upload_Metadata=_metadata(_name(b"x")))
    old.send("POST", "/files", b"").refusal(412)


@clause("file-awaited", "An application counts the files it still waits for, and the feed tells when they have come.")
def _awaited(ground: Ground) -> None:
    probe = ground.first
    content = os.urandom(200)
    operation = {**probe.application(), "files": [_name(content)]}
    (result,) = probe.applied(operation)
    waits = None if result.application is None else result.application.awaiting_files
    must(waits == 1, f"it waits for {waits} files, not 1")
    cursor = probe.newest()
    _create(probe, _name(content), len(content))
    _taken(_patch(probe, _name(content), content, at=0), 200)
    told = [change.application for change in probe.changes(cursor, wait=3).changes if change.application]
    must([one.awaiting_files for one in told] == [0], "the feed does not tell that the file has come")


def _create(probe: Probe, name: str, length: int) -> Answer:
    wire = probe.wire.with_headers(
        Tus_Resumable=TUS_VERSION, Upload_Length=str(length), Upload_Metadata=_metadata(name), Content_Length="0"
    )
    return wire.send("POST", "/files", b"")


def _patch(probe: Probe, name: str, content: bytes, *, at: int) -> Answer:
    wire = probe.wire.with_headers(
        Tus_Resumable=TUS_VERSION, Upload_Offset=str(at), Content_Type="application/offset+octet-stream"
    )
    return wire.send("PATCH", f"/files/{name}", content)


def _taken(answer: Answer, offset: int) -> None:
    must(answer.status == 204, f"a sound part was answered {answer.status}")  # noqa: PLR2004 (tus)
    must(answer.headers.get("Upload-Offset") == str(offset), f"the offset is {answer.headers.get('Upload-Offset')}")


def _must_stand_at(probe: Probe, name: str, offset: int) -> None:
    answer = probe.wire.with_headers(Tus_Resumable=TUS_VERSION).send("HEAD", f"/files/{name}", None)
    must(answer.status in {200, 204}, f"HEAD was answered {answer.status}")
    must(answer.headers.get("Upload-Offset") == str(offset), f"it stands at {answer.headers.get('Upload-Offset')}")
    must("no-store" in answer.headers.get("Cache-Control", ""), "the offset may be cached")


def _metadata(name: str) -> str:
    return f"sha256 {b64encode(name.encode()).decode()},type {b64encode(b'image/jpeg').decode()}"


def _name(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
