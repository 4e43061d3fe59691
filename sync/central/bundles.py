"""The files of an edition as one thing: read from a folder or a clerk's zip, packed for the wire, and their hash."""

import gzip
import hashlib
import io
import json
import lzma
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic import TypeAdapter, ValidationError

from sync.contract import MAX_EDITION_BYTES, MAX_EDITION_FILES, EditionAnswer, EditionFile

Files = Mapping[str, str]
"""Text by name within the catalogue, e.g. `items/IP-01-01.json`."""

EDITION_FILE = "edition.json"
_NAME = TypeAdapter[str](EditionFile)
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
)
"""What reading a zip may end with that was damaged on its way, or locked with a password."""


class BadBundle(Exception):
    """What was handed in is no catalogue; the text tells a clerk what to do."""


def content_hash(files: Files) -> str:
    """Return the hash by which everybody knows an edition (`contract.EditionBody`)."""
    digest = hashlib.sha256()
    for name in sorted(files, key=lambda name: name.split("/")):
        content = files[name].encode()
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def size_of(files: Files) -> int:
    """Return the bytes of all files together."""
    return sum(len(text.encode()) for text in files.values())


def pack(files: Files) -> bytes:
    """Return the files as an answer to `GET /editions/…`, compressed."""
    return gzip.compress(EditionAnswer(files=dict(files)).model_dump_json().encode(), mtime=0)


def unpack(bundle: bytes) -> Files:
    """Return the files of what `pack` made."""
    return EditionAnswer.model_validate_json(gzip.decompress(bundle)).files


def of_folder(folder: Path) -> Files:
    """Return the files of a catalogue folder; raises BadBundle."""
    found = ((path.relative_to(folder).as_posix(), path.read_bytes()) for path in sorted(folder.rglob("*.json")))
    return _read(found)


def of_zip(content: bytes) -> Files:
    """Return the files of a catalogue that somebody has put into a zip, with or without its folder."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _read(_unzipped(archive))
    except _BROKEN as error:
        raise BadBundle("这不是一个能打开的 zip 文件。请把目录文件夹重新压缩成 zip，再上传一次。") from error


def json_of(files: Files, name: str) -> Any:
    """Return what a file holds; raises BadBundle."""
    try:
        return json.loads(files[name])
    except (KeyError, ValueError, RecursionError) as error:
        raise BadBundle(f"目录里的 {name} 没有，或者打不开。") from error


def with_json(files: Files, name: str, data: Any) -> Files:
    """Return the files with one of them written anew, as a clerk's editor would write it."""
    return {**files, name: json.dumps(data, ensure_ascii=False, indent=2) + "\n"}


def _unzipped(archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    inside = [info for info in archive.infolist() if not info.is_dir() and info.filename.endswith(".json")]
    roots = [PurePosixPath(info.filename).parent for info in inside if info.filename.endswith(EDITION_FILE)]
    if len(inside) > MAX_EDITION_FILES or sum(info.file_size for info in inside) > MAX_EDITION_BYTES:
        raise BadBundle("这个 zip 文件太大，不像是一份目录。请检查后再上传。")
    if not roots:
        raise BadBundle(f"这个 zip 文件里没有 {EDITION_FILE}。请把整个目录文件夹压缩后上传。")
    root = min(roots, key=lambda path: len(path.parts))
    for info in inside:
        if PurePosixPath(info.filename).is_relative_to(root):
            # no more than is announced is ever unpacked
            with archive.open(info) as member:
                yield PurePosixPath(info.filename).relative_to(root).as_posix(), member.read(info.file_size)


def _read(found: Iterable[tuple[str, bytes]]) -> Files:
    files: dict[str, str] = {}
    for name, content in found:
        if name.startswith("schema/"):
            continue
        try:
            files[_NAME.validate_python(name)] = content.decode()
        except ValidationError as error:
            raise BadBundle(f"目录里不该有文件 {name[:80]}。请拿掉它，再试一次。") from error
        except UnicodeDecodeError as error:
            raise BadBundle(f"{name} 不是 UTF-8 文本。请另存为 UTF-8，再试一次。") from error
    if EDITION_FILE not in files:
        raise BadBundle(f"目录里没有 {EDITION_FILE}。")
    return files
