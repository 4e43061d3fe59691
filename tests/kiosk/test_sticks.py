"""A USB stick: only pictures and PDFs are offered, by what is in them, and nothing else is touched."""

import os
from pathlib import Path

import pytest

from kiosk import FolderStick
from kiosk.devices.sticks import MAX_FILES, MAX_READ_BYTES
from tests.support.hostile_files import pdf, photograph, photograph_of_a_newer_phone


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


def names(folder: Path) -> list[str]:
    return [one.name for one in FolderStick(folder).files()]


def test_files_are_offered_by_what_is_in_them_and_never_by_their_name(folder: Path) -> None:
    (folder / "scan.exe").write_bytes(photograph())
    (folder / "contract").write_bytes(pdf())
    (folder / "newer").write_bytes(photograph_of_a_newer_phone())
    (folder / "photo.jpg").write_bytes(b"MZ" + bytes(100))
    (folder / "notes.pdf").write_text("not a PDF", encoding="utf-8")
    assert names(folder) == ["contract", "newer", "scan.exe"]


def test_what_is_no_plain_file_of_the_stick_is_not_touched(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "outside.jpg").write_bytes(photograph())
    (folder / "link.jpg").symlink_to(tmp_path / "outside.jpg")
    (folder / "up").symlink_to(tmp_path)
    os.mkfifo(folder / "pipe.jpg")
    (folder / ".hidden.jpg").write_bytes(photograph())
    assert names(folder) == []
    for key in ("link.jpg", "../outside.jpg", "up/outside.jpg", "pipe.jpg", "/etc/passwd"):
        with pytest.raises(OSError, match=r".*"):
            FolderStick(folder).read(key)


def test_folders_are_looked_into_and_too_many_files_do_not_matter(folder: Path) -> None:
    (folder / "a/b").mkdir(parents=True)
    (folder / "a/b/deep.pdf").write_bytes(pdf())
    assert names(folder) == ["deep.pdf"]
    for number in range(MAX_FILES + 20):
        (folder / f"{number:03}.jpg").write_bytes(b"\xff\xd8\xff")
    assert len(names(folder)) == MAX_FILES


def test_no_more_of_a_file_is_read_than_may_be_taken(folder: Path) -> None:
    (folder / "large.jpg").write_bytes(b"\xff\xd8\xff" + bytes(MAX_READ_BYTES))
    assert len(FolderStick(folder).read("large.jpg")) == MAX_READ_BYTES


def test_without_a_stick_there_is_nothing(folder: Path) -> None:
    assert FolderStick(folder / "not there").files() == ()
