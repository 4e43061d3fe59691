"""Files arrive by tus: resumed, checked, and told to the application that waits for them."""

import base64
import hashlib
import os
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
import requests
from sqlalchemy import delete
from tusclient.client import TusClient
from tusclient.exceptions import TusUploadFailed

from sync.central import restoring, tidying, uploads
from sync.central.wire_tables import files
from tests.support.central import Central
from tests.support.wire_terminal import WireTerminal, reference

TUS = {"Tus-Resumable": "1.0.0"}
KIB = 1024

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def name_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def begin(terminal: WireTerminal, content: bytes, **headers: str) -> requests.Response:
    name = base64.b64encode(name_of(content).encode()).decode()
    said = {**TUS, "Upload-Length": str(len(content)), "Upload-Metadata": f"sha256 {name}", **headers}
    return terminal.http.post(f"{terminal.url}/sync/v1/files", headers=said, timeout=10)


def patch(terminal: WireTerminal, content: bytes, part: bytes, *, at: int) -> requests.Response:
    said = {**TUS, "Upload-Offset": str(at), "Content-Type": "application/offset+octet-stream"}
    return terminal.http.patch(f"{terminal.url}/sync/v1/files/{name_of(content)}", data=part, headers=said, timeout=10)


def offset(terminal: WireTerminal, content: bytes) -> str | None:
    answer = terminal.http.head(f"{terminal.url}/sync/v1/files/{name_of(content)}", headers=TUS, timeout=10)
    return answer.headers.get("Upload-Offset")


def kept(central: Central, content: bytes) -> bytes:
    name = name_of(content)
    return (central.platform.files.folder / "kept" / name[:2] / name).read_bytes()


def foreign_client(terminal: WireTerminal) -> TusClient:
    return TusClient(
        f"{terminal.url}/sync/v1/files", headers={"Authorization": str(terminal.http.headers["Authorization"])}
    )


def test_a_foreign_client_uploads_a_file(central: Central, terminal: WireTerminal) -> None:
    content = os.urandom(300 * KIB)

    uploader = foreign_client(terminal).uploader(
        file_stream=BytesIO(content), chunk_size=64 * KIB, metadata={"sha256": name_of(content), "type": "image/jpeg"}
    )
    uploader.upload()

    assert kept(central, content) == content
    assert begin(terminal, content).json() == {"sha256": name_of(content)}


def test_a_foreign_client_goes_on_where_another_stopped(central: Central, terminal: WireTerminal) -> None:
    content = os.urandom(300 * KIB)
    said = {"sha256": name_of(content)}
    first = foreign_client(terminal).uploader(file_stream=BytesIO(content), chunk_size=64 * KIB, metadata=said)
    first.upload_chunk()
    first.upload_chunk()

    second = foreign_client(terminal).uploader(
        file_stream=BytesIO(content), chunk_size=64 * KIB, metadata=said, url=first.url
    )
    assert second.offset == 128 * KIB
    second.upload()

    assert kept(central, content) == content


def test_a_foreign_client_is_told_that_the_content_is_another(terminal: WireTerminal) -> None:
    uploader = foreign_client(terminal).uploader(
        file_stream=BytesIO(b"something else"), chunk_size=64 * KIB, metadata={"sha256": name_of(b"a file")}
    )

    with pytest.raises(TusUploadFailed):
        uploader.upload()

    assert offset(terminal, b"a file") is None


def test_only_the_platforms_own_offset_is_gone_on_from(terminal: WireTerminal) -> None:
    content = os.urandom(1000)
    begin(terminal, content)
    patch(terminal, content, content[:400], at=0)

    assert patch(terminal, content, content[:400], at=0).status_code == 409
    assert patch(terminal, content, content[500:], at=500).status_code == 409
    assert offset(terminal, content) == "400"
    assert begin(terminal, content).status_code == 201
    assert patch(terminal, content, content[400:], at=400).headers["Upload-Offset"] == "1000"


def test_bytes_beyond_the_length_are_refused(terminal: WireTerminal) -> None:
    begin(terminal, b"four")

    assert patch(terminal, b"four", b"fives", at=0).status_code == 413
    assert patch(terminal, b"four", b"x" * (512 * KIB + 1), at=0).status_code == 413
    assert offset(terminal, b"four") == "0"


