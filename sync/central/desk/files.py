"""The files of an application, for the clerk who handles it: shown only where a browser can do so safely."""

from dataclasses import dataclass
from pathlib import Path

from fastapi import APIRouter
from fastapi.responses import FileResponse, Response
from sqlalchemy import Connection, select

from sync.central import pages
from sync.central.desk.access import Parts, SignedIn
from sync.central.wire_tables import files, named_files

_SHOWN = {b"%PDF-": "application/pdf", b"\xff\xd8\xff": "image/jpeg", b"\x89PNG\r\n\x1a\n": "image/png"}
"""How a file begins, and what it is: the content says so, never whoever sent it."""
_ENDINGS = {"application/pdf": ".pdf", "image/jpeg": ".jpg", "image/png": ".png"}
_UNKNOWN = "application/octet-stream"
_HEADERS = {
    **pages.HEADERS,
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_BEGINNING = 16

router = APIRouter(prefix="/desk/applications", tags=["desk"], include_in_schema=False)


@dataclass(frozen=True)
class NamedFile:
    """One file that belongs to an application."""

    sha256: str
    kilobytes: int
    here: bool
    """It has arrived."""


def of(connection: Connection, reference: str) -> tuple[NamedFile, ...]:
    """Return the files of an application, those first that have arrived."""
    wanted = (
        select(named_files.c.sha256, files.c.length)
        .outerjoin(files, files.c.sha256 == named_files.c.sha256)
        .where(named_files.c.reference == reference)
        .order_by(files.c.received_at.is_(None), files.c.received_at, named_files.c.sha256)
    )
    return tuple(
        NamedFile(row.sha256, -(-(row.length or 0) // 1024), row.length is not None)
        for row in connection.execute(wanted)
    )


@router.get("/{reference}/files/{sha256}")
def show_file(platform: Parts, clerk: SignedIn, reference: str, sha256: str, *, save: bool = False) -> Response:  # noqa: ARG001
    """Show or hand over a file that belongs to that very application."""
    with platform.database.reading() as connection:
        mine = next((each for each in of(connection, reference) if each.sha256 == sha256 and each.here), None)
    if mine is None or not platform.files.holds(sha256):
        return pages.notice("没有这个文件", "它可能还在路上，请过一会儿再看。", status=404, back="/desk")
    place = platform.files.place(sha256)
    kind = _kind(place)
    shown = kind in _ENDINGS and not save
    name = f"{reference}-{sha256[:8]}{_ENDINGS.get(kind, '')}"
    disposition = "inline" if shown else "attachment"
    return FileResponse(place, media_type=kind, filename=name, content_disposition_type=disposition, headers=_HEADERS)


def _kind(place: Path) -> str:
    with place.open("rb") as file:
        beginning = file.read(_BEGINNING)
    return next((kind for mark, kind in _SHOWN.items() if beginning.startswith(mark)), _UNKNOWN)
