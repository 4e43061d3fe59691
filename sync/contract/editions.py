"""Down: what all terminals show: editions of the catalogue, and notices."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from sync.contract.limits import MAX_EDITION_FILES
from sync.contract.message import Count, EditionFile, Message, Name, Sha256, Text


class EditionBody(Message):
    """An edition of the catalogue that is in force or will be; its files come by `GET /editions/{content_hash}`."""

    content_hash: Sha256
    """SHA-256 over the files in order of names, folder by folder: `<name>\\0<length in bytes>\\0` and the content."""
    version: Name
    kind: Literal["annual", "urgent"]
    """`urgent` is shown as soon as it is there, whatever the terminal's clock says."""
    number: Annotated[Count, Field(ge=1)]
    """Counts up as editions are published: of two that are shown from the same day the later one counts."""
    shown_from: date
    size: Count
    """Bytes of all files together."""


class EditionAnswer(Message):
    """`GET /editions/{content_hash}`: the whole of an edition, text by name; 404 for one that is not published."""

    files: Annotated[dict[EditionFile, str], Field(max_length=MAX_EDITION_FILES)]


class NoticeBody(Message):
    """Something the outlets tell everybody (公告); never about a person."""

    id: Name
    title: Name
    text: Text
    shown_from: date
    shown_until: date
    """The last day on which it is shown."""