@pytest.mark.parametrize(
    "said", [{"Upload-Metadata": "sha256 !"}, {"Upload-Metadata": "name eA=="}, {"Upload-Length": "many"}]
)
def test_a_beginning_that_makes_no_sense_is_refused(terminal: WireTerminal, said: dict[str, str]) -> None:
    assert begin(terminal, b"x", **said).status_code == 422


def test_a_terminal_that_leaves_too_much_unfinished_has_to_finish_first(
    terminal: WireTerminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "MOST_UNFINISHED_BYTES", 1000)
    first, second = os.urandom(600), os.urandom(600)
    begin(terminal, first)

    assert begin(terminal, second).status_code == 507
    patch(terminal, first, first, at=0)
    assert begin(terminal, second).status_code == 201


def test_an_application_tells_how_many_files_it_waits_for(terminal: WireTerminal) -> None:
    early, late = os.urandom(100), os.urandom(100)
    begin(terminal, early)
    patch(terminal, early, early, at=0)
    operation = {**terminal.application(1), "files": [name_of(early), name_of(late)]}

    [result] = terminal.push(operation)
    cursor = terminal.changes()["cursor"]
    begin(terminal, late)
    patch(terminal, late, late, at=0)

    assert result["application"]["awaiting_files"] == 1
    [change] = terminal.changes(cursor)["changes"]
    assert (change["key"], change["version"], change["application"]["awaiting_files"]) == (reference(1), 2, 0)


def test_a_file_that_reached_the_disk_before_a_crash_is_noted_when_it_is_asked_for(
    central: Central, terminal: WireTerminal
) -> None:
    content = os.urandom(100)
    begin(terminal, content)
    store = central.platform.files
    store.append(terminal.terminal, name_of(content), content)
    store.keep(terminal.terminal, name_of(content))

    assert offset(terminal, content) == "100"
    assert begin(terminal, content).status_code == 200


def test_a_file_whose_last_byte_came_before_a_crash_is_kept_before_it_is_said_to_be_here(
    central: Central, terminal: WireTerminal
) -> None:
    """Whoever hears that all of it has arrived lets go of it."""
    content = os.urandom(100)
    begin(terminal, content)
    central.platform.files.append(terminal.terminal, name_of(content), content)

    assert offset(terminal, content) == "100"
    assert central.platform.files.holds(name_of(content))


def test_a_wrong_file_whose_last_byte_came_before_a_crash_has_to_come_again(
    central: Central, terminal: WireTerminal
) -> None:
    content = os.urandom(100)
    begin(terminal, content)
    central.platform.files.append(terminal.terminal, name_of(content), bytes(100))

    assert begin(terminal, content).status_code == 201
    assert offset(terminal, content) == "0"


def test_after_a_restore_files_that_are_still_on_the_disk_need_not_come_again(
    central: Central, terminal: WireTerminal
) -> None:
    content = os.urandom(100)
    terminal.push({**terminal.application(1), "files": [name_of(content)]})
    begin(terminal, content)
    patch(terminal, content, content, at=0)
    with central.platform.database.writing() as connection:
        connection.execute(delete(files))  # as in a backup made before the file came

    restoring.begin_new_epoch(central.platform)

    [row] = terminal.snapshot("application")
    assert row["application"]["awaiting_files"] == 0


def test_after_a_restore_of_an_older_folder_the_platform_does_not_claim_what_is_gone(
    central: Central, terminal: WireTerminal
) -> None:
    content = os.urandom(100)
    terminal.push({**terminal.application(1), "files": [name_of(content)]})
    begin(terminal, content)
    patch(terminal, content, content, at=0)
    central.platform.files.drop(name_of(content))  # as in a backup made before the file came

    restoring.begin_new_epoch(central.platform)

    [row] = terminal.snapshot("application")
    assert row["application"]["awaiting_files"] == 1
    assert begin(terminal, content).status_code == 201


def test_what_nobody_named_or_finished_is_forgotten_in_time(central: Central, terminal: WireTerminal) -> None:
    named, unnamed, unfinished = (os.urandom(100) for _ in range(3))
    for content in (named, unnamed):
        begin(terminal, content)
        patch(terminal, content, content, at=0)
    begin(terminal, unfinished)
    terminal.push({**terminal.application(1), "files": [name_of(named)]})

    central.clock.shift = timedelta(days=8)
    tidied = tidying.tidy(central.platform)

    assert (tidied.unnamed, tidied.unfinished) == (1, 1)
    left = [path.name for path in Path(central.platform.files.folder).rglob("*") if path.is_file()]
    assert left == [name_of(named)]
